package project

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/stance"
	"parley/stance/text"
)

// again is a new reading of the same article with one Statement changed.
func again(r *stance.Reading, change func(*stance.Statement)) *stance.Reading {
	fresh := *r
	fresh.Statements = nil
	for _, s := range r.Statements {
		s.Attributions = append([]stance.Attribution(nil), s.Attributions...)
		s.Positions = append([]stance.Position(nil), s.Positions...)
		fresh.Statements = append(fresh.Statements, s)
	}
	change(&fresh.Statements[0])
	for i := range fresh.Statements {
		s := &fresh.Statements[i]
		s.ID = stance.StatementID(r.Article.Hash(), s.Content)
	}
	return &fresh
}

// What becomes of Ada's judgement on a statement of 40 bytes by Tosk, who is
// against the truce by 0.7, when the article is read again. A speck of the
// outcome is "on Span: status actor issue stance", then what Reread reports.
func TestJudgementsOutliveANewReading(t *testing.T) {
	none := func(s *stance.Statement) { s.Content.Start, s.Content.End = s.Content.End, s.Content.End+1 }
	for _, c := range []struct {
		name      string
		judgement stance.Judgement
		change    func(*stance.Statement)
		want      string
	}{
		{
			"the same words",
			stance.Judgement{Status: stance.Accepted, Issue: "truce"},
			func(s *stance.Statement) {},
			"0-40: accepted - truce 0",
		},
		{
			"more words",
			stance.Judgement{Status: stance.Changed, Issue: "truce", Stance: 1},
			func(s *stance.Statement) { s.Content.End += 5 },
			"0-45: changed - truce 1; reattached",
		},
		{
			"more than half of the words",
			stance.Judgement{Status: stance.Rejected},
			func(s *stance.Statement) { s.Content.Start += 19 },
			"19-40: rejected - - 0; reattached",
		},
		{
			"half of the words",
			stance.Judgement{Status: stance.Rejected},
			func(s *stance.Statement) { s.Content.Start += 20 },
			"0-40: rejected - - 0; marked 0-40; kept",
		},
		{
			"no longer there",
			stance.Judgement{Status: stance.Accepted},
			none,
			"0-40: accepted - - 0; marked 0-40; kept",
		},
		{
			"another stance, position accepted",
			stance.Judgement{Status: stance.Accepted, Issue: "truce"},
			func(s *stance.Statement) { s.Positions[0].Stance = 0.5 },
			"0-40: changed - truce -0.7; pinned",
		},
		{
			"another stance, statement accepted",
			stance.Judgement{Status: stance.Accepted},
			func(s *stance.Statement) { s.Positions[0].Stance = 0.5 },
			"0-40: accepted - - 0, 0-40: changed - truce -0.7; pinned",
		},
		{
			"a new position, statement accepted",
			stance.Judgement{Status: stance.Accepted},
			func(s *stance.Statement) {
				s.Positions = append(s.Positions, stance.Position{Issue: "border", Stance: 1})
			},
			"0-40: accepted - - 0, 0-40: rejected - border 0; pinned",
		},
		{
			"a new position, other position accepted",
			stance.Judgement{Status: stance.Accepted, Issue: "truce"},
			func(s *stance.Statement) {
				s.Positions = append(s.Positions, stance.Position{Issue: "border", Stance: 1})
			},
			"0-40: accepted - truce 0",
		},
		{
			"a position less",
			stance.Judgement{Status: stance.Accepted, Issue: "truce"},
			func(s *stance.Statement) { s.Positions = nil },
			"0-40: changed - truce -0.7; pinned",
		},
		{
			"another stance, position changed before",
			stance.Judgement{Status: stance.Changed, Issue: "truce", Stance: 1},
			func(s *stance.Statement) { s.Positions[0].Stance = 0.5 },
			"0-40: changed - truce 1",
		},
		{
			"another speaker, statement accepted",
			stance.Judgement{Status: stance.Accepted},
			func(s *stance.Statement) { s.Attributions[0].Actor = "venn" },
			"0-40: changed tosk - 0; pinned",
		},
		{
			"another speaker, position accepted",
			stance.Judgement{Status: stance.Accepted, Issue: "truce"},
			func(s *stance.Statement) { s.Attributions[0].Actor = "venn" },
			"0-40: accepted - truce 0, 0-40: changed tosk - 0; pinned",
		},
		{
			"another speaker, position changed before",
			stance.Judgement{Status: stance.Changed, Issue: "truce", Stance: 1},
			func(s *stance.Statement) { s.Attributions[0].Actor = "venn" },
			"0-40: changed - truce 1, 0-40: changed tosk - 0; pinned",
		},
		{
			"another speaker, speaker changed before",
			stance.Judgement{Status: stance.Changed, Actor: "orsk"},
			func(s *stance.Statement) { s.Attributions[0].Actor = "venn" },
			"0-40: changed orsk - 0",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := create(t)
			r := plainReading()
			_, err := p.Add(ctx, r)
			must(t, err)
			c.judgement.Statement, c.judgement.Coder = r.Statements[0].ID, "Ada"
			must(t, p.Judge(ctx, c.judgement))
			before := outcome(t, p, Rereading{})
			fresh := again(r, c.change)
			preview, err := p.Preview(ctx, fresh)
			must(t, err)
			if after := outcome(t, p, Rereading{}); after != before {
				t.Errorf("the preview changed %s to %s", before, after)
			}
			got, err := p.Reread(ctx, nil, fresh)
			must(t, err)
			if diff := cmp.Diff(preview, got); diff != "" {
				t.Errorf("the preview foresaw (-) and what came (+):\n%s", diff)
			}
			if o := outcome(t, p, got); o != c.want {
				t.Errorf("got  %s\nwant %s", o, c.want)
			}
			undo(t, p)
			if after := outcome(t, p, Rereading{}); after != before {
				t.Errorf("after undo %s, was %s", after, before)
			}
		})
	}
}

// plainReading is an article of one statement at its first 40 bytes.
func plainReading() *stance.Reading {
	r := &stance.Reading{Article: stance.Article{ID: "plain", Text: "We will not sign a truce in this harbour, said Tosk. And more words follow."}}
	r.Statements = []stance.Statement{{
		ID: stance.StatementID(r.Article.Hash(), text.Span{End: 40}), Content: text.Span{End: 40}, Kind: stance.Indirect,
		Attributions: []stance.Attribution{{Actor: "tosk", Name: "Ilvar Tosk", Basis: stance.ByName}},
		Positions:    []stance.Position{{Issue: "truce", Stance: -0.7, Confidence: 0.8, Evidence: evidence(0, "truce.no", -0.7)}},
	}}
	return r
}

func outcome(t *testing.T, p *Project, r Rereading) string {
	t.Helper()
	js, err := p.Judgements(ctx)
	must(t, err)
	reading, err := p.Reading(ctx, "plain")
	must(t, err)
	var parts, codings []string
	for _, j := range js {
		s := statementOf(j.Statement, reading.Statements)
		if s == nil {
			t.Fatalf("the judgement %+v hangs in the air", j)
		}
		codings = append(codings, fmt.Sprintf("%d-%d: %s %s %s %v", s.Content.Start, s.Content.End, j.Status, dash(j.Actor), dash(j.Issue), j.Stance))
	}
	parts = append(parts, strings.Join(codings, ", "))
	for _, s := range reading.Statements {
		if s.Coder != "" {
			parts = append(parts, fmt.Sprintf("marked %d-%d", s.Content.Start, s.Content.End))
		}
	}
	for _, list := range []struct {
		name string
		ids  []string
	}{{"reattached", r.Reattached}, {"kept", r.Kept}, {"pinned", r.Pinned}, {"unsettled", r.Unsettled}, {"dropped", r.Dropped}} {
		if len(list.ids) > 0 {
			parts = append(parts, list.name)
		}
	}
	return strings.Join(parts, "; ")
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func TestAJointStatementsAcceptanceIsTakenBack(t *testing.T) {
	p := create(t)
	r := plainReading()
	r.Statements[0].Attributions = append(r.Statements[0].Attributions, stance.Attribution{Actor: "venn"})
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Accepted}))
	got, err := p.Reread(ctx, nil, again(r, func(s *stance.Statement) { s.Attributions = s.Attributions[:1] }))
	must(t, err)
	if o := outcome(t, p, got); o != "0-40: proposed - - 0; unsettled" {
		t.Error(o)
	}
}

func TestAMachinesProposalGoesWithItsStatement(t *testing.T) {
	p := create(t)
	r := plainReading()
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.AddCoder(ctx, Coder{Name: "small-model", Kind: Model, Version: "7b"}))
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "small-model", Status: stance.Proposed}))
	gone := again(r, func(s *stance.Statement) { s.Content.Start = 41; s.Content.End = 50 })
	got, err := p.Reread(ctx, nil, gone)
	must(t, err)
	if o := outcome(t, p, got); o != "; dropped" {
		t.Error(o)
	}
}

func TestAKeptStatementGoesBackToTheEngine(t *testing.T) {
	p := create(t)
	r := plainReading()
	_, err := p.Add(ctx, r)
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: r.Statements[0].ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1}))
	_, err = p.Reread(ctx, nil, again(r, func(s *stance.Statement) { s.Content.Start = 41; s.Content.End = 50 }))
	must(t, err)
	got, err := p.Reread(ctx, nil, again(r, func(s *stance.Statement) { s.Content.End = 38 }))
	must(t, err)
	if o := outcome(t, p, got); o != "0-38: changed - truce 1; reattached" {
		t.Error(o)
	}
}

func TestTwoJudgementsThatMeetAreBothKept(t *testing.T) {
	p := create(t)
	r := plainReading()
	second := r.Statements[0]
	second.Content = text.Span{Start: 53, End: 75}
	second.ID = stance.StatementID(r.Article.Hash(), second.Content)
	r.Statements = append(r.Statements, second)
	_, err := p.Add(ctx, r)
	must(t, err)
	for i, s := range r.Statements {
		must(t, p.Judge(ctx, stance.Judgement{Statement: s.ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: float64(i)}))
	}
	fresh := again(r, func(s *stance.Statement) { s.Content.End = 75 })
	fresh.Statements = fresh.Statements[:1]
	got, err := p.Reread(ctx, nil, fresh)
	must(t, err)
	if o := outcome(t, p, got); o != "0-75: changed - truce 0, 53-75: changed - truce 1; marked 53-75; reattached; kept" {
		t.Error(o)
	}
}

func TestAReadingOfAnotherTextIsRefused(t *testing.T) {
	p := create(t)
	r := plainReading()
	_, err := p.Add(ctx, r)
	must(t, err)
	other := plainReading()
	other.Article.Text += " "
	if _, err := p.Reread(ctx, nil, other); err == nil || !strings.Contains(err.Error(), "another text") {
		t.Errorf("reading another text: %v", err)
	}
}

func TestRereadingByANewCodebookIsOneEvent(t *testing.T) {
	p := create(t)
	r := plainReading()
	_, err := p.Add(ctx, r)
	must(t, err)
	next := book(t)
	next.Version = "2"
	_, err = p.Reread(ctx, next, again(r, func(s *stance.Statement) { s.Positions = nil }))
	must(t, err)
	undo(t, p)
	got, err := p.Codebook(ctx)
	must(t, err)
	reading, err := p.Reading(ctx, "plain")
	must(t, err)
	if got.Version != "1" || len(reading.Statements[0].Positions) != 1 {
		t.Errorf("undo left version %s and %d positions", got.Version, len(reading.Statements[0].Positions))
	}
}

func TestCompare(t *testing.T) {
	r := plainReading()
	other := stance.Statement{ID: "new", Content: text.Span{Start: 53, End: 75}}
	for _, c := range []struct {
		name   string
		change func(*stance.Reading)
		want   string // added, removed, changed
	}{
		{"nothing", func(*stance.Reading) {}, "0 0 0"},
		{"evidence alone", func(r *stance.Reading) { r.Statements[0].Positions[0].Evidence = nil }, "0 0 0"},
		{"one more", func(r *stance.Reading) { r.Statements = append(r.Statements, other) }, "1 0 0"},
		{"one less", func(r *stance.Reading) { r.Statements = nil }, "0 1 0"},
		{"moved", func(r *stance.Reading) { r.Statements[0].Content.End++ }, "0 0 1"},
		{"far away", func(r *stance.Reading) { r.Statements[0].Content = other.Content }, "1 1 0"},
		{"speaker", func(r *stance.Reading) { r.Statements[0].Attributions[0].Actor = "venn" }, "0 0 1"},
		{"tone", func(r *stance.Reading) { r.Statements[0].Tone = &stance.Tone{Score: 1} }, "0 0 1"},
		{"by hand", func(r *stance.Reading) { s := other; s.Coder = "Ada"; r.Statements = append(r.Statements, s) }, "0 0 0"},
	} {
		after := again(r, func(*stance.Statement) {})
		c.change(after)
		d := Compare(r, after)
		if got := fmt.Sprint(len(d.Added), len(d.Removed), len(d.Changed)); got != c.want || d.IsZero() != (c.want == "0 0 0") {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if diff := cmp.Diff(Difference{Article: "plain"}, Compare(r, r), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestOutdated(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, plainReading(), reading("harbour", "We sign nothing"))
	must(t, err)
	outdated := func() string {
		t.Helper()
		ids, err := p.Outdated(ctx)
		must(t, err)
		return strings.Join(ids, " ")
	}
	if got := outdated(); got != "" {
		t.Errorf("%s: outdated as soon as they came in", got)
	}
	next := book(t)
	next.Version = "2"
	must(t, p.SetCodebook(ctx, next))
	if got := outdated(); got != "plain harbour" {
		t.Errorf("%q are outdated by a new codebook", got)
	}
	_, err = p.Reread(ctx, nil, plainReading())
	must(t, err)
	if got := outdated(); got != "harbour" {
		t.Errorf("%q are outdated after one was read again", got)
	}
	undo(t, p)
	undo(t, p)
	if got := outdated(); got != "" {
		t.Errorf("%q are outdated though the old codebook is back", got)
	}
	must(t, p.transact(ctx, func(e *edit) error { return e.exec(`UPDATE coders SET version = '0.0.1'`) }))
	if got := outdated(); got != "plain harbour" {
		t.Errorf("%q are outdated by a new engine", got)
	}
}

func TestAMarkThatTheEngineFindsStandsOnce(t *testing.T) {
	p := create(t)
	r := plainReading()
	_, err := p.Add(ctx, r)
	must(t, err)
	span := text.Span{Start: 53, End: 75}
	marked, err := p.Mark(ctx, "plain", "Ada", stance.Statement{Content: span})
	must(t, err)
	must(t, p.Judge(ctx, stance.Judgement{Statement: marked.ID, Coder: "Ada", Status: stance.Changed, Issue: "truce", Stance: 1}))
	fresh := again(r, func(*stance.Statement) {})
	fresh.Statements = append(fresh.Statements, stance.Statement{ID: marked.ID, Utterance: marked.ID, Content: span, Kind: stance.Direct})
	_, err = p.Reread(ctx, nil, fresh)
	must(t, err)
	got, err := p.Reading(ctx, "plain")
	must(t, err)
	if len(got.Statements) != 2 || got.Statements[1].Coder != "" {
		t.Errorf("statements: %+v", got.Statements)
	}
	if entries, _ := p.Articles(ctx); entries[0].Statements != 2 || entries[0].Checked != 1 {
		t.Errorf("the list says %+v", entries[0])
	}
	hits, _, err := p.FindStatements(ctx, Query{Words: "follow"})
	if err != nil || len(hits) != 1 {
		t.Errorf("found %v, %v", hits, err)
	}
}

func TestPartner(t *testing.T) {
	at := func(start, end int) stance.Statement {
		return stance.Statement{Content: text.Span{Start: start, End: end}}
	}
	for _, c := range []struct {
		name  string
		among []stance.Statement
		taken []bool
		want  int
	}{
		{"nothing", nil, nil, -1},
		{"half", []stance.Statement{at(0, 15)}, nil, -1},
		{"a byte more than half", []stance.Statement{at(0, 16)}, nil, 0},
		{"the larger share", []stance.Statement{at(0, 16), at(12, 30), at(10, 17)}, nil, 1},
		{"the shorter of two that hold it all", []stance.Statement{at(0, 50), at(5, 25), at(0, 40)}, nil, 1},
		{"the very words, though taken", []stance.Statement{at(0, 50), at(10, 20)}, []bool{false, true}, 1},
		{"the next, where the best is taken", []stance.Statement{at(9, 21), at(0, 40)}, []bool{true, false}, 1},
	} {
		if got := partner(text.Span{Start: 10, End: 20}, c.among, c.taken); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
