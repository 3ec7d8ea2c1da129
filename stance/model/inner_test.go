package model

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// TestOnlyHere: a name may be made to lead elsewhere after it was checked.
func TestOnlyHere(t *testing.T) {
	for connected, here := range map[string]bool{
		"127.0.0.1:80": true, "[::1]:80": true, "[::ffff:127.0.0.1]:80": true,
		"192.168.1.7:80": false, "[fe80::1%eth0]:80": false, "0.0.0.0:80": false, "nonsense": false,
	} {
		if err := onlyHere(connected); (err == nil) != here {
			t.Errorf("%s: %v", connected, err)
		}
	}
}

// TestConnectionIsWatched asks a client for an address that its door's check
// would have refused.
func TestConnectionIsWatched(t *testing.T) {
	c, err := newClient(Door{Open: true, Address: "127.0.0.1:80", Protocol: Ollama, Attempts: 1})
	if err != nil {
		t.Fatal(err)
	}
	c.at.url.Host = "192.0.2.1:80" // set aside for documents; leads nowhere
	if _, err := c.models(t.Context()); !errors.Is(err, ErrElsewhere) {
		t.Error(err)
	}
}

// TestNoProxy asks nobody on the way for what a door lets through.
func TestNoProxy(t *testing.T) {
	c, err := newClient(Door{Open: true, Address: "127.0.0.1:80", Protocol: Ollama})
	if err != nil {
		t.Fatal(err)
	}
	if transport, ok := c.http.Transport.(*http.Transport); !ok || transport.Proxy != nil {
		t.Errorf("%T with a proxy", c.http.Transport)
	}
}

func TestWaitAfter(t *testing.T) {
	for _, c := range []struct {
		header string
		want   time.Duration
	}{
		{"", time.Second},
		{"5", 5 * time.Second},
		{"0", time.Second},
		{"-3", time.Second},
		{"9999999", longestWait},
		{"Wed, 21 Oct 2015 07:28:00 GMT", time.Second},
	} {
		err := &refusal{status: 503, after: retryAfter(http.Header{"Retry-After": {c.header}})}
		if got := waitAfter(err, time.Second, 1); got != c.want {
			t.Errorf("%q: %s, want %s", c.header, got, c.want)
		}
	}
	for n, want := range map[int]time.Duration{1: time.Second, 2: 2 * time.Second, 3: 4 * time.Second, 99: longestWait} {
		if got := waitAfter(ErrAnswer, time.Second, n); got != want {
			t.Errorf("attempt %d: %s, want %s", n, got, want)
		}
	}
}

func TestCachePassesOverBrokenLines(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.jsonl")
	const whole = `{"key":"a","answer":{"positions":[]}}` + "\n"
	if err := os.WriteFile(file, []byte("nonsense\n"+whole+`{"key":"b","answ`), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := OpenCache(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.put("c", answer{Positions: []answered{{Issue: "x"}}}); err != nil {
		t.Fatal(err)
	}
	c.Close()
	again, err := OpenCache(file)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for key, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if _, got := again.get(key); got != want {
			t.Errorf("%s kept: %v, want %v", key, got, want)
		}
	}
}

func TestCacheSaysWhereItCantBeKept(t *testing.T) {
	folder := t.TempDir()
	if _, err := OpenCache(folder); err == nil || !strings.Contains(err.Error(), folder) {
		t.Error(err)
	}
}

// FuzzAnswer gives a model every chance to break the program or to point
// outside the statement.
func FuzzAnswer(f *testing.F) {
	const source = "A preface. “We want silence, now.”"
	begin := strings.Index(source, "We")
	content := text.Span{Start: begin, End: begin + len("We want silence, now.")}
	issues := []stance.Issue{{Key: "ceasefire"}}
	doc := text.Parse(source)
	for _, seed := range []string{
		`{"positions":[{"issue":"ceasefire","words":"want SILENCE","reason":"r","stance":"for"}]}`,
		`{"positions":[{"issue":"ceasefire","words":"preface","reason":"r","stance":"for"}]}`,
		`{"positions":[]}`, `{"positions":null}`, `}{`, "\xff{\"positions\":[]}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, given string) {
		a, err := parseAnswer(given, issues)
		if err != nil {
			return
		}
		positions, err := a.positions(doc, content, Coder{Name: "small"})
		if err != nil {
			return
		}
		for _, p := range positions {
			if e := p.Evidence[0]; !content.Contains(e.Span) || e.Span.Len() == 0 || p.Issue != "ceasefire" || max(p.Stance, -p.Stance) > 1 {
				t.Errorf("%q gave %+v", given, p)
			}
		}
	})
}
