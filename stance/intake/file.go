package intake

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Most is the largest file, or line of JSON Lines, that is read, in bytes.
const Most = 256 << 20

// file reads one file by its kind.
func (r *reading) file(path string) bool {
	in, err := os.Open(path)
	if err != nil {
		return r.fail(path, reasonOf(err))
	}
	defer in.Close()
	if isRecords(path) {
		return r.records(in, path)
	}
	content, reason := r.load(in)
	if reason != "" {
		return r.fail(path, reason)
	}
	a, reason := plain(content)
	if reason != "" {
		return r.fail(path, reason)
	}
	a.ID, a.Path = stem(path), path
	return r.give(a)
}

func isRecords(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return true
	}
	return false
}

// load reads a whole file. A reason says why it can't be used.
func (r *reading) load(in io.Reader) (content []byte, reason string) {
	content, err := io.ReadAll(io.LimitReader(r.counting(in), Most+1))
	switch {
	case err != nil:
		return nil, reasonOf(err)
	case len(content) == 0:
		return nil, "is empty"
	case len(content) > Most:
		return nil, fmt.Sprintf("is larger than %d MB; split it", Most>>20)
	}
	return content, ""
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
