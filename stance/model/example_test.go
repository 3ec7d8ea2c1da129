package model_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"parley/stance/model"
	"parley/stance/text"
)

// A door is opened by the user's settings; here to a server that always gives
// the same answer.
func ExampleOpen() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/api/tags" {
			fmt.Fprint(w, `{"models":[{"name":"small:latest","digest":"0123456789abcdef"}]}`)
			return
		}
		fmt.Fprint(w, `{"message":{"content":"{\"positions\":[{\"issue\":\"ceasefire\",\"words\":\"silence on every front\",\"reason\":\"It asks for quiet.\",\"stance\":\"for\"}]}"}}`)
	}))
	defer server.Close()

	door := model.Door{Open: true, Address: server.URL, Protocol: model.Ollama, Model: "small"}
	scorer, err := model.Open(context.Background(), door, book, model.Remember())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer scorer.Close()
	positions, err := scorer.Score(context.Background(), text.Parse(article), said())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range positions {
		fmt.Printf("%s %+.1f, for the words %q\n", p.Issue, p.Stance, p.Evidence[0].Span.Of(article))
	}
	// Output: ceasefire +1.0, for the words "silence on every front"
}
