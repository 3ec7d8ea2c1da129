package stance_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"testing"

	"parley/stance"
)

// numbered gives n articles; where broken is not 0, an error stands for that one.
func numbered(n, broken int) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		for i := range n {
			var err error
			if broken > 0 && i == broken {
				err = errors.New("unreadable")
			}
			if !yield(stance.Article{ID: fmt.Sprint(i), Text: "The talks went on."}, err) {
				return
			}
		}
	}
}

func TestReadAllKeepsOrder(t *testing.T) {
	engine := stance.New(&stance.Codebook{})
	n := 0
	for reading, err := range engine.ReadAll(t.Context(), numbered(200, 7)) {
		if reading.Article.ID != fmt.Sprint(n) || (err != nil) != (n == 7) {
			t.Fatalf("at %d: article %s, error %v", n, reading.Article.ID, err)
		}
		n++
	}
	if n != 200 {
		t.Errorf("%d readings of 200 articles", n)
	}
}

func TestReadAllStops(t *testing.T) {
	engine := stance.New(&stance.Codebook{})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, last := 0, error(nil)
	for _, err := range engine.ReadAll(ctx, numbered(1_000_000, 0)) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if !errors.Is(last, context.Canceled) || n > 10 {
		t.Errorf("after %d readings the last error is %v", n, last)
	}
	for range engine.ReadAll(t.Context(), numbered(1_000_000, 0)) {
		break
	}
}

func TestOtherLanguagesAreNotScored(t *testing.T) {
	engine := stance.New(&stance.Codebook{})
	for language, notices := range map[string]int{"": 0, "en": 0, "en-GB": 0, "ru": 1, "enm": 1} {
		reading, err := engine.Read(t.Context(), stance.Article{Text: `"We agree," the minister said.`, Language: language})
		if err != nil || len(reading.Notices) != notices || notices > 0 && len(reading.Statements) > 0 {
			t.Errorf("%q: %d statements, notices %q, error %v", language, len(reading.Statements), reading.Notices, err)
		}
	}
}
