package app

import (
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// A panel shows the chosen statement: who, on what, which side, how sure, why,
// in which tone; and lets the analyst overrule it.
type panel struct {
	reader  *reader
	session *session.Session
	body    *fyne.Container
	scroll  *container.Scroll
	accept  *widget.Button
	reject  *widget.Button
	content fyne.CanvasObject
	shown   string // ID of the statement in view
}

func newPanel(r *reader) *panel {
	p := &panel{reader: r, session: r.session, body: stacked(2)}
	p.accept = widget.NewButton(lang.L("Accept (A)"), func() { r.press('a') })
	p.accept.Importance = widget.HighImportance
	p.reject = widget.NewButton(lang.L("Reject (X)"), func() { r.press('x') })
	buttons := container.NewGridWithColumns(4, p.accept, p.reject,
		widget.NewButton(lang.L("Memo (M)"), func() { r.press('m') }), widget.NewButton(lang.L("Copy (C)"), func() { r.press('c') }))
	p.scroll = container.NewVScroll(inset(p.body, 6, 6, 6, 10))
	foot := stacked(0, widget.NewSeparator(), inset(buttons, 6, 6, 8, 8))
	p.content = newSheet(colorPaper, container.NewBorder(nil, foot, nil, nil, p.scroll))
	return p
}

// refresh draws the chosen statement anew.
func (p *panel) refresh() {
	entry, st := p.session.Chosen()
	p.body.RemoveAll()
	if st == nil {
		p.empty(entry)
		return
	}
	if p.shown != st.ID {
		p.shown = st.ID
		p.scroll.ScrollToTop()
	}
	p.enable(true)
	lines := entry.Of(st.ID)
	p.head(entry, st, lines)
	p.positions(entry, st, lines)
	p.proposals(st)
	p.tone(entry, st)
	p.told(entry, st)
	p.memo(st)
	p.body.Refresh()
}

func (p *panel) enable(on bool) {
	for _, b := range []*widget.Button{p.accept, p.reject} {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// empty says what to do where no statement is chosen.
func (p *panel) empty(entry *session.Entry) {
	p.shown = ""
	p.enable(false)
	switch {
	case entry == nil:
		p.body.Add(plain(lang.L("Open or import an article to see its statements here.")))
	case len(entry.Reading.Statements) == 0:
		p.body.Add(plain(lang.L("No statement was found in this article.")))
		for _, notice := range entry.Reading.Notices {
			p.body.Add(tight(quiet(notice)))
		}
		p.body.Add(tight(quiet(lang.L("To mark one yourself, select its words in the text."))))
	default:
		p.body.Add(plain(lang.L("Choose a statement in the text or in the list.")))
		p.body.Add(tight(quiet(lang.L("J goes to the next one that nobody has checked, A accepts it, 1, 2 and 3 put it for, neither or against. Select words in the text to mark a statement of your own."))))
	}
	p.body.Refresh()
}

// head says who speaks, how that is known, and what became of the statement.
func (p *panel) head(entry *session.Entry, st *stance.Statement, lines []*session.Line) {
	names := speakerNames(lines)
	if names == "" {
		names = lang.L("Nobody could be named")
	}
	change := widget.NewButton(lang.L("Speaker… (S)"), func() { p.reader.press('s') })
	change.Importance = widget.LowImportance
	p.body.Add(container.NewBorder(nil, nil, nil, change, heading(names)))
	status := p.session.Status(st.ID)
	about := statusWords(status)
	if status != stance.Proposed {
		about += " " + fmt.Sprintf(lang.L("by %s"), lines[0].Coder)
	}
	p.body.Add(tight(quiet(basisWords(entry, st) + " · " + lang.L(string(st.Kind)) + " · " + about)))
	p.latest(lines[0].Actor)
}

// latest says where the speaker stood last on each issue, as far as the project
// knows.
func (p *panel) latest(actor string) {
	if words := latestWords(p.session, actor); words != "" {
		p.body.Add(tight(quiet(words)))
	}
}

// latestWords are where an actor stood last on each issue: "Latest: Ceasefire for
// 2025-03-02"; empty where nothing is known.
func latestWords(s *session.Session, actor string) string {
	if actor == "" {
		return ""
	}
	var all []string
	for _, l := range s.LatestOf(actor) {
		all = append(all, strings.Join(present(issueOf(s.Codebook(), l.Line.Issue).Name, sideWords(l.Line.Side()), l.Date.String()), " "))
	}
	if all == nil {
		return ""
	}
	return lang.L("Latest:") + " " + strings.Join(all, " · ")
}

// speakerNames joins the names of those who speak.
func speakerNames(lines []*session.Line) string { return strings.Join(unique(namesOf(lines)), ", ") }

// namesOf are the names of those who speak in lines, where they are known.
func namesOf(lines []*session.Line) []string {
	var names []string
	for _, l := range lines {
		if l.Name != "" {
			names = append(names, l.Name)
		}
	}
	return names
}

// basisNames are the ways in which a speaker is known.
var basisNames = map[stance.Basis]string{
	stance.ByName: "by name", stance.ByLabel: "by the transcript's label", stance.ByRecord: "the whole text is this speaker's",
	stance.ByOffice: "by office", stance.ByMetonym: "by a place that stands for those who govern there", stance.ByGroup: "by a group's name",
	stance.ByNominal: "by description", stance.ByPronoun: "by pronoun", "": "marked by hand",
}

// basisWords say how it is known who speaks.
func basisWords(entry *session.Entry, st *stance.Statement) string {
	if len(st.Attributions) == 0 {
		return lang.L("no name stands near")
	}
	a := st.Attributions[0]
	if lines := entry.Of(st.ID); lines[0].Actor != a.Actor {
		return fmt.Sprintf(lang.L("as corrected by hand; the machine had %s"), a.Name)
	}
	words := basisNames[a.Basis]
	if a.Mention.IsZero() {
		return lang.L(words)
	}
	return "“" + flat(a.Mention.Of(entry.Article.Text)) + "”, " + lang.L(words)
}

// flat makes one line of words.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// positions show where the statement stands on each issue, and why.
func (p *panel) positions(entry *session.Entry, st *stance.Statement, lines []*session.Line) {
	seen := map[string]bool{}
	for _, l := range lines {
		if l.Issue != "" && !seen[l.Issue] {
			seen[l.Issue] = true
			p.position(entry, st, l)
		}
	}
	add := widget.NewButton(lang.L("Another issue… (I)"), func() { p.reader.press('i') })
	if len(seen) == 0 {
		p.body.Add(p.section(lang.L("Position")))
		p.body.Add(tight(quiet(lang.L("None was found on an issue of the codebook. That is not the same as taking neither side."))))
		add.SetText(lang.L("Put it on an issue… (I)"))
	}
	add.Importance = widget.LowImportance
	p.body.Add(container.NewHBox(add))
}

func (p *panel) position(entry *session.Entry, st *stance.Statement, l *session.Line) {
	issue := issueOf(p.session.Codebook(), l.Issue)
	title := issue.Name
	if p.reader.issue == l.Issue && len(p.reader.issues(st)) > 1 {
		title += "  ◂"
	}
	remove := widget.NewButtonWithIcon("", theme.CancelIcon(), func() { p.session.Unplace(l.Issue, st.ID) })
	remove.Importance = widget.LowImportance
	p.body.Add(container.NewBorder(nil, nil, nil, remove, p.section(title)))
	p.body.Add(tight(quiet(issue.Proposition)))
	choose := func(side stance.Side) { p.session.Place(l.Issue, side, st.ID) }
	p.body.Add(inset(container.NewGridWithColumns(3, newSideButtons(l.Side(), true, choose)...), 2, 4, 7, 7))
	p.body.Add(inset(newMeter(l.Stance), 0, 0, 7, 7))
	p.body.Add(tight(quiet(scoreWords(l))))
	if l.Position != nil {
		if l.Position.Stance != l.Stance {
			had := signed(l.Position.Stance) + " " + sideWords(stance.SideOf(l.Position.Stance))
			p.body.Add(tight(quiet(fmt.Sprintf(lang.L("The machine had %s, because of:"), had))))
		}
		p.evidence(entry, l.Position.Evidence)
	}
}

// section is the small heading of a part of the panel.
func (p *panel) section(words string) fyne.CanvasObject {
	return inset(colored(words, theme.ColorNameForeground, theme.TextSize(), true), 8, 0, 8, 0)
}

// scoreWords say the score and how sure it is.
func scoreWords(l *session.Line) string {
	words := signed(l.Stance) + " " + sideWords(l.Side())
	switch {
	case l.Position == nil || l.Position.Stance != l.Stance:
		return words + " · " + lang.L("as corrected by hand")
	case l.Status == stance.Accepted:
		return words + " · " + lang.L("accepted")
	}
	sure := int(math.Round(l.Position.Confidence * 10))
	return words + " · " + fmt.Sprintf(lang.L("about %d in 10 such scores are right"), sure)
}

// evidence lists the words that moved a score.
func (p *panel) evidence(entry *session.Entry, all []stance.Evidence) {
	for _, e := range all {
		color := sideLooks[stance.For].color
		if e.Weight < 0 {
			color = sideLooks[stance.Against].color
		}
		quote := newTextLine(words{text: "“" + flat(e.Span.Of(entry.Article.Text)) + "”"}, theme.SizeNameText)
		weight := colored("", color, theme.TextSize(), true)
		if math.Abs(e.Weight) >= 0.005 {
			weight.Text = signed(e.Weight)
		}
		p.body.Add(inset(container.NewBorder(nil, nil, nil, weight, quote), 2, -2, 8, 8))
		p.body.Add(inset(quietLine(e.Rule), -2, 0, 8, 8))
	}
}

// tone shows how warm or hostile the words are.
func (p *panel) tone(entry *session.Entry, st *stance.Statement) {
	p.body.Add(p.section(lang.L("Tone")))
	if st.Tone == nil {
		p.body.Add(tight(quiet(lang.L("No word of it carries a tone."))))
		return
	}
	p.body.Add(inset(newMeter(st.Tone.Score), 2, 0, 7, 7))
	var carried []string
	for _, e := range st.Tone.Evidence {
		carried = append(carried, flat(e.Span.Of(entry.Article.Text))+" "+signed(e.Weight))
	}
	words := signed(st.Tone.Score) + " " + toneWords(st.Tone) + " · " + lang.L("how warm or hostile the words are, not where they stand")
	if len(carried) > 0 {
		words += ": " + strings.Join(carried[:min(len(carried), 8)], ", ")
	}
	p.body.Add(tight(quiet(words)))
}

// told says by whom a second-hand report was passed on.
func (p *panel) told(entry *session.Entry, st *stance.Statement) {
	if len(st.Attributions) == 0 || len(st.Attributions[0].Via) == 0 {
		return
	}
	var chain []string
	for _, v := range st.Attributions[0].Via {
		chain = append(chain, "“"+flat(v.Of(entry.Article.Text))+"”")
	}
	p.body.Add(p.section(lang.L("Second hand")))
	p.body.Add(tight(quiet(fmt.Sprintf(lang.L("passed on by %s"), strings.Join(chain, ", ")))))
}

// memo shows the analyst's note.
func (p *panel) memo(st *stance.Statement) {
	if memo := p.session.Memo(st.ID); memo != "" {
		p.body.Add(p.section(lang.L("Memo")))
		p.body.Add(plain(memo))
	}
}

// issueOf is the codebook's issue of a key, or one that has only its key.
func issueOf(book *stance.Codebook, key string) stance.Issue {
	for _, i := range book.Issues {
		if i.Key == key {
			return i
		}
	}
	return stance.Issue{Key: key, Name: key}
}
