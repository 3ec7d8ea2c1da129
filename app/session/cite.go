package session

import "strings"

// Citation returns a statement's words with who said them and where they stand,
// ready to be pasted into a text of one's own.
func (s *Session) Citation(statement string) string {
	home := s.homes[statement]
	st := home.Statement(statement)
	if st == nil {
		return ""
	}
	words := strings.Join(strings.Fields(st.Content.Of(home.Article.Text)), " ")
	if strings.IndexAny(words, "\"“„«") != 0 {
		words = "“" + words + "”"
	}
	var names []string
	for _, l := range home.Of(statement) {
		if l.Name != "" && (len(names) == 0 || names[len(names)-1] != l.Name) {
			names = append(names, l.Name)
		}
	}
	return words + " (" + strings.Join(present(strings.Join(names, " and "), home.Article.Publisher, `“`+home.Title()+`”`,
		home.Article.Date.String(), home.Article.Address), ", ") + ")"
}

// present leaves out what is empty.
func present(parts ...string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}
