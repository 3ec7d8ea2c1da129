package charts

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"hash/crc32"
	"io"
	"math"
)

// CSV writes exactly the figures that the picture shows.
func (d *Drawing) CSV(w io.Writer) error {
	return csv.NewWriter(w).WriteAll(d.figures())
}

// Hash is the SHA-256 of the figures in hexadecimal, as metadata has it.
func (d *Drawing) Hash() string {
	sum := sha256.New()
	_ = d.CSV(sum) // a hash takes everything
	return hex.EncodeToString(sum.Sum(nil))
}

// stamp is what a picture says of where its figures come from.
func (d *Drawing) stamp() string {
	return d.words.Source + " " + d.words.Count + " Made with " + software + ". Figures: sha256 " + d.Hash() + "."
}

// chunks are the metadata of a PNG: its print density and its words.
func (d *Drawing) chunks() []byte {
	var b bytes.Buffer
	perMetre := uint32(math.Round(d.density / 0.0254))
	physical := binary.BigEndian.AppendUint32(nil, perMetre)
	physical = binary.BigEndian.AppendUint32(physical, perMetre)
	chunk(&b, "pHYs", append(physical, 1)) // 1: the unit is the metre
	for _, t := range [][2]string{
		{"Title", d.words.Title},
		{"Description", d.Alt()},
		{"Source", d.words.Source},
		{"Comment", d.words.Count + " Figures: sha256 " + d.Hash()},
		{"Software", software},
	} {
		text(&b, t[0], t[1])
	}
	return b.Bytes()
}

// text writes a chunk of text: tEXt where Latin-1 can hold it, else iTXt in UTF-8.
func text(b *bytes.Buffer, keyword, s string) {
	latin := make([]byte, 0, len(s))
	for _, r := range s {
		if r == 0 || r > 0xff {
			chunk(b, "iTXt", append([]byte(keyword+"\x00\x00\x00\x00\x00"), bytes.ReplaceAll([]byte(s), []byte{0}, nil)...))
			return
		}
		latin = append(latin, byte(r)) // #nosec G115 -- letters beyond Latin-1 went another way
	}
	chunk(b, "tEXt", append([]byte(keyword+"\x00"), latin...))
}

// chunk writes a chunk of a PNG: length, type, content, checksum.
func chunk(b *bytes.Buffer, kind string, content []byte) {
	_ = binary.Write(b, binary.BigEndian, uint32(len(content))) // #nosec G115 -- a title of some hundred bytes
	body := append([]byte(kind), content...)
	b.Write(body)
	_ = binary.Write(b, binary.BigEndian, crc32.ChecksumIEEE(body))
}
