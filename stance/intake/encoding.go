package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// detected is how many bytes of a text are looked at to tell its encoding.
const detected = 64 << 10

// errNoText is the error for bytes that no encoding makes a text of.
var errNoText = errors.New("is no text: it holds zero bytes")

// decode turns the bytes of a text into UTF-8. Declared is the encoding that the
// file itself names; empty: none. The same is true where the bytes were UTF-8
// already and none was changed in length. A notice says what was guessed or lost.
func decode(content []byte, declared string) (text string, same bool, notice string, err error) {
	switch {
	case isUTF8(content):
		return string(content), true, "", nonZero(content)
	case broken(content):
		fixed, n := mend(content)
		return fixed, true, fmt.Sprintf("%d bytes are no UTF-8 and were read as question marks", n), nonZero(content)
	}
	enc, name, sure := encodingOf(content, declared)
	decoded, err := enc.NewDecoder().Bytes(content)
	if err != nil {
		return "", false, "", fmt.Errorf("is no text in %s", name)
	}
	if !sure {
		notice = "the encoding is not stated; taken for " + name
	}
	decoded = bytes.TrimPrefix(decoded, byteOrderMark)
	return string(decoded), false, notice, nonZero(decoded)
}

func nonZero(text []byte) error {
	if bytes.IndexByte(text, 0) >= 0 {
		return errNoText
	}
	return nil
}

// isUTF8 holds for valid UTF-8. UTF-16 of ascii is valid as well, and is not
// what is meant.
func isUTF8(content []byte) bool {
	return utf8.Valid(content) && utf16Order(content[:min(len(content), headLength)]) == ""
}

// broken holds for UTF-8 in which a few bytes are wrong: whole letters of more
// than one byte are far more than wrong bytes, or only the last letter is cut off.
func broken(content []byte) bool {
	letters, wrong, last := 0, 0, 0
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
			last = i
		case size > 1:
			letters++
		}
		i += size
	}
	return letters > 4*wrong || wrong <= 3 && last == len(content)-1 && letters >= wrong
}

// mend writes a question mark for each wrong byte, so that offsets stay.
func mend(content []byte) (text string, n int) {
	fixed := bytes.Clone(content)
	for i := 0; i < len(fixed); {
		r, size := utf8.DecodeRune(fixed[i:])
		if r == utf8.RuneError && size == 1 {
			fixed[i] = '?'
			n++
		}
		i += size
	}
	return string(fixed), n
}

// encodingOf finds the encoding of bytes that are no UTF-8: by byte order mark,
// by what is declared, or by the look of the bytes, which is not sure.
func encodingOf(content []byte, declared string) (enc encoding.Encoding, name string, sure bool) {
	head := content[:min(len(content), headLength)]
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32", true
	case utf16Order(head) == "le":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16", true
	case utf16Order(head) == "be":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16", true
	}
	if enc, name := charset.Lookup(declared); enc != nil && name != "utf-8" {
		return enc, name, true
	}
	found := chardet.Detect(content[:min(len(content), detected)])
	if found.Charset == "x-mac-cyrillic" {
		found.Charset = "windows-1251" // their small letters are the same, and old Macs are gone
	}
	if enc, name := charset.Lookup(found.Charset); enc != nil && found.Confidence >= 0.5 && !strings.HasPrefix(name, "utf") {
		return enc, name, false
	}
	return charmap.Windows1252, "windows-1252", false
}
