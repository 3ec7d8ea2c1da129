package app

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"parley/stance"
)

// A sideLook is how a side is shown everywhere.
type sideLook struct {
	color, tint, deep fyne.ThemeColorName
	words             string
}

var sideLooks = map[stance.Side]sideLook{
	stance.For:     {colorFor, colorForTint, colorForDeep, "for"},
	stance.Against: {colorAgainst, colorAgainTint, colorAgainDeep, "against"},
	stance.NoSide:  {colorNeither, colorNoTint, colorNoDeep, "neither"},
}

// sideWords names a side.
func sideWords(s stance.Side) string { return lang.L(sideLooks[s].words) }

// signed writes a score with its sign: "+0.40", "−0.25".
func signed(score float64) string {
	words := strings.ReplaceAll(fmt.Sprintf("%+.2f", score), "-", "−")
	if words == "+0.00" || words == "−0.00" {
		return "0.00"
	}
	return words
}

// toneNames are the tones, as sides between hostile and warm.
var toneNames = map[stance.Side]string{stance.For: "warm", stance.NoSide: "neutral", stance.Against: "hostile"}

// toneWords names a tone; nil is one that no word carries.
func toneWords(t *stance.Tone) string {
	if t == nil {
		return lang.L("no words that carry a tone")
	}
	return lang.L(toneNames[stance.SideOf(t.Score)])
}

// toneColor is that of the words of a tone.
func toneColor(t *stance.Tone) fyne.ThemeColorName {
	if t == nil {
		return colorQuiet
	}
	switch stance.SideOf(t.Score) {
	case stance.For:
		return theme.ColorNameSuccess
	case stance.Against:
		return theme.ColorNameError
	}
	return colorQuiet
}

// statusWords say what became of a statement.
func statusWords(s stance.Status) string {
	switch s {
	case stance.Accepted:
		return lang.L("accepted")
	case stance.Changed:
		return lang.L("corrected")
	case stance.Rejected:
		return lang.L("rejected")
	}
	return lang.L("not checked")
}

// number writes a count with thin spaces between thousands.
func number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "\u202f" + digits[i:]
	}
	return digits
}

// count writes a number of things.
func count(n int, one, many string) string {
	if n == 1 {
		return number(n) + " " + lang.L(one)
	}
	return number(n) + " " + lang.L(many)
}
