package project

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
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

// restartEvery is after how many steps the project is closed and opened again.
func restartEvery(t *testing.T) int { return max(100, min(1000, steps(t)/10)) }

// seed begins the random numbers; PARLEY_SEED makes it another.
func seed(t *testing.T) uint64 {
	n := uint64(13)
	if s := os.Getenv("PARLEY_SEED"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// TestRandomEditsAgainstAModel makes random edits, undos and redos in a project
// and in plain maps, and compares them at every step, through restarts too.
func TestRandomEditsAgainstAModel(t *testing.T) {
	a := &analyst{t: t, p: create(t), now: picture{"codebook": "1"}, chance: rand.New(rand.NewPCG(11, seed(t)))}
	a.readings = append(a.readings, cast()...)
	t.Logf("PARLEY_SEED=%d", seed(t))
	for step := range steps(t) {
		if step%restartEvery(t) == 99 {
			a.p = reopen(t, a.p)
		}
		did := a.step()
		if want, got := a.now.visible(), look(t, a.p); !maps.Equal(want, got) {
			diff := cmp.Diff(want, got)
			t.Fatalf("step %d, %s (-model +project):\n%s", step, did, diff)
		}
	}
	newest, err := a.p.History(ctx, 1)
	must(t, err)
	t.Logf("%d edits can be undone, %d can be done again; the history was sealed %d times; the last edit is the %dth",
		len(a.done), len(a.undone), a.sealed, newest[0].ID)
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
	out["codebook"] = codebookVersion(t, p)
	for r, err := range p.Readings(ctx) {
		must(t, err)
		out["article "+r.Article.ID] = r.Article.Title
		out["reading "+r.Article.ID] = said(r)
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
	occasions, err := p.Occasions(ctx)
	must(t, err)
	for _, o := range occasions {
		out[fmt.Sprint("occasion - ", o.ID)] = o.Occasion.String()
	}
	aliases, err := p.Aliases(ctx)
	must(t, err)
	for _, a := range aliases {
		out["alias "+a.Actor] = a.Same
	}
	return out
}

// codebookVersion is the version of the codebook in force.
func codebookVersion(t *testing.T, p *Project) string {
	t.Helper()
	all, err := p.Codebooks(ctx)
	must(t, err)
	for _, v := range all {
		if v.Current {
			var body string
			must(t, p.read.QueryRow(`SELECT body FROM codebooks WHERE id = ?`, v.ID).Scan(&body))
			_, version, _ := strings.Cut(body, "version: ")
			version, _, _ = strings.Cut(version, "\n")
			return strings.Trim(version, `"`)
		}
	}
	return ""
}

// said is what the engine found in an article: where every statement stands, and
// its stance.
func said(r *stance.Reading) string {
	var out strings.Builder
	for _, s := range r.Statements {
		if s.Coder == "" {
			fmt.Fprint(&out, s.Content, s.Positions[0].Stance, " ")
		}
	}
	return out.String()
}

// An analyst makes the same edits in a project and in a picture.
type analyst struct {
	t        *testing.T
	p        *Project
	chance   *rand.Rand
	readings []*stance.Reading
	now      picture
	done     []turn // edits that can be undone
	undone   []turn // edits that can be redone
	sealed   int    // how often the history was sealed
}

// A turn is one edit in words: what it changed, as it was before and after; empty
// where it was not there.
type turn struct {
	before, after picture
	replaced      string // article that got another reading
}

// turnTo is the turn that brings one picture to another.
func turnTo(from, to picture) turn {
	t := turn{before: picture{}, after: picture{}}
	for name, value := range from {
		if to[name] != value {
			t.before[name], t.after[name] = value, to[name]
		}
	}
	for name, value := range to {
		if from[name] != value {
			t.before[name], t.after[name] = from[name], value
		}
	}
	return t
}

// with is the picture with some things changed.
func (s picture) with(changed picture) picture {
	out := maps.Clone(s)
	for name, value := range changed {
		out[name] = value
		if value == "" {
			delete(out, name)
		}
	}
	return out
}

// step makes one edit and says which.
func (a *analyst) step() string {
	r := a.readings[a.chance.IntN(len(a.readings))]
	switch a.chance.IntN(17) {
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
		return a.reread(r)
	case 13, 14:
		return a.undo()
	case 15:
		return a.occasion()
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
		a.keep(turnTo(a.now, after))
		a.now = after
	}
	return did
}

// keep enters an edit.
func (a *analyst) keep(t turn) {
	a.done, a.undone = append(a.done, t), nil
}

// replace is edit of an edit that gives an article another reading. Where an
// article has had more than are kept, the history is sealed up to the first.
func (a *analyst) replace(did string, err error, want bool, r *stance.Reading, after picture) string {
	a.t.Helper()
	if (err == nil) != want {
		a.t.Fatalf("%s: %v, the model says %v", did, err, want)
	}
	if err != nil {
		return did
	}
	t := turnTo(a.now, after)
	t.replaced = r.Article.ID
	a.keep(t)
	a.now = after
	first, n := 0, 0
	for i := len(a.done) - 1; i >= 0; i-- {
		if a.done[i].replaced == r.Article.ID {
			first, n = i, n+1
		}
	}
	if n > keptReadings {
		a.done = slices.Clone(a.done[first+1:])
		a.sealed++
	}
	return did
}

// reread reads an article again, with another stance for one of its statements.
func (a *analyst) reread(r *stance.Reading) string {
	fresh := *r
	fresh.Statements = slices.Clone(r.Statements)
	s := &fresh.Statements[a.chance.IntN(len(fresh.Statements))]
	s.Positions = []stance.Position{{Issue: "truce", Stance: float64(a.chance.IntN(19)-9) / 10, Confidence: 0.5}}
	_, err := a.p.Reread(ctx, nil, &fresh)
	after := maps.Clone(a.now)
	after["reading "+r.Article.ID] = said(&fresh)
	return a.replace("read "+r.Article.ID+" again", err, a.there(r), r, after)
}

func (a *analyst) there(r *stance.Reading) bool {
	_, known := a.now["article "+r.Article.ID]
	return known && a.now["removed "+r.Article.ID] == ""
}

func (a *analyst) add(r *stance.Reading) string {
	_, err := a.p.Add(ctx, r)
	after := maps.Clone(a.now)
	did := "add " + r.Article.ID
	if a.there(r) {
		return a.edit(did, err, true, after)
	}
	delete(after, "removed "+r.Article.ID)
	after["article "+r.Article.ID], after["reading "+r.Article.ID] = r.Article.Title, said(r)
	if a.now["reading "+r.Article.ID] == "" {
		return a.edit(did, err, true, after)
	}
	return a.replace(did, err, true, r, after)
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
		a.keep(turn{})
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

// mostMemos is how many memos there are at most: a picture stays small.
const mostMemos = 10

func (a *analyst) memo() string {
	after := maps.Clone(a.now)
	if ids := a.memos(); len(ids) >= mostMemos {
		id := ids[a.chance.IntN(len(ids))]
		delete(after, fmt.Sprint("memo - ", id))
		return a.edit("delete a memo", a.p.DeleteMemo(ctx, id), true, after)
	}
	m, err := a.p.PutMemo(ctx, Memo{Coder: "Ada", Text: fmt.Sprint("memo ", a.chance.IntN(1000))})
	after[fmt.Sprint("memo - ", m.ID)] = m.Text
	return a.edit("memo", err, true, after)
}

// memos are the IDs of the memos, the oldest first.
func (a *analyst) memos() []int64 {
	var ids []int64
	for name := range a.now {
		var id int64
		if n, _ := fmt.Sscanf(name, "memo - %d", &id); n == 1 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// occasion notes an event, or changes or removes the oldest.
func (a *analyst) occasion() string {
	all, err := a.p.Occasions(ctx)
	must(a.t, err)
	o := Occasion{Occasion: stance.Occasion{Date: stance.Date{Year: 2000 + a.chance.IntN(30)}, Words: fmt.Sprint("event ", a.chance.IntN(1000))}}
	after := maps.Clone(a.now)
	if len(all) > 0 {
		switch o.ID = all[0].ID; a.chance.IntN(3) {
		case 0:
			o.ID = 0
		case 1:
			delete(after, fmt.Sprint("occasion - ", o.ID))
			return a.edit("remove an event", a.p.DeleteOccasion(ctx, o.ID), true, after)
		}
	}
	o, err = a.p.PutOccasion(ctx, o)
	after[fmt.Sprint("occasion - ", o.ID)] = o.Occasion.String()
	return a.edit("note an event", err, true, after)
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
		last := a.done[n]
		a.undone, a.now, a.done = append(a.undone, last), a.now.with(last.before), a.done[:n]
		must(a.t, err)
	} else if !errors.Is(err, ErrNothing) {
		a.t.Fatalf("undo of nothing: %v", err)
	}
	return "undo " + e.Title
}

func (a *analyst) redo() string {
	e, err := a.p.Redo(ctx)
	if n := len(a.undone) - 1; n >= 0 {
		last := a.undone[n]
		a.done, a.now, a.undone = append(a.done, last), a.now.with(last.after), a.undone[:n]
		must(a.t, err)
	} else if !errors.Is(err, ErrNothing) {
		a.t.Fatalf("redo of nothing: %v", err)
	}
	return "redo " + e.Title
}
