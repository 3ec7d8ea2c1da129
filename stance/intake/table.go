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

// table streams a CSV file or one of its like, a row an article.
func (r *reading) table(in *bufio.Reader, path string) bool {
	head, _ := in.Peek(in.Size())
	text, err := transcoded(in, head)
	if err != nil {
		return r.fail(path, err.Error())
	}
	row := &rationed{in: text, left: new(int64)}
	*row.left = r.options.mostLine() + readAhead
	rows := csv.NewReader(row)
	rows.FieldsPerRecord = -1
	rows.ReuseRecord = true
	rows.Comma = delimiter(path, head)
	rows.LazyQuotes = rows.Comma == '\t' // where tabs part the cells, quotation marks are mostly text
	header, err := rows.Read()
	if err != nil {
		return r.fail(path, tableError(err))
	}
	c, width := r.options.Mapping.columnsOf(header), len(header)
	if !c.usable() {
		return r.fail(path, noColumn)
	}
	for n := 2; ; n++ {
		*row.left = r.options.mostLine() + readAhead
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return !r.over()
		}
		place := path + ":" + strconv.Itoa(n)
		if err == nil {
			line, _ := rows.FieldPos(0)
			place = path + ":" + strconv.Itoa(line)
		}
		switch {
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
