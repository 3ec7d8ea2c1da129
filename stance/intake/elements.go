package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// elements says what comes of an XML document: begin and end are told the local
// names of its elements, words what stands in them. What lies within an unwritten
// element is passed over.
type elements struct {
	unwritten  map[string]bool
	begin, end func(name string)
	words      func(words string)
}

// walk goes through a document; the error is that of what is no XML.
func (e elements) walk(document []byte) error {
	d := xml.NewDecoder(bytes.NewReader(document))
	outside := 0 // elements around that are not part of the text
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
			if outside > 0 || e.unwritten[t.Name.Local] {
				outside++
			} else {
				e.begin(t.Name.Local)
			}
		case xml.EndElement:
			if outside > 0 {
				outside--
			} else {
				e.end(t.Name.Local)
			}
		case xml.CharData:
			if outside == 0 {
				e.words(string(t))
			}
		}
	}
}
