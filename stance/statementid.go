package stance

import (
	"strconv"

	"parley/stance/text"
)

// StatementID is the ID of a Statement: the first twelve digits of the hash of
// the article's text and the content Span, as in "1f3870be274f-1186-1307".
func StatementID(hash string, content text.Span) string {
	id := append(make([]byte, 0, 32), hash[:min(len(hash), 12)]...)
	id = strconv.AppendInt(append(id, '-'), int64(content.Start), 10)
	return string(strconv.AppendInt(append(id, '-'), int64(content.End), 10))
}
