package stance

import (
	"os"
	"strings"
	"testing"
)

// TestVerbsOfAttitudes takes every verb of testdata/verbs.txt on a truce and on a cession.
func TestVerbsOfAttitudes(t *testing.T) {
	data, err := os.ReadFile("testdata/verbs.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := New(world(t))
	opposite := map[string]string{"for": "against", "against": "for"}
	side, verbs := "", 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "["):
			side = strings.Trim(line, "[]")
			continue
		}
		verbs++
		for object, want := range map[string]string{
			"a ceasefire in Ukraine": "orlin ceasefire " + side,
			"the cession of Donbas":  "orlin territory " + opposite[side],
		} {
			got := positionsIn(t, e, "The war in Ukraine went on.\n\nIn Berlin, Pell Orlin "+line+" "+object+".")
			if len(got) != 1 || got[0] != want {
				t.Errorf("%s %s: got %q, want %q", line, object, got, want)
			}
		}
	}
	if verbs < 300 {
		t.Errorf("%d verbs", verbs)
	}
}
