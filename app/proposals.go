package app

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
)

// proposals show what models say of the chosen statement; one can be taken over.
func (p *panel) proposals(st *stance.Statement) {
	all := p.session.Proposals(st.ID)
	if len(all) == 0 {
		return
	}
	p.body.Add(p.section(lang.L("Models propose")))
	for _, j := range all {
		take := widget.NewButton(lang.L("Take over"), func() { p.session.Place(j.Issue, stance.SideOf(j.Stance), st.ID) })
		take.Importance = widget.LowImportance
		words := issueOf(p.session.Codebook(), j.Issue).Name + ": " + signed(j.Stance) + " " + sideWords(stance.SideOf(j.Stance))
		p.body.Add(container.NewBorder(nil, nil, nil, take, tight(plain(words))))
		p.body.Add(tight(quiet(j.Coder + " · " + j.Reason)))
	}
}
