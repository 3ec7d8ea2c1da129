package exchange

import (
	"fmt"
	"slices"
	"strings"

	"parley/stance"
	"parley/stance/tally"
	"parley/stance/text"
)

// A tableRow is an actor or group in the table of the report.
type tableRow struct {
	Name, Note string
	Cells      []tableCell
}

// A tableCell leads to the statements behind it.
type tableCell struct {
	Anchor      string // empty: nothing was said
	Mean, Range string
	tally.Cell
	Few bool
}

// A topic is an issue with all that was said on it.
type topic struct {
	tally.Heading
	Speakers []speaker
}

// A speaker is a row of the table with what was said on a topic.
type speaker struct {
	Name, Anchor string
	Cell         tally.Cell
	Quotes       []quote
}

// A quote is one statement with its source and the words that moved its score.
type quote struct {
	ID, Name   string // of the statement; of who said it, where that is not the row itself
	Parts      []part
	Elsewhere  []part // evidence that stands outside of the statement
	Stance     string
	Side       string // for, against or neither
	Rules      string
	Source     string // "The Ruvian Post, 4 March 2025: On the harbour"
	Address    string
	Kind       stance.Kind
	Judgements []string // "Ada: accepted"
	Checked    bool
}

// A part is a stretch of words; Side says which way they moved the score.
type part struct {
	Words, Side string
}

// quote fills in the table and the statements behind it.
func (p *page) quote() error {
	q := quoter{page: p, statements: map[string]found{}, observed: map[string][]*tally.Observation{}, judged: map[string][]stance.Judgement{}}
	for _, o := range p.Material.Observations {
		q.observed[o.Statement] = append(q.observed[o.Statement], o)
	}
	for _, j := range p.Judgements {
		q.judged[j.Statement] = append(q.judged[j.Statement], j)
	}
	if err := q.read(); err != nil {
		return err
	}
	for i, issue := range p.Table.Issues {
		t := topic{Heading: issue}
		for _, r := range p.Table.Rows {
			if c := r.Cells[i]; c.N > 0 && r.Listed {
				t.Speakers = append(t.Speakers, speaker{Name: r.Name, Anchor: anchor(r, issue), Cell: c, Quotes: q.quotes(r, issue.Key, c)})
			}
		}
		if len(t.Speakers) > 0 {
			p.Issues = append(p.Issues, t)
		}
	}
	for _, r := range p.Table.Rows {
		if r.Listed {
			p.Rows = append(p.Rows, cellsOf(p.Table, r))
		}
	}
	return nil
}

func anchor(r tally.Row, issue tally.Heading) string { return r.Key + "." + issue.Key }

func cellsOf(t *tally.Table, r tally.Row) tableRow {
	row := tableRow{Name: r.Name, Note: r.Note}
	for i, c := range r.Cells {
		cell := tableCell{Cell: c, Few: c.N < tally.Few}
		if c.N > 0 {
			cell.Anchor, cell.Mean = anchor(r, t.Issues[i]), signed(c.Mean.Value)
			cell.Range = signed(c.Mean.Low) + " to " + signed(c.Mean.High)
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// signed is a score for people: "+0.40", "−0.40".
func signed(x float64) string { return strings.Replace(fmt.Sprintf("%+.2f", x), "-", "−", 1) }

// A quoter finds the statements that are behind the figures.
type quoter struct {
	*page
	statements map[string]found
	observed   map[string][]*tally.Observation // by statement
	judged     map[string][]stance.Judgement   // by statement or line item
}

// found is a Statement with the article that it stands in.
type found struct {
	stance.Statement
	article *stance.Article
}

// read takes from the readings the statements that figures are made of.
func (q *quoter) read() error {
	wanted := map[string]bool{}
	for _, r := range q.Table.Rows {
		for _, c := range r.Cells {
			for _, id := range c.Statements {
				wanted[id] = r.Listed || wanted[id]
			}
		}
	}
	for r, err := range q.Readings {
		if err != nil {
			return err
		}
		used := false
		for _, s := range r.Statements {
			if wanted[s.ID] {
				used = true
				q.statements[s.ID] = found{s, &r.Article}
			}
		}
		if used && q.FullTexts {
			q.Texts = append(q.Texts, fullText{r.Article.ID, titleOf(&r.Article), sourceOf(&r.Article), paragraphs(r.Article.Text)})
		}
	}
	return nil
}

// quotes are the statements behind a cell, as far as there is room.
func (q *quoter) quotes(r tally.Row, issue string, c tally.Cell) []quote {
	var out []quote
	for _, id := range c.Statements {
		s, ok := q.statements[id]
		if !ok {
			continue
		}
		if q.Quoted >= q.Most {
			q.Left++
			continue
		}
		q.Quoted++
		out = append(out, q.quoteOf(s, r, issue))
	}
	return out
}

func (q *quoter) quoteOf(s found, r tally.Row, issue string) quote {
	out := quote{ID: s.ID, Kind: s.Kind, Source: sourceOf(s.article) + ": " + titleOf(s.article), Address: webAddress(s.article.Address)}
	for _, o := range q.observed[s.ID] {
		if o.Issue != issue || o.Actor != r.Key && !slices.Contains(o.Groups, r.Key) {
			continue
		}
		out.Stance, out.Side, out.Checked = signed(o.Stance), sideOf(o.Stance), o.Checked
		if o.Actor != r.Key {
			out.Name = o.Name
		}
	}
	for _, position := range s.Positions {
		if position.Issue == issue {
			out.Parts, out.Elsewhere = marked(s.article.Text, s.Content, position.Evidence)
			out.Rules = rulesOf(position.Evidence)
		}
	}
	if out.Parts == nil {
		out.Parts = []part{{Words: s.Content.Of(s.article.Text)}}
	}
	for _, j := range q.judged[s.ID] {
		if j.Issue == issue || j.Issue == "" {
			out.Judgements = append(out.Judgements, verdict(j))
		}
	}
	return out
}

// marked cuts a statement where its evidence stands. Evidence that overlaps other
// evidence is left to the first.
func marked(source string, content text.Span, evidence []stance.Evidence) (within, elsewhere []part) {
	ordered := slices.Clone(evidence)
	slices.SortStableFunc(ordered, func(a, b stance.Evidence) int { return a.Span.Start - b.Span.Start })
	at := content.Start
	for _, e := range ordered {
		switch {
		case !content.Contains(e.Span):
			if e.Span.Len() > 0 {
				elsewhere = append(elsewhere, part{e.Span.Of(source), sideOf(e.Weight)})
			}
		case e.Span.Start >= at && e.Span.Len() > 0:
			within = append(within, part{Words: source[at:e.Span.Start]}, part{e.Span.Of(source), sideOf(e.Weight)})
			at = e.Span.End
		}
	}
	return append(within, part{Words: source[at:content.End]}), elsewhere
}

// rulesOf names the rules that evidence met, each once.
func rulesOf(evidence []stance.Evidence) string {
	var rules []string
	for _, e := range evidence {
		if e.Rule != "" && !slices.Contains(rules, e.Rule) {
			rules = append(rules, e.Rule)
		}
	}
	return strings.Join(rules, ", ")
}

func sideOf(score float64) string {
	switch stance.SideOf(score) {
	case stance.For:
		return "for"
	case stance.Against:
		return "against"
	}
	return "neither"
}

// verdict is a judgement in words.
func verdict(j stance.Judgement) string {
	out := j.Coder + ": " + string(j.Status)
	if j.Status == stance.Changed && j.Issue != "" {
		out += " to " + signed(j.Stance)
	}
	if j.Status == stance.Changed && j.Actor != "" {
		out += ", said by " + j.Actor
	}
	if j.Reason != "" {
		out += " (" + j.Reason + ")"
	}
	return out
}

func titleOf(a *stance.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.ID
}

// sourceOf says where an article was published and when, as far as is known.
func sourceOf(a *stance.Article) string {
	parts := filled(a.Publisher)
	if !a.Date.IsZero() {
		parts = append(parts, a.Date.String())
	}
	if len(parts) == 0 {
		return "Source not known"
	}
	return strings.Join(parts, ", ")
}

// webAddress is an address that a reader may follow; empty: it is none.
func webAddress(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

// coders are those who judged, in the order of their names.
func coders(all []stance.Judgement) []string {
	var names []string
	for _, j := range all {
		names = append(names, j.Coder)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// methods are those by which the intervals of a table came about.
func methods(t *tally.Table) []string {
	var names []string
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			names = append(names, filled(c.Mean.Method)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// paragraphs cuts a text at empty lines.
func paragraphs(s string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
