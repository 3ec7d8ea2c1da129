package app

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/stance/text"
)

// A mark makes a stretch of the text stand out. Of marks that overlap the later
// one decides, part by part.
type mark struct {
	span   text.Span
	ground fyne.ThemeColorName // behind the words; empty leaves what is there
	rule   fyne.ThemeColorName // a line under the words; empty leaves what is there
	struck bool                // a line through the words
}

// A gloss stands in the margin beside the line that holds a byte.
type gloss struct {
	at    int
	words string
	color fyne.ThemeColorName
}

// A prose shows a text that can be long, wrapped, with marked stretches and
// glosses in its margin. Only the lines in view are drawn.
type prose struct {
	widget.BaseWidget
	page   *page
	scroll *container.Scroll
}

func newProse() *prose {
	p := &prose{page: newPage()}
	p.scroll = container.NewVScroll(p.page)
	p.page.scroll = p.scroll
	p.scroll.OnScrolled = func(fyne.Position) { p.page.Refresh() }
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *prose) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.scroll) }

// MinSize keeps a column of readable width.
func (p *prose) MinSize() fyne.Size { return fyne.NewSize(260, 120) }

// Resize implements fyne.Widget.
func (p *prose) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	p.page.set(size.Width)
	p.scroll.Refresh()
}

// show replaces the text and goes to its beginning.
func (p *prose) show(source string) {
	if p.page.source != source {
		p.page.source, p.page.selected = source, text.Span{}
		p.page.width = 0
		p.page.set(p.Size().Width)
		p.scroll.ScrollToTop()
		p.scroll.Refresh()
	}
}

// mark replaces marks and glosses.
func (p *prose) mark(marks []mark, glosses []gloss) {
	p.page.marks, p.page.glosses = marks, glosses
	p.page.Refresh()
}

// reveal scrolls so that a stretch is in view, with some lines around it.
func (p *prose) reveal(span text.Span) {
	s := p.page.setting
	if s == nil || len(s.lines) == 0 {
		return
	}
	first, last := s.lines[s.lineOf(span.Start)], s.lines[s.lineOf(max(span.Start, span.End-1))]
	view, around := p.scroll.Size().Height, 2*first.high
	top, bottom := p.scroll.Offset.Y+around, p.scroll.Offset.Y+view-around
	if first.top >= top && last.top+last.high <= bottom {
		return
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(first.top-view/4, s.height-view+2*pageMargin))))
	p.page.Refresh()
}

const (
	pageMargin = 14  // around the text
	glossWidth = 104 // of the margin that holds glosses
	glossGap   = 14
	mostWidth  = 720 // of a line: longer ones are tiring
)

// A page is the inside of a prose, as high as the whole text.
type page struct {
	widget.BaseWidget
	scroll   *container.Scroll
	source   string
	marks    []mark
	glosses  []gloss
	setting  *setting
	width    float32
	size     float32
	selected text.Span
	anchor   int // where the pointer went down
	onTap    func(offset int)
	onSelect func(text.Span) // after dragging; zero when the selection was given up
	onKey    func(*fyne.KeyEvent)
	onRune   func(rune)
}

func newPage() *page {
	p := &page{}
	p.ExtendBaseWidget(p)
	return p
}

// textWidth is the width of the lines in a page of a width.
func textWidth(width float32) float32 {
	return min(mostWidth, width-glossWidth-glossGap-2*pageMargin)
}

// set breaks the text anew where the width or the text size has changed.
func (p *page) set(width float32) {
	size := theme.TextSize() * 1.1
	if width <= 0 || width == p.width && size == p.size {
		return
	}
	p.width, p.size = width, size
	measure := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }
	p.setting = set(p.source, textWidth(width), size*1.62, newRuler(measure))
	p.Refresh()
}

// MinSize implements fyne.Widget: as high as the text.
func (p *page) MinSize() fyne.Size {
	if p.setting == nil {
		return fyne.NewSize(1, 1)
	}
	return fyne.NewSize(200, p.setting.height+2*pageMargin)
}

// left is where lines begin.
func (p *page) left() float32 { return pageMargin + glossWidth + glossGap }

// offset is the byte at a place of the page.
func (p *page) offset(pos fyne.Position) int {
	if p.setting == nil {
		return 0
	}
	return p.setting.offsetAt(pos.X-p.left(), pos.Y-pageMargin)
}

// Tapped chooses what stands there.
func (p *page) Tapped(e *fyne.PointEvent) {
	p.focus()
	p.choose(text.Span{})
	if p.onTap != nil {
		p.onTap(p.offset(e.Position))
	}
}

func (p *page) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// choose selects words; the zero Span selects none.
func (p *page) choose(span text.Span) {
	if p.selected == span {
		return
	}
	p.selected = span
	p.Refresh()
	if p.onSelect != nil {
		p.onSelect(span)
	}
}

// MouseDown implements desktop.Mouseable.
func (p *page) MouseDown(e *desktop.MouseEvent) { p.anchor = p.offset(e.Position) }

// MouseUp implements desktop.Mouseable.
func (p *page) MouseUp(*desktop.MouseEvent) {}

// Dragged selects words from where the pointer went down.
func (p *page) Dragged(e *fyne.DragEvent) {
	at := p.offset(e.Position)
	p.selected = text.Span{Start: min(at, p.anchor), End: max(at, p.anchor)}
	p.Refresh()
}

// DragEnd hands the selection on.
func (p *page) DragEnd() {
	if p.onSelect != nil {
		p.onSelect(p.selected)
	}
}

// Cursor implements desktop.Cursorable.
func (p *page) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained implements fyne.Focusable.
func (p *page) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (p *page) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (p *page) TypedRune(r rune) {
	if p.onRune != nil {
		p.onRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (p *page) TypedKey(e *fyne.KeyEvent) {
	if p.onKey != nil {
		p.onKey(e)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{page: p} }

// A pageRenderer draws the lines of a page that are in view.
type pageRenderer struct {
	page    *page
	objects []fyne.CanvasObject
}

// Destroy implements fyne.WidgetRenderer.
func (r *pageRenderer) Destroy() {}

// Layout implements fyne.WidgetRenderer.
func (r *pageRenderer) Layout(fyne.Size) {}

// MinSize implements fyne.WidgetRenderer.
func (r *pageRenderer) MinSize() fyne.Size { return r.page.MinSize() }

// Objects implements fyne.WidgetRenderer.
func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh draws the lines in view and some before and after.
func (r *pageRenderer) Refresh() {
	p := r.page
	r.objects = nil
	if p.setting == nil || p.scroll == nil {
		return
	}
	const spare = 200
	top := p.scroll.Offset.Y - pageMargin
	first := p.setting.lineAt(top - spare)
	for i := first; i < len(p.setting.lines) && p.setting.lines[i].top < top+p.scroll.Size().Height+spare; i++ {
		r.line(p.setting.lines[i])
	}
	r.margin(first, top+p.scroll.Size().Height+spare)
	canvas.Refresh(p)
}

// line draws one line, part by part.
func (r *pageRenderer) line(l setLine) {
	p := r.page
	var words []fyne.CanvasObject
	for _, part := range p.parts(l.span) {
		x, next := p.left()+p.setting.x(l, part.span.Start), p.left()+p.setting.x(l, part.span.End)
		y := pageMargin + l.top
		if part.ground != "" {
			r.box(current(part.ground), x-1, y+1, next-x+2, l.high-2)
		}
		if shared := part.span.Shared(p.selected); shared > 0 {
			from, to := max(part.span.Start, p.selected.Start), min(part.span.End, p.selected.End)
			a, b := p.setting.x(l, from), p.setting.x(l, to)
			r.box(faint(0x0072b2, 40), p.left()+a, y+1, b-a, l.high-2)
		}
		t := canvas.NewText(clean(part.span.Of(p.source)), current(theme.ColorNameForeground))
		t.TextSize = p.size
		t.Move(fyne.NewPos(x, y+(l.high-t.MinSize().Height)/2))
		words = append(words, t)
		if part.rule != "" {
			r.box(current(part.rule), x, y+l.high-4, next-x, 2)
		}
		if part.struck {
			r.box(current(colorQuiet), x, y+l.high/2, next-x, 1)
		}
	}
	r.objects = append(r.objects, words...)
}

func (r *pageRenderer) box(c color.Color, x, y, width, height float32) {
	b := canvas.NewRectangle(c)
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(width, height))
	r.objects = append(r.objects, b)
}

// margin draws the glosses from a line on, each beside its line or below the
// gloss before it.
func (r *pageRenderer) margin(first int, bottom float32) {
	p := r.page
	free := float32(-1)
	size := theme.CaptionTextSize()
	for _, g := range p.glosses {
		i := p.setting.lineOf(g.at)
		l := p.setting.lines[i]
		if i < first || l.top > bottom {
			continue
		}
		t := canvas.NewText(cutTo(g.words, glossWidth, size, fyne.TextStyle{Bold: true}), current(g.color))
		t.TextSize, t.TextStyle, t.Alignment = size, fyne.TextStyle{Bold: true}, fyne.TextAlignTrailing
		y := max(free, pageMargin+l.top+(l.high-t.MinSize().Height)/2)
		t.Move(fyne.NewPos(pageMargin, y))
		t.Resize(fyne.NewSize(glossWidth, t.MinSize().Height))
		free = y + t.MinSize().Height
		r.objects = append(r.objects, t)
	}
}

// clean makes white space of one kind, as wide as it was measured.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}

// parts cuts a line where marks begin and end, and lays the marks over each other.
func (p *page) parts(line text.Span) []mark {
	cuts := []int{line.Start, line.End}
	for _, m := range p.marks {
		if m.span.Overlaps(line) {
			cuts = append(cuts, max(m.span.Start, line.Start), min(m.span.End, line.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var parts []mark
	for i := 1; i < len(cuts); i++ {
		parts = append(parts, p.laid(text.Span{Start: cuts[i-1], End: cuts[i]}))
	}
	return parts
}

// laid is what the marks make of a stretch that none of them begins or ends in.
func (p *page) laid(span text.Span) mark {
	all := mark{span: span}
	for _, m := range p.marks {
		if !m.span.Contains(span) {
			continue
		}
		if m.ground != "" {
			all.ground = m.ground
		}
		if m.rule != "" {
			all.rule = m.rule
		}
		all.struck = all.struck || m.struck
	}
	return all
}
