package tally

import (
	"cmp"
	"slices"
	"strings"

	"parley/stance"
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
func inOrder(a, b *Observation) int {
	if c := cmp.Compare(firstDay(a.Date), firstDay(b.Date)); c != 0 {
		return c
	}
	if c := strings.Compare(a.Article, b.Article); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Start, b.Start), strings.Compare(a.Statement, b.Statement), strings.Compare(a.Actor, b.Actor),
		strings.Compare(a.Issue, b.Issue), cmp.Compare(a.Stance, b.Stance), strings.Compare(a.Publisher, b.Publisher))
}

// firstDay is a number that orders dates by the first day that they can mean.
func firstDay(d stance.Date) int {
	return (d.Year*12+max(int(d.Month), 1))*31 + max(d.Day, 1)
}

// lastDay is the same for the last day that they can mean.
func lastDay(d stance.Date) int {
	month, day := int(d.Month), d.Day
	if month == 0 {
		month = 12
	}
	if day == 0 {
		day = 31
	}
	return (d.Year*12+month)*31 + day
}

// once makes one entry of each thing said on an issue: the parts of an utterance
// and its repetitions in one article count once, with the mean of their stances,
// and so does what two copies of one wire story have in common.
func once(entries []*entry) []*entry {
	entries = merge(entries, func(e *entry) breath { return breath{e.row, e.Issue, e.Article, e.Utterance} })
	return merge(entries, func(e *entry) breath {
		if e.Story == "" || e.Said == "" {
			return breath{e.row, e.Issue, e.Article, e.Utterance}
		}
		return breath{e.row, e.Issue, "story " + e.Story, e.Said}
	})
}

// A breath is what makes entries one thing said.
type breath struct {
	row, issue, source, utterance string
}

// merge puts entries of one breath together, in the order of the first of each.
func merge(entries []*entry, of func(*entry) breath) []*entry {
	at := make(map[breath]int, len(entries))
	groups := make([][]*entry, 0, len(entries))
	alone := make([]*entry, len(entries)) // room for groups of one
	for i, e := range entries {
		b := of(e)
		if g, ok := at[b]; ok {
			groups[g] = append(groups[g], e)
			continue
		}
		at[b] = len(groups)
		alone[i] = e
		groups = append(groups, alone[i:i+1:i+1])
	}
	out := make([]*entry, len(groups))
	for i, g := range groups {
		out[i] = merged(g)
	}
	return out
}

func merged(parts []*entry) *entry {
	if len(parts) == 1 {
		return parts[0]
	}
	e := *parts[0]
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
	return &e
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
