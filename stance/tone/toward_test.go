package tone

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// at marks the target of a case between brackets and returns the plain sentence.
func at(t testing.TB, marked string) (string, text.Span) {
	t.Helper()
	start, end := strings.IndexByte(marked, '['), strings.IndexByte(marked, ']')
	if start < 0 || end < start {
		t.Fatalf("%q marks no target", marked)
	}
	return marked[:start] + marked[start+1:end] + marked[end+1:], text.Span{Start: start, End: end - 1}
}

func TestTowardTellsWhoIsMeant(t *testing.T) {
	cases := []struct {
		marked string
		side   int
	}{
		{"The senators accused [Brandvold] of lying about the bribes.", -1},
		{"[Brandvold] was slammed by critics for his racist lies.", -1},
		{"[Brandvold] is a corrupt and dangerous liar, she said.", -1},
		{"She praised [Brandvold] as a brave and honest leader.", +1},
		{"[Brandvold] is a brilliant, respected and popular senator.", +1},
		{"The party congratulated [Brandvold] on a great victory.", +1},
		{"[Brandvold] arrived at the hotel on Tuesday.", 0},
		{"The vote will be held on Monday, [Brandvold] told reporters.", 0},
	}
	for _, c := range cases {
		source, target := at(t, c.marked)
		score, ok := Toward(source, target)
		got := 0
		if ok {
			checkScore(t, source, score)
			if score.Value > 0.15 {
				got = 1
			} else if score.Value < -0.15 {
				got = -1
			}
		}
		if got != c.side {
			t.Errorf("%q: side %d (%.3f), want %d", c.marked, got, score.Value, c.side)
		}
	}
}

// TestTowardKnowsNoNames swaps the names in a sentence: nothing may change but
// the places of the words.
func TestTowardKnowsNoNames(t *testing.T) {
	pattern := "Minister X said on Friday that [Y] had ruined a good plan, and Y laughed."
	var first float64
	for i, names := range [][2]string{{"Brandvold", "Okereke"}, {"Okereke", "Brandvold"}, {"Li", "Vanterpool"}} {
		source, target := at(t, strings.NewReplacer("X", names[0], "Y", names[1]).Replace(pattern))
		score, _ := Toward(source, target)
		if i == 0 {
			first = score.Value
		} else if score.Value != first {
			t.Errorf("with %v the score is %v, was %v", names, score.Value, first)
		}
	}
}

func TestTowardBoundsTheTarget(t *testing.T) {
	for _, span := range []text.Span{{Start: -4, End: 2}, {Start: 3, End: 900}, {Start: 9, End: 3}, {Start: 50, End: 60}, {}} {
		if score, ok := Toward("A terrible man.", span); ok {
			checkScore(t, "A terrible man.", score)
		}
	}
	if _, ok := Toward("", text.Span{}); ok {
		t.Error("an empty text has a tone toward somebody")
	}
}

func TestTowardIsTheSameEveryTime(t *testing.T) {
	source, target := at(t, "Critics said [Brandvold] had shamefully lied, but friends called her kind, fair and brave.")
	want, _ := Toward(source, target)
	for range 20 {
		got, _ := Toward(source, target)
		if got.Value != want.Value || len(got.Words) != len(want.Words) {
			t.Fatalf("%+v, then %+v", want, got)
		}
		for i := range got.Words {
			if got.Words[i] != want.Words[i] {
				t.Fatalf("word %d: %+v, then %+v", i, want.Words[i], got.Words[i])
			}
		}
	}
}

func TestStanding(t *testing.T) {
	cases := []struct{ marked, word, want string }{
		{"Deputies slammed [Brandvold].", "slammed", "done to"},
		{"Deputies were slammed by [Brandvold].", "slammed", "done by"},
		{"[Brandvold] was slammed.", "slammed", "done to"},
		{"[Brandvold] slammed deputies.", "slammed", "done by"},
		{"He slammed Okereke and [Brandvold].", "slammed", "across a name, before"},
		{"[Brandvold] left. He slammed deputies.", "slammed", "elsewhere"},
	}
	for _, c := range cases {
		source, target := at(t, c.marked)
		s, _ := newScene(source, target)
		for i, tok := range s.tokens {
			if tok.lower == c.word {
				if got := s.standing(i); got != c.want {
					t.Errorf("%q: %q is %q, want %q", c.marked, c.word, got, c.want)
				}
			}
		}
	}
}

func TestRoleListsAgree(t *testing.T) {
	seen := map[string]role{}
	for _, r := range []role{blames, praises, stains, adorns} {
		for w := range wordSet(roleNames[r] + ".txt") {
			if w != strings.ToLower(w) {
				t.Errorf("%s.txt: %q is not in lower case", roleNames[r], w)
			}
			good := r == praises || r == adorns
			if other, ok := seen[w]; ok && good != (other == praises || other == adorns) {
				t.Errorf("%q is in %s.txt and in %s.txt, of the other sign", w, roleNames[r], roleNames[other])
			}
			seen[w] = r
		}
	}
}

func TestParseWeights(t *testing.T) {
	if _, err := parseWeights("word x\t0.1\n"); err == nil || !strings.Contains(err.Error(), ":1:") {
		t.Errorf("a short line gets %v", err)
	}
	if _, err := parseWeights("# remark\nword x\t0.1\tmuch\n"); err == nil || !strings.Contains(err.Error(), ":2:") {
		t.Errorf("a word for a number gets %v", err)
	}
	w, err := parseWeights("word x\t0.5\t-0.25\n\t-1\t0\n")
	if err != nil || w["word x"] != (logits{0.5, -0.25}) || w[""].blame != -1 {
		t.Errorf("%v, %v", w, err)
	}
}

func FuzzToward(f *testing.F) {
	for _, s := range []string{"She praised [Brandvold].", "[he]", "“[X]’s lie,” \xff\xfe \u00a0not good", "Awful! [Y] isn't. But nice?"} {
		source, target := at(f, s)
		f.Add(source, target.Start, target.End)
	}
	f.Fuzz(func(t *testing.T, source string, start, end int) {
		if score, ok := Toward(source, text.Span{Start: start, End: end}); ok {
			checkScore(t, source, score)
		}
		for _, s := range scorers(t) {
			if score, ok := s.Score(source, whole(source)); ok {
				checkScore(t, source, score)
			}
		}
	})
}

func BenchmarkToward(b *testing.B) {
	source, target := at(b, "In a long and angry speech on Tuesday the deputy accused [Brandvold], who was not there, of lying about the "+
		"terrible state of the harbour, while others praised the honest, brave and tireless work of her office.")
	Toward(source, target)
	for b.Loop() {
		Toward(source, target)
	}
}

func BenchmarkScore(b *testing.B) {
	source := "The honest, brave and tireless work of her office was praised, but the terrible state of the harbour was not."
	for _, s := range scorers(b) {
		b.Run(s.Name(), func(b *testing.B) {
			s.Score(source, whole(source))
			for b.Loop() {
				s.Score(source, whole(source))
			}
		})
	}
}
