package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley/stance"
	"parley/stance/text"
)

// ErrAnswer marks a model's answer that is not within the schema, or that
// stands on words which the statement does not hold.
var ErrAnswer = errors.New("the model's answer can't be used")

// An answer is what the schema lets a model say.
type answer struct {
	Positions []answered `json:"positions"`
}

type answered struct {
	Issue  string `json:"issue"`
	Words  string `json:"words"`
	Reason string `json:"reason"`
	Stance string `json:"stance"`
}

// grades gives the words of the schema their place on the scale.
var grades = map[string]float64{"for": 1, "rather for": 0.5, "neither": 0, "rather against": -0.5, "against": -1}

// parseAnswer reads an answer and checks all of it against the schema: not all
// servers hold a model to the schema that they were sent.
func parseAnswer(content string, issues []stance.Issue) (answer, error) {
	begin, end := strings.IndexByte(content, '{'), strings.LastIndexByte(content, '}')
	if begin < 0 || end < begin {
		return answer{}, fmt.Errorf("%w: it is not JSON", ErrAnswer)
	}
	decoder := json.NewDecoder(strings.NewReader(content[begin : end+1]))
	decoder.DisallowUnknownFields()
	var a answer
	if err := decoder.Decode(&a); err != nil {
		return answer{}, fmt.Errorf("%w: %w", ErrAnswer, err)
	}
	if a.Positions == nil {
		return answer{}, fmt.Errorf("%w: it names no positions", ErrAnswer)
	}
	seen := map[string]bool{}
	for _, p := range a.Positions {
		if err := p.check(issues, seen); err != nil {
			return answer{}, fmt.Errorf("%w: %w", ErrAnswer, err)
		}
	}
	return a, nil
}

func (p answered) check(issues []stance.Issue, seen map[string]bool) error {
	switch _, graded := grades[p.Stance]; {
	case !slices.ContainsFunc(issues, func(i stance.Issue) bool { return i.Key == p.Issue }):
		return fmt.Errorf("the codebook has no issue %q", p.Issue)
	case seen[p.Issue]:
		return fmt.Errorf("two positions on %q", p.Issue)
	case !graded:
		return fmt.Errorf("%q is no stance", p.Stance)
	}
	seen[p.Issue] = true
	return nil
}

// positions turns an answer into Positions with the words as Evidence. Nobody
// has measured how often a model is right, so their Confidence is 0.
func (a answer) positions(doc *text.Document, content text.Span, coder Coder) ([]stance.Position, error) {
	var all []stance.Position
	for _, p := range a.Positions {
		span, found := locate(doc, content, p.Words)
		if !found {
			return nil, fmt.Errorf("%w: the words %q do not stand in the statement", ErrAnswer, p.Words)
		}
		grade := grades[p.Stance]
		all = append(all, stance.Position{Issue: p.Issue, Stance: grade, Evidence: []stance.Evidence{{
			Span: span, Rule: fmt.Sprintf("%s: %s", coder.Name, p.Reason), Weight: grade,
		}}})
	}
	return all, nil
}

// locate finds where words that a model copied stand in a statement. Letters
// and numbers must agree; case, marks and white space need not, for models
// rewrite quotation marks and dashes.
func locate(doc *text.Document, content text.Span, words string) (text.Span, bool) {
	wanted := spoken(text.Parse(words).Words)
	if len(wanted) == 0 {
		return text.Span{}, false
	}
	var inside []text.Word
	for _, w := range spoken(doc.Words) {
		if content.Contains(w.Span) {
			inside = append(inside, w)
		}
	}
	for i := range inside[:max(0, len(inside)-len(wanted)+1)] {
		run := inside[i : i+len(wanted)]
		if slices.EqualFunc(run, wanted, func(a, b text.Word) bool { return a.Lower == b.Lower }) {
			return run[0].Cover(run[len(run)-1].Span), true
		}
	}
	return text.Span{}, false
}

func spoken(words []text.Word) []text.Word {
	return slices.DeleteFunc(slices.Clone(words), func(w text.Word) bool { return w.Kind == text.Punct })
}
