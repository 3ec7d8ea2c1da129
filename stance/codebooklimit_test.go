package stance

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestHostileCodebooks hands over files that are made to take the program down.
// Each is refused with the file's name, and soon: a reader that unfolded them
// would not come back before the test runs out of time.
func TestHostileCodebooks(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"aliases of aliases": {doubling(), `t.yaml:5: "&x0": what a codebook says twice must be written twice`},
		"an alias of itself": {"a: &a [*a]", `t.yaml:1: "&a"`},
		"open brackets":      {strings.Repeat("[", 1_000_000), "t.yaml: opens more than 64 brackets"},
		"open braces":        {strings.Repeat("{a: ", 1_000_000), "t.yaml: opens more than 64 brackets"},
		"lists of lists":     {strings.Repeat("- ", 1_000_000), "t.yaml: opens more than 64 brackets or lists"},
		"too large":          {"codebook: " + strings.Repeat("x", codebookLimit), "t.yaml: is larger than 4 MB"},
		"questions":          {strings.Repeat("? ", 1_000_000), "t.yaml"},
		"one long word":      {strings.Repeat("x", codebookLimit), "t.yaml"},
		"one open quotation": {`codebook: "` + strings.Repeat("x", codebookLimit/4), "t.yaml"},
		"nothing but lines":  {strings.Repeat("\n", codebookLimit), "t.yaml:1: names nobody"},
	} {
		_, err := ParseCodebook("t.yaml", []byte(c.source))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %.200v, want %q", name, err, c.want)
		}
	}
}

// doubling is a list that would hold a thousand million words.
func doubling() string {
	var b strings.Builder
	b.WriteString("codebook: x\nactors:\n- key: a\n  name: A\n  aliases: &x0 [a, a, a, a, a, a, a, a, a, a]\n")
	for i := range 9 {
		fmt.Fprintf(&b, "- key: x%d\n  aliases: &x%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*x%d, ", i), 10), ", "))
	}
	return b.String()
}

// TestEndlessCodebook reads no more of a stream than a codebook can have.
func TestEndlessCodebook(t *testing.T) {
	endless := &zeros{}
	_, err := ReadCodebook("t.yaml", endless)
	if err == nil || !strings.Contains(err.Error(), "larger than 4 MB") || endless.read > 2*codebookLimit {
		t.Errorf("%d bytes of an endless codebook were read: %v", endless.read, err)
	}
}

// zeros are without end but for ten times what a codebook may have.
type zeros struct{ read int }

func (z *zeros) Read(b []byte) (int, error) {
	if z.read += len(b); z.read > 10*codebookLimit {
		return 0, io.EOF
	}
	return len(b), nil
}

// TestSignsWithinWords takes no sign of a name for an anchor.
func TestSignsWithinWords(t *testing.T) {
	for _, name := range []string{`Brod & Sons`, `B&B`, `"&c"`, `'x [&y] z'`, "Brod # &later"} {
		if err := mild("t.yaml", []byte("codebook: "+name+"\n")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
