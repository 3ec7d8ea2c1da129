package exchange

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/stance"
	"parley/stance/text"
)

// odd are texts that JSON writes in a way of its own.
var odd = []string{
	"", "plain words", `"quoted" \ <b>&amp;</b>`, "\x00\x01\b\t\n\v\f\r\x1e\x1f\x7f", "“é”\u2028\u2029\ufffd😀", "\xff\xc3\xe2\x80\xed\xa0\x80", "a\xe2\x80", "=1+1",
}

// numbers are scores that are written in different ways.
var numbers = []float64{0, math.Copysign(0, -1), 1, -.8, 2. / 3, 1e-6, 1e-9, -1.5e-7, 5e-324, 1e20, 1e21, -2.5e300, 123456789.125}

// line makes a Line out of anything.
func line(random *rand.Rand) Line {
	pick := func() string { return odd[random.IntN(len(odd))] }
	number := func() float64 { return numbers[random.IntN(len(numbers))] }
	several := func(add func()) {
		for range random.IntN(3) {
			add()
		}
	}
	evidence := func() (lines []EvidenceLine) {
		several(func() {
			lines = append(lines, EvidenceLine{random.IntN(1000), -random.IntN(1000), pick(), pick(), number()})
		})
		return lines
	}
	l := Line{pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick(), pick(), nil, pick(), nil}
	several(func() { l.Notices = append(l.Notices, pick()) })
	if random.IntN(2) == 0 {
		l.Statements = []StatementLine{}
	}
	several(func() {
		s := StatementLine{
			ID: pick(), Utterance: pick(), Start: random.IntN(1000), End: random.IntN(1000), Kind: stance.Kind(pick()), Text: pick(),
			Speaker: pick(), Cue: pick(), Actor: pick(), Canonical: pick(), Basis: stance.Basis(pick()), ToneEvidence: evidence(),
		}
		several(func() { s.SpeakerStart, s.SpeakerEnd = new(int), &s.Start })
		several(func() { tone := number(); s.Tone = &tone })
		several(func() { s.Via = append(s.Via, MentionLine{random.IntN(9), random.IntN(9), pick()}) })
		several(func() { s.Positions = append(s.Positions, PositionLine{pick(), number(), number(), evidence()}) })
		l.Statements = append(l.Statements, s)
	})
	return l
}

func TestAnEncoderWritesWhatEncodingJSONWrites(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	for range 3000 {
		l := line(random)
		var want bytes.Buffer
		if err := Print(&want, l); err != nil {
			t.Fatal(err)
		}
		var e encoder
		if e.line(&l); e.failed || string(e.out) != want.String() {
			t.Fatalf("encoding/json\n%s\nencoder\n%s", want.String(), e.out)
		}
	}
}

func TestANumberThatJSONHasNotIsAnError(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		r := &stance.Reading{
			Article:    stance.Article{ID: "a", Text: "warm"},
			Statements: []stance.Statement{{Tone: &stance.Tone{Score: x, Evidence: []stance.Evidence{{Span: text.Span{End: 4}}}}}},
		}
		var out bytes.Buffer
		if err := WriteLine(&out, r); err == nil || out.Len() > 0 {
			t.Errorf("%v was written: %s", x, out.String())
		}
	}
}

// BenchmarkWriteLine writes an article with twenty statements.
func BenchmarkWriteLine(b *testing.B) {
	source := strings.Repeat("Ilvar Tosk said that the “bridge” would be built.\n", 20)
	r := &stance.Reading{Article: stance.Article{ID: "a", Title: "Bridge", Text: source}}
	for n := range 20 {
		at := strings.Index(source, "Tosk") + n*len(source)/20
		words := text.Span{Start: at, End: at + 40}
		r.Statements = append(r.Statements, stance.Statement{
			ID: fmt.Sprint(n), Utterance: fmt.Sprint(n), Content: words, Cue: words, Kind: stance.Indirect,
			Attributions: []stance.Attribution{{Actor: "tosk", Name: "Ilvar Tosk", Mention: words, Basis: stance.ByName}},
			Tone:         &stance.Tone{Score: .1234, Evidence: []stance.Evidence{{Span: words, Rule: "warm", Weight: .1234}}},
		})
	}
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := WriteLine(&out, r); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(out.Len()))
	}
}
