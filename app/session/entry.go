package session

import (
	"maps"
	"slices"
	"strings"

	"parley/stance"
	"parley/stance/tally"
)

// An Entry is one article of the project and Everything known of it.
type Entry struct {
	Article stance.Article
	Hash    string          // of the article's text: the key by which the project knows it
	Reading *stance.Reading // the engine's statements and those marked by hand
	Lines   []*Line         // in the order of the text
	Unread  int             // statements that nobody has looked at
	whole   bool            // the reading has its evidence
	at      int             // place among the entries
}

// Statement returns a statement of the entry by its ID, or nil.
func (e *Entry) Statement(id string) *stance.Statement {
	if e == nil {
		return nil
	}
	i := slices.IndexFunc(e.Reading.Statements, func(s stance.Statement) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &e.Reading.Statements[i]
}

// Of returns the lines of one statement: one an actor and issue.
func (e *Entry) Of(statement string) []*Line {
	var lines []*Line
	for _, l := range e.Lines {
		if l.Statement.ID == statement {
			lines = append(lines, l)
		}
	}
	return lines
}

// Title is the article's title, or what else can stand for it.
func (e *Entry) Title() string { return titleOf(e.Article) }

func titleOf(a stance.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.ID
}

// A Line is one line item: what one actor says on one issue in one statement,
// with the judgements laid over the engine's word.
type Line struct {
	Entry     *Entry
	Statement *stance.Statement
	Observed  *tally.Observation // as it counts; nil: rejected, or nobody could be named
	Actor     string             // key; empty: nobody could be named
	Name      string
	Issue     string // empty: a statement without a position
	Stance    float64
	Status    stance.Status
	Coder     string           // whose word counts; empty: the engine's
	Position  *stance.Position // the engine's on this issue, with its evidence; nil: a human's alone
	folded    string           // the words and names that a search looks into
	n         int              // place in the article
}

// Side is where the line stands on its issue.
func (l *Line) Side() stance.Side { return stance.SideOf(l.Stance) }

// Words is the statement as it stands in the article.
func (l *Line) Words() string { return l.Statement.Content.Of(l.Entry.Article.Text) }

// Confidence is the engine's, or 1 where a human has judged; 0 without a position.
func (l *Line) Confidence() float64 {
	switch {
	case l.Issue == "":
		return 0
	case l.Status == stance.Accepted || l.Status == stance.Changed || l.Position == nil:
		return 1
	}
	return l.Position.Confidence
}

// lay makes the lines of an entry anew.
func (s *Session) lay(e *Entry) { e.lay(s.book, s.judgements) }

// lay makes the lines of an entry from its reading and the judgements, by
// statement, on it.
func (e *Entry) lay(book *stance.Codebook, judged map[string][]stance.Judgement) {
	e.Lines, e.Unread = nil, 0
	var on []stance.Judgement
	for i := range e.Reading.Statements {
		on = append(on, judged[e.Reading.Statements[i].ID]...)
	}
	observed := tally.Observe(book, e.Reading, on)
	counted := map[string][]*tally.Observation{}
	for i := range observed {
		o := &observed[i]
		counted[o.Statement] = append(counted[o.Statement], o)
	}
	for i := range e.Reading.Statements {
		st := &e.Reading.Statements[i]
		status, coder := statusOf(judged[st.ID])
		if status == stance.Proposed {
			e.Unread++
		}
		lines := linesOf(e, st, counted[st.ID], judged[st.ID])
		for _, l := range lines {
			l.Status, l.Coder, l.n = status, coder, len(e.Lines)
			l.fold()
			e.Lines = append(e.Lines, l)
		}
	}
}

// linesOf makes the lines of one statement: those that count, or where none does
// (nobody could be named, or it was rejected) those that would.
func linesOf(e *Entry, st *stance.Statement, counted []*tally.Observation, judgements []stance.Judgement) []*Line {
	var lines []*Line
	for _, o := range counted {
		l := &Line{Entry: e, Statement: st, Observed: o, Actor: o.Actor, Name: o.Name, Issue: o.Issue, Stance: o.Stance}
		l.Position = positionOn(st, o.Issue)
		lines = append(lines, l)
	}
	if lines != nil {
		return lines
	}
	speakers := st.Attributions
	if len(speakers) == 0 {
		speakers = []stance.Attribution{{}}
	}
	for _, a := range speakers {
		said := Line{Entry: e, Statement: st, Actor: a.Actor, Name: a.Name}
		lines = append(lines, said.uncounted(judgements)...)
	}
	return lines
}

// uncounted makes the lines of a speaker whose statement does not count, with
// what was judged of its positions.
func (l Line) uncounted(judgements []stance.Judgement) []*Line {
	placed := map[string]float64{}
	for _, p := range l.Statement.Positions {
		placed[p.Issue] = p.Stance
	}
	for _, j := range judgements {
		switch {
		case j.Issue != "" && j.Status == stance.Changed:
			placed[j.Issue] = j.Stance
		case j.Issue != "" && j.Status == stance.Rejected:
			delete(placed, j.Issue)
		}
	}
	if len(placed) == 0 {
		return []*Line{&l}
	}
	var lines []*Line
	for _, issue := range slices.Sorted(maps.Keys(placed)) {
		on := l
		on.Issue, on.Stance, on.Position = issue, placed[issue], positionOn(l.Statement, issue)
		lines = append(lines, &on)
	}
	return lines
}

func positionOn(st *stance.Statement, issue string) *stance.Position {
	for i := range st.Positions {
		if st.Positions[i].Issue == issue {
			return &st.Positions[i]
		}
	}
	return nil
}

func (l *Line) fold() {
	a := l.Entry.Article
	l.folded = strings.ToLower(l.Words() + "\x00" + l.Name + "\x00" + a.Title + "\x00" + a.Publisher)
}
