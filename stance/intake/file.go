package intake

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"

	"parley/stance"
)

// Most is the largest file, or line of JSON Lines, that is read unless the
// Options say otherwise, in bytes.
const Most = 256 << 20

// MostText is the longest text of one article, in bytes: some five million words.
// While it is read it takes some 25 times its length in memory.
const MostText = 32 << 20

// errLongText is the reason where a text is longer.
var errLongText = fmt.Errorf("holds more than %s of text; split it", size(MostText))

// mostJSON is the largest JSON file that is read, in bytes: all of it is in memory,
// several times.
const mostJSON = 64 << 20

// mostLine is the longest line of JSON Lines, or row of a table: a text and as
// much again for escapes and marks.
func (o Options) mostLine() int64 { return min(o.most(), 2*MostText) }

// mostOf is the largest file of a kind that is read.
func (o Options) mostOf(k kind) int64 {
	switch k {
	case plainText: // twice, for UTF-16
		return min(o.most(), 2*MostText)
	case jsonFile:
		return min(o.most(), mostJSON)
	}
	return o.most()
}

// file reads one file of the disk.
func (r *reading) file(path string) bool {
	in, err := os.Open(path) // #nosec G304 -- what the user names or what lies under it; names within archives never come here
	if err != nil {
		return r.fail(path, reasonOf(err))
	}
	defer in.Close()
	if state, err := in.Stat(); err == nil {
		r.size = state.Size()
	}
	return r.read(in, path, 0)
}

// read reads what a file or an entry of an archive holds; depth counts the
// archives around it.
func (r *reading) read(from io.Reader, path string, depth int) bool {
	if depth == 0 {
		from = r.counting(from)
	}
	in := bufio.NewReaderSize(from, 1<<16)
	head, err := look(in, depth == 0)
	if err != nil && err != io.EOF {
		return r.fail(path, reasonOf(err))
	}
	if len(head) == 0 {
		return r.fail(path, "is empty")
	}
	kind, reason := kindOf(path, head)
	switch kind {
	case unreadable:
		return r.fail(path, reason)
	case jsonLines:
		return r.records(in, path)
	case table:
		return r.table(in, path)
	}
	content, reason := load(in, r.options.mostOf(kind), r.size)
	if reason != "" {
		return r.fail(path, reason)
	}
	return r.whole(kind, content, path, depth)
}

// look gives the beginning of a file. What a pipe gives at first is enough, so
// that its lines are read as they come.
func look(in *bufio.Reader, first bool) ([]byte, error) {
	if !first {
		return in.Peek(headLength)
	}
	if _, err := in.Peek(1); err != nil {
		return nil, err
	}
	return in.Peek(min(in.Buffered(), headLength))
}

// whole reads a file of which all is in memory.
func (r *reading) whole(k kind, content []byte, path string, depth int) bool {
	switch k {
	case packed:
		return r.packed(content, path, depth)
	case jsonFile:
		return r.jsonFile(content, path)
	case feed:
		return r.feed(content, path)
	case message:
		return r.one(readMail, content, path)
	case webPage:
		return r.one(readPage, content, path)
	case richText:
		return r.one(readRTF, content, path)
	case pdf:
		return r.one(readPDF, content, path)
	case oldWord:
		return r.fail(path, oldOffice(content))
	}
	return r.one(readPlain, content, path)
}

// A draft is an article as its file holds it.
type draft struct {
	stance.Article
	made stance.Date // when the file was made: the least sure date of what it holds
}

// A reader takes one article out of the bytes of a file. The error is a clause
// that can follow the file's name.
type reader func(content []byte) (draft, error)

// one reads a file that holds one article.
func (r *reading) one(read reader, content []byte, path string) bool {
	a, err := guarded(read, content)
	if err != nil {
		return r.fail(path, err.Error())
	}
	if isBlank(a.Text) {
		return r.fail(path, "holds no text")
	}
	a.ID, a.Path = stem(path), path
	a.complete(path)
	return r.give(a.Article)
}

// guarded turns a panic of a format library into an error.
func guarded(read reader, content []byte) (a draft, err error) {
	defer func() {
		if recover() != nil {
			err = fmt.Errorf("is damaged, or of a kind that its reader does not know")
		}
	}()
	return read(content)
}

// load reads all of a file, up to most bytes. About is its size as far as it is
// known; it need not be right. A reason says why it can't be used.
func load(in io.Reader, most, about int64) (content []byte, reason string) {
	var all bytes.Buffer
	switch {
	case about > most:
		return nil, fmt.Sprintf("is larger than %s; split it", size(most))
	case about > 0:
		all.Grow(int(about) + bytes.MinRead)
	}
	_, err := all.ReadFrom(io.LimitReader(in, most+1))
	switch {
	case err != nil:
		return nil, reasonOf(err)
	case int64(all.Len()) > most:
		return nil, fmt.Sprintf("is larger than %s; split it", size(most))
	}
	return all.Bytes(), ""
}

// size writes a number of bytes for people.
func size(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// counting tells Progress of every byte read from in.
func (r *reading) counting(in io.Reader) io.Reader {
	if r.options.Progress == nil {
		return in
	}
	return &counter{in, r}
}

type counter struct {
	in io.Reader
	r  *reading
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.r.done += int64(n)
	c.r.options.Progress(c.r.done, c.r.total)
	return n, err
}
