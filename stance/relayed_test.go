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
		{"The Daily Gazette reported that Marta Venn said the killing in Ukraine must stop.", "venn ceasefire for"},
		{"According to the Daily Gazette, Marta Venn told reporters that the killing in Ukraine must stop.", "venn ceasefire for"},
		{"The Daily Gazette argued that the killing in Ukraine must stop.", "daily-gazette ceasefire for"},
		{"Marta Venn said that the killing in Ukraine must stop.", "venn ceasefire for"},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

// TestWhomTheMediaCite gives what an agency reports to whom it cites, where it names him.
func TestWhomTheMediaCite(t *testing.T) {
	e := New(world(t))
	for _, c := range []struct{ said, want string }{
		{"“The killing in Ukraine must stop,” the Daily Gazette reported, citing a statement by Marta Venn.", "venn ceasefire for"},
		{"The killing in Ukraine must stop, the Daily Gazette reported, citing Marta Venn.", "venn ceasefire for"},
		{"The killing in Ukraine must stop, the Daily Gazette reported, citing two sources.", ""},
		{"The Daily Gazette reported, citing people at court, that Ilvar Tosk demands that Ukraine cede Donbas.", "tosk territory against"},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

// TestRelativeClausesOfOthers reads what somebody else holds of a thing in a relative clause
// or an apposition behind it.
func TestRelativeClausesOfOthers(t *testing.T) {
	e := New(world(t))
	for _, c := range []struct{ said, want string }{
		{"Marta Venn proposed a ceasefire in Ukraine, which Ilvar Tosk rejected.", "venn ceasefire for, tosk ceasefire against"},
		{"Marta Venn agreed to a ceasefire in Ukraine, which Ilvar Tosk has already rejected.", "venn ceasefire for, tosk ceasefire against"},
		{"Ilvar Tosk demands that Ukraine cede Donbas — an idea Marta Venn has previously rejected.", "tosk territory against, venn territory for"},
		{"Marta Venn proposed a bridge in Ukraine, which Ilvar Tosk rejected.", ""},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}

// TestWhatIsToldOfAnother gives what somebody states of another's stand to both, but not what he tells of his own side, asks
// of somebody or tells only as a deed.
func TestWhatIsToldOfAnother(t *testing.T) {
	e := New(world(t))
	for _, c := range []struct{ said, want string }{
		{"Marta Venn said that Ilvar Tosk had rejected a ceasefire in Ukraine.", "venn ceasefire for, tosk ceasefire against"},
		{"Two diplomats said that Ilvar Tosk had demanded that Ukraine cede Donbas.", "tosk territory against"},
		{"Ilvar Tosk said that Moscow had rejected a ceasefire in Ukraine.", "tosk ceasefire against"},
		{"Marta Venn demanded that Ilvar Tosk accept a ceasefire in Ukraine.", "venn ceasefire for"},
		{"Ilvar Tosk agreed to a ceasefire in Ukraine, according to a Kremlin readout.", "tosk ceasefire for"}, // and Russia's office only tells it
		{"Moscow agreed to a ceasefire in Ukraine, a Kremlin official said.", "russia ceasefire for"},
	} {
		if got := strings.Join(positionsIn(t, e, c.said), ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.said, got, c.want)
		}
	}
}
