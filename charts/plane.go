package charts

import (
	"cmp"
	"math"
	"slices"

	"parley/stance/tally"
)

// A plane sets rows as points between two scales from -1 to +1. The map of two
// issues and the scatter of stance and tone are planes.
type plane struct {
	points  []placed
	x, y    axisWords
	corners [4]string // upper left, upper right, lower left, lower right
	unnamed *[]string // names that found no room, for the note
}

// axisWords are the directions of a scale in words.
type axisWords struct{ low, high string }

// A placed row is one point of a plane.
type placed struct {
	name, n string
	x, y    tally.Mean
	weight  int // statements; the names of those with most are placed first
	few     bool
	spot    Spot
}

const (
	planeLeft   = 215.0 // for the words and figures of the upright scale
	planeBottom = 78.0
	pointRadius = 11.0
	planeName   = 24.0
	planeCount  = 19.0
	crowd       = 12 // points from which on their marks grow finer
)

// planeLeast is the least height of a plane with so many points.
func planeLeast(points int) float64 {
	return max(420, math.Sqrt(float64(points))*180) + planeBottom
}

func (p plane) draw(c *canvas, body box) {
	field := box{body.x + planeLeft, body.y + 10, body.w - planeLeft - 12, body.h - planeBottom - 10}
	inner := field.inset(0, 14)
	x, y := scale{inner.x, inner.right()}, scale{inner.bottom(), inner.y}
	p.ground(c, field, x, y)
	p.words(c, body, field, x, y)
	p.whiskers(c, x, y)
	l := &labelling{canvas: c, field: field, plate: func(b box) { p.plate(c, b, x, y) }}
	l.lines = append(l.lines, box{x.at(0) - 1, field.y, 2, field.h}, box{field.x, y.at(0) - 1, field.w, 2})
	for _, point := range p.points {
		at := point2(x, y, point)
		l.marks = append(l.marks, around(at, pointRadius+3))
		l.lines = append(l.lines,
			box{x.at(point.x.Low), at.y - 2, x.at(point.x.High) - x.at(point.x.Low), 4},
			box{at.x - 2, y.at(point.y.High), 4, y.at(point.y.Low) - y.at(point.y.High)})
	}
	order := slices.Clone(p.points)
	slices.SortStableFunc(order, func(a, b placed) int { return cmp.Compare(b.weight, a.weight) })
	*p.unnamed = nil
	for _, point := range order {
		if !l.place(point, point2(x, y, point)) {
			*p.unnamed = append(*p.unnamed, point.name)
		}
	}
	p.captions(l)
	for _, point := range p.points {
		at := point2(x, y, point)
		if point.few {
			c.gap(at, pointRadius-1)
		}
		c.dot(at, pointRadius, c.look.issues[0], point.few)
		c.spot(around(at, pointRadius+3), point.spot)
	}
}

func point2(x, y scale, p placed) point { return point{x.at(p.x.Value), y.at(p.y.Value)} }

func around(p point, r float64) box { return box{p.x - r, p.y - r, 2 * r, 2 * r} }

// ground tints two opposite quarters and draws the grid.
func (p plane) ground(c *canvas, field box, x, y scale) {
	if !c.bare {
		c.rect(box{x.at(0), field.y, field.right() - x.at(0), y.at(0) - field.y}, c.look.tint)
		c.rect(box{field.x, y.at(0), x.at(0) - field.x, field.bottom() - y.at(0)}, c.look.tint)
	}
	for _, v := range []float64{-1, -.5, .5, 1} {
		c.down(x.at(v), field.y, field.h, 1, c.look.grid)
		c.across(field.x, y.at(v), field.w, 1, c.look.grid)
	}
	c.down(x.at(0), field.y, field.h, 2, c.look.zero)
	c.across(field.x, y.at(0), field.w, 2, c.look.zero)
}

// words writes the figures of both scales and the words of their ends.
func (p plane) words(c *canvas, body, field box, x, y scale) {
	muted := style{22, regular, c.look.muted, center}
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		c.text(tick(v), x.at(v), field.bottom()+28, muted)
		c.text(tick(v), field.x-14, y.at(v)+8, style{22, regular, c.look.muted, right})
	}
	strong := style{23, bold, c.look.ink, left}
	c.text(fit(legible("← "+p.x.low), 23, bold, field.w/2-20), field.x, field.bottom()+62, strong)
	c.text(fit(legible(p.x.high), 23, bold, field.w/2-50)+" →", field.right(), field.bottom()+62, style{23, bold, c.look.ink, right})
	side := field.x - 62 - body.x
	up, down := wrap(legible("↑ "+p.y.high), 23, bold, side, 5), wrap(legible("↓ "+p.y.low), 23, bold, side, 5)
	c.lines(up, body.x, field.y+20, 28, strong)
	c.lines(down, body.x, field.bottom()-4-28*float64(len(down)-1), 28, strong)
}

// captions names the corners, each where it covers no mark and no word; one that
// finds no room is left out, as the scales say the same.
func (p plane) captions(l *labelling) {
	st := style{20, regular, l.look.muted, left}
	for i, words := range p.corners {
		words = fit(legible(words), st.size, regular, l.field.w/2-40)
		width := measure(words, st.size, regular) + 8
		for step := range 4 {
			at := box{l.field.x + 10, l.field.y + 22 + float64(step)*30, width, 28}
			if i%2 == 1 {
				at.x = l.field.right() - 10 - width
			}
			if i > 1 {
				at.y = l.field.bottom() - 46 - float64(step)*30
			}
			if l.free(at) {
				l.plate(at)
				l.text(words, at.x+4, at.y+20, st)
				l.taken = append(l.taken, at)
				break
			}
		}
	}
}

// plate paints the ground behind words, so that no line runs through them.
// Where no ground is painted, nothing is.
func (p plane) plate(c *canvas, b box, x, y scale) {
	if c.bare {
		return
	}
	c.rect(b, c.look.ground)
	for _, quarter := range []box{{x.at(0), -1e4, 1e5, y.at(0) + 1e4}, {-1e4, y.at(0), x.at(0) + 1e4, 1e5}} {
		if tinted := b.meet(quarter); tinted.w > 0 && tinted.h > 0 {
			c.rect(tinted, c.look.tint)
		}
	}
}

// whiskers draws the intervals, and a gap around each point.
func (p plane) whiskers(c *canvas, x, y scale) {
	faint, thick := pale(c.look.issues[0], c.look.ground), 3.0
	if len(p.points) > crowd {
		thick = 2
	}
	for _, q := range p.points {
		at := point2(x, y, q)
		const gap = pointRadius + 2.5 // without a ground nothing else keeps a hollow point clear
		for _, side := range []struct{ from, to float64 }{{x.at(q.x.Low), at.x - gap}, {at.x + gap, x.at(q.x.High)}} {
			if side.to > side.from {
				c.across(side.from, at.y, side.to-side.from, thick, faint)
			}
		}
		for _, side := range []struct{ from, to float64 }{{y.at(q.y.High), at.y - gap}, {at.y + gap, y.at(q.y.Low)}} {
			if side.to > side.from {
				c.down(at.x, side.from, side.to-side.from, thick, faint)
			}
		}
		c.gap(at, gap)
	}
}

// A labelling sets names beside points so that none covers a mark or another name.
type labelling struct {
	*canvas
	field box
	marks []box // of the points
	lines []box // whiskers
	taken []box // words
	leads []lead
	plate func(box) // paints the ground behind a name
}

// A lead is a line from a point to its name.
type lead struct{ from, to point }

// place writes a point's name where it covers least, near it first, then farther
// away with a line that leads there. It is false where there is no such room.
func (l *labelling) place(p placed, at point) bool {
	name, n := legible(p.name), legible(p.n)
	width := measure(name, planeName, bold) + 10 + measure(n, planeCount, regular)
	best, cost := box{}, math.Inf(1)
	for _, option := range l.options(at, width) {
		if price := l.price(option, at); price < cost {
			best, cost = option, price
		}
	}
	if math.IsInf(cost, 1) {
		return false
	}
	l.taken = append(l.taken, best)
	if to := nearest(best, at); math.Hypot(to.x-at.x, to.y-at.y) > far {
		l.lead(at, to)
	}
	l.plate(best)
	baseline := best.bottom() - 8
	x := best.x + l.text(name, best.x+3, baseline, style{planeName, bold, l.look.ink, left})
	l.text(n, x+13, baseline, style{planeCount, regular, l.look.muted, left})
	return true
}

// far is the distance of a name from its point from which on a line leads there.
const far = 34.0

// options are the boxes in which a name may stand, in rings around the point.
func (l *labelling) options(at point, width float64) []box {
	const height = 32.0
	var all []box
	for _, d := range []float64{7, 14, 24} { // in the quarters between its intervals
		for _, x := range []float64{at.x + d, at.x - d - width - 6} {
			all = append(all, box{x, at.y - d - height, width + 6, height}, box{x, at.y + d, width + 6, height})
		}
	}
	for _, d := range []float64{16, 24, 40, 64, 96, 136, 184, 240, 300, 370} {
		for step := range 24 {
			angle := float64(step) * math.Pi / 12
			dx, dy := math.Cos(angle), math.Sin(angle)
			x := at.x + dx*d - width/2 + dx*width/2
			y := at.y + dy*d - height/2 + dy*height/2
			all = append(all, box{x, y, width + 6, height})
		}
	}
	return all
}

// price is what it costs to read a name in a box; infinite where it covers a
// mark, another name or a leading line, or leaves the field.
func (l *labelling) price(b box, at point) float64 {
	f := l.field
	if b.x < f.x+4 || b.right() > f.right()-4 || b.y < f.y+2 || b.bottom() > f.bottom()-2 {
		return math.Inf(1)
	}
	meets := func(o box) bool { return b.meets(o) }
	if slices.ContainsFunc(l.marks, meets) || slices.ContainsFunc(l.taken, meets) {
		return math.Inf(1)
	}
	to := nearest(b, at)
	d := math.Hypot(to.x-at.x, to.y-at.y)
	for _, other := range l.leads {
		if crosses(other, b) {
			return math.Inf(1)
		}
	}
	if d > far {
		if slices.ContainsFunc(l.taken, func(o box) bool { return crosses(lead{at, to}, o) }) {
			return math.Inf(1)
		}
		d += 60 + d/2
		for _, mark := range l.marks {
			if !mark.holds(at) && crosses(lead{at, to}, mark) {
				d += 80
			}
		}
	}
	price := d
	for _, line := range l.lines {
		if b.meets(line) {
			price += 120
		}
	}
	if math.Abs(b.middle()-at.y) < 4 {
		price -= 8 // beside its point a name is found at once
	}
	return price
}

// free says whether nothing stands in a box.
func (l *labelling) free(b box) bool {
	meets := func(o box) bool { return b.meets(o) }
	return !slices.ContainsFunc(l.marks, meets) && !slices.ContainsFunc(l.taken, meets) && !slices.ContainsFunc(l.lines, meets) &&
		!slices.ContainsFunc(l.leads, func(lead lead) bool { return crosses(lead, b) })
}

// nearest is the point of a box's rim that is nearest to another.
func nearest(b box, p point) point {
	return point{max(b.x, min(p.x, b.right())), max(b.y, min(p.y, b.bottom()))}
}

// crosses says whether a line passes through a box, by walking along it.
func crosses(l lead, b box) bool {
	const steps = 40
	for i := range steps + 1 {
		t := float64(i) / steps
		p := point{l.from.x + (l.to.x-l.from.x)*t, l.from.y + (l.to.y-l.from.y)*t}
		if b.holds(p) {
			return true
		}
	}
	return false
}

// lead draws a line from a point to its name.
func (l *labelling) lead(from, to point) {
	d := math.Hypot(to.x-from.x, to.y-from.y)
	begin := point{from.x + (to.x-from.x)*(pointRadius+3)/d, from.y + (to.y-from.y)*(pointRadius+3)/d}
	l.line([]point{begin, to}, 1.5, l.look.muted)
	l.leads = append(l.leads, lead{from, to})
}

// noRoom is a note on the points that have no name.
func noRoom(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "Points without a name, for want of room: " + list(some(names, 12)) + "."
}
