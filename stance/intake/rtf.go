package intake

import (
	"errors"
	"strconv"
	"unicode/utf16"

	"parley/stance"
)

// readRTF reads Rich Text: its text, tables cell by cell. Headers, footers, notes
// and pictures are left out.
func readRTF(content []byte) (draft, error) {
	r := rtfReader{source: content, ansi: 1252, group: rtfGroup{page: 1252, skip: 1}, pages: map[int]int{}, info: map[string]*prose{}}
	if err := r.read(); err != nil {
		return draft{}, err
	}
	a := draft{Article: stance.Article{Extracted: true, Text: r.text.String()}}
	if len(r.around) > 0 {
		a.Notices = append(a.Notices, "the file is cut off")
	}
	if title := r.info["title"]; title != nil {
		a.Title = title.String()
	}
	if author := r.info["author"]; author != nil {
		a.Author = author.String()
	}
	return a, nil
}

// A rtfGroup is what braces keep to themselves.
type rtfGroup struct {
	page  int    // code page of the font
	skip  int    // characters that stand in for a \u to programs that don't know it
	out   bool   // not part of the text
	into  string // a field of the information about the document
	fonts bool   // within the table of fonts
}

// A rtfReader goes through the source once.
type rtfReader struct {
	source []byte
	at     int
	group  rtfGroup
	around []rtfGroup
	pages  map[int]int // code page by number of font
	font   int         // being described in the table of fonts
	ansi   int         // code page of the document
	bytes  []byte      // letters not yet decoded
	high   rune        // first half of a surrogate pair
	unread int         // characters still to skip after a \u
	text   prose
	info   map[string]*prose
}

// mostGroups is how deep groups may lie in each other.
const mostGroups = 10_000

func (r *rtfReader) read() error {
	for r.at < len(r.source) {
		c := r.source[r.at]
		r.at++
		switch c {
		case '{':
			r.flush()
			if len(r.around) > mostGroups {
				return errors.New("is damaged: its groups lie too deep in each other")
			}
			r.around = append(r.around, r.group)
		case '}':
			r.flush()
			if len(r.around) == 0 {
				return nil
			}
			r.group = r.around[len(r.around)-1]
			r.around = r.around[:len(r.around)-1]
		case '\\':
			r.control()
		case '\r', '\n':
		default:
			r.letter(c)
		}
	}
	r.flush()
	return nil
}

// letter takes one byte of text.
func (r *rtfReader) letter(c byte) {
	if r.unread > 0 {
		r.unread--
		return
	}
	if !r.group.out && !r.group.fonts {
		r.bytes = append(r.bytes, c)
	}
}

// flush decodes the bytes of text since the last change of font.
func (r *rtfReader) flush() {
	if len(r.bytes) > 0 {
		r.write(decodePage(r.bytes, r.group.page))
		r.bytes = r.bytes[:0]
	}
}

// write appends text to where the group belongs.
func (r *rtfReader) write(s string) {
	switch {
	case r.group.out || r.group.fonts:
	case r.group.into != "":
		if r.info[r.group.into] == nil {
			r.info[r.group.into] = new(prose)
		}
		r.info[r.group.into].add(s)
	default:
		r.text.add(s)
	}
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.source) {
		return
	}
	c := r.source[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.source) && isLetter(r.source[r.at]) {
		r.at++
	}
	word := string(r.source[start:r.at])
	number, has := r.number()
	if r.at < len(r.source) && r.source[r.at] == ' ' {
		r.at++
	}
	r.word(word, number, has)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// number reads the number behind a control word.
func (r *rtfReader) number() (n int, has bool) {
	start := r.at
	if r.at < len(r.source) && r.source[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.source) && r.source[r.at] >= '0' && r.source[r.at] <= '9' && r.at-start < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.source[start:r.at]))
	return n, err == nil
}

// symbol reads a control of one sign.
func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 <= len(r.source) {
			if n, err := strconv.ParseUint(string(r.source[r.at:r.at+2]), 16, 8); err == nil {
				r.letter(byte(n))
			}
			r.at += 2
		}
	case '*':
		r.group.out = true
	case '~':
		r.letter(' ')
	case '_':
		r.letter('-')
	case '\r', '\n':
		r.paragraph()
	case '\\', '{', '}':
		r.letter(c)
	}
}

func (r *rtfReader) paragraph() {
	r.flush()
	if !r.group.out {
		r.text.paragraph()
	}
}

// rtfSigns are control words that stand for letters.
var rtfSigns = map[string]string{
	"tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ",
}

// unwrittenInRTF are groups that are not part of the text.
var unwrittenInRTF = wordSet(`colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf
footnote fldinst listtext pntext themedata datastore xmlnstbl rsidtbl generator annotation atnid atnauthor bkmkstart bkmkend
listtable listoverridetable filetbl revtbl nonshppict mmathPr`)

// word obeys a control word.
func (r *rtfReader) word(word string, n int, has bool) {
	switch word {
	case "par", "sect", "page", "cell", "nestcell", "row", "nestrow":
		r.paragraph()
	case "line":
		r.flush()
		r.text.line()
	case "u":
		r.unicode(n)
	case "uc":
		r.group.skip = max(n, 0)
	case "bin":
		r.at = min(len(r.source), r.at+max(n, 0))
	case "ansicpg":
		r.ansi, r.group.page = n, n
	case "fonttbl":
		r.group.fonts = true
	case "f", "fcharset", "plain":
		r.setFont(word, n)
	case "v", "deleted":
		r.flush()
		r.group.out = !has || n != 0
	case "info":
		r.group.out = true
	case "title", "author":
		r.group.out, r.group.into = false, word
	default:
		if sign := rtfSigns[word]; sign != "" {
			r.flush()
			r.write(sign)
		}
		r.group.out = r.group.out || unwrittenInRTF[word]
	}
}

// setFont changes the font, or describes one in the table of fonts.
func (r *rtfReader) setFont(word string, n int) {
	switch {
	case r.group.fonts && word == "f":
		r.font = n
	case r.group.fonts && word == "fcharset":
		if page := pageOfCharset[n]; page != 0 {
			r.pages[r.font] = page
		}
	case word == "f", word == "plain":
		r.flush()
		r.group.page = r.ansi
		if page := r.pages[n]; page != 0 && word == "f" {
			r.group.page = page
		}
	}
}

// unicode takes the number of a letter, which is negative above 32767.
func (r *rtfReader) unicode(n int) {
	r.flush()
	letter := rune(uint16(n)) // #nosec G115 -- RTF writes letters as signed 16-bit numbers
	switch {
	case letter >= 0xd800 && letter < 0xdc00:
		r.high = letter
	case r.high != 0:
		r.write(string(utf16.DecodeRune(r.high, letter)))
		r.high = 0
	default:
		r.write(string(letter))
	}
	r.unread = r.group.skip
}
