package intake

import (
	"bytes"
	"encoding/xml"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"parley/stance"
)

// A channel is an RSS or Atom file, as far as articles go.
type channel struct {
	Title string `xml:"channel>title"`
	Atom  string `xml:"title"`
	Items []item `xml:"channel>item"`
	RDF   []item `xml:"item"`
	Entry []item `xml:"entry"`
}

// An item is an article of a feed, in the fields of RSS, Dublin Core or Atom.
type item struct {
	ID          string   `xml:"id"`
	Title       string   `xml:"title"`
	Links       []link   `xml:"link"`
	PubDate     string   `xml:"pubDate"`
	Date        string   `xml:"date"`
	Published   string   `xml:"published"`
	Updated     string   `xml:"updated"`
	Creator     string   `xml:"creator"`
	Author      author   `xml:"author"`
	Source      string   `xml:"source"`
	Encoded     string   `xml:"encoded"`
	Description string   `xml:"description"`
	Content     markedUp `xml:"content"`
	Summary     markedUp `xml:"summary"`
}

type link struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Text string `xml:",chardata"`
}

type author struct {
	Name string `xml:"name"`
	Text string `xml:",chardata"`
}

// markedUp is text, HTML written as text, or XHTML.
type markedUp struct {
	Type  string `xml:"type,attr"`
	Text  string `xml:",chardata"`
	Inner string `xml:",innerxml"`
}

// feed reads the articles that an RSS or Atom file holds: as much of each as it
// brings itself. Nothing is fetched.
func (r *reading) feed(content []byte, path string) bool {
	var c channel
	d := xml.NewDecoder(bytes.NewReader(content))
	d.CharsetReader = charset.NewReaderLabel
	if err := d.Decode(&c); err != nil {
		return r.fail(path, "is damaged: it is no RSS or Atom that can be read")
	}
	items := append(append(c.Items, c.RDF...), c.Entry...)
	if len(items) == 0 {
		return r.fail(path, "the feed holds no article")
	}
	for i := range items {
		a := items[i].article()
		if isBlank(a.Text) {
			continue
		}
		fillIn(&a.Publisher, c.Title)
		fillIn(&a.Publisher, c.Atom)
		a.ID, a.Path = numbered(path, i+1), path
		if !r.give(a) {
			return false
		}
	}
	return true
}

// article is an item of a feed as an Article.
func (i *item) article() stance.Article {
	a := stance.Article{Extracted: true, Title: htmlText(i.Title), Publisher: strings.TrimSpace(i.Source)}
	for _, text := range []string{i.Encoded, i.Content.markup(), i.Description, i.Summary.markup()} {
		if isBlank(a.Text) {
			a.Text = htmlText(text)
		}
	}
	for _, when := range []string{i.PubDate, i.Date, i.Published, i.Updated} {
		if a.Date.IsZero() {
			a.Date = readDate(when)
		}
	}
	for _, l := range i.Links {
		if l.Rel == "" || l.Rel == "alternate" {
			fillIn(&a.Address, l.Href)
			fillIn(&a.Address, l.Text)
		}
	}
	fillIn(&a.Author, i.Creator)
	fillIn(&a.Author, i.Author.Name)
	fillIn(&a.Author, i.Author.Text)
	return a
}

// markup is what is in the element as HTML.
func (m markedUp) markup() string {
	if m.Type == "xhtml" {
		return m.Inner
	}
	return m.Text
}

// htmlText is the text of a stretch of HTML.
func htmlText(source string) string {
	if isBlank(source) {
		return ""
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return ""
	}
	return textOf(doc)
}
