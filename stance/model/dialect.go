package model

import (
	"encoding/json"
	"errors"
	"fmt"
)

// A dialect is how one protocol asks, and how it answers.
type dialect struct {
	models string // path that lists the models of a server
	chat   string // path that answers questions
	list   func(body []byte) ([]Listed, error)
	ask    func(q question) any
	reply  func(body []byte) (string, error)
}

// A Listed is a model that a server offers.
type Listed struct {
	Name    string
	Version string // digest of its weights; empty where the server does not tell
}

// A question is one request, before it is put into a dialect.
type question struct {
	model  string
	system string
	user   string
	schema json.RawMessage
	seed   int // another one each attempt, or a wrong answer would come again
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

func (q question) messages() []message {
	return []message{{"system", q.system}, {"user", q.user}}
}

var dialects = map[Protocol]dialect{
	OpenAI: {models: "/v1/models", chat: "/v1/chat/completions", list: listOpenAI, ask: askOpenAI, reply: replyOpenAI},
	Ollama: {models: "/api/tags", chat: "/api/chat", list: listOllama, ask: askOllama, reply: replyOllama},
}

var errEmptyReply = errors.New("the server sent no answer")

func listOpenAI(body []byte) ([]Listed, error) {
	var reply struct {
		Data []struct {
			ID string `json:"id"`
		} `json:"data"`
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		return nil, notThis(OpenAI, err)
	}
	var all []Listed
	for _, m := range reply.Data {
		all = append(all, Listed{Name: m.ID})
	}
	return all, nil
}

func listOllama(body []byte) ([]Listed, error) {
	var reply struct {
		Models []struct {
			Name   string `json:"name"`
			Digest string `json:"digest"`
		} `json:"models"`
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		return nil, notThis(Ollama, err)
	}
	var all []Listed
	for _, m := range reply.Models {
		all = append(all, Listed{Name: m.Name, Version: m.Digest[:min(len(m.Digest), 12)]})
	}
	return all, nil
}

func notThis(p Protocol, err error) error {
	return fmt.Errorf("the answer is not of the protocol %s (%w): is it the right address and protocol?", p, err)
}

func askOpenAI(q question) any {
	type jsonSchema struct {
		Name   string          `json:"name"`
		Strict bool            `json:"strict"`
		Schema json.RawMessage `json:"schema"`
	}
	type format struct {
		Type   string     `json:"type"`
		Schema jsonSchema `json:"json_schema"`
	}
	return struct {
		Model       string    `json:"model"`
		Messages    []message `json:"messages"`
		Temperature int       `json:"temperature"`
		Seed        int       `json:"seed"`
		Stream      bool      `json:"stream"`
		Format      format    `json:"response_format"`
	}{q.model, q.messages(), 0, q.seed, false, format{"json_schema", jsonSchema{"positions", true, q.schema}}}
}

func replyOpenAI(body []byte) (string, error) {
	var reply struct {
		Choices []struct {
			Message message `json:"message"`
		} `json:"choices"`
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		return "", notThis(OpenAI, err)
	}
	if len(reply.Choices) == 0 {
		return "", errEmptyReply
	}
	return reply.Choices[0].Message.Content, nil
}

func askOllama(q question) any {
	type options struct {
		Temperature int `json:"temperature"`
		Seed        int `json:"seed"`
	}
	return struct {
		Model    string          `json:"model"`
		Messages []message       `json:"messages"`
		Stream   bool            `json:"stream"`
		Format   json.RawMessage `json:"format"`
		Options  options         `json:"options"`
	}{q.model, q.messages(), false, q.schema, options{0, q.seed}}
}

func replyOllama(body []byte) (string, error) {
	var reply struct {
		Message message `json:"message"`
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		return "", notThis(Ollama, err)
	}
	if reply.Message.Content == "" {
		return "", errEmptyReply
	}
	return reply.Message.Content, nil
}
