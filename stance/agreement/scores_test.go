package agreement

import (
	"fmt"
	"math"
	"testing"
)

// The files under testdata are invented. The expected figures are those that the
// scorers print by which the gold files are read everywhere.

func documents(t testing.TB, name string) []Document {
	t.Helper()
	d, err := ReadDocuments("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func three(r Rates) string {
	return fmt.Sprintf("%.3f %.3f %.3f %d %d", r.Precision(), r.Recall(), r.F1(), r.Predicted, r.Gold)
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.0006 }

func TestScoreStatements(t *testing.T) {
	s := ScoreStatements(documents(t, "statements.gold.jsonl"), documents(t, "statements.pred.jsonl"))
	for _, c := range []struct {
		table map[string]*Rates
		kind  string
		want  string
	}{
		{s.Exact, "all", "0.500 0.571 0.533 8 7"},
		{s.Exact, "indirect", "0.000 0.000 0.000 3 2"},
		{s.Loose, "all", "0.625 0.714 0.667 8 7"},
		{s.Span, "all", "0.875 1.000 0.933 8 7"},
		{s.Span, "indirect", "0.667 1.000 0.800 3 2"},
		{s.Span, "mixed", "1.000 1.000 1.000 1 1"},
		{s.Joint, "all", "0.625 0.714 0.667 8 7"},
		{s.Joint, "direct", "0.750 0.750 0.750 4 4"},
	} {
		if got := three(*c.table[c.kind]); got != c.want {
			t.Errorf("%s: %s, want %s", c.kind, got, c.want)
		}
	}
	if !near(s.MeanF1(), 0.944) || *s.Head["all"] != (Share{5, 7}) || *s.Lenient["indirect"] != (Share{1, 2}) || s.Pronoun != (Share{3, 3}) || s.Resolved != (Share{3, 3}) || s.Unnamed != 0 {
		t.Errorf("mean F1 %.3f, head %v, lenient %v, pronoun %v, resolved %v, unnamed %d",
			s.MeanF1(), s.Head["all"], s.Lenient["indirect"], s.Pronoun, s.Resolved, s.Unnamed)
	}
}

func TestScorePositions(t *testing.T) {
	s := ScorePositions(documents(t, "positions.gold.jsonl"), documents(t, "positions.pred.jsonl"))
	for name, c := range map[string]struct {
		got  Rates
		want string
	}{
		"found":    {s.Found, "0.818 1.000 0.900 11 8"},
		"actor":    {s.Actor, "0.727 0.875 0.794 11 8"},
		"position": {s.Position, "0.636 0.750 0.689 11 8"},
	} {
		if three(c.got) != c.want {
			t.Errorf("%s: %s, want %s", name, three(c.got), c.want)
		}
	}
	if got := meanF1(s.Articles); !near(got, 0.528) || len(s.Articles) != 3 {
		t.Errorf("mean F1 %.3f over %d documents", got, len(s.Articles))
	}
	if s.Sides.N() != 7 || !near(s.Sides.Accuracy(), 0.857) || !near(s.Sides.MacroF1(), 0.841) {
		t.Errorf("sides %v: accuracy %.3f, macro-F1 %.3f", s.Sides.Counts, s.Sides.Accuracy(), s.Sides.MacroF1())
	}
	if !near(s.Correlation(), 1) || s.SameSide() != (Share{1, 2}) || s.Silent != 0 {
		t.Errorf("correlation %.3f, same side %v, silent %d", s.Correlation(), s.SameSide(), s.Silent)
	}
}

func TestConfidenceBins(t *testing.T) {
	s := ScorePositions(documents(t, "positions.gold.jsonl"), documents(t, "positions.pred.jsonl"))
	total := 0
	for _, b := range s.Confidence {
		total += b.All.N
		if b.All.N > 0 && (b.Mean() < b.Low || b.Mean() > b.High) {
			t.Errorf("mean confidence %.3f outside its bin %.1f to %.1f", b.Mean(), b.Low, b.High)
		}
	}
	if last := s.Confidence[len(s.Confidence)-1]; total != 11 || last.All != (Share{2, 2}) {
		t.Errorf("%d predictions in bins, %v in the last", total, last.All)
	}
}

func TestNothingPredicted(t *testing.T) {
	s := ScorePositions(documents(t, "positions.gold.jsonl"), nil)
	if s.Found.F1() != 0 || s.Silent != 2 || s.Correlation() != 0 || len(s.Misses) != 8 {
		t.Errorf("%+v", s)
	}
	q := ScoreStatements(documents(t, "statements.gold.jsonl"), nil)
	if q.Span["all"].F1() != 0 || q.Span["all"].Gold != 7 || q.MeanF1() != 0 {
		t.Errorf("%+v", q.Span["all"])
	}
}

func TestGoldAgainstItself(t *testing.T) {
	gold := documents(t, "statements.gold.jsonl")
	s := ScoreStatements(gold, gold)
	for _, k := range Kinds {
		if s.Exact[k].F1() != 1 || s.Joint[k].F1() != 1 || s.Head[k].Value() != 1 {
			t.Errorf("%s: exact %v, joint %v, head %v", k, *s.Exact[k], *s.Joint[k], *s.Head[k])
		}
	}
}

func TestScoreTone(t *testing.T) {
	gold := []ToneRow{{ID: "a", Label: "positive"}, {ID: "b", Stance: "negative"}, {ID: "c", Label: "neutral"}, {ID: "d", Label: "negative"}}
	c := ScoreTone(gold, map[string]float64{"a": 0.4, "b": -0.151, "c": -0.15, "d": 0.9})
	if c.Accuracy() != 0.75 || c.Label(0).F1() < 0.66 || c.Counts[0][2] != 1 {
		t.Errorf("%v", c.Counts)
	}
}

func TestScoreExample(t *testing.T) {
	gold := Document{Statements: []Row{{Start: 0, End: 10, Actor: "okereke"}, {Start: 20, End: 30, Actor: "eu"}, {Start: 40, End: 60, Actor: "lee"}}}
	predicted := Document{Statements: []Row{{Start: 5, End: 10, Actor: "okereke"}, {Start: 20, End: 30, Actor: "europe"}, {Start: 40, End: 49, Actor: "lee"}, {Start: 70, End: 80, Actor: "li"}}}
	s := ScoreExample(gold, predicted)
	if s.Found != (Share{2, 3}) || s.Actor != (Share{2, 3}) || len(s.Strangers) != 2 {
		t.Errorf("%+v", s)
	}
}
