package charts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"parley/stance/tally"
)

// hostile are names that break what is written without care.
var hostile = []string{
	`<script>alert("x")</script> & Co`, strings.Repeat("Verylongname ", 40), "\u202eturned\u202c", "שמעון ורד-כהן", "محمد العربي", "王小明",
	"a\x00b\xff", "", "]]>", "rgba(1,2,3,1.0)", "-->", "Ünïcödé’s “Quote”", "\t\n ",
}

// hostileMaterial is a table whose rows, issues and publishers have hostile names.
func hostileMaterial(names []string) Material {
	book := town()
	book.Issues = book.Issues[:2]
	book.Issues[0].Name, book.Issues[0].For, book.Issues[1].ForVerb = names[0], names[len(names)/2], names[len(names)-1]
	obs := said(book, len(people), 2)
	for i := range obs {
		n := i % len(names)
		obs[i].Actor, obs[i].Name, obs[i].Note, obs[i].Publisher = string(rune('a'+n)), names[n], names[(n+1)%len(names)], names[n]
	}
	return Material{Book: book, Observations: tally.Each(obs), Table: tally.Sum(book, obs, tally.ByActor), Filters: names[:1]}
}

func TestHostileNames(t *testing.T) {
	m := hostileMaterial(hostile)
	for _, name := range Names() {
		for _, text := range []bool{true, false} {
			d, err := Draw(name, m, Look{TextSVG: text, Note: hostile[0], Source: "\x01"})
			if err != nil {
				t.Fatal(err)
			}
			var svg bytes.Buffer
			if err := d.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			if err := wellFormed(svg.Bytes()); err != nil {
				t.Errorf("%s, text %v: %v", name, text, err)
			}
			if err := d.PDF(io.Discard); err != nil {
				t.Errorf("%s: PDF: %v", name, err)
			}
		}
	}
}

// wellFormed decodes XML to its end and refuses elements that a chart has no use for.
func wellFormed(svg []byte) error {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			switch e.Name.Local {
			case "svg", "title", "desc", "metadata", "path", "circle", "text":
			default:
				return errors.New("there is an element " + e.Name.Local)
			}
		}
	}
}

// FuzzSVG writes any name into a chart and decodes it again.
func FuzzSVG(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	m := material(2, 2, tally.ByActor)
	f.Fuzz(func(t *testing.T, name string) {
		table := *m.Table
		table.Rows, table.Issues = slices.Clone(table.Rows), slices.Clone(table.Issues)
		table.Rows[0].Name, table.Rows[1].Note, table.Rows[1].Short = name, name, name
		table.Issues[0].Name, table.Issues[1].For = name, name
		for _, text := range []bool{true, false} {
			d, err := Draw("stands", Material{Book: m.Book, Table: &table, Filters: []string{name}}, Look{TextSVG: text})
			if err != nil {
				t.Fatal(err)
			}
			var svg bytes.Buffer
			if err := d.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			if err := wellFormed(svg.Bytes()); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestNamesWithoutLetters checks that a name in a script that the typeface lacks is
// shown by its key, and that the picture says so.
func TestNamesWithoutLetters(t *testing.T) {
	m := material(3, 2, tally.ByActor)
	m.Table.Rows[0].Name, m.Table.Rows[0].Short = "王小明", "王"
	key := capital(m.Table.Rows[0].Key)
	for _, name := range Names() {
		d, err := Draw(name, m, Look{})
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Join(d.lettered(), "\n")
		if !strings.Contains(words, key) || strings.Contains(words, string(missing)) {
			t.Errorf("%s does not show %s, or signs that are none: %q", name, key, words)
		}
		if !strings.Contains(d.Words().Note, "Named by key, as the typeface lacks the letters of the name: 1 actor.") {
			t.Errorf("%s does not say that it names one by key: %s", name, d.Words().Note)
		}
	}
}
