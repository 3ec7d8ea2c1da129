package intake

import (
	"encoding/json"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley/stance"
)

// A description is what a page says of itself, by the name of the field in
// lower case: its meta elements, and JSON-LD under "ld:".
type description map[string]string

// The fields that hold each thing, the surest first.
var (
	titleFields     = []string{"og:title", "ld:headline", "twitter:title", "citation_title", "dc.title", "dcterms.title", "title", "readability:title"}
	dateFields      = []string{"article:published_time", "ld:datepublished", "datepublished", "og:published_time", "citation_publication_date", "parsely-pub-date", "sailthru.date", "publishdate", "pubdate", "publish-date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "ld:datecreated", "time"}
	publisherFields = []string{"og:site_name", "ld:publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name", "readability:site"}
	authorFields    = []string{"ld:author", "author", "parsely-author", "byl", "dc.creator", "dcterms.creator", "citation_author", "article:author", "readability:byline"}
	addressFields   = []string{"canonical", "og:url", "ld:url"}
)

// describe gathers what a page says of itself.
func describe(doc *html.Node) description {
	d := description{}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			d.meta(n)
		case atom.Title:
			if n.Parent != nil && n.Parent.DataAtom == atom.Head {
				d.set("title", textOf(n))
			}
		case atom.Link:
			if rel, _ := attribute(n, "rel"); rel == "canonical" {
				href, _ := attribute(n, "href")
				d.set("canonical", href)
			}
		case atom.Time:
			when, _ := attribute(n, "datetime")
			d.set("time", when)
		case atom.Script:
			d.script(n)
		}
	}
	return d
}

// set keeps the first value of a field.
func (d description) set(field, value string) {
	field, value = strings.ToLower(field), strings.Join(strings.Fields(value), " ")
	if value != "" && d[field] == "" {
		d[field] = value
	}
}

func (d description) meta(n *html.Node) {
	content, _ := attribute(n, "content")
	for _, key := range []string{"property", "name", "itemprop"} {
		if name, is := attribute(n, key); is {
			d.set(name, content)
		}
	}
}

// script reads JSON-LD.
func (d description) script(n *html.Node) {
	if kind, _ := attribute(n, "type"); kind != "application/ld+json" || n.FirstChild == nil {
		return
	}
	var linked any
	if json.Unmarshal([]byte(n.FirstChild.Data), &linked) == nil {
		d.linked(linked, 0)
	}
}

// linked looks for what describes the article among linked things.
func (d description) linked(thing any, depth int) {
	if depth > 6 {
		return
	}
	switch thing := thing.(type) {
	case []any:
		for _, t := range thing {
			d.linked(t, depth+1)
		}
	case map[string]any:
		if isArticle(thing["@type"]) {
			for _, field := range []string{"headline", "datePublished", "dateCreated", "publisher", "author", "url"} {
				d.set("ld:"+field, nameOf(thing[field]))
			}
		}
		d.linked(thing["@graph"], depth+1)
		d.linked(thing["mainEntity"], depth+1)
	}
}

// isArticle holds for the types of schema.org that stand for one text.
func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report" || kind == "Interview"
	case []any:
		for _, k := range kind {
			if isArticle(k) {
				return true
			}
		}
	}
	return false
}

// nameOf is a text, the name of a thing, or those of several.
func nameOf(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case map[string]any:
		name, _ := value["name"].(string)
		return name
	case []any:
		var names []string
		for _, v := range value {
			if name := nameOf(v); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// fill adds what the library has found to what the page says.
func (d description) fill(found readability.Article) {
	d.set("readability:title", found.Title())
	d.set("readability:site", found.SiteName())
	d.set("readability:byline", found.Byline())
}

// first is the first field that holds anything that is wanted.
func (d description) first(fields []string, wanted func(string) bool) string {
	for _, f := range fields {
		if value := d[f]; value != "" && wanted(value) {
			return value
		}
	}
	return ""
}

// into describes an article. What it knows already stays.
func (d description) into(a *stance.Article) {
	anything := func(string) bool { return true }
	noAddress := func(s string) bool { return !isAddress(s) }
	fillIn(&a.Title, d.first(titleFields, anything))
	fillIn(&a.Publisher, d.first(publisherFields, noAddress))
	fillIn(&a.Author, strings.TrimPrefix(d.first(authorFields, noAddress), "By "))
	fillIn(&a.Address, d.first(addressFields, isAddress))
	if a.Date.IsZero() {
		when := d.first(dateFields, func(s string) bool { return !readDate(s).IsZero() })
		a.Date = readDate(when)
	}
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// fillIn sets what is not known yet.
func fillIn(field *string, value string) {
	if *field == "" {
		*field = strings.TrimSpace(value)
	}
}
