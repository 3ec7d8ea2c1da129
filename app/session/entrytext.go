package session

import (
	"fmt"
	"strings"
	"unicode"

	"parley/stance"
)

// IssueText is an issue as an entry of a codebook file.
func IssueText(i stance.Issue) (string, error) {
	return entryText(stance.Codebook{Issues: []stance.Issue{i}})
}

// ActorText is an actor as an entry of a codebook file.
func ActorText(a stance.Actor) (string, error) {
	return entryText(stance.Codebook{Actors: []stance.Actor{a}})
}

// GroupText is a group as an entry of a codebook file.
func GroupText(g stance.Group) (string, error) {
	return entryText(stance.Codebook{Groups: []stance.Group{g}})
}

// entryText is the only entry of a codebook.
func entryText(book stance.Codebook) (string, error) {
	encoded, err := book.Encode()
	if err != nil {
		return "", fmt.Errorf("the entry can't be written as text: %w", err)
	}
	var entry []string
	for line := range strings.Lines(string(encoded)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, entryMark), strings.HasPrefix(line, entryIndent):
			entry = append(entry, line[len(entryMark):])
		}
	}
	return strings.Join(entry, "\n"), nil
}

// KeyOf makes a key of a name: lower-case letters without accents where there are
// such, digits, and hyphens between words.
func KeyOf(name string) string {
	var key strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			key.WriteRune(r)
		case (unicode.IsSpace(r) || r == '-') && key.Len() > 0 && !strings.HasSuffix(key.String(), "-"):
			key.WriteByte('-')
		}
	}
	return strings.TrimSuffix(key.String(), "-")
}
