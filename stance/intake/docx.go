package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

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
	d := xml.NewDecoder(bytes.NewReader(part))
	written, outside := false, 0 // within <w:t>; within what is not part of the text
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if outside > 0 || unwrittenInWord[t.Name.Local] {
				outside++
				continue
			}
			written = t.Name.Local == "t"
			p.wordElement(t.Name.Local)
		case xml.EndElement:
			if outside > 0 {
				outside--
				continue
			}
			written = false
			if t.Name.Local == "p" {
				p.paragraph()
			}
		case xml.CharData:
			if written && outside == 0 {
				p.add(string(t))
			}
		}
	}
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
	d := xml.NewDecoder(bytes.NewReader(part))
	dates := map[string]string{}
	field := ""
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			field = t.Name.Local
		case xml.EndElement:
			field = ""
		case xml.CharData:
			switch field {
			case "title":
				fillIn(&a.Title, string(t))
			case "creator", "initial-creator":
				fillIn(&a.Author, string(t))
			case "publisher":
				fillIn(&a.Publisher, string(t))
			case "created", "creation-date", "date":
				dates[field] += string(t)
			}
		}
	}
	for _, field := range []string{"created", "creation-date", "date"} {
		if a.made.IsZero() {
			a.made = readDate(dates[field])
		}
	}
}
