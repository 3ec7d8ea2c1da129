package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// A gridColumn is a column of the table of statements.
type gridColumn struct {
	title string
	by    session.Column
	width float32 // 0: shares what the others leave
	grows bool    // takes a part of what is more than enough for those
	cell  func(*session.Line) words
}

// A grid is the table of statements. Only the rows in view exist, so that a
// hundred thousand scroll as smoothly as ten. A click chooses a row, with Ctrl
// one more, with Shift all between; a double click opens it.
type grid struct {
	session  *session.Session
	columns  []gridColumn
	head     *fyne.Container
	list     *keyed
	content  fyne.CanvasObject
	chosen   map[*session.Line]bool
	at       int // row of the cursor, -1 none
	held     func() fyne.KeyModifier
	onOpen   func(*session.Line)
	onChosen func()
}

func newGrid(s *session.Session, columns []gridColumn) *grid {
	g := &grid{session: s, columns: columns, chosen: map[*session.Line]bool{}, at: -1, held: heldKeys}
	g.list = &keyed{}
	g.list.Length = func() int { return len(s.Lines()) }
	g.list.CreateItem = func() fyne.CanvasObject { return newGridRow(g) }
	g.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*gridRow).show(i) }
	g.list.HideSeparators = true
	g.list.onKey = g.typed
	g.list.ExtendBaseWidget(g.list)
	g.head = container.New(&gridLayout{g})
	for _, c := range columns {
		g.head.Add(newGridHead(g, c))
	}
	g.content = container.NewBorder(newSheet(theme.ColorNameHeaderBackground, g.head), nil, nil, nil, newSheet(colorPaper, g.list))
	return g
}

// refresh draws the rows anew. Lines that are no longer shown are no longer chosen;
// those of a statement that was judged have new ones in their place.
func (g *grid) refresh() {
	if len(g.chosen) > 0 {
		statements := map[string]bool{}
		for l := range g.chosen {
			if !slices.Contains(l.Entry.Lines, l) {
				statements[l.Statement.ID] = true
			}
		}
		still := map[*session.Line]bool{}
		for _, l := range g.session.Lines() {
			if g.chosen[l] || len(statements) > 0 && statements[l.Statement.ID] {
				still[l] = true
			}
		}
		g.chosen = still
	}
	if g.at >= len(g.session.Lines()) {
		g.at = -1
	}
	g.head.Refresh()
	for _, o := range g.head.Objects {
		o.Refresh()
	}
	g.list.Refresh()
}

// tap chooses rows as a click with the modifiers does.
func (g *grid) tap(i int, with fyne.KeyModifier) {
	lines := g.session.Lines()
	if i < 0 || i >= len(lines) {
		return
	}
	switch {
	case with&fyne.KeyModifierShift != 0 && g.at >= 0:
		for n := min(i, g.at); n <= max(i, g.at); n++ {
			g.chosen[lines[n]] = true
		}
	case with&fyne.KeyModifierShortcutDefault != 0:
		if g.chosen[lines[i]] {
			delete(g.chosen, lines[i])
		} else {
			g.chosen[lines[i]] = true
		}
	default:
		g.chosen = map[*session.Line]bool{lines[i]: true}
	}
	g.at = i
	g.list.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(g.list); c != nil {
		c.Focus(g.list)
	}
	g.tellChosen()
}

func (g *grid) tellChosen() {
	if g.onChosen != nil {
		g.onChosen()
	}
}

// all chooses every row, or none where all are chosen.
func (g *grid) all() {
	lines := g.session.Lines()
	if len(g.chosen) == len(lines) {
		g.chosen = map[*session.Line]bool{}
	} else {
		for _, l := range lines {
			g.chosen[l] = true
		}
	}
	g.list.Refresh()
	g.tellChosen()
}

// statements are the IDs of the statements chosen, each once, in the order shown.
func (g *grid) statements() []string {
	if len(g.chosen) == 0 {
		return nil
	}
	var ids []string
	seen := map[string]bool{}
	for _, l := range g.session.Lines() {
		if g.chosen[l] && !seen[l.Statement.ID] {
			seen[l.Statement.ID] = true
			ids = append(ids, l.Statement.ID)
		}
	}
	return ids
}

// typed moves the cursor or opens its row; it says whether the key was one for it.
func (g *grid) typed(e *fyne.KeyEvent) bool {
	page := max(1, int(g.list.Size().Height/(newGridRow(g).MinSize().Height+theme.Padding()))-1)
	steps := map[fyne.KeyName]int{
		fyne.KeyDown: 1, fyne.KeyUp: -1, fyne.KeyPageDown: page, fyne.KeyPageUp: -page,
		fyne.KeyHome: -len(g.session.Lines()), fyne.KeyEnd: len(g.session.Lines()),
	}
	if n, ok := steps[e.Name]; ok {
		i := min(max(0, g.at+n), len(g.session.Lines())-1)
		g.tap(i, g.held()&fyne.KeyModifierShift)
		g.list.ScrollTo(i)
		return true
	}
	if (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && g.at >= 0 {
		g.onOpen(g.session.Lines()[g.at])
		return true
	}
	return false
}

// heldKeys are the modifiers that are held down; nothing where the system does not say.
func heldKeys() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// A gridLayout places cells under the columns.
type gridLayout struct{ grid *grid }

// MinSize implements fyne.Layout.
func (l *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, fyne.MeasureText("Ay", theme.TextSize(), fyne.TextStyle{}).Height+12)
}

// Layout implements fyne.Layout.
func (l *gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, place := range l.grid.places(size.Width)[:len(objects)] {
		objects[i].Move(fyne.NewPos(place.from, 0))
		objects[i].Resize(fyne.NewSize(place.wide, size.Height))
	}
}

// A place is where a column begins and how wide it is.
type place struct{ from, wide float32 }

// flexibly is the least part of the width that columns without one of their own take.
const flexibly = 0.25

// Of what is more than plenty for a statement, in letters, a column that grows takes a
// part.
const (
	plenty  = 42
	growing = 0.4
)

// places share a width among the columns. Where large letters leave too little for
// the statement, the others are narrower.
func (g *grid) places(width float32) []place {
	scale := theme.TextSize() / sizes[theme.SizeNameText]
	fixed, flexible := float32(0), float32(0)
	for _, c := range g.columns {
		fixed += c.width * scale
		if c.width == 0 {
			flexible++
		}
	}
	if most := width * (1 - flexibly); fixed > most && most > 0 {
		scale, fixed = scale*most/fixed, most
	}
	spare := max(0, width-fixed-plenty*theme.TextSize()) * growing
	fixed += spare
	all := make([]place, len(g.columns))
	x := float32(0)
	for i, c := range g.columns {
		wide := c.width * scale
		if c.grows {
			wide += spare
		}
		if wide == 0 {
			wide = (width - fixed) / flexible
		}
		all[i] = place{x, wide}
		x += wide
	}
	return all
}

// A gridHead is the head of a column: a click sorts by it, another the other
// way, a third gives the order of the texts back.
type gridHead struct {
	widget.BaseWidget
	grid   *grid
	column gridColumn
	text   *canvas.Text
}

func newGridHead(g *grid, c gridColumn) *gridHead {
	h := &gridHead{grid: g, column: c, text: canvas.NewText("", nil)}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped implements fyne.Tappable.
func (h *gridHead) Tapped(*fyne.PointEvent) {
	now := h.grid.session.Order()
	next := session.Order{Column: h.column.by}
	switch {
	case now.Column == h.column.by && !now.Descending:
		next.Descending = true
	case now.Column == h.column.by:
		next = session.Order{}
	}
	h.grid.session.SetOrder(next)
}

// Cursor implements desktop.Cursorable.
func (h *gridHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	h.write()
	return widget.NewSimpleRenderer(inset(h.text, 4, 4, 8, 4))
}

// Refresh implements fyne.Widget.
func (h *gridHead) Refresh() {
	h.write()
	h.BaseWidget.Refresh()
}

// write names the column and shows whether the rows are sorted by it.
func (h *gridHead) write() {
	now := h.grid.session.Order()
	h.text.Text = h.column.title
	if now.Column == h.column.by {
		h.text.Text += map[bool]string{false: " ↑", true: " ↓"}[now.Descending]
	}
	h.text.TextSize, h.text.TextStyle, h.text.Color = theme.CaptionTextSize(), fyne.TextStyle{Bold: true}, current(colorQuiet)
}
