package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klippa-app/go-pdfium/responses"
)

// at places words on a page, ten points high and five wide a letter; y counts up
// from the foot as in PDF.
func at(p *[]*responses.GetPageTextStructuredChar, x, y float64, words string) {
	for _, r := range words {
		*p = append(*p, &responses.GetPageTextStructuredChar{
			Text: string(r), PointPosition: responses.CharPosition{Left: x, Right: x + 4.5, Top: y + 7, Bottom: y},
		})
		x += 5
	}
	*p = append(*p, &responses.GetPageTextStructuredChar{Text: "\r"}, &responses.GetPageTextStructuredChar{Text: "\n"})
}

// column sets n lines of running words in a column from y down.
func column(p *[]*responses.GetPageTextStructuredChar, x, y float64, n int, name string) (text string) {
	var all []string
	for i := range n {
		line := fmt.Sprintf("%s%c runs on and on and on", name, 'a'+i)
		at(p, x, y-12*float64(i), line)
		all = append(all, line)
	}
	return strings.Join(all, " ")
}

func TestPageLayouts(t *testing.T) {
	type chars = []*responses.GetPageTextStructuredChar
	for _, c := range []struct {
		name string
		set  func(*chars) []string
	}{
		{"an empty page", func(*chars) []string { return nil }},
		{"one column", func(p *chars) []string { return []string{column(p, 50, 700, 6, "a")} }},
		{"two columns", func(p *chars) []string {
			return []string{column(p, 50, 700, 6, "a") + " " + column(p, 300, 700, 6, "b")}
		}},
		{"the right column comes first in the file", func(p *chars) []string {
			right := column(p, 300, 700, 6, "b")
			return []string{column(p, 50, 700, 6, "a") + " " + right}
		}},
		{"three columns under a headline", func(p *chars) []string {
			at(p, 50, 740, "A headline that runs over all of the columns of this page, from its left to its right edge")
			return []string{
				"A headline that runs over all of the columns of this page, from its left to its right edge",
				column(p, 50, 700, 5, "A") + " " + column(p, 250, 700, 5, "b") + " " + column(p, 450, 700, 5, "c"),
			}
		}},
		{"words far apart in two lines are no columns", func(p *chars) []string {
			at(p, 50, 700, "Name")
			at(p, 300, 700, "Age")
			at(p, 50, 688, "Tosk")
			at(p, 300, 688, "61")
			return []string{"Name Age Tosk 61"}
		}},
		{"paragraphs by distance", func(p *chars) []string {
			first := column(p, 50, 700, 4, "a")
			return []string{first, column(p, 50, 620, 4, "b")}
		}},
		{"points of a list", func(p *chars) []string {
			at(p, 50, 700, "• the first point of it")
			at(p, 50, 688, "• the second point of it")
			return []string{"• the first point of it", "• the second point of it"}
		}},
		{"a word parted at the end of a line", func(p *chars) []string {
			at(p, 50, 700, "All of them met in a confer-")
			at(p, 50, 688, "ence that took a well-\u00ad")
			at(p, 50, 676, "known course to its end")
			return []string{"All of them met in a conference that took a well-known course to its end"}
		}},
		{"a page number alone at the foot", func(p *chars) []string {
			text := column(p, 50, 700, 4, "a")
			at(p, 200, 40, "- 7 -")
			return []string{text}
		}},
		{"a number within the text stays", func(p *chars) []string {
			at(p, 50, 700, "They came home in the year of")
			at(p, 50, 688, "1984")
			at(p, 50, 676, "and nobody was there to see it")
			return []string{"They came home in the year of 1984 and nobody was there to see it"}
		}},
		{"a gap between letters is a space", func(p *chars) []string {
			at(p, 50, 700, "They")
			*p = (*p)[:len(*p)-2]
			at(p, 73, 700, "left")
			return []string{"They left"}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p chars
			want := strings.Join(c.set(&p), "\n\n")
			if diff := cmp.Diff(want, setPages([]pdfPage{stretches(p)})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRunningHeads(t *testing.T) {
	var pages []pdfPage
	var want []string
	for i := range 4 {
		var p []*responses.GetPageTextStructuredChar
		at(&p, 50, 760, fmt.Sprintf("The Ruvia Post, page %d", i+1))
		want = append(want, column(&p, 50, 700, 5, fmt.Sprintf("Page %c ", 'a'+i)))
		end := fmt.Sprintf("And so %c came to an end.", 'a'+i)
		at(&p, 50, 640, end)
		want[i] += " " + end
		pages = append(pages, stretches(p))
	}
	if diff := cmp.Diff(strings.Join(want, "\n\n"), setPages(pages)); diff != "" {
		t.Error(diff)
	}
}

// TestTooManyStretches sets a page that is no text, which must not take long.
func TestTooManyStretches(t *testing.T) {
	var page pdfPage
	for i := range 20_000 {
		x, y := float64(i%200)*3, float64(i/200)*7
		page = append(page, stretch{text: "x", left: x, right: x + 1, top: y, bottom: y + 5, base: y + 5, size: 5})
	}
	if text := setPages([]pdfPage{page}); !strings.HasPrefix(text, "x") {
		t.Errorf("%.40q", text)
	}
}
