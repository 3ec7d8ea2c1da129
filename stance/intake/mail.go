package intake

import (
	"bytes"
	"errors"
	"net/mail"
	"strings"

	"github.com/jhillyerd/enmime/v2"
	"golang.org/x/net/html"

	"parley/stance"
)

// readMail reads a message, or a page that a browser saved as one: its text, and
// from its header subject, date and sender. Attachments are left out; a notice
// names them.
func readMail(content []byte) (draft, error) {
	envelope, err := enmime.ReadEnvelope(bytes.NewReader(content))
	if err != nil {
		return draft{}, errors.New("is no message that can be read: " + err.Error())
	}
	a := draft{Article: stance.Article{
		Extracted: true, Title: envelope.GetHeader("Subject"), Address: envelope.GetHeader("Snapshot-Content-Location"),
	}}
	if when, err := mail.ParseDate(envelope.GetHeader("Date")); err == nil {
		a.Date = onDay(when)
	}
	if a.Address == "" { // a page that a browser saved has no sender
		a.Author = sender(envelope)
	}
	if err := body(&a, envelope); err != nil {
		return a, err
	}
	if names := attached(envelope); names != "" {
		a.Notices = append(a.Notices, "attachments were left out: "+names)
	}
	return a, nil
}

func sender(envelope *enmime.Envelope) string {
	list, err := envelope.AddressList("From")
	if err != nil || len(list) == 0 {
		return ""
	}
	if list[0].Name != "" {
		return list[0].Name
	}
	return list[0].Address
}

// body takes the plain text of a message; where that is missing, or was made of
// the HTML, the HTML.
func body(a *draft, envelope *enmime.Envelope) error {
	plain := envelope.Root.DepthMatchFirst(func(p *enmime.Part) bool {
		return p.ContentType == "text/plain" && p.Disposition != "attachment"
	})
	if plain != nil || envelope.HTML == "" {
		a.Text = strings.ReplaceAll(envelope.Text, "\r\n", "\n")
		return nil
	}
	if a.Address != "" {
		page, err := readPage([]byte(envelope.HTML))
		page.Address, page.Notices = a.Address, nil
		if page.Title == "" {
			page.Title = a.Title
		}
		*a = page
		return err
	}
	doc, err := html.Parse(strings.NewReader(envelope.HTML))
	if err != nil {
		return errors.New("holds a page that can't be read")
	}
	a.Text = textOf(doc)
	return nil
}

// attached names the attachments.
func attached(envelope *enmime.Envelope) string {
	var names []string
	for _, part := range envelope.Attachments {
		if part.FileName != "" {
			names = append(names, part.FileName)
		}
	}
	return strings.Join(names, ", ")
}
