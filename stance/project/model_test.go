package project

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

// steps is how many random edits are made; PARLEY_STEPS makes it more.
func steps(t *testing.T) int {
	n := 200
	if s := os.Getenv("PARLEY_STEPS"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// TestRandomEditsAgainstAModel makes random edits, undos and redos in a project
// and in plain maps, and compares them at every step, through restarts too.
func TestRandomEditsAgainstAModel(t *testing.T) {
	a := &analyst{t: t, p: create(t), now: picture{"codebook": "1"}, chance: rand.New(rand.NewPCG(11, 13))}
	a.readings = append(a.readings, cast()...)
	for step := range steps(t) {
		if step%100 == 99 {
			a.p = reopen(t, a.p)
		}
		did := a.step()
		if diff := cmp.Diff(a.now.visible(), look(t, a.p)); diff != "" {
			t.Fatalf("step %d, %s (-model +project):\n%s", step, did, diff)
		}
	}
}

// cast are the readings that the analyst works with.
func cast() []*stance.Reading {
	var all []*stance.Reading
	for i := range 8 {
		all = append(all, reading(fmt.Sprint("a", i), fmt.Sprint("No truce ", i), fmt.Sprint("We sign ", i), fmt.Sprint("Not a word ", i)))
	}
	return all
}

// A picture is the state of a project in words, by the name of each thing. Things
// of an article that was removed stay, out of sight.
type picture map[string]string

// visible leaves out what belongs to articles that were removed.
func (s picture) visible() picture {
	out := picture{}
	for name, value := range s {
		var kind, article string
		fmt.Sscanf(name, "%s %s", &kind, &article)
		if kind == "removed" || kind != "alias" && s["removed "+article] != "" {
			continue
		}
		out[name] = value
	}
	return out
}

// look is the picture of a project.
func look(t *testing.T, p *Project) picture {
	t.Helper()
	out := picture{}
	book, err := p.Codebook(ctx)
	must(t, err)
	out["codebook"] = book.Version
	for r, err := range p.Readings(ctx) {
		must(t, err)
		out["article "+r.Article.ID] = r.Article.Title
		for _, s := range r.Statements {
			if s.Coder != "" {
				out["mark "+r.Article.ID+" "+s.ID] = string(s.Kind)
			}
		}
		js, err := p.JudgementsOf(ctx, r.Article.ID)
		must(t, err)
		for _, j := range js {
			out["judgement "+r.Article.ID+" "+j.Statement+" "+j.Coder] = fmt.Sprint(j.Status, j.Stance)
		}
	}
	memos, err := p.Memos(ctx)
	must(t, err)
	for _, m := range memos {
		out[fmt.Sprint("memo - ", m.ID)] = m.Text
	}
	aliases, err := p.Aliases(ctx)
	must(t, err)
	for _, a := range aliases {
		out["alias "+a.Actor] = a.Same
	}
	return out
}

// An analyst makes the same edits in a project and in a picture.
type analyst struct {
	t        *testing.T
	p        *Project
	chance   *rand.Rand
	readings []*stance.Reading
	now      picture
	done     []picture // before each edit that can be undone
	undone   []picture // after each edit that can be redone
}

// step makes one edit and says which.
func (a *analyst) step() string {
	r := a.readings[a.chance.IntN(len(a.readings))]
	switch a.chance.IntN(14) {
	case 0, 1:
		return a.add(r)
	case 2:
		return a.remove(r)
	case 3, 4, 5:
		return a.judge(r)
	case 6:
		return a.withdraw(r)
	case 7:
		return a.describe(r)
	case 8:
		return a.mark(r)
	case 9:
		return a.memo()
	case 10:
		return a.merge()
	case 11:
		return a.codebook()
	case 12:
		return a.undo()
	}
	return a.redo()
}

// edit compares what an edit said with what the model expects, and keeps the books.
func (a *analyst) edit(did string, err error, want bool, after picture) string {
	a.t.Helper()
	if (err == nil) != want {
		a.t.Fatalf("%s: %v, the model says %v", did, err, want)
	}
	if err == nil && !maps.Equal(a.now, after) {
		a.done, a.undone, a.now = append(a.done, a.now), nil, after
	}
	return did
}

func (a *analyst) there(r *stance.Reading) bool {
	_, known := a.now["article "+r.Article.ID]
	return known && a.now["removed "+r.Article.ID] == ""
}

func (a *analyst) add(r *stance.Reading) string {
	_, err := a.p.Add(ctx, r)
	after := maps.Clone(a.now)
	if !a.there(r) {
		delete(after, "removed "+r.Article.ID)
		after["article "+r.Article.ID] = r.Article.Title
	}
	return a.edit("add "+r.Article.ID, err, true, after)
}

func (a *analyst) remove(r *stance.Reading) string {
	after := maps.Clone(a.now)
	after["removed "+r.Article.ID] = "yes"
	return a.edit("remove "+r.Article.ID, a.p.Remove(ctx, r.Article.ID), a.there(r), after)
}

func (a *analyst) judge(r *stance.Reading) string {
	after := maps.Clone(a.now)
	var js []stance.Judgement
	for range 1 + a.chance.IntN(3) {
		j := stance.Judgement{
			Statement: r.Statements[a.chance.IntN(3)].ID, Coder: []string{"Ada", "Ben"}[a.chance.IntN(2)], Issue: "truce",
			Status: stance.Changed, Stance: float64(a.chance.IntN(21)-10) / 10,
		}
		js = append(js, j)
		after["judgement "+r.Article.ID+" "+j.Statement+" "+j.Coder] = fmt.Sprint(j.Status, j.Stance)
	}
	want := a.there(r)
	done := len(a.done)
	did := a.edit("judge in "+r.Article.ID, a.p.Judge(ctx, js...), want, after)
	if want && len(a.done) == done { // the same judgement again, made anew
		a.done, a.undone = append(a.done, a.now), nil
	}
	return did
}

func (a *analyst) withdraw(r *stance.Reading) string {
	j := stance.Judgement{Statement: r.Statements[a.chance.IntN(3)].ID, Coder: "Ada", Issue: "truce"}
	after := maps.Clone(a.now)
	delete(after, "judgement "+r.Article.ID+" "+j.Statement+" "+j.Coder)
	return a.edit("withdraw in "+r.Article.ID, a.p.Withdraw(ctx, j), a.there(r), after)
}

func (a *analyst) describe(r *stance.Reading) string {
	described := r.Article
	described.Title = fmt.Sprint("Title ", a.chance.IntN(5))
	after := maps.Clone(a.now)
	after["article "+r.Article.ID] = described.Title
	return a.edit("describe "+r.Article.ID, a.p.Describe(ctx, described), a.there(r), after)
}

func (a *analyst) mark(r *stance.Reading) string {
	span := text.Span{Start: 0, End: 1 + a.chance.IntN(3)}
	id := stance.StatementID(r.Article.Hash(), span)
	name := "mark " + r.Article.ID + " " + id
	after := maps.Clone(a.now)
	if _, marked := a.now[name]; marked && a.there(r) {
		delete(after, name)
		return a.edit("unmark in "+r.Article.ID, a.p.Unmark(ctx, id), true, after)
	}
	after[name] = string(stance.Indirect)
	_, err := a.p.Mark(ctx, r.Article.ID, "Ada", stance.Statement{Content: span, Kind: stance.Indirect})
	return a.edit("mark in "+r.Article.ID, err, a.there(r), after)
}

func (a *analyst) memo() string {
	m, err := a.p.PutMemo(ctx, Memo{Coder: "Ada", Text: fmt.Sprint("memo ", a.chance.IntN(1000))})
	after := maps.Clone(a.now)
	after[fmt.Sprint("memo - ", m.ID)] = m.Text
	return a.edit("memo", err, true, after)
}

func (a *analyst) merge() string {
	names := []string{"tosk", "venn", "orsk", "ruvia"}
	from, into := names[a.chance.IntN(4)], names[a.chance.IntN(4)]
	err := a.p.MergeActors(ctx, from, stance.Actor{Key: into, Name: into})
	if same, ok := a.now["alias "+into]; ok {
		into = same
	}
	after := maps.Clone(a.now)
	for _, name := range names {
		if after["alias "+name] == from {
			after["alias "+name] = into
		}
	}
	after["alias "+from] = into
	return a.edit("merge "+from+" into "+into, err, from != into, after)
}

func (a *analyst) codebook() string {
	next := book(a.t)
	next.Version = fmt.Sprint(1 + a.chance.IntN(3))
	after := maps.Clone(a.now)
	after["codebook"] = next.Version
	return a.edit("codebook "+next.Version, a.p.SetCodebook(ctx, next), true, after)
}

func (a *analyst) undo() string {
	e, err := a.p.Undo(ctx)
	if n := len(a.done) - 1; n >= 0 {
		a.undone, a.now, a.done = append(a.undone, a.now), a.done[n], a.done[:n]
		must(a.t, err)
	} else if !errors.Is(err, ErrNothing) {
		a.t.Fatalf("undo of nothing: %v", err)
	}
	return "undo " + e.Title
}

func (a *analyst) redo() string {
	e, err := a.p.Redo(ctx)
	if n := len(a.undone) - 1; n >= 0 {
		a.done, a.now, a.undone = append(a.done, a.now), a.undone[n], a.undone[:n]
		must(a.t, err)
	} else if !errors.Is(err, ErrNothing) {
		a.t.Fatalf("redo of nothing: %v", err)
	}
	return "redo " + e.Title
}
