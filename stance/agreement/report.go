package agreement

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// worst is how many articles the table of a large file names.
const worst = 10

// A report prints tables of scores; after the first error it prints no more.
type report struct {
	w   io.Writer
	err error
}

func (r *report) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *report) line(format string, args ...any) {
	if r.err == nil {
		_, err := fmt.Fprintf(r.w, format+"\n", args...)
		r.fail(err)
	}
}

func (r *report) title(format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	r.line("\n%s\n%s", s, strings.Repeat("-", len(s)))
}

func (r *report) rates(name string, x Rates) {
	r.line("%-20s precision %.3f  recall %.3f  F1 %.3f  (%d predicted, %d gold)", name, x.Precision(), x.Recall(), x.F1(), x.Predicted, x.Gold)
}

func (r *report) share(name string, x Share) {
	r.line("%-20s %.3f (%d of %d)", name, x.Value(), x.Hits, x.N)
}

func (r *report) statements(file string, s StatementScores) {
	r.title("Statements and speakers: %s", file)
	r.line("exact: the same words; exact*: but for a leading \"that\"; span: intersection over union of words >= 0.5; joint: span and speaker")
	for _, t := range []struct {
		name  string
		rates map[string]*Rates
	}{{"exact", s.Exact}, {"exact*", s.Loose}, {"span", s.Span}, {"joint", s.Joint}} {
		for _, k := range Kinds {
			r.rates(t.name+" "+k, *t.rates[k])
		}
	}
	r.line("%-20s %.3f", "mean span F1", s.MeanF1())
	for _, k := range Kinds {
		r.share("speaker head "+k, *s.Head[k])
	}
	r.share("speaker lenient", *s.Lenient["all"])
	r.share("speaker pronoun", s.Pronoun)
	r.share("left without", s.Nobody)
	r.line("%-20s %d", "found without name", s.Unnamed)
	r.articles(s.Articles, worst)
}

func (r *report) positions(file string, s PositionScores) {
	r.title("Positions: %s, %d documents", file, s.Documents)
	r.rates("found", s.Found)
	r.rates("actor", s.Actor)
	r.rates("position", s.Position)
	r.line("%-20s %.3f over %d documents", "mean position F1", meanF1(s.Articles), len(s.Articles))
	r.confusion("side", s.Sides)
	same := s.SameSide()
	r.line("actors on issues with 3 gold rows or more: %d, without a prediction %d, correlation of means %.3f, same side %d/%d",
		same.N, s.Silent, s.Correlation(), same.Hits, same.N)
	r.agreement(s)
	r.confidence(s.Confidence)
}

func (r *report) example(file string, s ExampleScore) {
	r.title("One article, every statement: %s", file)
	r.share("found", s.Found)
	r.share("right actor", s.Actor)
	r.line("%-20s %d", "predicted", s.Predicted)
	if len(s.Strangers) > 0 {
		r.line("given to actors who said nothing: %s", strings.Join(s.Strangers, ", "))
	}
}

func (r *report) tone(file string, c Confusion) {
	r.title("Tone toward a person: %s", file)
	r.confusion("tone", c)
	r.coefficient("kappa, engine and coders", func() (Coefficient, error) { return Kappa(c) })
	r.coefficient("alpha (ordinal), engine and coders", func() (Coefficient, error) { return Alpha(ratingsOf(c), Ordinal) })
}

func (r *report) confusion(name string, c Confusion) {
	r.line("%-20s accuracy %.3f  macro-F1 %.3f  over %d", name, c.Accuracy(), c.MacroF1(), c.N())
	r.line("  %-10s %s   (gold down, engine across)", "", columns(c.Labels))
	for i, label := range c.Labels {
		cells := make([]string, len(c.Labels))
		for k, n := range c.Counts[i] {
			cells[k] = fmt.Sprint(n)
		}
		r.line("  %-10s %s   F1 %.3f", label, columns(cells), c.Label(i).F1())
	}
}

func columns(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		fmt.Fprintf(&b, " %9s", c)
	}
	return b.String()
}

// agreement takes the engine and the coders for two coders of the rows that
// both have.
func (r *report) agreement(s PositionScores) {
	var sides, scores []Rating
	for i, p := range s.Met {
		unit := fmt.Sprint(i)
		scores = append(scores, Rating{unit, "coders", p.Gold}, Rating{unit, "engine", p.Predicted})
	}
	sides = ratingsOf(s.Sides)
	r.coefficient("alpha (nominal), engine and coders", func() (Coefficient, error) { return Alpha(sides, Nominal) })
	r.coefficient("alpha (ordinal), engine and coders", func() (Coefficient, error) { return Alpha(sides, Ordinal) })
	r.coefficient("alpha (interval), engine and coders", func() (Coefficient, error) { return Alpha(scores, Interval) })
}

// ratingsOf lays a table out as the ratings of two coders, by label number.
func ratingsOf(c Confusion) []Rating {
	var out []Rating
	for i, row := range c.Counts {
		for k, n := range row {
			for j := range n {
				unit := fmt.Sprint(i, k, j)
				out = append(out, Rating{unit, "coders", float64(i)}, Rating{unit, "engine", float64(k)})
			}
		}
	}
	return out
}

func (r *report) coefficient(name string, compute func() (Coefficient, error)) {
	c, err := compute()
	if err != nil {
		r.line("%s: %v", name, err)
		return
	}
	r.line("%s: %.3f (%d units)", name, c.Value, c.Units)
}

func (r *report) confidence(bins []Bin) {
	r.line("confidence against accuracy:   n   mean confidence   right side of those placed   right in all of n")
	for _, b := range bins {
		if b.All.N > 0 {
			r.line("  %.1f to %.1f %18d %17.3f %18.3f of %-5d %19.3f", b.Low, b.High, b.All.N, b.Mean(), b.Side.Value(), b.Side.N, b.All.Value())
		}
	}
}

// articles names up to n articles, those that lose the most first: misses and
// false alarms counted together.
func (r *report) articles(articles []Article, n int) {
	bad := slices.Clone(articles)
	wrong := func(a Article) int {
		return a.Rates.Gold - a.Rates.HitGold + a.Rates.Predicted - a.Rates.HitPredicted
	}
	slices.SortStableFunc(bad, func(a, b Article) int { return cmp.Compare(wrong(b), wrong(a)) })
	n = min(n, len(bad))
	if n > 0 {
		r.line("articles, the worst first (%d of %d):", n, len(bad))
	}
	for _, a := range bad[:n] {
		r.line("  F1 %.3f  missed %3d  false %3d  %s", a.Rates.F1(), a.Rates.Gold-a.Rates.HitGold, a.Rates.Predicted-a.Rates.HitPredicted, a.ID)
	}
}
