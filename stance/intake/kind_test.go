package intake

import (
	"net/netip"
	"strings"
	"testing"
)

func TestKindOf(t *testing.T) {
	long := "The ministers met in the spring, and nobody would say what they had agreed on. "
	for _, c := range []struct {
		name, head string
		want       kind
		reason     string // begins so
	}{
		{"a.txt", long, plainText, ""},
		{"a", long, plainText, ""},
		{"a.log", long, plainText, ""},
		{"a.md", "<html> in Markdown", webPage, ""},
		{"a.txt", "\ufeff <!DOCTYPE HTML><p>x", webPage, ""},
		{"a.doc", "<html><body>saved as a document", webPage, ""},
		{"a.doc", `{\rtf1 x}`, richText, ""},
		{"a.txt", "%PDF-1.7\n%\xe2\xe3\xcf\xd3", pdf, ""},
		{"a.txt", "junk before\n%PDF-1.7", pdf, ""},
		{"a.html", "PK\x03\x04rest", packed, ""},
		{"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", oldWord, ""},
		{"A.JSONL", "{}", jsonLines, ""},
		{"a.ndjson", "{}", jsonLines, ""},
		{"a.json", "[]", jsonFile, ""},
		{"a.txt", `{"id":"x","text":"y"}` + "\n", jsonLines, ""},
		{"a.txt", `{"id":"x"}`, plainText, ""},
		{"a.csv", "a,b", table, ""},
		{"a.tsv", "a\tb", table, ""},
		{"a.eml", "anything", message, ""},
		{"mail", "Return-Path: <a@b>\nFrom: x\n", message, ""},
		{"mail", "From: x\nSubject: y\nDate: z\n\n", message, ""},
		{"speech", "From: the heart of the city he came.", plainText, ""},
		{"a.xml", `<?xml version="1.0"?><rss version="2.0">`, feed, ""},
		{"a.xml", `<?xml version="1.0"?><rdf:RDF xmlns:rdf="x">`, feed, ""},
		{"a", `<feed xmlns="x">`, feed, ""},
		{"a.xml", `<?xml version="1.0"?><html xmlns="x">`, webPage, ""},
		{"a.xml", `<?xml version="1.0"?><svg>`, unreadable, "is XML of a kind"},
		{"a.txt", "\xff\xfea\x00b\x00", plainText, ""},
		{"a.txt", strings.ReplaceAll(long, "", "\x00")[1:], plainText, ""},
		{"a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", webPage, ""},
		{"a.txt", "a\x00b" + long, unreadable, "is no text: it holds zero bytes"},
		{"a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF\x00", unreadable, "is no text: it is a picture (jpeg)"},
		{"a.txt", "OggS\x00\x02\x00\x00", unreadable, "is no text: it is a recording (ogg)"},
		{"a.txt", "\x1f\x8b\x08\x00\x00\x00\x00\x00", unreadable, "is no text: it is gzip"},
		{"a.txt", "\x01\x02\x03\x04\x05\x06", unreadable, "is no text: "},
	} {
		got, reason := kindOf(c.name, []byte(c.head))
		if got != c.want || !strings.HasPrefix(reason, c.reason) || (reason == "") != (c.reason == "") {
			t.Errorf("%s, %.20q: kind %d (%s), want %d (%s)", c.name, c.head, got, reason, c.want, c.reason)
		}
	}
}

func TestIsPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.215.14": true, "1.1.1.1": true, "2606:2800:21f:cb07::1": true, "::ffff:1.1.1.1": true,
		"127.0.0.1": false, "127.8.9.10": false, "10.1.2.3": false, "172.16.0.1": false, "172.31.255.255": false, "172.32.0.1": true,
		"192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false, "100.128.0.1": true, "0.0.0.0": false, "0.1.2.3": false,
		"192.0.0.8": false, "192.0.2.1": false, "198.18.0.1": false, "198.51.100.1": false, "203.0.113.1": false, "224.0.0.1": false,
		"240.0.0.1": false, "255.255.255.255": false, "::1": false, "::": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false,
		"fd12:3456::1": false, "ff02::1": false, "::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "64:ff9b::7f00:1": false,
		"2001:db8::1": false, "2002:7f00:1::": false, "2001::1": false, "fec0::1": false,
	} {
		if got := isPublic(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public %v, want %v", address, got, want)
		}
	}
}

func TestProse(t *testing.T) {
	for _, c := range []struct {
		name  string
		write func(*prose)
		want  string
	}{
		{"nothing", func(*prose) {}, ""},
		{"white space is collapsed", func(p *prose) { p.add("  a \n\t b"); p.add(" "); p.add("c ") }, "a b c"},
		{"runs of one word", func(p *prose) { p.add("cease"); p.add("fire") }, "ceasefire"},
		{"a line", func(p *prose) { p.add("a "); p.line(); p.add(" b") }, "a\nb"},
		{"a paragraph is more than a line", func(p *prose) { p.add("a"); p.line(); p.paragraph(); p.line(); p.add("b") }, "a\n\nb"},
		{"nothing before and after", func(p *prose) { p.paragraph(); p.line(); p.add("a"); p.paragraph() }, "a"},
		{"invisible letters", func(p *prose) { p.add("so\u00adft\u200b zero\ufeff\x07\uf0b7") }, "soft zero"},
		{"a closing mark stands close", func(p *prose) { p.add("“a "); p.close("”"); p.add(" b") }, "“a” b"},
		{"a hard space is a space", func(p *prose) { p.add("10\u00a0km") }, "10 km"},
	} {
		var p prose
		c.write(&p)
		if got := p.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestIDs(t *testing.T) {
	ids := newIDs()
	for i, want := range []string{"a", "a-2", "b", "a-3", "a-2-2", "a-4", "", "-2"} {
		asked := []string{"a", "a", "b", "a", "a-2", "a", "", ""}[i]
		if got := ids.unique(asked); got != want {
			t.Errorf("the %dth, %q, is called %q, want %q", i+1, asked, got, want)
		}
	}
}

func TestDecodePage(t *testing.T) {
	for _, c := range []struct {
		bytes string
		page  int
		want  string
	}{
		{"caf\xe9", 1252, "café"},
		{"\xcc\xe8\xf0", 1251, "Мир"},
		{"\xa3\xf3d\x9f", 1250, "Łódź"},
		{"\x8c\xa8\xe0", 866, "Мир"},
		{"\x93\xfa\x96\x7b", 932, "日本"},
		{"\x8e", 10000, "é"},
		{"caf\xe9", 4711, "café"},
		{"Łódź", 65001, "Łódź"},
	} {
		if got := decodePage([]byte(c.bytes), c.page); got != c.want {
			t.Errorf("%q in %d is %q, want %q", c.bytes, c.page, got, c.want)
		}
	}
}
