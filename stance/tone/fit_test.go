package tone

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"parley/stance/text"
)

// This file fits the weights of Toward and says how good they are:
//
//	PARLEY_GOLD=DIR go test ./stance/tone -run Fit -fit -v
//
// Fitting and cross-validation use the part "fit" of tone-open.jsonl alone, with
// all rows of a sentence in one fold; the part "dev" is only measured.

var fitFlag = flag.Bool("fit", false, "fit the weights of Toward anew and write them")

// The recipe: features seen in fewer rows than fitSeen are dropped; words weigh
// by rarity; fitRidge is the strength of the L2 penalty.
const (
	fitSeen   = 3
	fitRidge  = 40.0
	fitRounds = 80
	folds     = 5
	classes   = 3 // blame, neutral, praise
)

type goldRow struct {
	ID, Text, Tone, Part string
	Start, End           int
}

func goldRows(t testing.TB) []goldRow {
	t.Helper()
	dir := os.Getenv("PARLEY_GOLD")
	if dir == "" {
		t.Skip("PARLEY_GOLD is not set: nothing to measure against")
	}
	file, err := os.Open(filepath.Join(dir, "tone-open.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	var out []goldRow
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var r goldRow
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func classOf(tone string) int {
	return slices.Index([]string{"negative", "neutral", "positive"}, tone)
}

func (r goldRow) target() text.Span { return text.Span{Start: r.Start, End: r.End} }

func (r goldRow) fold() int {
	sentence, _, _ := strings.Cut(r.ID, "#")
	h := fnv.New32a()
	h.Write([]byte(sentence))
	return int(h.Sum32() % folds)
}

// An example is a row as numbers: indices of features and their values.
type example struct {
	index []int
	value []float64
	class int
}

// A design turns scenes into examples: which features there are, and what one
// of them weighs before fitting.
type design struct {
	index  map[string]int
	names  []string
	rarity []float64
}

func newDesign(rows [][]feature) *design {
	rowsWith := map[string]int{}
	for _, seen := range rows {
		once := map[string]bool{}
		for _, f := range seen {
			if !once[f.name] {
				once[f.name] = true
				rowsWith[f.name]++
			}
		}
	}
	d := &design{index: map[string]int{}}
	for _, seen := range rows {
		for _, f := range seen {
			if _, ok := d.index[f.name]; ok || rowsWith[f.name] < fitSeen {
				continue
			}
			d.index[f.name] = len(d.names)
			d.names = append(d.names, f.name)
			rarity := 1.0
			if !graded(f.name) {
				rarity = 0.25 * math.Log(float64(len(rows))/float64(rowsWith[f.name]))
			}
			d.rarity = append(d.rarity, rarity)
		}
	}
	return d
}

func (d *design) example(seen []feature, class int) example {
	e := example{class: class}
	once := map[string]bool{}
	for _, f := range seen {
		k, ok := d.index[f.name]
		if !ok || !graded(f.name) && once[f.name] {
			continue
		}
		once[f.name] = true
		e.index = append(e.index, k)
		e.value = append(e.value, f.value*d.rarity[k])
	}
	return e
}

// A fit is the state of one logistic regression, minimised by Adam over all
// examples at once. The last row of w is the bias.
type fit struct {
	w, gradient, first, second [][classes]float64
}

func newFit(features int) *fit {
	rows := func() [][classes]float64 { return make([][classes]float64, features+1) }
	return &fit{rows(), rows(), rows(), rows()}
}

func (f *fit) run(examples []example) {
	for round := 1; round <= fitRounds; round++ {
		f.slope(examples)
		rate := 0.05
		if round > fitRounds*2/3 {
			rate = 0.01
		}
		f.step(float64(round), rate)
	}
}

// slope computes the gradient. Praise is rarer and weighs a little more.
func (f *fit) slope(examples []example) {
	for k := range f.gradient {
		for c := range classes {
			f.gradient[k][c] = fitRidge * f.w[k][c]
		}
	}
	bias := len(f.w) - 1
	f.gradient[bias] = [classes]float64{}
	for _, e := range examples {
		p := f.probabilities(e)
		p[e.class]--
		for c := range classes {
			if e.class == 2 {
				p[c] *= 1.2
			}
			for j, k := range e.index {
				f.gradient[k][c] += p[c] * e.value[j]
			}
			f.gradient[bias][c] += p[c]
		}
	}
}

func (f *fit) probabilities(e example) [classes]float64 {
	z := f.w[len(f.w)-1]
	for j, k := range e.index {
		for c := range classes {
			z[c] += f.w[k][c] * e.value[j]
		}
	}
	top, sum := max(z[0], z[1], z[2]), 0.0
	for c := range classes {
		z[c] = math.Exp(z[c] - top)
		sum += z[c]
	}
	for c := range classes {
		z[c] /= sum
	}
	return z
}

func (f *fit) step(round, rate float64) {
	for k := range f.w {
		for c := range classes {
			g := f.gradient[k][c]
			f.first[k][c] = 0.9*f.first[k][c] + 0.1*g
			f.second[k][c] = 0.99*f.second[k][c] + 0.01*g*g
			mean := f.first[k][c] / (1 - math.Pow(0.9, round))
			spread := f.second[k][c] / (1 - math.Pow(0.99, round))
			f.w[k][c] -= rate * mean / (math.Sqrt(spread) + 1e-8)
		}
	}
}

// weights are the fitted weights against neutral, rarity included.
func (f *fit) weights(d *design) weights {
	w := weights{}
	put := func(name string, x [classes]float64, rarity float64) {
		l := logits{(x[0] - x[1]) * rarity, (x[2] - x[1]) * rarity}
		if name == "" || max(math.Abs(l.blame), math.Abs(l.praise)) >= 0.004 {
			w[name] = logits{math.Round(l.blame*1e3) / 1e3, math.Round(l.praise*1e3) / 1e3}
		}
	}
	for k, name := range d.names {
		put(name, f.w[k], d.rarity[k])
	}
	put("", f.w[len(f.w)-1], 1)
	return w
}

func learn(rows []goldRow) weights {
	common := lowerWords(rows)
	seen := make([][]feature, len(rows))
	for i, r := range rows {
		s, _ := newScene(r.Text, r.target())
		seen[i] = slices.DeleteFunc(s.features(), func(f feature) bool { return !isCommon(f.name, common) })
	}
	d := newDesign(seen)
	examples := make([]example, len(rows))
	for i, r := range rows {
		examples[i] = d.example(seen[i], classOf(r.Tone))
	}
	f := newFit(len(d.names))
	f.run(examples)
	return f.weights(d)
}

// lowerWords counts the stems that stand in lower case somewhere: a name at the
// head of a sentence is none of them.
func lowerWords(rows []goldRow) map[string]int {
	out := map[string]int{"T": 2, "not": 2}
	for _, r := range rows {
		for _, t := range tokenize(r.Text, text.Span{Start: 0, End: len(r.Text)}) {
			if !t.upper {
				out[stem(t.lower)]++
			}
		}
	}
	for _, w := range strings.Fields("before after near far") {
		out[w] = 2
	}
	return out
}

func isCommon(name string, common map[string]int) bool {
	family, rest, _ := strings.Cut(name, " ")
	if family != "word" && family != "zone" && family != "pair" {
		return true
	}
	for _, w := range strings.Fields(rest) {
		if common[w] < 2 {
			return false
		}
	}
	return true
}

// A tally3 counts gold classes against predicted ones.
type tally3 [classes][classes]int

func (c *tally3) measure(rows []goldRow, score func(goldRow) float64) {
	for _, r := range rows {
		k, v := 1, score(r)
		if v > 0.15 {
			k = 2
		} else if v < -0.15 {
			k = 0
		}
		c[classOf(r.Tone)][k]++
	}
}

func (c tally3) macroF1() float64 {
	sum := 0.0
	for k := range classes {
		gold, predicted := 0, 0
		for j := range classes {
			gold += c[k][j]
			predicted += c[j][k]
		}
		sum += 2 * float64(c[k][k]) / float64(max(1, gold+predicted))
	}
	return sum / classes
}

func towardBy(w weights) func(goldRow) float64 {
	return func(r goldRow) float64 {
		s, _ := newScene(r.Text, r.target())
		return value(w.sum(s.features()))
	}
}

func part(rows []goldRow, name string) []goldRow {
	return slices.DeleteFunc(slices.Clone(rows), func(r goldRow) bool { return r.Part != name })
}

func crossValidate(rows []goldRow) float64 {
	var all [folds]tally3
	var group sync.WaitGroup
	for fold := range folds {
		group.Go(func() {
			out := slices.DeleteFunc(slices.Clone(rows), func(r goldRow) bool { return r.fold() == fold })
			in := slices.DeleteFunc(slices.Clone(rows), func(r goldRow) bool { return r.fold() != fold })
			all[fold].measure(in, towardBy(learn(out)))
		})
	}
	group.Wait()
	var sum tally3
	for _, c := range all {
		for i := range classes {
			for k := range classes {
				sum[i][k] += c[i][k]
			}
		}
	}
	return sum.macroF1()
}

func TestFit(t *testing.T) {
	if !*fitFlag {
		t.Skip("runs with -fit")
	}
	rows := part(goldRows(t), "fit")
	t.Logf("macro-F1 cross-validated on part fit: %.3f", crossValidate(rows))
	w := learn(rows)
	var b strings.Builder
	b.WriteString("# feature, weight for blame, weight for praise; see NOTICE\n")
	names := make([]string, 0, len(w))
	for name := range w {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&b, "%s\t%g\t%g\n", name, w[name].blame, w[name].praise)
	}
	if err := os.WriteFile(weightsFile, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d weights written to %s", len(w), weightsFile)
	var dev tally3
	dev.measure(part(goldRows(t), "dev"), towardBy(w))
	t.Logf("macro-F1 on part dev: %.3f", dev.macroF1())
}

// TestFitBlend looks for the weights of the blend on part fit, and prints the
// best; they stand in blend.go by hand.
func TestFitBlend(t *testing.T) {
	if !*fitFlag {
		t.Skip("runs with -fit")
	}
	rows := part(goldRows(t), "fit")
	best := 0.0
	for byVader := 0.0; byVader < 0.3; byVader += 0.02 {
		for byWords := 0.0; byWords < 0.5; byWords += 0.04 {
			var c tally3
			c.measure(rows, func(r goldRow) float64 {
				score, _ := (&room{tokens: tokenize(r.Text, whole(r.Text))}).blended(byVader, byWords)
				return score.Value
			})
			if m := c.macroF1(); m > best {
				best = m
				t.Logf("VADER %.2f, film reviews %.2f: macro-F1 %.3f", byVader, byWords, m)
			}
		}
	}
}

// TestTowardOnGold holds Toward to its bar on sentences that had no part in
// fitting it, and prints the scorers of plain tone beside it.
func TestTowardOnGold(t *testing.T) {
	dev := part(goldRows(t), "dev")
	for _, s := range scorers(t) {
		var c tally3
		c.measure(dev, func(r goldRow) float64 {
			score, _ := s.Score(r.Text, whole(r.Text))
			return score.Value
		})
		t.Logf("%s: macro-F1 %.3f", s.Name(), c.macroF1())
	}
	var c tally3
	c.measure(dev, func(r goldRow) float64 {
		score, _ := Toward(r.Text, r.target())
		return score.Value
	})
	t.Logf("toward: macro-F1 %.3f", c.macroF1())
	if c.macroF1() < 0.58 {
		t.Errorf("macro-F1 %.3f is under the bar of .58", c.macroF1())
	}
}
