package app

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance/tally"
)

// standings show at a glance where everybody stands, in the whole project or in what
// the filter lets pass, and say which: a row an actor or group, a column an issue, in each a dot with its interval and the
// number of statements. A click shows the statements behind it.
type standings struct {
	window  *Window
	session *session.Session
	by      *byChoice
	summing lastOnly
	title   *canvas.Text
	rows    *fyne.Container
	heads   *fyne.Container
	content fyne.CanvasObject
}

// calm is how long nothing may change before the standings are summed up anew: who goes
// through statements key by key needs the processor for the next one.
var calm = 250 * time.Millisecond

func newStandings(w *Window) *standings {
	s := &standings{summing: lastOnly{window: w, calm: calm}, window: w, session: w.session, rows: stacked(0), heads: container.New(&standingLayout{})}
	s.title = caption("")
	s.by = newByChoice(func(tally.By) { s.redraw() })
	s.by.remember(w, "rows of the standings")
	chart := widget.NewButton(lang.L("Chart"), func() { w.show(screenCompare) })
	top := container.NewBorder(nil, nil, inset(s.title, 6, 0, 12, 0), container.NewHBox(s.by, chart))
	s.content = container.NewBorder(stacked(0, inset(top, 4, 0, 0, 8), s.heads), nil, nil, nil, container.NewVScroll(s.rows))
	return s
}

// A byChoice lets the analyst have those whom the codebook compares as rows, or
// a row an actor, or a row a group.
type byChoice struct {
	widget.Select
	by tally.By
}

// rowKinds are the kinds of rows, as an analyst calls them.
var rowKinds = []struct {
	words string
	by    tally.By
}{{"compared", tally.ByComparison}, {"by actor", tally.ByActor}, {"by group", tally.ByGroup}}

func newByChoice(changed func(tally.By)) *byChoice {
	c := &byChoice{by: rowKinds[0].by}
	for _, k := range rowKinds {
		c.Options = append(c.Options, lang.L(k.words))
	}
	c.Selected = c.Options[0]
	c.OnChanged = func(string) {
		c.by = rowKinds[max(0, c.SelectedIndex())].by
		changed(c.by)
	}
	c.ExtendBaseWidget(c)
	return c
}

// remember takes the choice that was last made under a key, and keeps the next.
func (c *byChoice) remember(w *Window, key string) {
	if at := w.app.Preferences().Int(key); at > 0 && at < len(rowKinds) {
		c.by, c.Selected = rowKinds[at].by, c.Options[at]
	}
	changed := c.OnChanged
	c.OnChanged = func(words string) {
		w.app.Preferences().SetInt(key, max(0, c.SelectedIndex()))
		changed(words)
	}
}

// redraw sums up anew, on a goroutine of its own.
func (s *standings) redraw() {
	s.title.Text, s.title.Color = lang.L("Where they stand"), current(colorQuiet)
	if !s.session.Filter().IsZero() {
		s.title.Text, s.title.Color = lang.L("Where they stand, as filtered"), current(theme.ColorNameWarning)
	}
	s.title.Refresh()
	sum := s.session.Summing(s.by.by)
	s.summing.do(func() func() {
		table := foremost(sum(), mostIssues)
		return func() { s.show(table) }
	})
}

// show draws a table.
func (s *standings) show(table *tally.Table) {
	s.rows.RemoveAll()
	s.heads.RemoveAll()
	s.heads.Add(inset(colored("", colorQuiet, theme.CaptionTextSize(), false), 0, 0, 12, 0))
	for _, issue := range table.Issues {
		s.heads.Add(newStandingHead(issue))
	}
	for _, row := range standingRows(table) {
		s.rows.Add(s.row(row, table))
	}
	if len(s.rows.Objects) == 0 {
		s.rows.Add(inset(quiet(nobodyWords(table)), 0, 0, 4, 4))
	}
	s.content.Refresh()
}

// nobodyWords say why there is no row: nobody spoke, or only people whom the
// codebook does not know.
func nobodyWords(t *tally.Table) string {
	if t.Unlisted > 0 {
		return lang.L("Only people whom the machine found by itself have spoken. Make entries for them in the codebook to see them here.")
	}
	return lang.L("Nobody has taken a position yet.")
}

// mostIssues is how many columns the standings have room for.
const mostIssues = 3

// foremost keeps the issues of a table on which most was said, in their order.
func foremost(t *tally.Table, most int) *tally.Table {
	said := make([]int, len(t.Issues))
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			said[i] += c.N
		}
	}
	if len(said) == 0 {
		return t
	}
	order := slices.Sorted(slices.Values(said))
	slices.Reverse(order)
	least := max(1, order[min(most, len(order))-1])
	kept := &tally.Table{By: t.By, Unlisted: t.Unlisted}
	var columns []int
	for i := range t.Issues {
		if said[i] >= least && len(columns) < most {
			columns = append(columns, i)
			kept.Issues = append(kept.Issues, t.Issues[i])
		}
	}
	for _, r := range t.Rows {
		cells := make([]tally.Cell, len(columns))
		for n, i := range columns {
			cells[n] = r.Cells[i]
		}
		r.Cells = cells
		kept.Rows = append(kept.Rows, r)
	}
	return kept
}

// row is one row of the standings.
func (s *standings) row(row tally.Row, table *tally.Table) fyne.CanvasObject {
	name := inset(newTextLine(words{text: row.Name}, theme.SizeNameText), 3, 3, 8, 2)
	cells := container.New(&standingLayout{}, name)
	for i := range table.Issues {
		issue := table.Issues[i]
		mark := session.Mark{Words: row.Name + ", " + issue.Name, By: table.By, Row: row.Key, Issue: issue.Key}
		cells.Add(newStandingCell(row.Cells[i], func() { s.window.behind(mark) }))
	}
	return cells
}

// standingRows are the rows that may be shown and have taken a position, those
// with most statements first.
func standingRows(t *tally.Table) []tally.Row {
	rows := slices.DeleteFunc(slices.Clone(t.Rows), func(r tally.Row) bool { return !r.Listed || positioned(r) == 0 })
	slices.SortStableFunc(rows, func(a, b tally.Row) int { return positioned(b) - positioned(a) })
	return rows
}

// positioned is the number of statements of a row that take a position.
func positioned(r tally.Row) int {
	n := 0
	for _, c := range r.Cells {
		n += c.N
	}
	return n
}

// A standingLayout gives a third to the name and shares the rest among the cells.
type standingLayout struct{}

const standingName = 0.4

// MinSize implements fyne.Layout.
func (*standingLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(0)
	for _, o := range objects {
		high = max(high, o.MinSize().Height)
	}
	return fyne.NewSize(240, high)
}

// Layout implements fyne.Layout.
func (*standingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x, width := float32(4), size.Width*standingName
	for i, o := range objects {
		if i == 1 {
			x = size.Width * standingName
			width = (size.Width - x - 4) / float32(len(objects)-1)
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width-4, size.Height))
		x += width
	}
}
