package model_test

import (
	"errors"
	"testing"

	"parley/stance/model"
)

func TestDoor(t *testing.T) {
	bad := errors.New("some other error")
	for _, c := range []struct {
		address string
		want    error // nil: open; bad: any error but the two that have a name
	}{
		{"http://127.0.0.1:11434", nil},
		{"127.0.0.1:11434", nil},
		{" http://localhost:1234/v1/ ", nil},
		{"LOCALHOST:80", nil},
		{"https://[::1]:8443", nil},
		{"http://127.8.8.8", nil},
		{"http://[::ffff:127.0.0.1]:80", nil},
		{"http://192.168.1.7:11434", model.ErrElsewhere},
		{"http://0.0.0.0:11434", model.ErrElsewhere},
		{"https://models.example/v1", model.ErrElsewhere},
		{"http://localhost.example", model.ErrElsewhere},
		{"http://127.0.0.1.example", model.ErrElsewhere},
		{"http://2130706433", model.ErrElsewhere}, // 127.0.0.1 as some systems read it
		{"", bad},
		{"http://", bad},
		{"ftp://127.0.0.1", bad},
		{"file:///etc/hosts", bad},
		{"http://user:word@127.0.0.1", bad},
		{"http://127.0.0.1:%zz", bad},
	} {
		err := model.Door{Open: true, Address: c.address, Protocol: model.Ollama}.Check()
		named := errors.Is(err, model.ErrElsewhere) || errors.Is(err, model.ErrShut)
		if c.want == bad && (err == nil || named) || c.want != bad && !errors.Is(err, c.want) {
			t.Errorf("%q: %v, want %v", c.address, err, c.want)
		}
	}
}

func TestShutDoorSendsNothing(t *testing.T) {
	server := serve(t, turn{content: bothFor})
	door := server.door(model.OpenAI)
	door.Open = false
	if _, err := model.Open(t.Context(), door, book, model.Remember()); !errors.Is(err, model.ErrShut) {
		t.Error(err)
	}
	if _, err := model.Models(t.Context(), door); !errors.Is(err, model.ErrShut) {
		t.Error(err)
	}
	if err := (model.Door{}).Check(); !errors.Is(err, model.ErrShut) {
		t.Errorf("the zero Door: %v", err)
	}
}

// TestConfirmation holds for the one address that was confirmed.
func TestConfirmation(t *testing.T) {
	door := model.Door{Open: true, Address: "https://models.example", Protocol: model.OpenAI}
	for confirmed, want := range map[string]error{
		"":                             model.ErrElsewhere,
		"https://models.example":       nil,
		"https://models.example.evil":  model.ErrElsewhere,
		"https://other.models.example": model.ErrElsewhere,
	} {
		door.Confirmed = confirmed
		if err := door.Check(); !errors.Is(err, want) {
			t.Errorf("confirmed %q: %v, want %v", confirmed, err, want)
		}
	}
}

func TestUnknownProtocol(t *testing.T) {
	door := model.Door{Open: true, Address: "127.0.0.1:80", Protocol: "smoke"}
	if err := door.Check(); err == nil || errors.Is(err, model.ErrElsewhere) {
		t.Error(err)
	}
}
