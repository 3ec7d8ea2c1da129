package intake

import (
	"errors"

	"parley/stance"
)

// mostPart is the longest part of a document that is unpacked, in bytes.
const mostPart = 128 << 20

// docx reads a Word document: its text, tables cell by cell, then footnotes and
// endnotes. Headers, footers, comments and deleted words are left out.
func (p parts) docx([]byte) (draft, error) {
	a := draft{Article: stance.Article{Extracted: true}}
	var text prose
	for _, name := range []string{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} {
		part, err := p.part(name, p.most)
		if err != nil && name == "word/document.xml" {
			return a, err
		}
		if err := text.word(part); err != nil {
			return a, errors.New("is damaged: " + name + " is no XML that can be read")
		}
		text.paragraph()
	}
	a.Text = text.String()
	p.properties(&a, "docProps/core.xml")
	return a, nil
}

// word appends the text of a part of a Word document.
func (p *prose) word(part []byte) error {
	written := false // within <w:t>
	return elements{
		unwritten: unwrittenInWord,
		begin: func(name string) {
			written = name == "t"
			p.wordElement(name)
		},
		end: func(name string) {
			written = false
			if name == "p" {
				p.paragraph()
			}
		},
		words: func(words string) {
			if written {
				p.add(words)
			}
		},
	}.walk(part)
}

// unwrittenInWord are elements whose words nobody sees: deleted and moved ones,
// instructions, and the second form of what old programs can't draw.
var unwrittenInWord = map[string]bool{"del": true, "moveFrom": true, "instrText": true, "Fallback": true, "rPr": true, "pPr": true, "sectPr": true}

func (p *prose) wordElement(name string) {
	switch name {
	case "tab":
		p.add(" ")
	case "br", "cr":
		p.line()
	case "noBreakHyphen":
		p.add("-")
	case "tc":
		p.paragraph()
	}
}

// properties reads title, author and date from the part that Office programs and
// LibreOffice keep them in.
func (p parts) properties(a *draft, name string) {
	part, err := p.part(name, 1<<20)
	if err != nil {
		return
	}
	dates, field := map[string]string{}, ""
	_ = elements{ // of a part that is damaged, what comes before is taken
		begin: func(name string) { field = name },
		end:   func(string) { field = "" },
		words: func(words string) {
			switch field {
			case "title":
				fillIn(&a.Title, words)
			case "creator", "initial-creator":
				fillIn(&a.Author, words)
			case "publisher":
				fillIn(&a.Publisher, words)
			case "created", "creation-date", "date":
				dates[field] += words
			}
		},
	}.walk(part)
	for _, field := range []string{"created", "creation-date", "date"} {
		if a.made.IsZero() {
			a.made = readDate(dates[field])
		}
	}
}
