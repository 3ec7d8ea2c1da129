package stance

import (
	"strings"
	"testing"
)

// TestWhatTheMediaReport gives what a newspaper reports to whom it reports it of, and what
// it argues to itself.
func TestWhatTheMediaReport(t *testing.T) {
	e := New(world(t))
	for _, c := range []struct{ said, want string }{
		{"The Daily Gazette reported that Ilvar Tosk demands that Ukraine cede Donbas.", "tosk territory against"},
		{"Ilvar Tosk is ready for a ceasefire in Ukraine, the Daily Gazette reported.", "tosk ceasefire for"},
		{"Media reports suggest that Marta Venn refuses to cede Donbas. It rained in Ukraine.", "venn territory for"},
		{"The Daily Gazette reported that the killing in Ukraine must stop.", ""},
		{"The Daily Gazette argued that the killing in Ukraine must stop.", "daily-gazette ceasefire for"},
		{"Marta Venn said that the killing in Ukraine must stop.", "venn ceasefire for"},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}
