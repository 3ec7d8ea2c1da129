package tally

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// saying are observations of articles, each "article: words words ...", in which
// every word stands for a stretch that is long enough to tell a story by.
func saying(articles ...string) (all []Observation) {
	for day, line := range articles {
		article, words, _ := strings.Cut(line, ": ")
		for i, word := range strings.Fields(words) {
			id := fmt.Sprint(article, "-", i)
			all = append(all, Observation{
				Statement: id, Utterance: id, Article: article, Said: word + strings.Repeat("x", long), Date: stance.Date{Year: 2025, Month: 3, Day: 1 + day}, Start: i,
				Actor: "tosk", Issue: "bridge", Listed: true,
			})
		}
	}
	return all
}

// TestTell holds what makes two articles copies of one story: three statements in
// common, and half of what both say.
func TestTell(t *testing.T) {
	for name, c := range map[string]struct {
		articles []string
		want     map[string]string // article: its story
	}{
		"three of three":      {[]string{"a: p q r", "b: p q r"}, map[string]string{"a": "a", "b": "a"}},
		"two of two":          {[]string{"a: p q", "b: p q"}, map[string]string{"a": "", "b": ""}},
		"three of six":        {[]string{"a: p q r s", "b: p q r t u"}, map[string]string{"a": "a", "b": "a"}},
		"three of seven":      {[]string{"a: p q r s", "b: p q r t u v"}, map[string]string{"a": "", "b": ""}},
		"nothing in common":   {[]string{"a: p q r", "b: s t u"}, map[string]string{"a": "", "b": ""}},
		"a copy of two":       {[]string{"b: p q r", "a: s t u", "c: p q r s t u"}, map[string]string{"a": "a", "b": "", "c": "a"}},
		"a copy of two again": {[]string{"a: p q r", "b: s t u", "c: p q r s t u"}, map[string]string{"a": "a", "b": "", "c": "a"}},
		"a copy of a copy":    {[]string{"a: p q r s", "b: q r s t", "c: r s t u"}, map[string]string{"a": "a", "b": "a", "c": "a"}},
	} {
		numbers := newNumberings(0)
		got := map[string]string{}
		for _, h := range hear(numbers, Each(saying(c.articles...))) {
			got[h.Article] = numbers.articles.words[h.story]
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestCommonQuotationsTellNothing takes what stands in more than fifty articles for
// words that everybody quotes.
func TestCommonQuotationsTellNothing(t *testing.T) {
	for n, want := range map[int]string{frequent + 1: "a00", frequent + 2: ""} {
		var articles []string
		for i := range n - 1 { // which hold much else, and are no copies of each other
			line := fmt.Sprintf("a%02d: p q r", i)
			if i > 0 {
				for k := range 4 {
					line += fmt.Sprintf(" own%d-%d", i, k)
				}
			}
			articles = append(articles, line)
		}
		numbers, got := newNumberings(0), ""
		for _, h := range hear(numbers, Each(saying(append(articles, "z: p q r")...))) {
			if h.Article == "z" {
				got = numbers.articles.words[h.story]
			}
		}
		if got != want {
			t.Errorf("of %d articles that quote the same, the last is of the story %q, want %q", n, got, want)
		}
	}
}
