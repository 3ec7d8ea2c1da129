package text

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
)

// signsOfCuts are what the rules of UAX #29 tell apart, and what cutEnd does.
var signsOfCuts = strings.Split("a|Z|q|0|9| |  |.|'|:|,|;|_|-|\"|(|$|\t|\n|\r|\r\n|\v|\x00|\x7f|‘|’|“|”|–|—|…|†|\u2028|é|ß|א|\u0301|\u00ad|\u200d|\u00a0|·|٣|カ|漢|🇺|🇦|👍|\xe2|\xe2\x80|\xff", "|")

// sameCuts compares the cuts of a text with those of the library of UAX #29.
func sameCuts(t *testing.T, source string) {
	t.Helper()
	at := 0
	for it := words.FromString(source); it.Next(); {
		if at != it.Start() {
			t.Fatalf("%q: a cut at %d, not at %d", source, at, it.Start())
		}
		at = cutEnd(source, at)
	}
	if at != len(source) {
		t.Fatalf("%q: the last cut ends at %d", source, at)
	}
}

// TestCutsAreThoseOfUAX29 cuts all texts of up to three signs, and many longer ones.
func TestCutsAreThoseOfUAX29(t *testing.T) {
	for _, a := range signsOfCuts {
		for _, b := range signsOfCuts {
			for _, c := range signsOfCuts {
				sameCuts(t, a+b+c)
			}
		}
	}
	dice := rand.New(rand.NewPCG(7, 29))
	for range 100000 {
		var b strings.Builder
		for range 4 + dice.IntN(12) {
			b.WriteString(signsOfCuts[dice.IntN(len(signsOfCuts))])
		}
		sameCuts(t, b.String())
	}
}

// FuzzCuts compares the cuts of any bytes with those of the library of UAX #29.
func FuzzCuts(f *testing.F) {
	f.Add("“It’s a 3.5% cut,” he said—in the U.S., at 10:30; 1,000 don't…")
	f.Fuzz(func(t *testing.T, source string) { sameCuts(t, source) })
}

// TestPlainLength compares with a look at each byte.
func TestPlainLength(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 8))
	for range 20000 {
		b := make([]byte, dice.IntN(40))
		for i := range b {
			if b[i] = "abc xyz \n\r\x0d\x0e\x00\"'`_\x7f\x80\xe2"[dice.IntN(20)]; dice.IntN(3) > 0 {
				b[i] = 'm'
			}
		}
		marks := strings.IndexFunc(string(b), func(r rune) bool { return r >= 0x80 || strings.ContainsRune("\"'`", r) })
		breaks := strings.IndexFunc(string(b), func(r rune) bool { return r >= 0x80 || r < 14 })
		for _, c := range []struct{ got, want int }{{PlainLength(string(b), 0, '"', '\'', '`'), marks}, {PlainLength(string(b), 14, '\n', '\n', '\n'), breaks}, {withinLine(string(b)), breaks}} {
			if c.want < 0 {
				c.want = len(b)
			}
			if c.got != c.want {
				t.Fatalf("%q: %d, want %d", b, c.got, c.want)
			}
		}
	}
}
