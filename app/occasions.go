package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// occasions is the dialog in which an analyst notes events for the line of time.
// Each change is an edit of the project that can be undone.
type occasions struct {
	window  *Window
	list    *fyne.Container
	date    *widget.Entry
	words   *widget.Entry
	keep    *widget.Button
	cancel  *widget.Button
	editing int64 // ID of the event in the boxes; 0: a new one
}

// askOccasions opens the dialog.
func (w *Window) askOccasions() {
	o := &occasions{window: w, list: stacked(0), date: widget.NewEntry(), words: widget.NewEntry()}
	o.date.SetPlaceHolder("2025-03-13")
	o.words.SetPlaceHolder(lang.L("what happened, in a few words"))
	o.keep = widget.NewButton("", o.put)
	o.keep.Importance = widget.HighImportance
	o.cancel = widget.NewButton(lang.L("Cancel"), func() { o.edit(session.Occasion{}) })
	o.words.OnSubmitted = func(string) { o.put() }
	date, buttons := atLeast(o.date, 130, 0), container.NewHBox(o.cancel, o.keep)
	form := container.New(layout.NewBorderLayout(nil, nil, date, buttons), date, o.words, buttons) // Tab goes in this order
	intro := quiet(lang.L("Marked in words on the chart over time. A date may be a day, a month or a year."))
	body := container.NewBorder(intro, inset(form, 8, 4, 0, 0), nil, nil, container.NewVScroll(o.list))
	o.edit(session.Occasion{})
	o.show()
	d := dialog.NewCustom(lang.L("Events"), lang.L("Close"), body, w.win)
	d.Show()
	d.Resize(fyne.NewSize(640, 420))
	w.win.Canvas().Focus(o.date)
}

// show lists what is noted.
func (o *occasions) show() {
	o.list.RemoveAll()
	for _, one := range o.window.session.Occasions() {
		change := widget.NewButtonWithIcon(lang.L("Change…"), theme.DocumentCreateIcon(), func() { o.edit(one) })
		remove := widget.NewButtonWithIcon(lang.L("Remove"), theme.DeleteIcon(), func() {
			o.window.session.RemoveOccasion(one.ID)
			o.edit(session.Occasion{})
			o.show()
		})
		o.list.Add(container.NewBorder(nil, nil, atLeast(cut(one.Date.String()), 110, 0), container.NewHBox(change, remove), cut(one.Words)))
	}
	if len(o.list.Objects) == 0 {
		o.list.Add(plain(lang.L("No event is noted yet.")))
	}
}

// edit puts an event into the boxes; one without an ID is a new one.
func (o *occasions) edit(one session.Occasion) {
	o.editing = one.ID
	o.date.SetText(one.Date.String())
	o.words.SetText(one.Words)
	if one.ID == 0 {
		o.keep.SetText(lang.L("Add"))
		o.cancel.Hide()
		return
	}
	o.keep.SetText(lang.L("Keep"))
	o.cancel.Show()
}

// put keeps what stands in the boxes.
func (o *occasions) put() {
	date, err := stance.ParseDate(o.date.Text)
	if err != nil {
		o.window.fail(err)
		return
	}
	if o.window.session.SetOccasion(o.editing, stance.Occasion{Date: date, Words: o.words.Text}) {
		o.edit(session.Occasion{})
		o.show()
		o.window.win.Canvas().Focus(o.date)
	}
}
