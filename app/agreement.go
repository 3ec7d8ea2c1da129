package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
	"parley/stance/agreement"
)

// An agreementScreen compares coders, of whom the engine is one: how often they
// agree beyond chance, on how many units, and where they do not.
type agreementScreen struct {
	window  *Window
	session *session.Session
	a, b    *widget.Select
	names   []string        // of the coders, as the session knows them
	pick    *fyne.Container // asks for the coders
	body    *fyne.Container
	content fyne.CanvasObject
}

func newAgreementScreen(w *Window) *agreementScreen {
	g := &agreementScreen{window: w, session: w.session, body: stacked(4)}
	g.a, g.b = widget.NewSelect(nil, func(string) { g.fill() }), widget.NewSelect(nil, func(string) { g.fill() })
	g.pick = container.NewHBox(atLeast(g.a, 200, 0), widget.NewLabel(lang.L("beside")), atLeast(g.b, 200, 0))
	column := stacked(10, inset(caption(lang.L("Two coders on what both of them coded")), 0, 0, 8, 0), g.pick, g.body)
	g.content = container.NewVScroll(inset(container.NewHBox(atLeast(column, 720, 0)), 16, 20, 24, 24))
	return g
}

// refresh brings the screen in line with the session.
func (g *agreementScreen) refresh(session.Change) {
	g.names = append([]string{session.Engine}, g.session.Coders()...)
	words := slices.Clone(g.names)
	words[0] = lang.L("The engine")
	for i, s := range []*widget.Select{g.a, g.b} {
		s.Options = words
		if !slices.Contains(words, s.Selected) {
			s.Selected = words[min(i, len(words)-1)]
		}
		s.Refresh()
	}
	if g.a.Selected == g.b.Selected && len(words) > 1 {
		g.b.Selected = words[1]
		g.b.Refresh()
	}
	g.fill()
}

// fill shows how the two coders agree.
func (g *agreementScreen) fill() {
	g.body.RemoveAll()
	defer g.body.Refresh()
	g.pick.Hidden = len(g.names) < 2
	if g.pick.Hidden {
		g.body.Add(plain(lang.L("No human has judged a statement yet. Accept, correct or reject some in the reader, and see here how far the engine can be trusted.")))
		return
	}
	a, b := g.names[max(0, g.a.SelectedIndex())], g.names[max(0, g.b.SelectedIndex())]
	if a == b {
		g.body.Add(plain(lang.L("Choose two different coders.")))
		return
	}
	found := g.session.Agree(a, b)
	for _, line := range agreementWords(found) {
		g.body.Add(plain(line))
	}
	if found.Sides.N() > 0 {
		g.body.Add(inset(caption(fmt.Sprintf(lang.L("%s down, %s across; a click lists the statements"), g.a.Selected, g.b.Selected)), 10, 0, 8, 0))
		g.body.Add(g.table(found))
	}
}

// agreementWords say in sentences how two coders agree.
func agreementWords(g *session.Agreement) []string {
	words := []string{fmt.Sprintf(lang.L("Both coded %s; the speaker is the same in %s of them."), count(g.Statements, "statement", "statements"), number(g.Speakers))}
	words = append(words, coefficientWords(lang.L("Krippendorff's alpha over for, neither, against and no position"), g.Alpha, g.Why),
		coefficientWords(lang.L("Krippendorff's alpha over the three sides in their order, where both see a position"), g.Ordinal, g.WhyOrdinal))
	if g.Why == nil {
		words = append(words, coefficientWords(lang.L("Cohen's kappa"), g.Kappa, nil))
	}
	if n := g.Sides.N(); n > 0 {
		words = append(words, fmt.Sprintf(lang.L("The same in %d of %d positions. From .80 on coders are held to be reliable, from .67 for tentative conclusions; few units say little."), same(g.Sides), n))
	}
	return words
}

// coefficientWords are a coefficient with what it rests on, or why there is none.
func coefficientWords(name string, c agreement.Coefficient, why error) string {
	if why != nil {
		return name + ": " + lang.L(why.Error())
	}
	return fmt.Sprintf("%s: %.2f (%s)", name, c.Value, count(c.Units, "unit", "units"))
}

// same counts the units on the diagonal.
func same(c agreement.Confusion) int {
	n := 0
	for i := range c.Counts {
		n += c.Counts[i][i]
	}
	return n
}

// table is the table of confusions.
func (g *agreementScreen) table(found *session.Agreement) fyne.CanvasObject {
	cells := []fyne.CanvasObject{newTextLine(words{}, theme.SizeNameText)}
	for _, label := range session.SideLabels {
		cells = append(cells, newTextLine(words{text: lang.L(label), color: labelColor(label), bold: true}, theme.SizeNameText))
	}
	for i, label := range session.SideLabels {
		cells = append(cells, newTextLine(words{text: lang.L(label), color: labelColor(label), bold: true}, theme.SizeNameText))
		for j := range session.SideLabels {
			n, ids := found.Sides.Counts[i][j], found.Behind[i][j]
			cell := widget.NewButton(number(n), func() {
				g.window.behind(session.Mark{Words: lang.L(label) + " / " + lang.L(session.SideLabels[j]), IDs: ids})
			})
			cell.Importance = widget.LowImportance
			if i == j {
				cell.Importance = widget.MediumImportance
			}
			if n == 0 {
				cell.Disable()
			}
			cells = append(cells, cell)
		}
	}
	return inset(container.NewGridWithColumns(len(session.SideLabels)+1, cells...), 4, 0, 8, 0)
}

// labelColor is the colour of a side's name.
func labelColor(label string) fyne.ThemeColorName {
	for _, side := range []stance.Side{stance.For, stance.NoSide, stance.Against} {
		if sideLooks[side].words == label {
			return sideLooks[side].color
		}
	}
	return colorQuiet
}

// canvas implements screen.
func (g *agreementScreen) canvas() fyne.CanvasObject { return g.content }
