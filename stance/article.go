package stance

import (
	"crypto/sha256"
	"encoding/hex"
)

// An Article is what came in: a text and what is known about it. It never
// changes, and it is known by the hash of its text.
type Article struct {
	ID        string // the file name's stem, or the id of a record
	Path      string // where it was read from; empty for a record or pasted text
	Text      string // UTF-8, exactly as given
	Title     string
	Date      Date // of publication
	Publisher string
	Author    string
	Address   string // where it stands on the web
	Speaker   string // who gives an address or an interview, where the record knows
	Language  string // ISO 639-1; empty: not yet known
	Extracted bool   // Text was taken out of another format, so Spans point into Text and not into the file
	Story     string // hash of the article that this one is nearly a copy of; empty: none is known
	Quoted    bool   // Text is one thing that Speaker said: nothing need be found in it

	Notices []string // what was guessed or lost on the way in; a Reading passes them on
}

// Hash is the SHA-256 of the text in hexadecimal.
func (a Article) Hash() string {
	h := sha256.New()
	var part [1 << 10]byte // so that the text need not be copied as a whole
	for rest := a.Text; rest != ""; {
		n := copy(part[:], rest)
		h.Write(part[:n])
		rest = rest[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}
