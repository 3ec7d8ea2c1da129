package stance

// This file keeps codebooks from taking the program down: a file of some
// hundred bytes can ask a reader of YAML for work without end.

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-yaml/lexer"
	yamltoken "github.com/goccy/go-yaml/token"
)

const (
	codebookLimit   = 4 << 20 // bytes of a file: thirty times the built-in one
	codebookNesting = 64      // brackets open at one place; codebooks need three
)

// ReadCodebook reads a codebook file, and of one that is too large no more than
// is needed to say so. The name stands before every error.
func ReadCodebook(name string, r io.Reader) (*Codebook, error) {
	data, err := io.ReadAll(io.LimitReader(r, codebookLimit+1))
	if err != nil {
		return nil, fmt.Errorf("the codebook can't be read: %w", err)
	}
	return ParseCodebook(name, data)
}

// mild says why a file must not reach the reader of YAML.
func mild(name string, data []byte) error {
	switch {
	case len(data) > codebookLimit:
		return fmt.Errorf("%s: is larger than %d MB: no codebook is; take out what does not belong to it", name, codebookLimit>>20)
	case nesting(data) > codebookNesting:
		return fmt.Errorf("%s: opens more than %d brackets or lists within each other; close them", name, codebookNesting)
	}
	if line, at := anchor(data); line > 0 {
		return fmt.Errorf("%s:%d: %q: what a codebook says twice must be written twice; anchors and aliases are not read", name, line, "&"+at)
	}
	return nil
}

// nesting is how many brackets, or list items of one line, are open at most.
func nesting(data []byte) int {
	deepest, open := 0, 0
	for line := range bytes.Lines(data) {
		deepest = max(deepest, strings.Count(string(line[:len(line)-len(bytes.TrimLeft(line, "-? \t"))]), "-"))
		for _, b := range line {
			switch b {
			case '[', '{':
				open++
				deepest = max(deepest, open)
			case ']', '}':
				open = max(0, open-1)
			}
		}
	}
	return deepest
}

// anchorLike says whether a file has what may be an anchor, or may stand within words.
func anchorLike(data []byte) bool {
	const blank = " \t\n\f\r"
	for i, c := range data {
		if c == '&' && i+1 < len(data) && strings.IndexByte(blank, data[i+1]) < 0 && (i == 0 || strings.IndexByte(blank+"[{,", data[i-1]) >= 0) {
			return true
		}
	}
	return false
}

// anchor is the first anchor of a file and its line, from 1: aliases of aliases
// double each time.
func anchor(data []byte) (line int, name string) {
	if !anchorLike(data) {
		return 0, ""
	}
	for _, t := range lexer.Tokenize(string(data)) {
		if t.Type == yamltoken.AnchorType && t.Next != nil {
			return t.Position.Line, t.Next.Value
		}
	}
	return 0, ""
}
