package intake

import (
	"bytes"
	"errors"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"parley/stance"
)

// mostHTML is the longest page that is read, in bytes, and mostElements the most
// elements that it may have: finding the article takes many times the page.
const (
	mostHTML     = 32 << 20
	mostElements = 200_000
)

// readPage reads an HTML page: its article, found by what is written densely,
// and what the page says of itself. Where no article stands out, all of the page
// but its furniture is taken.
func readPage(content []byte) (draft, error) {
	if len(content) > mostHTML {
		return draft{}, errors.New("is too large for a page; save its text")
	}
	source, _, notice, err := decode(content, declaredIn(content))
	if err != nil {
		return draft{}, err
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return draft{}, errors.New("is no page that can be read: " + err.Error())
	}
	a := draft{Article: stance.Article{Extracted: true}}
	if notice != "" {
		a.Notices = []string{notice}
	}
	described := describe(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse = mostElements
	found, err := parser.ParseDocument(doc, &url.URL{})
	if err == nil && found.Node != nil {
		described.fill(found)
		a.Text = textOf(found.Node)
	}
	if isBlank(a.Text) {
		a.Text = textOf(withoutFurniture(doc))
	}
	described.into(&a.Article)
	return a, nil
}

// declaredIn is the encoding that a page names in its head.
func declaredIn(content []byte) string {
	_, name, _ := charset.DetermineEncoding(content[:min(len(content), 1024)], "text/html")
	if name == "windows-1252" && !bytes.Contains(bytes.ToLower(content[:min(len(content), 1024)]), []byte("charset")) {
		return "" // nothing is declared
	}
	return name
}

// A role says what an element does to the text around it.
type role int

// The roles of elements. All others stand in a line.
const (
	inLine role = iota
	block
	breakLine
	quote     // <q>: browsers draw the marks
	unwritten // not part of the text
	furniture // around the text of a page
)

var roles = map[atom.Atom]role{
	atom.Br: breakLine, atom.Q: quote,
	atom.Script: unwritten, atom.Style: unwritten, atom.Noscript: unwritten, atom.Template: unwritten, atom.Svg: unwritten,
	atom.Head: unwritten, atom.Iframe: unwritten, atom.Object: unwritten, atom.Button: unwritten, atom.Select: unwritten,
	atom.Textarea: unwritten, atom.Figcaption: unwritten, atom.Audio: unwritten, atom.Video: unwritten, atom.Math: unwritten,
	atom.Nav: furniture, atom.Aside: furniture, atom.Footer: furniture, atom.Form: furniture,
	atom.P: block, atom.Div: block, atom.H1: block, atom.H2: block, atom.H3: block, atom.H4: block, atom.H5: block,
	atom.H6: block, atom.Ul: block, atom.Ol: block, atom.Li: block, atom.Dl: block, atom.Dt: block, atom.Dd: block,
	atom.Table: block, atom.Tr: block, atom.Td: block, atom.Th: block, atom.Caption: block, atom.Blockquote: block,
	atom.Pre: block, atom.Article: block, atom.Section: block, atom.Main: block, atom.Header: block, atom.Hr: block,
	atom.Figure: block, atom.Address: block, atom.Details: block, atom.Summary: block, atom.Body: block,
}

// textOf is the text of an element: a paragraph for each block.
func textOf(node *html.Node) string {
	var p prose
	p.element(node)
	return p.String()
}

func (p *prose) element(n *html.Node) {
	if n.Type == html.TextNode {
		p.add(n.Data)
		return
	}
	role := roles[n.DataAtom]
	switch role {
	case unwritten:
		return
	case breakLine:
		p.line()
		return
	case quote:
		p.add("“")
	case block, furniture:
		p.paragraph()
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		p.element(child)
	}
	switch role {
	case quote:
		p.close("”")
	case block, furniture:
		p.paragraph()
	}
}

// withoutFurniture takes menus, side columns, forms and footers out of a page.
func withoutFurniture(doc *html.Node) *html.Node {
	var out []*html.Node
	for n := range doc.Descendants() {
		if roles[n.DataAtom] == furniture || hidden(n) {
			out = append(out, n)
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	return doc
}

func hidden(n *html.Node) bool {
	_, is := attribute(n, "hidden")
	style, _ := attribute(n, "style")
	return is || strings.Contains(strings.ReplaceAll(style, " ", ""), "display:none")
}

func attribute(n *html.Node, key string) (value string, is bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}
