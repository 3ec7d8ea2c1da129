package agreement

import (
	"testing"

	"parley/stance/text"
)

func TestTrimmed(t *testing.T) {
	cases := []struct {
		source string
		that   bool
		want   string
	}{
		{"“The harbour stays open,”", false, "The harbour stays open"},
		{" that tolls must fall.", false, "that tolls must fall"},
		{" that tolls must fall.", true, "tolls must fall"},
		{"Whether, “if ever”", true, "if ever"},
		{"if “that", true, "that"},
		{"thatched roofs", true, "thatched roofs"},
		{"that", true, "that"},
		{"thaté", true, "é"}, // the gold files know ASCII words only
		{"… —", false, "… —"},
		{"a\u00a0b\u00a0", false, "a\u00a0b"},
	}
	for _, c := range cases {
		got := trimmed(c.source, text.Span{Start: 0, End: len(c.source)}, c.that)
		if got.Of(c.source) != c.want {
			t.Errorf("trimmed(%q, %v) is %q, want %q", c.source, c.that, got.Of(c.source), c.want)
		}
	}
}

func TestLines(t *testing.T) {
	source := "one\n\n . \ntwo\r\nthree"
	var got []string
	for _, s := range lines(source, text.Span{Start: 1, End: len(source)}) {
		got = append(got, s.Of(source))
	}
	want := []string{"ne", "two\r", "three"}
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWordRange(t *testing.T) {
	source := "“Don’t go,” she said."
	words := wordSpans(blanked(source))
	if len(words) != 5 { // Don, t, go, she, said
		t.Fatalf("%d words: %v", len(words), words)
	}
	if r := wordRange(words, text.Span{Start: 3, End: 14}); r != (text.Span{Start: 0, End: 3}) {
		t.Errorf("words %v", r)
	}
}

func FuzzSpans(f *testing.F) {
	f.Add("“that it holds”\nand\xe2\x80", 0, 9)
	f.Fuzz(func(t *testing.T, source string, start, end int) {
		if start < 0 || end > len(source) || start >= end {
			return
		}
		s := text.Span{Start: start, End: end}
		for _, that := range []bool{false, true} {
			if got := trimmed(source, s, that); !s.Contains(got) {
				t.Errorf("%q: %v outside %v", source, got, s)
			}
		}
		for _, line := range lines(source, s) {
			if !s.Contains(line) {
				t.Errorf("%q: line %v outside %v", source, line, s)
			}
		}
	})
}
