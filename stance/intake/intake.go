// Package intake turns files and folders into articles. It is the only house of
// format libraries. What can be read is read; what can't is named with the
// reason, and the rest goes on.
package intake

import (
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"parley/stance"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Options say how to read. The zero value reads with everything at its default.
type Options struct {
	Stdin    io.Reader               // what the path "-" reads, JSON Lines; nil: os.Stdin
	Progress func(done, total int64) // called from the reading goroutine with bytes
	Most     int64                   // the largest file, line or part that is read, in bytes; 0: Most. An archive may unpack to four times that
	Mapping  Mapping                 // the columns of CSV and Excel files
	Fetch    bool                    // paths may be addresses of the web, which are fetched
	Leave    []string                // files and folders that are left out where they lie in a folder that is read
}

// nameOfStdin stands before the line numbers of standard input.
const nameOfStdin = "stdin"

func (o Options) most() int64 {
	if o.Most <= 0 {
		return Most
	}
	return o.Most
}

func (o Options) stdin() io.Reader {
	if o.Stdin == nil {
		return os.Stdin
	}
	return o.Stdin
}

// open opens a file, or standard input for "-". The error is a *Failure.
func (o Options) open(path string) (in io.ReadCloser, name string, err error) {
	if path == Stdin {
		return io.NopCloser(o.stdin()), nameOfStdin, nil
	}
	file, err := os.Open(path) // #nosec G304 -- the file that the user names
	if err != nil {
		return nil, "", &Failure{path, reasonOf(err)}
	}
	return file, path, nil
}

// A Failure names one input that could not be read and why. The rest goes on.
type Failure struct {
	Path   string // the file, with the line of a record after a colon
	Reason string // a clause that can follow the path: "is empty"
}

// Error gives the path and the reason.
func (f *Failure) Error() string { return f.Path + ": " + f.Reason }

// Articles reads files, folders with all that lies in them, and "-" for standard
// input, in the order given; what lies in a folder comes in the order of names.
// Two articles never have one ID: the second gets "-2". A *Failure stands for an
// input that could not be read; the error of ctx ends the sequence. Files are
// read one at a time and records are streamed, so memory stays bounded by the
// largest file or line.
func Articles(ctx context.Context, paths []string, o Options) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		r := &reading{ctx: ctx, options: o, ids: newIDs(), yield: yield}
		if o.Progress != nil {
			r.total = sizeOf(paths)
		}
		for _, path := range paths {
			if !r.input(path) {
				break
			}
		}
		if ctx.Err() != nil && !r.ended {
			yield(stance.Article{}, ctx.Err())
		}
	}
}

// Records reads JSON Lines as Articles reads a file of that kind: one article a
// line, as they come. The name stands before errors and gives IDs to records
// that have none.
func Records(ctx context.Context, from io.Reader, name string) iter.Seq2[stance.Article, error] {
	return func(yield func(stance.Article, error) bool) {
		r := &reading{ctx: ctx, ids: newIDs(), yield: yield}
		r.records(from, name)
		if ctx.Err() != nil && !r.ended {
			yield(stance.Article{}, ctx.Err())
		}
	}
}

// A reading is one run over inputs.
type reading struct {
	ctx         context.Context
	options     Options
	ids         ids
	yield       func(stance.Article, error) bool
	scan        scanner
	ended       bool // the loop over the sequence was left
	done, total int64
	size        int64 // of the file or entry that is read, as far as it is known
}

// give hands an article on, under an ID of its own and with its language.
// It is false where the run is over.
func (r *reading) give(a stance.Article) bool {
	if len(a.Text) > MostText {
		return r.fail(cmp.Or(a.Path, a.ID), errLongText.Error())
	}
	a.ID = r.ids.unique(a.ID)
	if a.Extracted {
		a.Text = sound(a.Text)
	}
	if a.Language == "" {
		a.Language = Language(a.Text)
	}
	return r.pass(a, nil)
}

// sound takes out of a text what no text has: bytes that are no UTF-8, and zeros.
func sound(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\x00", "")
}

// fail hands a Failure on.
func (r *reading) fail(path, reason string) bool {
	return r.pass(stance.Article{}, &Failure{path, reason})
}

func (r *reading) pass(a stance.Article, err error) bool {
	if r.over() {
		return false
	}
	r.ended = !r.yield(a, err)
	return !r.ended
}

func (r *reading) over() bool { return r.ended || r.ctx.Err() != nil }

// input reads one path of the command line.
func (r *reading) input(path string) bool {
	if path == Stdin {
		return r.records(r.counting(r.options.stdin()), nameOfStdin)
	}
	if r.options.Fetch && isAddress(path) {
		return r.address(newFetcher(), path)
	}
	state, err := os.Stat(path)
	if err != nil {
		return r.fail(path, reasonOf(err))
	}
	if state.IsDir() {
		return r.folder(path)
	}
	return r.file(path)
}

// reasonOf says in plain words why a file could not be opened or read.
func reasonOf(err error) string {
	var at *os.PathError
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, os.ErrPermission):
		return "may not be read: permission denied"
	case errors.As(err, &at):
		return "can't be read: " + at.Err.Error()
	}
	return "can't be read: " + err.Error()
}

// stem is the name of a file without folder and extension.
func stem(path string) string {
	name := filepath.Base(path)
	if ext := filepath.Ext(name); len(ext) < len(name) {
		return name[:len(name)-len(ext)]
	}
	return name
}
