package agreement

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
)

// krippendorffC is the reliability data "C" of Krippendorff (2011): four coders,
// twelve units, missing values.
const krippendorffC = `
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .`

func matrix(s string) []Rating {
	var out []Rating
	for coder, line := range strings.Split(strings.TrimSpace(s), "\n") {
		for unit, field := range strings.Fields(line) {
			var v float64
			if _, err := fmt.Sscan(field, &v); err == nil {
				out = append(out, Rating{fmt.Sprint(unit), fmt.Sprint(coder), v})
			}
		}
	}
	return out
}

func TestAlphaOfKrippendorff(t *testing.T) {
	for level, want := range map[Level]float64{Nominal: 0.743, Ordinal: 0.815, Interval: 0.849} {
		got, err := Alpha(matrix(krippendorffC), level)
		if err != nil || math.Abs(got.Value-want) > 0.0005 || got.Units != 11 || got.Values != 40 {
			t.Errorf("%s alpha is %+v (%v), want %.3f over 11 units, 40 values", level, got, err, want)
		}
	}
}

func TestAlphaRefuses(t *testing.T) {
	apart := []Rating{{"a", "one", 1}, {"b", "two", 1}, {"c", "one", -1}}
	if c, err := Alpha(apart, Nominal); !errors.Is(err, ErrNoSharedUnits) || c.Value != 0 {
		t.Errorf("coders who share nothing get %+v, %v", c, err)
	}
	if _, err := Alpha(matrix("1 1 1\n1 1 1"), Ordinal); !errors.Is(err, ErrNoVariation) {
		t.Errorf("coders who never vary get %v", err)
	}
	if _, err := Alpha(nil, Interval); !errors.Is(err, ErrNoSharedUnits) {
		t.Errorf("nobody at all gets %v", err)
	}
}

func TestAlphaTakesTheLastWordOfACoder(t *testing.T) {
	once, _ := Alpha(matrix("1 2 1\n1 2 2"), Nominal)
	twice, _ := Alpha(append([]Rating{{"0", "0", 2}}, matrix("1 2 1\n1 2 2")...), Nominal)
	if once != twice {
		t.Errorf("%+v once, %+v with a value replaced", once, twice)
	}
}

func TestKappa(t *testing.T) {
	// Cohen's example as textbooks give it: 20, 5, 10, 15 of 50.
	c := NewConfusion("yes", "no")
	c.Counts = [][]int{{20, 5}, {10, 15}}
	k, err := Kappa(c)
	if err != nil || math.Abs(k.Value-0.4) > 1e-9 || k.Units != 50 {
		t.Errorf("kappa is %+v (%v), want 0.4 over 50", k, err)
	}
	if _, err := Kappa(NewConfusion("yes", "no")); !errors.Is(err, ErrNoSharedUnits) {
		t.Errorf("an empty table gets %v", err)
	}
	same := NewConfusion("yes", "no")
	same.Add(0, 0)
	if _, err := Kappa(same); !errors.Is(err, ErrNoVariation) {
		t.Errorf("one label only gets %v", err)
	}
}
