package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
)

// A gridRow is a row in view of the table of statements. Rows are used again for
// other lines as the table scrolls.
type gridRow struct {
	widget.BaseWidget
	grid    *grid
	index   int
	with    fyne.KeyModifier // of the click that is under way
	hovered bool
}

func newGridRow(g *grid) *gridRow {
	r := &gridRow{grid: g}
	r.ExtendBaseWidget(r)
	return r
}

// show makes the row that of a line.
func (r *gridRow) show(i int) {
	r.index = i
	r.Refresh()
}

// MouseDown implements desktop.Mouseable.
func (r *gridRow) MouseDown(e *desktop.MouseEvent) { r.with = e.Modifier }

// MouseUp implements desktop.Mouseable.
func (r *gridRow) MouseUp(*desktop.MouseEvent) {}

// Tapped implements fyne.Tappable. A second click on the row that is chosen
// opens it: waiting for a double click would make every click slow.
func (r *gridRow) Tapped(*fyne.PointEvent) {
	g := r.grid
	lines := g.session.Lines()
	if r.with == 0 && r.index == g.at && r.index < len(lines) && g.chosen[lines[r.index]] {
		g.onOpen(lines[r.index])
		return
	}
	g.tap(r.index, r.with)
	r.with = 0
}

// MouseIn implements desktop.Hoverable.
func (r *gridRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *gridRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *gridRow) MouseOut() { r.hovered = false; r.Refresh() }

// CreateRenderer implements fyne.Widget.
func (r *gridRow) CreateRenderer() fyne.WidgetRenderer {
	all := &gridRowRenderer{row: r, ground: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil)}
	for range r.grid.columns {
		all.texts = append(all.texts, canvas.NewText("", nil))
	}
	return all
}

type gridRowRenderer struct {
	row          *gridRow
	ground, rule *canvas.Rectangle
	texts        []*canvas.Text
}

// Destroy implements fyne.WidgetRenderer.
func (r *gridRowRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *gridRowRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ground, r.rule}
	for _, t := range r.texts {
		all = append(all, t)
	}
	return all
}

// MinSize implements fyne.WidgetRenderer.
func (r *gridRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, fyne.MeasureText("Ay", theme.TextSize(), fyne.TextStyle{}).Height+7)
}

// Layout implements fyne.WidgetRenderer.
func (r *gridRowRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.rule.Move(fyne.NewPos(0, size.Height-1))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.fill(size)
}

// fill writes the line into the cells, cut to their widths.
func (r *gridRowRenderer) fill(size fyne.Size) {
	g := r.row.grid
	lines := g.session.Lines()
	if r.row.index >= len(lines) {
		return
	}
	line := lines[r.row.index]
	for i, place := range g.places(size.Width) {
		t, cell := r.texts[i], g.columns[i].cell(line)
		t.TextSize, t.TextStyle = theme.TextSize(), fyne.TextStyle{Bold: cell.bold}
		t.Color = current(orForeground(cell.color))
		if line.Status == stance.Rejected {
			t.Color = current(theme.ColorNameDisabled)
		}
		t.Text = cutTo(cell.text, place.wide-14, t.TextSize, t.TextStyle)
		t.Move(fyne.NewPos(place.from+8, (size.Height-t.MinSize().Height)/2))
		t.Resize(t.MinSize())
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *gridRowRenderer) Refresh() {
	g := r.row.grid
	lines := g.session.Lines()
	r.ground.FillColor = nil
	switch {
	case r.row.index < len(lines) && g.chosen[lines[r.row.index]]:
		r.ground.FillColor = current(theme.ColorNameSelection)
	case r.row.hovered:
		r.ground.FillColor = current(theme.ColorNameHover)
	}
	r.rule.FillColor = current(theme.ColorNameSeparator)
	r.fill(r.row.Size())
	canvas.Refresh(r.row)
}
