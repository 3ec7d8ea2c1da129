package intake

import (
	"bytes"
	"unicode/utf8"

	"parley/stance"
)

// plain reads a text file. Text in UTF-8 is kept to the byte, a byte order mark
// and line ends included, so that offsets are those of the file.
func plain(content []byte) (a stance.Article, reason string) {
	switch {
	case bytes.IndexByte(content, 0) >= 0:
		return a, "is no text: it holds zero bytes"
	case len(bytes.TrimSpace(content)) == 0:
		return a, "holds no text"
	case !utf8.Valid(content):
		return a, "is no text in UTF-8"
	}
	a.Text = string(content)
	return a, ""
}
