package exchange_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// form is what the schema of GraphML (graphml-structure.xsd and -attributes.xsd,
// 1.0) lets stand in the elements that are written, in this order, and the
// attributes that it knows. A graph's nodes and edges may stand in any order.
var form = map[string]struct{ children, attributes string }{
	"graphml": {"desc key graph", "xmlns xsi schemaLocation"},
	"key":     {"desc default", "id for attr.name attr.type"},
	"graph":   {"node edge", "id edgedefault"},
	"node":    {"data", "id"},
	"edge":    {"data", "id source target directed"},
	"data":    {"", "key id"},
	"desc":    {"", ""},
	"":        {"graphml", ""},
}

// TestNetworksFitTheSchema walks the goldens and compares each element with form.
func TestNetworksFitTheSchema(t *testing.T) {
	for _, name := range []string{"affiliations.graphml", "congruences.graphml"} {
		content := contentOf(t, name)
		d := xml.NewDecoder(bytes.NewReader(content))
		within, reached := []string{""}, []int{0}
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch e := token.(type) {
			case xml.StartElement:
				parent := len(within) - 1
				at := slices.Index(strings.Fields(form[within[parent]].children), e.Name.Local)
				if at < reached[parent] {
					t.Errorf("%s: <%s> must not stand there in <%s>", name, e.Name.Local, within[parent])
				}
				if within[parent] != "graph" {
					reached[parent] = at
				}
				for _, a := range e.Attr {
					if !slices.Contains(strings.Fields(form[e.Name.Local].attributes), a.Name.Local) {
						t.Errorf("%s: <%s> has no attribute %s", name, e.Name.Local, a.Name.Local)
					}
				}
				within, reached = append(within, e.Name.Local), append(reached, 0)
			case xml.EndElement:
				within, reached = within[:len(within)-1], reached[:len(reached)-1]
			}
		}
	}
}
