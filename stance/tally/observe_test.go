package tally

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/text"
)

// ruvia is a codebook of invented people.
func ruvia() *stance.Codebook {
	return &stance.Codebook{
		Countries: []stance.Country{{Key: "ruvia", Name: "Ruvia"}},
		Actors: []stance.Actor{
			{Key: "tosk", Name: "Ilvar Tosk", Kind: stance.Person, Offices: []stance.Office{{Title: "president", Of: "ruvia", From: stance.Date{Year: 2020}}}},
			{Key: "venn", Name: "Marta Venn", Kind: stance.Person},
		},
		Groups:  []stance.Group{{Key: "cabinet", Name: "Cabinet members", Countries: []string{"ruvia"}, Titles: []string{"president", "minister"}, Members: []string{"venn"}}},
		Issues:  []stance.Issue{{Key: "bridge", Name: "Bridge"}, {Key: "toll", Name: "Toll"}},
		Compare: []string{"tosk", "cabinet"},
	}
}

// article is what the readings of these tests point into.
const article = `Tosk: build the bridge now without any further delay! Venn: no toll. Tosk again: build the bridge now. Brod: yes.`

// reading is an article with statements, each "words|actors|issue:stance,...".
func reading(lines ...string) *stance.Reading {
	r := &stance.Reading{Article: stance.Article{Text: article, Date: stance.Date{Year: 2025, Month: 3, Day: 9}, Publisher: "Ruvian Post"}}
	from := 0
	for i, line := range lines {
		parts := strings.Split(line, "|")
		at := from + strings.Index(article[from:], parts[0])
		from = at + 1
		s := stance.Statement{ID: fmt.Sprintf("s%d", i+1), Utterance: fmt.Sprintf("s%d", i+1), Content: text.Span{Start: at, End: at + len(parts[0])}}
		for _, actor := range strings.Fields(parts[1]) {
			s.Attributions = append(s.Attributions, stance.Attribution{Actor: actor, Name: strings.ToUpper(actor)})
		}
		for _, p := range strings.Fields(parts[2]) {
			var issue string
			var score float64
			fmt.Sscanf(strings.Replace(p, ":", " ", 1), "%s %g", &issue, &score)
			s.Positions = append(s.Positions, stance.Position{Issue: issue, Stance: score, Confidence: 1})
		}
		r.Statements = append(r.Statements, s)
	}
	return r
}

// shown writes observations in one line each.
func shown(all []Observation) string {
	var lines []string
	for _, o := range all {
		checked := ""
		if o.Checked {
			checked = " checked"
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %q %+.2g%s", o.Statement, o.Utterance, o.Actor, o.Issue, o.Stance, checked))
	}
	return strings.Join(lines, "\n")
}

func TestObserve(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2025, 4, d, 0, 0, 0, 0, time.UTC) }
	one := []string{"build the bridge now without|tosk|bridge:0.8"}
	for _, c := range []struct {
		name       string
		lines      []string
		judgements []stance.Judgement
		want       string
	}{
		{"a position", one, nil, `s1 s1 tosk "bridge" +0.8`},
		{"no position still counts as said", []string{"no toll|venn|"}, nil, `s1 s1 venn "" +0`},
		{"two issues", []string{"no toll|venn|bridge:0.5 toll:-0.9"}, nil, "s1 s1 venn \"bridge\" +0.5\ns1 s1 venn \"toll\" -0.9"},
		{"two speakers", []string{"no toll|venn tosk|toll:-0.9"}, nil, "s1 s1 venn \"toll\" -0.9\ns1 s1 tosk \"toll\" -0.9"},
		{"nobody named", []string{"no toll||toll:-0.9"}, nil, ""},
		{
			"said again in part",
			[]string{"build the bridge now without any further delay|tosk|bridge:0.8", "build the bridge now|tosk|bridge:0.6"},
			nil, "s1 s1 tosk \"bridge\" +0.8\ns2 s2 tosk \"bridge\" +0.6",
		}, // "build the bridge now" is too short to be known again
		{
			"said again word for word",
			[]string{"build the bridge now|tosk|bridge:0.8", "build the bridge now|tosk|bridge:0.6"},
			nil, "s1 s1 tosk \"bridge\" +0.8\ns2 s1 tosk \"bridge\" +0.6",
		},
		{"accepted", one, []stance.Judgement{{Statement: "s1", Issue: "bridge", Status: stance.Accepted}}, `s1 s1 tosk "bridge" +0.8 checked`},
		{"accepted as a whole", one, []stance.Judgement{{Statement: "s1", Status: stance.Accepted}}, `s1 s1 tosk "bridge" +0.8 checked`},
		{"proposed decides nothing", one, []stance.Judgement{{Statement: "s1", Issue: "bridge", Status: stance.Proposed, Stance: -1}}, `s1 s1 tosk "bridge" +0.8`},
		{"changed", one, []stance.Judgement{{Statement: "s1", Issue: "bridge", Status: stance.Changed, Stance: -0.5}}, `s1 s1 tosk "bridge" -0.5 checked`},
		{"position rejected", one, []stance.Judgement{{Statement: "s1", Issue: "bridge", Status: stance.Rejected}}, `s1 s1 tosk "" +0`},
		{"statement rejected", one, []stance.Judgement{{Statement: "s1", Status: stance.Rejected}}, ""},
		{"position added", one, []stance.Judgement{{Statement: "s1", Issue: "toll", Status: stance.Changed, Stance: 1}}, "s1 s1 tosk \"bridge\" +0.8\ns1 s1 tosk \"toll\" +1 checked"},
		{"speaker changed", one, []stance.Judgement{{Statement: "s1", Status: stance.Changed, Actor: "venn"}}, `s1 s1 venn "bridge" +0.8 checked`},
		{"second speaker rejected", []string{"no toll|venn tosk|toll:-0.9"}, []stance.Judgement{{Statement: "s1-2", Status: stance.Rejected}}, `s1 s1 venn "toll" -0.9`},
		{
			"the last one holds", one,
			[]stance.Judgement{{Statement: "s1", Issue: "bridge", Status: stance.Changed, Stance: 0.1, Made: day(2)}, {Statement: "s1", Issue: "bridge", Status: stance.Rejected, Made: day(1)}},
			`s1 s1 tosk "bridge" +0.1 checked`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(Observe(ruvia(), reading(c.lines...), c.judgements)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestObserveIntroduces checks what an observation says of its actor.
func TestObserveIntroduces(t *testing.T) {
	r := reading("build|tosk|bridge:1", "no toll|brod|toll:-1", "yes|lund|bridge:1")
	r.Found = []stance.Actor{{Key: "brod", Name: "Olan Brod", Kind: stance.Person, Offices: []stance.Office{{Title: "minister", Of: "ruvia"}}}}
	got := Observe(ruvia(), r, nil)
	for i, want := range []struct {
		name, note, groups string
		listed             bool
	}{
		{"Ilvar Tosk", "Ruvia, president", "cabinet", true},
		{"Olan Brod", "Ruvia, minister", "cabinet", true}, // found by the engine, listed by office
		{"LUND", "", "", false},                           // a private person
	} {
		if o := got[i]; o.Name != want.name || o.Note != want.note || strings.Join(o.Groups, " ") != want.groups || o.Listed != want.listed {
			t.Errorf("%s is %q, %q, in %v, listed %v; want %+v", o.Actor, o.Name, o.Note, o.Groups, o.Listed, want)
		}
		if got[i].Publisher != "Ruvian Post" || got[i].Date.Year != 2025 || got[i].Article != r.Article.Hash() {
			t.Errorf("%s has %+v of its article", got[i].Actor, got[i])
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Build the bridge now!", "build the bridge, now", true},
		{"Build it.", "Build it. Now.", false}, // too short to stand for more
		{"We shall build the bridge before the winter", "And so: “We shall build the bridge before the winter”, and the tunnel", true},
		{"", "", false},
	} {
		if got := same(fold(c.a), fold(c.b)); got != c.want {
			t.Errorf("same(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

// TestUtterances takes the parts of a split quotation for one thing said, and a
// statement without an utterance for one of its own.
func TestUtterances(t *testing.T) {
	r := reading("build the bridge now without any further delay|tosk|bridge:1", "no toll|tosk|toll:-1", "yes|venn|bridge:1")
	r.Statements[0].Utterance, r.Statements[1].Utterance, r.Statements[2].Utterance = "u", "u", ""
	var got []string
	for _, o := range Observe(ruvia(), r, nil) {
		got = append(got, o.Statement+" "+o.Utterance)
	}
	if want := "s1 u, s2 u, s3 s3"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// TestSameAtItsLength takes a stretch of words for the longer one that holds it from
// a length on.
func TestSameAtItsLength(t *testing.T) {
	enough := strings.Repeat("x", long)
	if !same(enough, "a"+enough) || !same("a"+enough, enough) || same(enough[1:], "a"+enough) || !same("yes", "yes") || same("", "") {
		t.Error("the length from which on words stand for others is another")
	}
}
