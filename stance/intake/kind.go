package intake

import (
	"bytes"
	"net/http"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// A kind is a format of files.
type kind int

// The kinds. What a file holds decides, its name only where that leaves a choice.
const (
	unreadable kind = iota
	plainText
	jsonLines
	jsonFile
	table // CSV and its like
	webPage
	feed // RSS and Atom
	message
	richText
	pdf
	packed  // ZIP and all formats that are one: DOCX, ODT, EPUB, XLSX
	oldWord // OLE: old Office files, and new ones under a password
)

// headLength is how many bytes of a file are looked at to tell its kind.
const headLength = 4096

// byExtension are the kinds of text that can only be told by the file's name.
var byExtension = map[string]kind{
	".jsonl": jsonLines, ".ndjson": jsonLines, ".json": jsonFile, ".csv": table, ".tsv": table, ".tab": table,
	".html": webPage, ".htm": webPage, ".xhtml": webPage, ".eml": message, ".mht": message, ".mhtml": message,
	".rss": feed, ".atom": feed, ".txt": plainText, ".text": plainText, ".md": plainText, ".markdown": plainText,
}

// kindOf tells the kind of a file from its name and its first bytes. For an
// unreadable one, reason says what it is instead.
func kindOf(name string, head []byte) (k kind, reason string) {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return packed, ""
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return oldWord, ""
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return pdf, ""
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return richText, ""
	case !mayBeText(head):
		return unreadable, "is no text: " + whatIs(head)
	}
	extension := strings.ToLower(filepath.Ext(name))
	if k, known := byExtension[extension]; known && k != plainText {
		return k, ""
	}
	return textKind(extension, opening(head))
}

// textKind tells the kind of a text whose name says little by how it opens.
func textKind(extension, start string) (k kind, reason string) {
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return webPage, ""
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<rss"), strings.HasPrefix(start, "<feed"):
		return xmlKind(start)
	case extension == ".md", extension == ".markdown":
		return plainText, ""
	case strings.HasPrefix(start, "{") && strings.Contains(firstLine(start), `"text"`):
		return jsonLines, ""
	case opensLikeMail(start):
		return message, ""
	}
	return plainText, ""
}

func xmlKind(start string) (k kind, reason string) {
	switch {
	case strings.Contains(start, "<rss"), strings.Contains(start, "<feed"), strings.Contains(start, "<rdf:rdf"):
		return feed, ""
	case strings.Contains(start, "<html"):
		return webPage, ""
	}
	return unreadable, "is XML of a kind that can't be read: expected RSS, Atom or XHTML"
}

// opensLikeMail holds for a text that begins with the header of a message.
func opensLikeMail(start string) bool {
	for _, field := range []string{"return-path:", "received:", "delivered-to:", "mime-version:", "message-id:"} {
		if strings.HasPrefix(start, field) {
			return true
		}
	}
	return strings.HasPrefix(start, "from:") && strings.Contains(start, "\nsubject:") && strings.Contains(start, "\ndate:")
}

// opening is the beginning of a text in lower case, without byte order mark and
// white space before it; UTF-16 is read as far as it is ascii.
func opening(head []byte) string {
	head = bytes.ReplaceAll(bytes.TrimPrefix(head, byteOrderMark), []byte{0}, nil)
	head = bytes.TrimPrefix(bytes.TrimPrefix(head, []byte("\xff\xfe")), []byte("\xfe\xff"))
	return strings.ToLower(strings.TrimSpace(string(head)))
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// mayBeText holds for what can be text in some encoding: few control characters,
// and zero bytes only as UTF-16 has them.
func mayBeText(head []byte) bool {
	if utf16Order(head) != "" {
		return true
	}
	control := 0
	for _, c := range head {
		if c == 0 {
			return false
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b || c == 0x7f {
			control++
		}
	}
	return control*50 <= len(head)
}

// utf16Order tells UTF-16 by its byte order mark, or by the zero bytes that
// ascii letters have in it: "le", "be", or empty for anything else.
func utf16Order(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")) && !bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")):
		return "le"
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return "be"
	case len(head) < 8:
		return ""
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1] > half*8/10 && zeros[0] < half/20:
		return "le"
	case zeros[0] > half*8/10 && zeros[1] < half/20:
		return "be"
	}
	return ""
}

// whatIs names what bytes that are no text may be.
func whatIs(head []byte) string {
	switch found := http.DetectContentType(head); {
	case strings.HasPrefix(found, "image/"):
		return "it is a picture (" + path.Base(found) + ")"
	case strings.HasPrefix(found, "audio/"), strings.HasPrefix(found, "video/"), found == "application/ogg":
		return "it is a recording (" + path.Base(found) + ")"
	case strings.HasPrefix(found, "application/") && found != "application/octet-stream":
		return "it is " + strings.TrimPrefix(path.Base(found), "x-")
	case !utf8.Valid(head):
		return "it holds bytes that no encoding of text has"
	}
	return "it holds zero bytes"
}
