package tone

import (
	"math"
	"strings"
	"testing"

	"parley/stance/text"
)

func whole(s string) text.Span { return text.Span{Start: 0, End: len(s)} }

func scorers(t testing.TB) []Scorer {
	t.Helper()
	var out []Scorer
	for _, name := range Names() {
		s, err := Named(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

func TestSideOfPlainSentences(t *testing.T) {
	cases := []struct {
		source string
		side   float64
	}{
		{"It was a wonderful, brilliant and excellent evening.", +1},
		{"It was an awful, stupid and terrible evening.", -1},
		{"The mayor is a wonderful friend.", +1},
		{"They were disgusting liars and a disgrace.", -1},
	}
	for _, s := range scorers(t) {
		for _, c := range cases {
			score, ok := s.Score(c.source, whole(c.source))
			if !ok || score.Value*c.side <= 0.15 {
				t.Errorf("%s gives %q %.2f (%v), want the side of %+.0f", s.Name(), c.source, score.Value, ok, c.side)
			}
		}
	}
}

func TestNoKnownWordNoTone(t *testing.T) {
	for _, s := range scorers(t) {
		for _, source := range []string{"", " \n", "42 %", "Qwxyz vrbnt.", "He said that it is on the other of them."} {
			if score, ok := s.Score(source, whole(source)); ok {
				t.Errorf("%s gives %q a tone: %+v", s.Name(), source, score)
			}
		}
	}
}

func TestWeightsAddUp(t *testing.T) {
	source := "The envoy’s plan isn’t good, but the minister’s terrible,\r\nbrutal\u00a0answer was worse: a wonderful disgrace."
	for _, s := range scorers(t) {
		score, ok := s.Score(source, whole(source))
		if !ok {
			t.Fatalf("%s finds no tone", s.Name())
		}
		checkScore(t, source, score)
	}
}

// checkScore fails unless the words of a score lie in source, carry a rule, and
// add up to its value.
func checkScore(t *testing.T, source string, score Score) {
	t.Helper()
	sum := 0.0
	for _, w := range score.Words {
		if w.Rule == "" || w.Span.Start < 0 || w.Span.Start >= w.Span.End || w.Span.End > len(source) {
			t.Errorf("%q: bad evidence %+v", source, w)
		}
		sum += w.Weight
	}
	if len(score.Words) == 0 || math.Abs(sum-score.Value) > 1e-5 || math.Abs(score.Value) > 1 {
		t.Errorf("%q: value %v, weights add up to %v", source, score.Value, sum)
	}
}

func TestLineBreaksDoNotGlueWords(t *testing.T) {
	one := "a terrible plan and an awful answer"
	for _, s := range scorers(t) {
		want, _ := s.Score(one, whole(one))
		for _, gap := range []string{"\n", "\r\n", "\u00a0", "\t \n"} {
			other := strings.ReplaceAll(one, " ", gap)
			got, ok := s.Score(other, whole(other))
			if !ok || len(got.Words) != len(want.Words) {
				t.Errorf("%s: %q has %d words with a tone, want %d", s.Name(), other, len(got.Words), len(want.Words))
			}
		}
	}
}

func TestCurlyApostropheNegates(t *testing.T) {
	straight, curly := "It isn't good.", "It isn’t good."
	for _, s := range scorers(t) {
		a, _ := s.Score(straight, whole(straight))
		b, _ := s.Score(curly, whole(curly))
		if a.Value != b.Value {
			t.Errorf("%s: %q %.3f, %q %.3f", s.Name(), straight, a.Value, curly, b.Value)
		}
	}
}

func TestSpanBoundsTheEvidence(t *testing.T) {
	source := "Awful. Wonderful. Awful."
	span := text.Span{Start: 7, End: 17}
	for _, s := range scorers(t) {
		score, ok := s.Score(source, span)
		if !ok || score.Value <= 0 || len(score.Words) != 1 || !span.Contains(score.Words[0].Span) {
			t.Errorf("%s: %+v", s.Name(), score)
		}
	}
}

func TestNamedRefusesUnknown(t *testing.T) {
	if _, err := Named("wrods"); err == nil || !strings.Contains(err.Error(), "words") {
		t.Errorf("error %v does not name the scorers", err)
	}
}
