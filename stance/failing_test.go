package stance

import (
	"context"
	"strings"
	"testing"
)

// TestAnArticleOnWhichTheEngineFails breaks a rule, so that one word brings the engine down:
// its article is named, and those after it are read.
func TestAnArticleOnWhichTheEngineFails(t *testing.T) {
	e := New(world(t))
	r := e.scorer.issues[0]
	r.rules = append(r.rules, rule{}) // a phrase without a first word
	r.index.words["dynamite"] = []int{len(r.rules) - 1}
	r.index.begins.enter("dynamite")
	const fine = "Marta Venn called for a ceasefire in Ukraine."
	var failed []string
	read := 0
	for reading, err := range e.ReadAll(context.Background(), func(yield func(Article, error) bool) {
		_ = yield(Article{ID: "first", Text: fine}, nil) &&
			yield(Article{ID: "second", Text: "Marta Venn called for dynamite and a ceasefire in Ukraine."}, nil) &&
			yield(Article{ID: "third", Text: fine}, nil)
	}) {
		if err != nil {
			failed = append(failed, err.Error())
			continue
		}
		read += len(reading.Statements)
	}
	if read != 2 || len(failed) != 1 || !strings.HasPrefix(failed[0], "second: the engine failed on this text") {
		t.Errorf("%d statements were read, want 2; failures %q", read, failed)
	}
}
