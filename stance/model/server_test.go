package model_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/model"
	"parley/stance/text"
)

// A server speaks both protocols and answers every question from its script,
// one entry a question; the last entry answers all that follow.
type server struct {
	*httptest.Server
	mu     sync.Mutex
	script []turn
	asked  []asked
}

// A turn is one answer, or one way to fail.
type turn struct {
	content string        // the model's words
	status  int           // not 0: refuse with it
	after   string        // the Retry-After of a refusal
	wait    time.Duration // before the answer
	drop    bool          // close the connection in the middle of the answer
	raw     string        // send this in place of the protocol's envelope
}

// asked is what the tests look at in a question.
type asked struct {
	path, key, model, body string
	seed                   int
	system, user           string
}

func serve(t testing.TB, script ...turn) *server {
	s := &server{script: script}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/models", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"object":"list","data":[{"id":"small"},{"id":"large"}]}`)
	})
	mux.HandleFunc("GET /api/tags", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"models":[{"name":"small:latest","digest":"0123456789abcdef"},{"name":"large:8b","digest":"ff"}]}`)
	})
	mux.HandleFunc("POST /v1/chat/completions", s.answer(`{"choices":[{"message":{"role":"assistant","content":%s}}]}`))
	mux.HandleFunc("POST /api/chat", s.answer(`{"message":{"role":"assistant","content":%s},"done":true}`))
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func (s *server) answer(envelope string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		now := s.next(r)
		select {
		case <-time.After(now.wait):
		case <-r.Context().Done():
			return
		}
		switch content, _ := json.Marshal(now.content); {
		case now.status != 0:
			w.Header().Set("Retry-After", now.after)
			http.Error(w, "the model is out", now.status)
		case now.drop:
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, envelope[:10])
		case now.raw != "":
			fmt.Fprint(w, now.raw)
		default:
			fmt.Fprintf(w, envelope, content)
		}
	}
}

func (s *server) next(r *http.Request) turn {
	var body struct {
		Model    string
		Messages []struct{ Role, Content string }
		Seed     int
		Options  struct{ Seed int }
	}
	var whole json.RawMessage
	_ = json.NewDecoder(r.Body).Decode(&whole)
	_ = json.Unmarshal(whole, &body)
	s.mu.Lock()
	defer s.mu.Unlock()
	a := asked{path: r.URL.Path, key: r.Header.Get("Authorization"), model: body.Model, body: string(whole), seed: body.Seed + body.Options.Seed}
	if len(body.Messages) == 2 {
		a.system, a.user = body.Messages[0].Content, body.Messages[1].Content
	}
	s.asked = append(s.asked, a)
	now := s.script[0]
	if len(s.script) > 1 {
		s.script = s.script[1:]
	}
	return now
}

func (s *server) questions() []asked {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

// door leads to the server and loses no time.
func (s *server) door(p model.Protocol) model.Door {
	return model.Door{Open: true, Address: s.URL, Protocol: p, Model: "small", Timeout: 2 * time.Second, Attempts: 3, Pause: time.Millisecond}
}

var book = &stance.Codebook{Issues: []stance.Issue{
	{Key: "ceasefire", Proposition: "The fighting should stop at once."},
	{Key: "territory", Proposition: "Ruvia should keep all of its land."},
}}

const article = "President Ilvar Tosk of Ruvia spoke on Monday.\n\n“We need silence on every front, and the valley stays ours,” he told reporters."

// said is the statement of the article.
func said() text.Span {
	const words = "We need silence on every front, and the valley stays ours"
	begin := strings.Index(article, words)
	return text.Span{Start: begin, End: begin + len(words)}
}

const bothFor = `{"positions":[
	{"issue":"ceasefire","words":"need silence on every front","reason":"It asks for quiet guns.","stance":"for"},
	{"issue":"territory","words":"the valley stays ours","reason":"It keeps land.","stance":"rather for"}]}`
