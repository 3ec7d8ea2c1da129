package stance

import (
	"regexp"
	"testing"
)

// TestAnchorLike compares with the regular expression that says the same.
func TestAnchorLike(t *testing.T) {
	like := regexp.MustCompile(`(?m)(^|[\s\[{,])&\S`)
	signs := []string{"&", "a", " ", "\n", "\r", "[", "{", ",", "\xff", "é", "\u00a0"}
	for _, a := range signs {
		for _, b := range signs {
			for _, c := range signs {
				if data := []byte(a + b + c); anchorLike(data) != like.Match(data) {
					t.Errorf("%q: %v", data, anchorLike(data))
				}
			}
		}
	}
}
