package main

import (
	"iter"
	"os"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/model"
)

// ask opens the door to a language model. Whoever types the address has switched
// it on.
type ask struct {
	Address  string   `required:"" placeholder:"URL" help:"Where the model's server answers: http://127.0.0.1:11434."`
	Model    string   `required:"" placeholder:"NAME" help:"The model, by the name that the server gives it."`
	Protocol string   `enum:"ollama,openai" default:"ollama" help:"What the server speaks: ollama, or openai (llama.cpp, LM Studio, vLLM)."`
	Confirm  bool     `help:"Agree that statements are sent to an address that is not on this computer."`
	Keep     string   `placeholder:"FILE" help:"Keep answers in this file, so that nothing is asked twice."`
	Codebook string   `placeholder:"FILE" help:"Codebook to read by; the built-in one without it."`
	JSONL    bool     `name:"jsonl" required:"" help:"Print one JSON line a document."`
	Inputs   []string `arg:"" name:"input" help:"Files, folders, or - for JSON Lines on standard input."`
}

// An askedLine is a line of analyze with the model's positions in place of the
// engine's.
type askedLine struct {
	exchange.Line
	Coder string `json:"coder"`
}

// Run asks about every statement of the inputs.
func (a *ask) Run(p *program) error {
	book, err := openCodebook(a.Codebook)
	if err != nil {
		return err
	}
	cache := model.Remember()
	if a.Keep != "" {
		if cache, err = model.OpenCache(a.Keep); err != nil {
			return err
		}
	}
	defer cache.Close()
	scorer, err := model.Open(p.ctx, a.door(), book, cache)
	if err != nil {
		return err
	}
	defer scorer.Close()
	read := analyze{Inputs: a.Inputs}
	return p.askAbout(scorer, read.readings(p, book))
}

// door is what the command line says about the model. A key never stands on the
// command line, where other users of the computer could read it.
func (a *ask) door() model.Door {
	d := model.Door{Open: true, Address: a.Address, Protocol: model.Protocol(a.Protocol), Model: a.Model, Key: os.Getenv("STANCE_MODEL_KEY")}
	if a.Confirm {
		d.Confirmed = a.Address
	}
	return d
}

// askAbout prints a line for each reading, as soon as the model is through with it.
func (p *program) askAbout(scorer *model.Scorer, readings iter.Seq[*stance.Reading]) error {
	for r := range readings {
		coding, err := scorer.Code(p.ctx, r, nil)
		if err != nil {
			return err
		}
		for i := range r.Statements {
			r.Statements[i].Positions = coding.Positions[r.Statements[i].ID]
		}
		for _, u := range coding.Unanswered {
			p.say("%s: statement %s: %v", r.Article.ID, u.Statement, u.Reason)
		}
		if err := exchange.Print(p.stdout, askedLine{exchange.LineOf(r), coding.Coder.String()}); err != nil {
			return err
		}
	}
	return nil
}
