package app

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// letters is a ruler by which every letter is 10 wide.
func letters() *ruler {
	return newRuler(func(s string) float32 { return 10 * float32(len([]rune(s))) })
}

// settings of a text in lines of a width, with / between lines.
var settingCases = []struct {
	source string
	width  float32
	lines  string
}{
	{"", 100, ""},
	{"one", 100, "one"},
	{"one two", 70, "one two"},
	{"one two", 69, "one/two"},
	{"one  two three", 90, "one  two/three"},
	{"one\ntwo", 100, "one/two"},
	{"one\n\ntwo", 100, "one//two"},
	{"one\r\ntwo\r\n", 100, "one/two/"},
	{"onetwothree", 40, "onet/woth/ree"},
	{"a onetwothree b", 40, "a/onet/woth/ree/b"},
	{"Київ і Одеса", 60, "Київ і/Одеса"},
	{"   ", 100, ""},
}

func TestSet(t *testing.T) {
	for _, c := range settingCases {
		s := set(c.source, c.width, 20, letters())
		var got []string
		for _, l := range s.lines {
			got = append(got, l.span.Of(c.source))
		}
		if strings.Join(got, "/") != c.lines {
			t.Errorf("%q set to %g is %q, expected %q", c.source, c.width, strings.Join(got, "/"), c.lines)
		}
	}
}

// FuzzSet sees that lines follow each other, stay within the text, and hold
// every letter of it.
func FuzzSet(f *testing.F) {
	for _, c := range settingCases {
		f.Add(c.source, c.width)
	}
	f.Fuzz(func(t *testing.T, source string, width float32) {
		if !(width >= 10 && width < 1e6) || len(source) > 5000 {
			t.Skip()
		}
		s := set(source, width, 20, letters())
		at := 0
		for _, l := range s.lines {
			if l.span.Start < at || l.span.End < l.span.Start || l.span.End > len(source) {
				t.Fatalf("line %v follows byte %d of %d", l.span, at, len(source))
			}
			if left := strings.TrimSpace(source[at:l.span.Start]); left != "" {
				t.Fatalf("%q is in no line", left)
			}
			at = l.span.End
		}
		if left := strings.TrimSpace(source[at:]); left != "" {
			t.Fatalf("%q is in no line", left)
		}
	})
}

func TestPlacesAndOffsetsAgree(t *testing.T) {
	source := "The harbour bridge,\n\nsaid Київ, must be built before the year is out."
	s := set(source, 180, 20, letters())
	for at := range source {
		if source[at] == '\n' || strings.TrimSpace(source[at:at+1]) == "" {
			continue
		}
		l := s.lines[s.lineOf(at)]
		if got := s.offsetAt(s.x(l, at)+1, l.top+5); got != at {
			t.Errorf("byte %d stands where byte %d is found", at, got)
		}
	}
}

func TestLaidMarks(t *testing.T) {
	p := &page{source: "abcdefghij", marks: []mark{
		{span: text.Span{Start: 2, End: 8}, ground: colorForTint},
		{span: text.Span{Start: 4, End: 6}, rule: colorAgainst},
	}}
	parts := p.parts(text.Span{Start: 0, End: 10})
	var got []string
	for _, m := range parts {
		got = append(got, m.span.Of(p.source)+":"+string(m.ground)+":"+string(m.rule))
	}
	want := "ab::,cd:parley-for-tint:,ef:parley-for-tint:parley-against,gh:parley-for-tint:,ij::"
	if strings.Join(got, ",") != want {
		t.Errorf("the parts are %s, expected %s", strings.Join(got, ","), want)
	}
}

func BenchmarkSetLongArticle(b *testing.B) {
	source := strings.Repeat("The harbour bridge must be built before the year is out, said the mayor of the town. ", 1200)
	for b.Loop() {
		set(source, 5600, 20, letters())
	}
}
