package intake

import (
	"encoding/xml"
	"errors"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"

	"parley/stance"
)

// A manifest is the part of an EPUB that lists its files and their order.
type manifest struct {
	Title     string   `xml:"metadata>title"`
	Creators  []string `xml:"metadata>creator"`
	Publisher string   `xml:"metadata>publisher"`
	Dates     []string `xml:"metadata>date"`
	Items     []struct {
		ID   string `xml:"id,attr"`
		Href string `xml:"href,attr"`
		Type string `xml:"media-type,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Item   string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

// epub reads a book: its chapters in order, as one text.
func (p parts) epub([]byte) (draft, error) {
	a := draft{Article: stance.Article{Extracted: true}}
	if p.has("META-INF/encryption.xml") && p.has("META-INF/rights.xml") {
		return a, errors.New("is locked by its publisher")
	}
	listed, place, err := p.manifest()
	if err != nil {
		return a, err
	}
	a.Title, a.Author, a.Publisher = listed.Title, strings.Join(listed.Creators, ", "), listed.Publisher
	if len(listed.Dates) > 0 {
		a.Date = readDate(listed.Dates[0])
	}
	var text prose
	if err := p.chapters(&text, listed, path.Dir(place)); err != nil {
		return a, err
	}
	a.Text = text.String()
	return a, nil
}

// chapters appends what a book's list says is read in order.
func (p parts) chapters(text *prose, listed manifest, folder string) error {
	files, left := listed.pages(folder), p.most
	for _, item := range listed.Spine {
		if files[item.Item] == "" || item.Linear == "no" {
			continue
		}
		chapter, err := p.part(files[item.Item], left)
		if err != nil {
			return err
		}
		left -= int64(len(chapter))
		if err := text.chapter(chapter); err != nil {
			return err
		}
	}
	return nil
}

// pages are the files of the pages by their IDs.
func (m manifest) pages(folder string) map[string]string {
	files := map[string]string{}
	for _, item := range m.Items {
		if strings.Contains(item.Type, "html") {
			href, err := url.PathUnescape(item.Href)
			if err != nil {
				href = item.Href
			}
			files[item.ID] = path.Join(folder, href)
		}
	}
	return files
}

// manifest finds and reads the list of a book's files.
func (p parts) manifest() (listed manifest, place string, err error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	part, err := p.part("META-INF/container.xml", 1<<20)
	if err != nil {
		return listed, "", err
	}
	if xml.Unmarshal(part, &container) != nil || len(container.Roots) == 0 {
		return listed, "", errors.New("is damaged: its container names no book")
	}
	place = container.Roots[0].Path
	part, err = p.part(place, 16<<20)
	if err == nil && xml.Unmarshal(part, &listed) != nil {
		err = errors.New("is damaged: the list of its chapters can't be read")
	}
	return listed, place, err
}

// chapter appends an XHTML file of a book.
func (p *prose) chapter(content []byte) error {
	source, _, _, err := decode(content, declaredIn(content))
	if err != nil {
		return err
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return errors.New("is damaged: a chapter can't be read")
	}
	p.paragraph()
	p.element(doc)
	return nil
}
