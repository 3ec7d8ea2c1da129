package stance

import (
	"fmt"

	"parley/stance/text"
)

// StatementID is the ID of a Statement: the first twelve digits of the hash of
// the article's text and the content Span, as in "1f3870be274f-1186-1307".
func StatementID(hash string, content text.Span) string {
	return fmt.Sprintf("%.12s-%d-%d", hash, content.Start, content.End)
}
