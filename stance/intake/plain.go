package intake

import (
	"strings"

	"parley/stance"
)

// readPlain reads a text file. Text in UTF-8 is kept to the byte, a byte order
// mark and line ends included, so that offsets are those of the file. A Markdown
// file may begin with a block of fields between lines of dashes.
func readPlain(content []byte) (draft, error) {
	text, same, notice, err := decode(content, "")
	a := draft{Article: stance.Article{Text: text, Extracted: !same}}
	if notice != "" {
		a.Notices = []string{notice}
	}
	frontMatter(&a.Article)
	return a, err
}

// frontMatter reads the fields before a Markdown text. The text keeps them.
func frontMatter(a *stance.Article) {
	rest, begins := strings.CutPrefix(strings.TrimPrefix(a.Text, "\ufeff"), "---\n")
	fields, _, ends := strings.Cut(rest, "\n---\n")
	if !begins || !ends || len(fields) > 4000 {
		return
	}
	for line := range strings.Lines(fields) {
		name, value, _ := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "title":
			a.Title = value
		case "date", "published":
			a.Date = readDate(value)
		case "publisher", "source":
			a.Publisher = value
		case "author":
			a.Author = value
		case "speaker":
			a.Speaker = value
		case "url", "address", "link":
			a.Address = value
		}
	}
}
