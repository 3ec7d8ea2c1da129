package project_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"parley/stance"
	"parley/stance/project"
)

// Example keeps an article with what was found in it, lays a judgement over it,
// takes that back, and finds all again after a restart.
func Example() {
	dir, err := os.MkdirTemp("", "parley")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "harbour"+project.Ext)
	book, err := stance.ParseCodebook("harbour.codebook.yaml", []byte(
		"codebook: Harbour\ncountries: [{key: ruvia, name: Ruvia}]\nactors: [{key: tosk, name: Ilvar Tosk}]\n"))
	if err != nil {
		panic(err)
	}
	p, err := project.Create(path, book)
	if err != nil {
		panic(err)
	}
	article := stance.Article{ID: "talks", Text: "Ilvar Tosk said that the bridge would stay."}
	said := stance.Statement{ID: "s1", Kind: stance.Indirect}
	said.Content.Start, said.Content.End = 21, 42
	ctx := context.Background()
	p.Add(ctx, &stance.Reading{Article: article, Statements: []stance.Statement{said}})
	p.Judge(ctx, stance.Judgement{Statement: "s1", Coder: "Ada", Status: stance.Rejected, Reason: "about another bridge"})
	p.Close()

	p, err = project.Open(path)
	if err != nil {
		panic(err)
	}
	defer p.Close()
	undone, _ := p.Undo(ctx)
	fmt.Println("Undone:", undone.Title)
	hits, _, _ := p.FindStatements(ctx, project.Query{Words: "bridge"})
	fmt.Println(hits[0].Article+":", hits[0].Words)
	// Output:
	// Undone: Judge 1 statement
	// talks: the bridge would stay
}
