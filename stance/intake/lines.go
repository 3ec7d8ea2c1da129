package intake

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
)

// A line is one line of JSON Lines.
type line struct {
	name    string // of the file
	n       int    // counted from 1, empty lines too
	content []byte // until the next line is asked for
	err     error  // the line could not be read
}

// place is the file and the number: "news.jsonl:12".
func (l line) place() string { return l.name + ":" + strconv.Itoa(l.n) }

// id is what a record is called that has no ID.
func (l line) id() string { return stem(l.name) + "-" + strconv.Itoa(l.n) }

// decode reads the JSON of a line into record. A reason says why it can't be used.
func (l line) decode(record any) (reason string) {
	if errors.Is(l.err, errLong) {
		return l.err.Error()
	}
	if l.err != nil {
		return reasonOf(l.err)
	}
	if err := json.Unmarshal(bytes.TrimPrefix(l.content, byteOrderMark), record); err != nil {
		return "is no record of JSON Lines: " + plainly(err)
	}
	return ""
}

// byteOrderMark may stand before the first line.
var byteOrderMark = []byte("\xef\xbb\xbf")

// plainly takes the Go out of an error of encoding/json.
func plainly(err error) string {
	var typed *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &typed):
		return err.Error()
	case typed.Field == "":
		return "expected an object, found " + typed.Value
	}
	return fmt.Sprintf("%q can't be a %s", typed.Field, typed.Value)
}

var errLong = errors.New("the line is too long")

// lines gives the lines of a file but for the empty ones, each as soon as it is
// there. A line that is too long comes with an error and the next one follows; an
// error of reading comes as a line of its own and is the last.
func lines(ctx context.Context, from io.Reader, name string, most int64) iter.Seq[line] {
	return func(yield func(line) bool) {
		in := bufio.NewReaderSize(from, 1<<16)
		var content []byte
		for n := 1; ctx.Err() == nil; n++ {
			var err error
			content, err = readLine(in, content[:0], most)
			last := err != nil && !errors.Is(err, errLong)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			if err == nil && len(bytes.TrimSpace(content)) == 0 {
				if last {
					return
				}
				continue
			}
			if !yield(line{name, n, content, err}) || last {
				return
			}
		}
	}
}

// readLine appends the next line without its end to content. A line that is too
// long is skipped. The last line comes with io.EOF.
func readLine(in *bufio.Reader, content []byte, most int64) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || int64(len(content)+len(part)) > most; !long {
			content = append(content, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		default:
			return bytes.TrimSuffix(content, []byte("\n")), err
		}
	}
}
