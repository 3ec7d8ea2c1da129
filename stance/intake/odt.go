package intake

import (
	"bytes"
	"errors"

	"parley/stance"
)

// odt reads an OpenDocument text: its text with the notes where they are called.
// Headers, footers, comments and deleted words are left out.
func (p parts) odt([]byte) (draft, error) {
	a := draft{Article: stance.Article{Extracted: true}}
	if manifest, err := p.part("META-INF/manifest.xml", 1<<20); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return a, errPassword
	}
	part, err := p.part("content.xml", p.most)
	if err != nil {
		return a, err
	}
	var text prose
	if err := text.openDocument(part); err != nil {
		return a, errors.New("is damaged: content.xml is no XML that can be read")
	}
	a.Text = text.String()
	p.properties(&a, "meta.xml")
	return a, nil
}

// unwrittenInODT are elements whose words nobody sees in the text.
var unwrittenInODT = map[string]bool{
	"tracked-changes": true, "annotation": true, "automatic-styles": true, "font-face-decls": true, "scripts": true,
	"note-citation": true, "forms": true, "sequence-decls": true, "variable-decls": true, "desc": true,
}

// openDocument appends the text of content.xml.
func (p *prose) openDocument(part []byte) error {
	within := 0 // paragraphs around
	return elements{
		unwritten: unwrittenInODT,
		begin: func(name string) {
			if p.odtElement(name) {
				within++
			}
		},
		end: func(name string) {
			if name == "p" || name == "h" {
				within--
				p.paragraph()
			}
		},
		words: func(words string) {
			if within > 0 {
				p.add(words)
			}
		},
	}.walk(part)
}

// odtElement begins an element; it says whether that is a paragraph.
func (p *prose) odtElement(name string) bool {
	switch name {
	case "p", "h":
		p.paragraph()
		return true
	case "s", "tab":
		p.add(" ")
	case "line-break":
		p.line()
	}
	return false
}
