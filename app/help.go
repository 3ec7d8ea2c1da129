package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/assets"
	"parley/stance"
)

// help is the screen that says how a score comes about, how good it is, and
// which keys there are.
type help struct {
	content fyne.CanvasObject
}

func newHelp(w *Window) *help {
	text := stacked(10, manualParts(assets.Manual(lang.L("manual.md")))...)
	keys := container.New(&keyLayout{})
	for _, k := range readingKeys {
		keys.Add(cut(lang.L(k.words)))
		keys.Add(cut(k.key))
	}
	for _, c := range w.commands() {
		if keysOf(c.shortcut) != "" {
			keys.Add(cut(c.words))
			keys.Add(cut(keysOf(c.shortcut)))
		}
	}
	version := quiet(fmt.Sprintf(lang.L("Parley %s. Free software under the MIT licence. Nothing is sent anywhere, unless you ask a language model."), stance.Version))
	column := stacked(4, text, inset(caption(lang.L("Keys")), 12, 0, 8, 0), keys, version)
	return &help{content: container.NewVScroll(inset(container.NewHBox(atLeast(column, 700, 0)), 8, 20, 24, 24))}
}

// manualParts are the chapters and tables of a manual in Markdown. The toolkit
// has no tables, so that they are laid out here.
func manualParts(manual string) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, chapter := range strings.Split(manual, "\n## ") {
		if len(parts) > 0 {
			chapter = "## " + chapter
		}
		for i, block := range strings.Split(chapter, "\n|") {
			row, after, _ := strings.Cut(block, "|\n\n")
			if i == 0 {
				row, after = "", block
			}
			if row != "" && !strings.HasPrefix(row, "---") {
				parts = append(parts, figureRow(strings.Split(strings.TrimSuffix(row, "|"), "|")))
			}
			if strings.TrimSpace(after) != "" {
				text := widget.NewRichTextFromMarkdown(after)
				text.Wrapping = fyne.TextWrapWord
				parts = append(parts, text)
			}
		}
	}
	return parts
}

// figureWidth is that of a column of figures.
const figureWidth = 84

// figureRow is a row of a table: what was measured, and the figures at the right.
func figureRow(cells []string) fyne.CanvasObject {
	figures := container.NewHBox()
	for _, c := range cells[1:] {
		figures.Add(atLeast(plain(strings.TrimSpace(c)), figureWidth, 0))
	}
	return inset(container.NewBorder(nil, widget.NewSeparator(), nil, figures, plain(strings.TrimSpace(cells[0]))), -4, -4, 4, 4)
}

// readingKeys are those of the reader and the table of statements.
var readingKeys = []struct{ words, key string }{
	{"Next statement that nobody has checked", "J"},
	{"The one before", "K"},
	{"Accept", "A"},
	{"Reject", "X"},
	{"For, neither, against", "1  2  3"},
	{"Another speaker", "S"},
	{"Another issue", "I"},
	{"Back to the engine's word", "U"},
	{"Memo", "M"},
	{"Copy with citation", "C"},
	{"Mark the selected words as a statement", "N"},
	{"Statement after, statement before", "↓  ↑"},
}

// A keyLayout puts pairs of a description and a key below each other.
type keyLayout struct{}

const keyWidth = 380

// MinSize implements fyne.Layout.
func (*keyLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(0)
	for i := 0; i < len(objects); i += 2 {
		high += objects[i].MinSize().Height - 8
	}
	return fyne.NewSize(keyWidth+140, high)
}

// Layout implements fyne.Layout.
func (*keyLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	y := float32(0)
	for i := 0; i+1 < len(objects); i += 2 {
		high := objects[i].MinSize().Height
		objects[i].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(keyWidth, high))
		objects[i+1].Move(fyne.NewPos(keyWidth, y))
		objects[i+1].Resize(fyne.NewSize(140, high))
		y += high - 8
	}
}

// refresh implements screen: help does not change.
func (h *help) refresh(session.Change) {}

// canvas implements screen.
func (h *help) canvas() fyne.CanvasObject { return h.content }
