package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
	"parley/stance/text"
)

// A reader is the screen on which one reads an article and judges what was
// found in it: articles and statements at the left, the text in the middle, the
// chosen statement and the chart of the whole project at the right.
type reader struct {
	window     *Window
	session    *session.Session
	articles   *keyed
	statements *keyed
	title      *widget.Label
	about      *textLine
	prose      *prose
	panel      *panel
	chart      *standings
	content    fyne.CanvasObject
	selected   text.Span // words chosen by hand
	issue      string    // on which 1, 2 and 3 put the statement
	settling   bool      // the lists are being brought in line: their callbacks say nothing new
}

func newReader(w *Window) *reader {
	r := &reader{window: w, session: w.session, title: heading(""), about: quietLine(""), prose: newProse()}
	r.articles = newKeyed(func() int { return len(r.session.Entries()) }, r.drawArticle, r.chooseArticle)
	r.statements = newKeyed(r.statementCount, r.drawStatement, r.chooseStatement)
	r.prose.page.onTap, r.prose.page.onSelect = r.tapped, r.selectWords
	r.prose.page.onRune, r.prose.page.onKey = r.press, func(e *fyne.KeyEvent) { r.typed(e) }
	for _, l := range []*keyed{r.articles, r.statements} {
		l.onRune, l.onKey = r.press, r.typed
	}
	r.panel = newPanel(r)
	r.chart = newStandings(w)
	r.content = r.lay()
	return r
}

// lay puts the parts of the screen side by side.
func (r *reader) lay() fyne.CanvasObject {
	w := r.window
	list := func(words string, l fyne.CanvasObject) fyne.CanvasObject {
		return container.NewBorder(inset(caption(words), 8, 4, 12, 8), nil, nil, nil, l)
	}
	left := container.NewVSplit(list(lang.L("Articles"), r.articles), list(lang.L("Statements"), r.statements))
	w.remembers("articles", left, 0.3)
	head := stacked(-6, r.title, inset(r.about, 0, 6, 8, 8))
	middle := newSheet(colorPaper, container.NewBorder(stacked(0, inset(head, 2, 2, 6, 6), widget.NewSeparator()), nil, nil, nil, r.prose))
	right := container.NewVSplit(r.panel.content, r.chart.content)
	w.remembers("panel", right, 0.6)
	inner := container.NewHSplit(middle, right)
	w.remembers("text", inner, 0.58)
	outer := container.NewHSplit(left, inner)
	w.remembers("lists", outer, 0.22)
	return outer
}

// refresh brings the screen in line with the session.
func (r *reader) refresh(c session.Change) {
	entry, st := r.session.Chosen()
	r.settling = true
	if c.Has(session.ArticlesChanged | session.StatementsChanged | session.SelectionChanged) {
		r.articles.Refresh()
		r.statements.Refresh()
		selectRow(r.articles, indexOf(r.session.Entries(), entry))
		selectRow(r.statements, statementIndex(entry, st))
	}
	r.settling = false
	r.text(entry, st)
	r.panel.refresh()
	if c.Has(session.StatementsChanged | session.FilterChanged | session.BookChanged | session.ArticlesChanged) {
		r.chart.redraw()
	}
}

// selectRow selects a row and brings it into view; -1 selects none.
func selectRow(l *keyed, i int) {
	if i < 0 {
		l.UnselectAll()
		return
	}
	l.Select(i)
}

func indexOf(entries []*session.Entry, e *session.Entry) int {
	for i := range entries {
		if entries[i] == e {
			return i
		}
	}
	return -1
}

func statementIndex(e *session.Entry, st *stance.Statement) int {
	if e == nil || st == nil {
		return -1
	}
	for i := range e.Reading.Statements {
		if e.Reading.Statements[i].ID == st.ID {
			return i
		}
	}
	return -1
}

// text shows the article with its marks.
func (r *reader) text(entry *session.Entry, st *stance.Statement) {
	if entry == nil {
		r.title.SetText("")
		r.about.set("")
		r.prose.show("")
		r.prose.mark(nil, nil)
		return
	}
	a := entry.Article
	r.title.SetText(entry.Title())
	r.about.set(strings.Join(present(a.Publisher, a.Date.String(), a.Author,
		count(len(entry.Reading.Statements), "statement", "statements"), count(entry.Unread, "not checked", "not checked"), r.copies(entry)), " · "))
	r.prose.show(a.Text)
	r.prose.mark(r.marks(entry, st))
	if st != nil {
		r.prose.reveal(st.Content)
	}
}

// copies says that the article is one of several nearly equal texts.
func (r *reader) copies(entry *session.Entry) string {
	all := r.session.Copies(entry)
	if told := r.session.Retelling(entry); all == nil && told != nil {
		return fmt.Sprintf(lang.L("same statements as %s"), count(len(told.Entries)-1, "other article", "other articles"))
	}
	if all == nil {
		return ""
	}
	return fmt.Sprintf(lang.L("one of %s nearly equal texts"), number(len(all)))
}

// present leaves out what is empty.
func present(parts ...string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// marks are the stretches of an article that stand out: every statement by its
// side, and of the chosen one the speaker's mention and the evidence as well.
func (r *reader) marks(entry *session.Entry, chosen *stance.Statement) (marks []mark, glosses []gloss) {
	for i := range entry.Reading.Statements {
		st := &entry.Reading.Statements[i]
		lines := entry.Of(st.ID)
		look := lookOf(lines)
		ground := look.tint
		if chosen != nil && st.ID == chosen.ID {
			ground = look.deep
		}
		struck := r.session.Status(st.ID) == stance.Rejected
		marks = append(marks, mark{span: st.Content, ground: ground, struck: struck})
		glosses = append(glosses, gloss{at: st.Content.Start, words: r.surname(lines), color: look.color})
	}
	if chosen == nil {
		return marks, glosses
	}
	for _, a := range chosen.Attributions {
		marks = append(marks, mark{span: a.Mention, rule: theme.ColorNameForeground})
	}
	for _, p := range chosen.Positions {
		for _, e := range p.Evidence {
			rule := colorFor
			if e.Weight < 0 {
				rule = colorAgainst
			}
			marks = append(marks, mark{span: e.Span, rule: rule})
		}
	}
	return marks, glosses
}

// lookOf is that of the side of a statement's first position, or of none.
func lookOf(lines []*session.Line) sideLook {
	for _, l := range lines {
		if l.Issue != "" {
			return sideLooks[l.Side()]
		}
	}
	return sideLook{color: colorQuiet, tint: colorNoTint, deep: colorNoDeep}
}

// surname is what the margin has room for: the last word of a person's name, the
// whole name of others.
func (r *reader) surname(lines []*session.Line) string {
	names := unique(namesOf(lines))
	if len(names) == 0 {
		return "?"
	}
	name := names[0]
	if _, country := r.session.Codebook().Country(lines[0].Actor); !country {
		if fields := strings.Fields(name); len(fields) == 2 {
			name = fields[1]
		}
	}
	if len(names) > 1 {
		name += " +"
	}
	return name
}

func (r *reader) drawArticle(i int, row *item) {
	e := r.session.Entries()[i]
	right := words{text: number(len(e.Reading.Statements)), color: colorQuiet}
	second := words{text: strings.Join(present(e.Article.Date.String(), e.Article.Publisher), " · "), color: colorQuiet}
	below := words{text: lang.L("all checked"), color: theme.ColorNameSuccess}
	if e.Unread > 0 || len(e.Reading.Statements) == 0 {
		below = words{}
	}
	row.set("", words{text: e.Title()}, right, second, below)
}

func (r *reader) statementCount() int {
	if entry, _ := r.session.Chosen(); entry != nil {
		return len(entry.Reading.Statements)
	}
	return 0
}

func (r *reader) drawStatement(i int, row *item) {
	entry, _ := r.session.Chosen()
	st := &entry.Reading.Statements[i]
	lines := entry.Of(st.ID)
	look := lookOf(lines)
	name := speakerNames(lines)
	if name == "" {
		name = lang.L("nobody named")
	}
	right := words{text: r.sides(lines), color: look.color}
	check := words{text: mostly(st.Tone), color: toneColor(st.Tone)}
	if s := r.session.Status(st.ID); s != stance.Proposed {
		check = words{text: statusWords(s), color: theme.ColorNameSuccess}
	}
	row.struck = r.session.Status(st.ID) == stance.Rejected
	row.set(look.color, words{text: name, bold: r.session.Status(st.ID) == stance.Proposed}, right,
		words{text: flat(st.Content.Of(entry.Article.Text)), color: colorQuiet}, check)
}

// sides name where the lines of a statement stand: "against ceasefire, territory".
func (r *reader) sides(lines []*session.Line) string {
	var all []string
	latest := ""
	for _, l := range lines {
		if l.Issue == "" {
			continue
		}
		words := strings.ToLower(issueOf(r.session.Codebook(), l.Issue).Name)
		if side := sideWords(l.Side()); side != latest {
			latest, words = side, side+" "+words
		}
		all = append(all, words)
	}
	return strings.Join(unique(all), ", ")
}

// mostly names a tone where there is one.
func mostly(t *stance.Tone) string {
	if t == nil {
		return ""
	}
	return toneWords(t)
}

// unique leaves out what has already been.
func unique(all []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, s := range all {
		if !seen[s] {
			kept = append(kept, s)
		}
		seen[s] = true
	}
	return kept
}

func (r *reader) chooseArticle(i int) {
	if !r.settling {
		r.session.ChooseArticle(r.session.Entries()[i])
	}
}

func (r *reader) chooseStatement(i int) {
	if entry, _ := r.session.Chosen(); !r.settling && entry != nil {
		r.session.Choose(entry.Reading.Statements[i].ID)
	}
}

// tapped chooses the shortest statement that holds a byte of the text.
func (r *reader) tapped(offset int) {
	entry, _ := r.session.Chosen()
	if entry == nil {
		return
	}
	found := ""
	length := 0
	for i := range entry.Reading.Statements {
		st := &entry.Reading.Statements[i]
		if st.Content.Start <= offset && offset <= st.Content.End && (found == "" || st.Content.Len() < length) {
			found, length = st.ID, st.Content.Len()
		}
	}
	r.session.Choose(found)
}

// canvas implements screen.
func (r *reader) canvas() fyne.CanvasObject { return r.content }
