package charts

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"encoding/xml"
	"hash/crc32"
	"strings"
	"testing"

	"parley/stance/tally"
)

// chunks reads the chunks of a PNG and checks their sums.
func chunks(t *testing.T, encoded []byte) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for rest := encoded[8:]; len(rest) > 0; {
		size := binary.BigEndian.Uint32(rest)
		kind, content := string(rest[4:8]), rest[8:8+size]
		if sum := binary.BigEndian.Uint32(rest[8+size:]); sum != crc32.ChecksumIEEE(rest[4:8+size]) {
			t.Errorf("chunk %s has a wrong checksum", kind)
		}
		found[kind] = append(found[kind], string(content))
		rest = rest[12+size:]
	}
	return found
}

func TestMetadata(t *testing.T) {
	d, err := Draw("stands", material(4, 2, tally.ByActor), Look{Title: "Tosk élu", Source: "Source: Žáček"})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := d.PNG(&b); err != nil {
		t.Fatal(err)
	}
	found := chunks(t, b.Bytes())
	if p := found["pHYs"]; len(p) != 1 || binary.BigEndian.Uint32([]byte(p[0])) != 7559 || p[0][8] != 1 { // 192 / 0.0254
		t.Errorf("density %x", p)
	}
	text := strings.Join(append(found["tEXt"], found["iTXt"]...), "\n")
	for _, want := range []string{
		"Title\x00Tosk \xe9lu", "Software\x00Parley ", "Source\x00\x00\x00\x00\x00Source: Žáček", d.Hash(), "Description\x00",
		"Ilvar Tosk on harbour bridge: +0.65",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the PNG does not say %q in %q", want, text)
		}
	}
	b.Reset()
	if err := d.SVG(&b); err != nil {
		t.Fatal(err)
	}
	var svg struct {
		Role, Width, Height, ViewBox string `xml:",attr"`
		Title                        string `xml:"title"`
		Desc                         string `xml:"desc"`
		Metadata                     string `xml:"metadata"`
	}
	if err := xml.Unmarshal(b.Bytes(), &svg); err != nil {
		t.Fatal(err)
	}
	if svg.Title != d.Words().Title || svg.Desc != d.Alt() || !strings.Contains(svg.Metadata, d.Hash()) {
		t.Errorf("the SVG says %+v", svg)
	}
}

// TestFigures checks that the CSV holds what the picture shows.
func TestFigures(t *testing.T) {
	m := material(4, 2, tally.ByActor)
	for _, name := range Names() {
		d, err := Draw(name, m, Look{})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := d.CSV(&b); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(rows) < 4 {
			t.Errorf("%s: %d rows of figures, %v", name, len(rows), err)
		}
	}
	one, _ := Draw("stands", m, Look{})
	m.Table.Rows[0].Cells[0].Mean.Value += .01
	two, _ := Draw("stands", m, Look{})
	if one.Hash() == two.Hash() {
		t.Error("other figures have the same hash")
	}
}
