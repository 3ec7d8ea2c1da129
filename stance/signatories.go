package stance

import (
	"regexp"
	"strings"
)

// This file reads who gives a statement that several give together: "Statement by President Tosk and Chancellor Venn", "We,
// the leaders of Ruvia and Graun, ...".

// statedBy matches the title of a statement with those who give it behind it.
var statedBy = regexp.MustCompile(`^(?i:joint )?(?i:statement|declaration|communiqu\S+|letter|message|appeal) (?i:by|of|from) (.+)`)

// listParts parts the names of a list.
var listParts = regexp.MustCompile(`, (?:and )?| and `)

// severalIn are the signatories that the title of a statement lists; none where one of them cannot be told.
func (c *cast) severalIn(title string) []int {
	m := statedBy.FindStringSubmatch(title)
	if m == nil {
		return nil
	}
	var out []int
	for _, part := range listParts.Split(m[1], -1) {
		f := c.speakerIn(strings.TrimSpace(part))
		if f < 0 || !c.figures[f].listed {
			return nil
		}
		out = append(out, f)
	}
	return out
}

// selfNamed are those who begin a text with who they are: "We, the leaders of Ruvia and Graun, declare".
func (c *cast) selfNamed() []int {
	if c.plainAt(0) != "we" || c.plainAt(1) != "," || c.plainAt(2) != "the" {
		return nil
	}
	end := 3
	for end+1 < len(c.plain) && c.line[end] == 0 {
		if c.plain[end] == "," && c.plain[end+1] != "the" && c.plain[end+1] != "and" && !c.doc.Words[end+1].Upper {
			break
		}
		end++
	}
	if end+1 >= len(c.plain) || c.line[end] != 0 {
		return nil
	}
	var out []int
	for _, v := range c.phraseVoices(2, end, end) {
		if v.figure < 0 || c.figures[v.figure].nameless {
			return nil
		}
		out = append(out, v.figure)
	}
	return out
}

// authors are those who give a statement by the words of its name: "the joint statement of Tosk and Venn". There are none where
// it has but one.
func (c *cast) authors(first, core int, s *source) []voice {
	for i := first; i+3 < core; i++ {
		if c.known[i].noun.kind&documentNoun == 0 || !issued(c.known[i].noun.lemma) {
			continue
		}
		switch c.plain[i+1] {
		case "by", "of", "from":
			return c.conjuncts(i+2, core, s)
		}
		return nil
	}
	return nil
}
