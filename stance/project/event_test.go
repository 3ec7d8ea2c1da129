package project

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// titles are the titles of the history, the oldest first, with what became of them.
func titles(t *testing.T, p *Project) []string {
	t.Helper()
	events, err := p.History(ctx, 100)
	must(t, err)
	var out []string
	for i := len(events) - 1; i >= 0; i-- {
		e := events[i]
		out = append(out, fmt.Sprint(e.Title, map[bool]string{true: ", undone"}[e.Undone], map[bool]string{true: ", dropped"}[e.Dropped]))
	}
	return out
}

func TestHistory(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "We sign nothing"), reading("bridge", "Not a word"))
	must(t, err)
	must(t, p.Remove(ctx, "bridge"))
	_, err = p.PutMemo(ctx, Memo{Coder: "Ada", Text: "one"})
	must(t, err)
	undo(t, p)
	undo(t, p)
	if diff := cmp.Diff([]string{"Import 2 articles", "Remove 1 article, undone", "Write a memo, undone"}, titles(t, p)); diff != "" {
		t.Error(diff)
	}
	before, after, err := p.Next(ctx)
	must(t, err)
	if before.Title != "Import 2 articles" || after.Title != "Remove 1 article" || before.Made.IsZero() {
		t.Errorf("next: %+v, %+v", before, after)
	}
	must(t, p.Remove(ctx, "harbour"))
	if _, err := p.Redo(ctx); !errors.Is(err, ErrNothing) {
		t.Errorf("redoing what something else was done after: %v", err)
	}
	want := []string{"Import 2 articles", "Remove 1 article, dropped", "Write a memo, dropped", "Remove 1 article"}
	if diff := cmp.Diff(want, titles(t, p)); diff != "" {
		t.Error(diff)
	}
	if left, _ := number(ctx, p.read, `SELECT count(*) FROM changes WHERE event IN (SELECT id FROM events WHERE state = 'dropped')`); left != 0 {
		t.Errorf("%d changes are kept that nobody can redo", left)
	}
	wantIDs(t, p, "bridge")
}

func TestAnEditOfOneThingTwice(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	j := stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1}
	opposite := j
	opposite.Stance = -1
	must(t, p.Judge(ctx, j, opposite, j, opposite))
	undo(t, p)
	wantJudgements(t, p)
	redo(t, p)
	if js, _ := p.Judgements(ctx); len(js) != 1 || js[0].Stance != -1 {
		t.Errorf("redone: %+v", js)
	}
}

func TestAnEditThatChangesNothingIsNone(t *testing.T) {
	p := create(t)
	r := reading("harbour", "We sign nothing")
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Describe(ctx, r.Article))
	must(t, p.SetCodebook(ctx, book(t)))
	must(t, p.Withdraw(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada"}))
	must(t, p.DeleteMemo(ctx, 77))
	if diff := cmp.Diff([]string{"Import 1 article"}, titles(t, p)); diff != "" {
		t.Error(diff)
	}
}

// A history from elsewhere must not reach what can't be changed.
func TestAHistoryFromElsewhere(t *testing.T) {
	for _, c := range []struct{ name, sql, says string }{
		{"another table", `UPDATE changes SET entity = 'texts'`, `names "texts", which can't be changed`},
		{"SQL for a table", `UPDATE changes SET entity = 'articles; DROP TABLE texts; --'`, "which can't be changed"},
		{"no JSON", `UPDATE changes SET before = 'no JSON'`, "invalid character"},
		{"SQL for a column", `UPDATE changes SET before = '{"id":1,"title = (SELECT 1), title":"x"}'`, "NOT NULL"},
		{"nothing", `UPDATE changes SET before = '{}'`, "history"},
	} {
		p := create(t)
		_, err := p.Add(ctx, reading("harbour", "We sign nothing"))
		must(t, err)
		must(t, p.Close())
		execIn(t, p.Path(), c.sql)
		p, err = Open(p.Path())
		must(t, err)
		if _, err := p.Undo(ctx); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", c.name, err, c.says)
		}
		wantIDs(t, p, "harbour")
		must(t, p.Close())
	}
}

func TestRowsComeBackFromTheHistory(t *testing.T) {
	for name, want := range map[string]row{
		"nothing":         nil,
		"numbers":         {"a": int64(1) << 60, "b": -0.1, "c": 1.0 / 3, "d": int64(0)},
		"text and bytes":  {"a": "text", "b": []byte{0, 0xff}, "c": "", "d": []byte{}, "e": `{"bytes":"x"}`},
		"a missing value": {"a": nil},
	} {
		got, err := decodeRow(want.encode())
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if _, err := decodeRow(row{"a": []byte("x")}.encode()); err != nil {
		t.Errorf("%s: %v", hex.EncodeToString([]byte("x")), err)
	}
}
