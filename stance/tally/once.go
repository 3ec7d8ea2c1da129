package tally

import (
	"cmp"
	"slices"
	"strings"
)

// An entry is an Observation on its way into one row, with the IDs of all
// statements that it stands for.
type entry struct {
	Observation
	row        string
	statements []string
	tones      []float64
}

// inOrder compares observations by date, article and place in the text.
func inOrder(a, b Observation) int {
	first, _ := a.Date.Bounds()
	other, _ := b.Date.Bounds()
	return cmp.Or(first.Compare(other), strings.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start),
		strings.Compare(a.Statement, b.Statement), strings.Compare(a.Actor, b.Actor), strings.Compare(a.Issue, b.Issue),
		cmp.Compare(a.Stance, b.Stance), strings.Compare(a.Publisher, b.Publisher))
}

// once makes one entry of each thing said on an issue: the parts of an utterance
// and its repetitions in one article count once, with the mean of their stances,
// and so does what two copies of one wire story have in common.
func once(entries []entry) []entry {
	entries = merge(entries, func(e *entry) string {
		return join(e.row, e.Issue, e.Article, e.Utterance)
	})
	return merge(entries, func(e *entry) string {
		if e.Story == "" || e.Said == "" {
			return join(e.row, e.Issue, e.Article, e.Utterance)
		}
		return join(e.row, e.Issue, "story", e.Story, e.Said)
	})
}

func join(parts ...string) string { return strings.Join(parts, "\x00") }

// merge puts entries of one key together, in the order of the first of each.
func merge(entries []entry, key func(*entry) string) []entry {
	at := map[string]int{}
	var groups [][]entry
	for i := range entries {
		k := key(&entries[i])
		g, ok := at[k]
		if !ok {
			g = len(groups)
			at[k] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], entries[i])
	}
	out := make([]entry, len(groups))
	for i, g := range groups {
		out[i] = merged(g)
	}
	return out
}

func merged(parts []entry) entry {
	e := parts[0]
	if len(parts) == 1 {
		return e
	}
	total, said := 0.0, []string{}
	e.statements, e.tones = nil, nil
	for _, p := range parts {
		total += p.Stance
		e.Checked = e.Checked && p.Checked
		e.statements = append(e.statements, p.statements...)
		e.tones = append(e.tones, p.tones...)
		said = append(said, p.Said)
	}
	e.Stance = clamp(total / float64(len(parts)))
	e.statements = unique(e.statements)
	slices.Sort(said)
	e.Said = strings.Join(slices.Compact(said), "|")
	return e
}

// unique drops what stands in a list already, and keeps its order.
func unique(words []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(words, func(w string) bool {
		was := seen[w]
		seen[w] = true
		return was
	})
}

// tone is the mean tone of an entry's parts.
func (e *entry) tone() (float64, bool) {
	if len(e.tones) == 0 {
		return 0, false
	}
	total := 0.0
	for _, t := range e.tones {
		total += t
	}
	return clamp(total / float64(len(e.tones))), true
}

// source is what an entry is not independent of: its wire story or its article.
func (e *entry) source() string { return cmp.Or(e.Story, e.Article) }
