package stance

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
	"testing"

	"parley/stance/speech"
	"parley/stance/text"
)

// This file fits the weights of traits to positions that human coders marked:
//
//	go test ./stance -run FitPositions -fit DIR -v
//
// DIR holds position files of the form that "stance evaluate" reads. All rows of
// a document are in one fold.

var fitFlag = flag.String("fit", "", "fit the weights of traits to the position files of this `folder` and write them")

const (
	fitFolds = 5
	fitRidge = 3.0
)

type markedDocument struct {
	ID, Title, Date, Publisher, Speaker, Text string
	Rows                                      []markedRow
}

type markedRow struct {
	Start, End int
	Issue      string
	Stance     float64
	Accept     []float64
	Optional   bool
}

// A sighting is a candidate with the coders' word on it.
type sighting struct {
	fold   int
	traits []trait
	marked bool // a coder marked it
	right  bool // and on the same side
}

func TestFitPositions(t *testing.T) {
	if *fitFlag == "" {
		t.Skip("no -fit: nothing to fit")
	}
	all := sightings(t, *fitFlag)
	marked := slices.DeleteFunc(slices.Clone(all), func(s sighting) bool { return !s.marked })
	isMarked := func(s sighting) bool { return s.marked }
	isRight := func(s sighting) bool { return s.right }
	t.Logf("%d candidates, %d marked by a coder", len(all), len(marked))
	report(t, "marked", all, isMarked)
	report(t, "right side", marked, isRight)
	write(t, fitLogistic(all, isMarked), fitLogistic(marked, isRight), len(all))
}

// sightings reads every document of the folder's position files.
func sightings(t *testing.T, dir string) []sighting {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "positions-*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no positions-*.jsonl: %v", dir, err)
	}
	e := New(defaultCodebook(t))
	var out []sighting
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var d markedDocument
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			out = append(out, e.sightingsOf(d)...)
		}
	}
	return out
}

func (e *Engine) sightingsOf(d markedDocument) []sighting {
	date, _ := ParseDate(d.Date)
	a := Article{ID: d.ID, Text: d.Text, Title: d.Title, Date: date, Publisher: d.Publisher, Speaker: d.Speaker}
	r := Reading{Article: a, Document: text.Parse(d.Text)}
	parsed := speech.Parse(r.Document)
	e.attribute(&r, e.withHeld(parsed, e.scorer.about(r.Document), find(parsed, a)))
	h := fnv.New32a()
	h.Write([]byte(d.ID))
	var out []sighting
	topics := newTopics(r.Document, r.Statements)
	for _, s := range r.Statements {
		if !s.hasActor() {
			continue
		}
		for _, c := range e.scorer.clausesOf(r.Document, s.Content, s.Cue) {
			c.direct, c.country = s.Kind == Direct, e.countryOf(s)
			for _, rules := range e.scorer.about(r.Document) {
				p, traits := e.scorer.candidate(rules, c, topics)
				row, found := d.row(rules, c.span)
				if len(traits) == 0 || !rules.issue.Validated || found && row.Optional {
					continue
				}
				out = append(out, sighting{int(h.Sum32() % fitFolds), traits, found, found && row.agrees(p)})
			}
		}
	}
	return out
}

// row is the coders' row that a span meets: they share half of the shorter.
func (d markedDocument) row(rules *issueRules, span text.Span) (markedRow, bool) {
	for _, r := range d.Rows {
		row := text.Span{Start: r.Start, End: r.End}
		n := row.Shared(span)
		if r.Issue == rules.issue.Key && n > 0 && 2*n >= min(row.Len(), span.Len()) && span.Len() <= max(400, 2*row.Len()) {
			return r, true
		}
	}
	return markedRow{}, false
}

func (r markedRow) agrees(p Position) bool {
	side := SideOf(p.Stance)
	if len(r.Accept) == 0 {
		return side == SideOf(r.Stance)
	}
	return slices.Contains(r.Accept, float64(side))
}

// report prints how well the traits tell, by cross-validation over documents.
func report(t *testing.T, name string, all []sighting, label func(sighting) bool) {
	var loss, plain float64
	var hits [4]int // predicted and true, predicted, true, n at the mark of leastMarked
	share := 0.0
	for _, s := range all {
		share += truth(label(s)) / float64(len(all))
	}
	for fold := range fitFolds {
		train := slices.DeleteFunc(slices.Clone(all), func(s sighting) bool { return s.fold == fold })
		w := fitLogistic(train, label)
		for _, s := range all {
			if s.fold != fold {
				continue
			}
			p := min(0.999, max(0.001, logistic(dot(w, s.traits))))
			loss -= math.Log(likelihood(p, label(s)))
			plain -= math.Log(likelihood(share, label(s)))
			hits[0] += int(truth(p >= leastMarked && label(s)))
			hits[1] += int(truth(p >= leastMarked))
			hits[2] += int(truth(label(s)))
		}
	}
	n := float64(len(all))
	t.Logf("%s: %d of %d; log loss %.3f, %.3f without traits; at %.2f precision %.3f recall %.3f",
		name, hits[2], len(all), loss/n, plain/n, leastMarked, float64(hits[0])/float64(hits[1]), float64(hits[0])/float64(hits[2]))
}

func likelihood(p float64, yes bool) float64 {
	if yes {
		return p
	}
	return 1 - p
}

func dot(w map[string]float64, traits []trait) float64 {
	sum := 0.0
	for _, x := range traits {
		sum += w[x.name] * x.value
	}
	return sum
}

// fitLogistic fits a logistic regression with a ridge penalty by Newton's
// method; the trait "always" is not penalised.
func fitLogistic(all []sighting, label func(sighting) bool) map[string]float64 {
	n := len(traitNames)
	index := map[string]int{}
	for i, name := range traitNames {
		index[name] = i
	}
	w := make([]float64, n)
	for range 25 {
		m := make([][]float64, n) // the Hessian and, last, the gradient
		for i := range m {
			m[i] = make([]float64, n+1)
			if i > 0 {
				m[i][i] = fitRidge
				m[i][n] = -fitRidge * w[i]
			}
		}
		for _, s := range all {
			z := 0.0
			for _, x := range s.traits {
				z += w[index[x.name]] * x.value
			}
			p := logistic(z)
			for _, x := range s.traits {
				i := index[x.name]
				m[i][n] += (truth(label(s)) - p) * x.value
				for _, y := range s.traits {
					m[i][index[y.name]] += p * (1 - p) * x.value * y.value
				}
			}
		}
		for i, d := range solve(m) {
			w[i] += d
		}
	}
	out := map[string]float64{}
	for i, name := range traitNames {
		out[name] = w[i]
	}
	return out
}

// solve solves n equations whose rows hold n coefficients and the right side.
func solve(m [][]float64) []float64 {
	n := len(m)
	for i := range n {
		m[i][i] += 1e-9
		for k := i + 1; k < n; k++ {
			f := m[k][i] / m[i][i]
			for j := i; j <= n; j++ {
				m[k][j] -= f * m[i][j]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = m[i][n]
		for j := i + 1; j < n; j++ {
			x[i] -= m[i][j] * x[j]
		}
		x[i] /= m[i][i]
	}
	return x
}

func write(t *testing.T, marked, right map[string]float64, n int) {
	var b strings.Builder
	fmt.Fprintf(&b, "# Weights of the traits of a position: for being marked by a coder, and for having\n# the right side. Fitted to %d candidates by \"go test ./stance -run FitPositions -fit DIR\".\n", n)
	for _, name := range traitNames {
		fmt.Fprintf(&b, "%s\t%.2f\t%.2f\n", name, marked[name], right[name])
	}
	if err := os.WriteFile(weightsOfTraits, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
}
