package intake

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/transform"
)

// readAhead is how many bytes of the next row may be read with a row.
const readAhead = 4096

// tabled are the rows of a CSV file or one of its like, as they come.
type tabled struct {
	*csv.Reader
	ration *int64 // bytes that are left of what a row may have
	most   int64
}

// tabledIn begins to read rows from a file.
func tabledIn(in *bufio.Reader, path string, most int64) (*tabled, error) {
	head, _ := in.Peek(in.Size())
	text, err := transcoded(in, head)
	if err != nil {
		return nil, err
	}
	ration := new(int64)
	l := &tabled{csv.NewReader(&rationed{in: text, left: ration}), ration, most + readAhead}
	l.FieldsPerRecord = -1
	l.ReuseRecord = true
	l.Comma = delimiter(path, head)
	l.LazyQuotes = l.Comma == '\t' // where tabs part the cells, quotation marks are mostly text
	return l, nil
}

func (l *tabled) next() ([]string, error) {
	*l.ration = l.most
	return l.Read()
}

// place says where the nth row stands: in which line, where that is known.
func (l *tabled) place(path string, n int, err error) string {
	if err == nil {
		n, _ = l.FieldPos(0)
	}
	return path + ":" + strconv.Itoa(n)
}

// table streams a CSV file or one of its like, a row an article.
func (r *reading) table(in *bufio.Reader, path string) bool {
	rows, err := tabledIn(in, path, r.options.mostLine())
	if err != nil {
		return r.fail(path, err.Error())
	}
	header, err := rows.next()
	if err != nil {
		return r.fail(path, tableError(err))
	}
	c, width := r.options.Mapping.columnsOf(header), len(header)
	if !c.usable() {
		return r.fail(path, noColumn)
	}
	for n := 2; ; n++ {
		cells, err := rows.next()
		if errors.Is(err, io.EOF) {
			return !r.over()
		}
		switch place := rows.place(path, n, err); {
		case err != nil:
			r.fail(place, tableError(err))
		case len(cells) > width && !isBlank(strings.Join(cells[width:], "")):
			r.fail(place, "the row has more cells than the first row; do quotation marks around a text lack?")
		default:
			r.row(c, cells, path, place, numbered(path, n))
		}
		var wrong *csv.ParseError
		if r.over() || err != nil && !errors.As(err, &wrong) {
			return !r.over()
		}
	}
}

// numbered is the ID of the nth article of a file that gives it none.
func numbered(path string, n int) string { return stem(path) + "-" + strconv.Itoa(n) }

func tableError(err error) string {
	var wrong *csv.ParseError
	if errors.As(err, &wrong) {
		return "the row can't be read: " + wrong.Err.Error()
	}
	if errors.Is(err, errRation) {
		return "the row is too long; is a quotation mark left open?"
	}
	return reasonOf(err)
}

// transcoded gives a stream of text as UTF-8 without a byte order mark; head is
// its beginning.
func transcoded(in io.Reader, head []byte) (io.Reader, error) {
	if whole := head[:max(0, len(head)-4)]; isUTF8(trimLast(whole)) {
		if bytes.HasPrefix(head, byteOrderMark) {
			_, err := io.CopyN(io.Discard, in, int64(len(byteOrderMark)))
			return in, err
		}
		return in, nil
	}
	enc, _, _ := encodingOf(head, "")
	return transform.NewReader(in, enc.NewDecoder()), nil
}

// trimLast takes off the last letter where it may have been cut in two.
func trimLast(b []byte) []byte {
	for i := 0; i < 4 && len(b) > 0; i++ {
		last := b[len(b)-1]
		b = b[:len(b)-1]
		if last < 0x80 || last >= 0xc0 {
			break
		}
	}
	return b
}

// delimiter tells what parts the cells: the sign that stands equally often in
// the first line most often. Where none does, the table has one column, and nothing
// parts it.
func delimiter(path string, head []byte) rune {
	if ext := strings.ToLower(filepath.Ext(path)); ext == ".tsv" || ext == ".tab" {
		return '\t'
	}
	first := outsideQuotes(head)
	best, most := '\x1f', 0
	for _, sign := range ",;\t|" {
		if n := strings.Count(first, string(sign)); n > most {
			best, most = sign, n
		}
	}
	return best
}

// outsideQuotes is the first line without what stands between quotation marks.
func outsideQuotes(head []byte) string {
	var b strings.Builder
	quoted := false
	for _, c := range head {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted || c == 0:
		case c == '\n':
			return b.String()
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
