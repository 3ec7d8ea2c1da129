package tone

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// weightsFile holds one feature a line: name, weight for blame, weight for
// praise, parted by tabs. A neutral tone weighs 0. The feature named "" is the
// bias. "go test ./stance/tone -run Fit -fit" renews it.
const weightsFile = "lexicon/toward.tsv"

// logits are what speaks for blame and for praise, on the log-odds scale
// against neutral.
type logits struct{ blame, praise float64 }

// weights are the logits of each feature by its name.
type weights map[string]logits

// probabilities of the three tones; they add up to 1.
type probabilities struct{ blame, neutral, praise float64 }

var towardWeights = sync.OnceValue(func() weights {
	content, err := lexiconFiles.ReadFile(weightsFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	w, err := parseWeights(string(content))
	if err != nil {
		panic(err)
	}
	return w
})

// parseWeights reads the lines of a weights file; those with a # are remarks.
func parseWeights(content string) (weights, error) {
	w := weights{}
	lines := bufio.NewScanner(strings.NewReader(content))
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s:%d: expected a name and two weights", weightsFile, n)
		}
		blame, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", weightsFile, n, err)
		}
		praise, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", weightsFile, n, err)
		}
		w[fields[0]] = logits{blame, praise}
	}
	return w, lines.Err()
}

// sum adds up the logits of features and the bias. A word counts once for each
// of its features, however often it stands in the text; lexicon scores add up.
func (w weights) sum(seen []feature) logits {
	total := w[""]
	once := map[string]bool{}
	for _, f := range seen {
		x, known := w[f.name]
		if !known || !graded(f.name) && once[f.name] {
			continue
		}
		once[f.name] = true
		total.blame += float64(f.value * x.blame)
		total.praise += float64(f.value * x.praise)
	}
	return total
}

// graded says whether a feature has a strength of its own.
func graded(name string) bool {
	return strings.HasPrefix(name, "vader") || strings.HasPrefix(name, "reviews") || strings.HasPrefix(name, "speaks vader")
}

func (l logits) probabilities() probabilities {
	top := max(l.blame, l.praise, 0)
	p := probabilities{math.Exp(l.blame - top), math.Exp(-top), math.Exp(l.praise - top)}
	all := p.blame + p.neutral + p.praise
	return probabilities{p.blame / all, p.neutral / all, p.praise / all}
}
