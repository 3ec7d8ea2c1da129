package model_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
	"parley/stance/model"
	"parley/stance/text"
)

var protocols = []model.Protocol{model.OpenAI, model.Ollama}

// open opens a door in a test.
func open(t *testing.T, d model.Door, cache *model.Cache) *model.Scorer {
	t.Helper()
	s, err := model.Open(t.Context(), d, book, cache)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func TestScore(t *testing.T) {
	doc := text.Parse(article)
	for _, p := range protocols {
		t.Run(string(p), func(t *testing.T) {
			scorer := open(t, serve(t, turn{content: bothFor}).door(p), model.Remember())
			positions, err := scorer.Score(t.Context(), doc, said())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range positions {
				e := p.Evidence[0]
				got = append(got, fmt.Sprintf("%s %+.1f %.1f %q %s", p.Issue, p.Stance, e.Weight, e.Span.Of(article), e.Rule))
			}
			name := scorer.Coder().Name
			want := []string{
				`ceasefire +1.0 1.0 "need silence on every front" ` + name + `: It asks for quiet guns.`,
				`territory +0.5 0.5 "the valley stays ours" ` + name + `: It keeps land.`,
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestFaults lets the first answers go wrong; the last one is right.
func TestFaults(t *testing.T) {
	good := turn{content: bothFor}
	for _, c := range []struct {
		name   string
		script []turn
		asked  int    // questions until it is over
		err    string // in the error; empty: the good answer came through
	}{
		{"a good answer", []turn{good}, 1, ""},
		{"500 once", []turn{{status: 500}, good}, 2, ""},
		{"500 for ever", []turn{{status: 500}}, 3, "500 Internal Server Error: the model is out (after 3 attempts)"},
		{"429 with a time", []turn{{status: 429, after: "0"}, good}, 2, ""},
		{"404", []turn{{status: 404}, good}, 1, "404 Not Found"},
		{"401", []turn{{status: 401}, good}, 1, "401 Unauthorized"},
		{"dropped connections", []turn{{drop: true}, {drop: true}, good}, 3, ""},
		{"dropped for ever", []turn{{drop: true}}, 3, "broke off its answer"},
		{"too slow once", []turn{{wait: 3 * time.Second, content: bothFor}, good}, 2, ""},
		{"broken envelope", []turn{{raw: `{"choices":[{"mess`}, good}, 2, ""},
		{"another protocol", []turn{{raw: `<html>`}}, 3, "is it the right address and protocol?"},
		{"an empty envelope", []turn{{raw: `{}`}}, 3, "the server sent no answer"},
		{"an endless answer", []turn{{raw: strings.Repeat(" ", 2<<20)}}, 3, "answered with more than"},
		{"broken JSON", []turn{{content: `{"positions":[{"issue":`}, good}, 2, ""},
		{"words around it", []turn{{content: "Here you are:\n```json\n" + bothFor + "\n```"}}, 1, ""},
		{"no JSON", []turn{{content: "I can't say."}}, 3, "it is not JSON"},
		{"no positions", []turn{{content: "{}"}}, 3, "it names no positions"},
		{"a field too many", []turn{{content: `{"positions":[],"mood":"sad"}`}}, 3, "mood"},
		{"an unknown issue", []turn{{content: coded("weather", "every front", "for")}}, 3, `the codebook has no issue "weather"`},
		{"an unknown stance", []turn{{content: coded("ceasefire", "every front", "perhaps")}}, 3, `"perhaps" is no stance`},
		{"made-up words", []turn{{content: coded("ceasefire", "lay down your arms", "for")}}, 3, "do not stand in the statement"},
		{"words of the speaker", []turn{{content: coded("ceasefire", "President Ilvar Tosk", "for")}}, 3, "do not stand in the statement"},
		{"no words", []turn{{content: coded("ceasefire", " … ", "for")}}, 3, "do not stand in the statement"},
		{"made-up words once", []turn{{content: coded("ceasefire", "lay down your arms", "for")}, good}, 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := serve(t, c.script...)
			door := server.door(model.OpenAI)
			door.Timeout = 300 * time.Millisecond
			positions, err := open(t, door, model.Remember()).Score(t.Context(), text.Parse(article), said())
			if n := len(server.questions()); n != c.asked {
				t.Errorf("asked %d times, want %d", n, c.asked)
			}
			switch {
			case c.err == "" && (err != nil || len(positions) != 2):
				t.Errorf("%d positions, error %v", len(positions), err)
			case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
				t.Errorf("error %v, want %q", err, c.err)
			}
		})
	}
}

// coded is an answer with one position.
func coded(issue, words, grade string) string {
	b, _ := json.Marshal(map[string]any{"positions": []map[string]string{{"issue": issue, "words": words, "reason": "It says so.", "stance": grade}}})
	return string(b)
}

func TestWordsAreFoundThroughOtherMarks(t *testing.T) {
	server := serve(t, turn{content: coded("territory", `"The Valley – stays  ours."`, "for")})
	positions, err := open(t, server.door(model.Ollama), model.Remember()).Score(t.Context(), text.Parse(article), said())
	if err != nil {
		t.Fatal(err)
	}
	if got := positions[0].Evidence[0].Span.Of(article); got != "the valley stays ours" {
		t.Errorf("found %q", got)
	}
}

func TestSilenceIsNoPosition(t *testing.T) {
	server := serve(t, turn{content: `{"positions":[]}`})
	positions, err := open(t, server.door(model.Ollama), model.Remember()).Score(t.Context(), text.Parse(article), said())
	if err != nil || len(positions) != 0 {
		t.Errorf("%v, error %v", positions, err)
	}
}

// TestQuestion looks at what is sent, and that no more is sent than said.
func TestQuestion(t *testing.T) {
	for _, p := range protocols {
		server := serve(t, turn{status: 500}, turn{content: bothFor})
		door := server.door(p)
		door.Key = "secret"
		if _, err := open(t, door, model.Remember()).Score(t.Context(), text.Parse(article), said()); err != nil {
			t.Fatal(err)
		}
		first, second := server.questions()[0], server.questions()[1]
		if first.seed == second.seed {
			t.Errorf("%s: the second attempt asks with the same seed %d", p, first.seed)
		}
		if first.key != "Bearer secret" {
			t.Errorf("%s: key %q", p, first.key)
		}
		if !strings.Contains(first.system, "must not count") || !strings.Contains(first.user, "silence on every front") {
			t.Errorf("%s: asked %+v", p, first)
		}
		if strings.Contains(first.body, "Ilvar Tosk") {
			t.Errorf("%s: another paragraph is sent: %s", p, first.body)
		}
		if !strings.Contains(first.body, `"enum":["ceasefire","territory"]`) {
			t.Errorf("%s: no schema in %s", p, first.body)
		}
	}
}

func TestCacheAsksOnce(t *testing.T) {
	server := serve(t, turn{content: bothFor})
	file := filepath.Join(t.TempDir(), "new", "answers.jsonl")
	ask := func(name string) {
		cache, err := model.OpenCache(file)
		if err != nil {
			t.Fatal(err)
		}
		defer cache.Close()
		door := server.door(model.OpenAI)
		door.Model = name
		positions, err := open(t, door, cache).Score(t.Context(), text.Parse(article), said())
		if err != nil || len(positions) != 2 {
			t.Fatalf("%v, error %v", positions, err)
		}
	}
	for _, step := range []struct {
		model string
		asked int // in all
	}{{"small", 1}, {"small", 1}, {"large", 2}, {"small", 2}} {
		ask(step.model)
		if n := len(server.questions()); n != step.asked {
			t.Errorf("after %s: asked %d times, want %d", step.model, n, step.asked)
		}
	}
}

func TestUnusableAnswersAreNotKept(t *testing.T) {
	server := serve(t, turn{content: coded("ceasefire", "lay down your arms", "for")})
	cache := model.Remember()
	scorer := open(t, server.door(model.OpenAI), cache)
	for range 2 {
		if _, err := scorer.Score(t.Context(), text.Parse(article), said()); !errors.Is(err, model.ErrAnswer) {
			t.Fatal(err)
		}
	}
	if n := len(server.questions()); n != 6 {
		t.Errorf("asked %d times, want 6: three attempts for each of two", n)
	}
}

// reading has three statements of the same words.
func reading() *stance.Reading {
	r := &stance.Reading{Document: text.Parse(article)}
	for i, part := range []string{"We need silence on every front", "the valley stays ours", "We need silence"} {
		begin := strings.Index(article, part)
		r.Statements = append(r.Statements, stance.Statement{ID: fmt.Sprint("s", i), Content: text.Span{Start: begin, End: begin + len(part)}})
	}
	return r
}

func TestCode(t *testing.T) {
	server := serve(t,
		turn{content: coded("ceasefire", "silence", "for")},
		turn{content: "?"}, turn{content: "?"}, turn{content: "?"},
		turn{content: coded("ceasefire", "need silence", "neither")})
	scorer := open(t, server.door(model.Ollama), model.Remember())
	var steps []string
	coding, err := scorer.Code(t.Context(), reading(), func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) })
	if err != nil {
		t.Fatal(err)
	}
	coder := scorer.Coder()
	if coder.Name != "small:latest" || !strings.HasPrefix(coder.Version, "0123456789ab, questions ") {
		t.Errorf("coder %+v", coder)
	}
	want := []stance.Judgement{
		{Statement: "s0", Coder: coder.String(), Status: stance.Proposed, Issue: "ceasefire", Stance: 1, Reason: "“silence”: small:latest: It says so."},
		{Statement: "s2", Coder: coder.String(), Status: stance.Proposed, Issue: "ceasefire", Stance: 0, Reason: "“need silence”: small:latest: It says so."},
	}
	if diff := cmp.Diff(want, coding.Judgements, cmpopts.IgnoreFields(stance.Judgement{}, "Made")); diff != "" {
		t.Error(diff)
	}
	if len(coding.Positions["s0"]) != 1 || len(coding.Positions["s1"]) != 0 || coding.Positions["s2"][0].Stance != 0 {
		t.Errorf("positions %v", coding.Positions)
	}
	if len(coding.Unanswered) != 1 || coding.Unanswered[0].Statement != "s1" || !errors.Is(coding.Unanswered[0].Reason, model.ErrAnswer) {
		t.Errorf("unanswered %v", coding.Unanswered)
	}
	if diff := cmp.Diff([]string{"1/3", "2/3", "3/3"}, steps); diff != "" {
		t.Error(diff)
	}
}

func TestCodeStopsWhenTheServerIsGone(t *testing.T) {
	server := serve(t, turn{content: coded("ceasefire", "silence", "for")}, turn{status: 503})
	coding, err := open(t, server.door(model.Ollama), model.Remember()).Code(t.Context(), reading(), nil)
	if err == nil || len(coding.Judgements) != 1 {
		t.Errorf("%d judgements, error %v", len(coding.Judgements), err)
	}
	if n := len(server.questions()); n != 4 {
		t.Errorf("asked %d times, want 4: the third statement must not be tried", n)
	}
}

func TestCodeIsCancelled(t *testing.T) {
	server := serve(t, turn{content: coded("ceasefire", "silence", "for")}, turn{wait: time.Minute})
	ctx, cancel := context.WithCancel(t.Context())
	door := server.door(model.Ollama)
	door.Timeout = time.Minute
	scorer := open(t, door, model.Remember())
	begin := time.Now()
	coding, err := scorer.Code(ctx, reading(), func(done, _ int) { time.AfterFunc(20*time.Millisecond, cancel) })
	if !errors.Is(err, context.Canceled) || len(coding.Judgements) != 1 {
		t.Errorf("%d judgements, error %v", len(coding.Judgements), err)
	}
	if waited := time.Since(begin); waited > 30*time.Second {
		t.Errorf("waited %s for an answer that nobody wants any more", waited)
	}
}

func TestOpenNamesTheModelsThatAreThere(t *testing.T) {
	door := serve(t, turn{}).door(model.OpenAI)
	door.Model = "tiny"
	_, err := model.Open(t.Context(), door, book, model.Remember())
	if err == nil || !strings.HasSuffix(err.Error(), `has no model "tiny": it has small, large`) {
		t.Error(err)
	}
	all, err := model.Models(t.Context(), door)
	if diff := cmp.Diff([]model.Listed{{Name: "small"}, {Name: "large"}}, all); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestNobodyAnswers(t *testing.T) {
	server := serve(t, turn{})
	door := server.door(model.OpenAI)
	server.Close()
	if _, err := model.Open(t.Context(), door, book, model.Remember()); err == nil || !strings.Contains(err.Error(), "does not answer") {
		t.Error(err)
	}
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	elsewhere := serve(t, turn{content: bothFor})
	server := serve(t, turn{})
	server.Config.Handler = http.RedirectHandler(elsewhere.URL+"/v1/models", http.StatusTemporaryRedirect)
	_, err := model.Open(t.Context(), server.door(model.OpenAI), book, model.Remember())
	if err == nil || !strings.Contains(err.Error(), "307") {
		t.Error(err)
	}
}
