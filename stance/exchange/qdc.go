package exchange

import (
	"crypto/sha1" // #nosec G505 -- RFC 9562 makes names of version 5 of SHA-1; nothing is kept secret by it
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/stance"
)

// This file carries codebooks out and in as REFI-QDA codebooks (.qdc), the form
// that programs for qualitative analysis share. An issue, an actor, a country and
// a word family are codes, the terms of an issue are codes under it, and groups
// are sets. What a code has no place for stands in its description, a line each:
// "Proposition: ...".

// qdcSpace names the form; schemas are looked up by it.
const qdcSpace = "urn:QDA-XML:codebook:1.0"

// qdcLimit is the size of a file, in bytes, from which on it is no codebook.
const qdcLimit = 64 << 20

type qdcBook struct {
	XMLName xml.Name  `xml:"CodeBook"`
	Space   string    `xml:"xmlns,attr"`
	Origin  string    `xml:"origin,attr,omitempty"`
	Codes   []qdcCode `xml:"Codes>Code"`
	Sets    []qdcSet  `xml:"Sets>Set"`
}

type qdcCode struct {
	GUID        string    `xml:"guid,attr"`
	Name        string    `xml:"name,attr"`
	Codable     bool      `xml:"isCodable,attr"`
	Description string    `xml:"Description,omitempty"`
	Codes       []qdcCode `xml:"Code"`
}

type qdcSet struct {
	GUID        string      `xml:"guid,attr"`
	Name        string      `xml:"name,attr"`
	Description string      `xml:"Description,omitempty"`
	Members     []qdcMember `xml:"MemberCode"`
}

type qdcMember struct {
	GUID string `xml:"guid,attr"`
}

// The codes under which ours stand.
const (
	qdcIssues    = "Issues"
	qdcActors    = "Actors"
	qdcCountries = "Countries"
	qdcFamilies  = "Word families"
	qdcSelf      = "Codebook" // the set that describes the codebook itself
)

// guid is made of what it is for: the same codebook makes the same file.
func guid(kind, key string) string {
	sum := sha1.Sum([]byte("parley " + kind + " " + key)) // #nosec G401 -- see the import
	sum[6], sum[8] = sum[6]&0x0f|0x50, sum[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// WriteQDC writes a codebook as a REFI-QDA codebook.
func WriteQDC(w io.Writer, book *stance.Codebook) error {
	b := *book
	out := qdcBook{Space: qdcSpace, Origin: "Parley " + stance.Version, Codes: []qdcCode{
		folder(qdcIssues, b.Issues, issueCode), folder(qdcActors, b.Actors, actorCode),
		folder(qdcCountries, b.Countries, countryCode), folder(qdcFamilies, b.Families, familyCode),
	}}
	for _, g := range b.Groups {
		set := qdcSet{GUID: guid("group", g.Key), Name: g.Name, Description: lines(groupFields(&g))}
		for _, m := range g.Members {
			set.Members = append(set.Members, qdcMember{memberGUID(book, m)})
		}
		out.Sets = append(out.Sets, set)
	}
	out.Sets = append(out.Sets, qdcSet{GUID: guid("codebook", ""), Name: qdcSelf, Description: lines(bookFields(&b))})
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// memberGUID is that of the code of an actor, or of the country that speaks.
func memberGUID(book *stance.Codebook, key string) string {
	for _, a := range book.Actors {
		if a.Key == key {
			return guid("actor", key)
		}
	}
	return guid("country", key)
}

func folder[T any](name string, all []T, code func(T) qdcCode) qdcCode {
	f := qdcCode{GUID: guid("folder", name), Name: name}
	for _, x := range all {
		f.Codes = append(f.Codes, code(x))
	}
	return f
}

func issueCode(i stance.Issue) qdcCode {
	code := qdcCode{GUID: guid("issue", i.Key), Name: i.Name, Codable: true, Description: lines(issueFields(&i))}
	for n, t := range i.Terms {
		code.Codes = append(code.Codes, qdcCode{
			GUID: guid("term", fmt.Sprintf("%s %d", i.Key, n)), Name: t.Name, Codable: true, Description: lines(termFields(&t)),
		})
	}
	return code
}

func actorCode(a stance.Actor) qdcCode {
	return qdcCode{GUID: guid("actor", a.Key), Name: a.Name, Codable: true, Description: lines(actorFields(&a))}
}

func countryCode(c stance.Country) qdcCode {
	return qdcCode{GUID: guid("country", c.Key), Name: c.Name, Codable: true, Description: lines(countryFields(&c))}
}

func familyCode(f stance.Family) qdcCode {
	return qdcCode{GUID: guid("family", f.Key), Name: f.Key, Description: lines(familyFields(&f))}
}

// ReadQDC reads a REFI-QDA codebook. One that Parley wrote comes back as it was,
// with what was changed of its codes in between. Of another program's, every code
// becomes an issue without terms: what shows it in a text has yet to be said. The
// codebook is not checked: it may lack what one needs to be read by.
func ReadQDC(r io.Reader) (*stance.Codebook, error) {
	limited := &io.LimitedReader{R: r, N: qdcLimit}
	var in qdcBook
	if err := xml.NewDecoder(limited).Decode(&in); err != nil {
		if limited.N == 0 {
			return nil, fmt.Errorf("is too large for a codebook: more than %d megabytes", qdcLimit>>20)
		}
		return nil, fmt.Errorf("is no REFI-QDA codebook: %w", err)
	}
	if strings.HasPrefix(in.Origin, "Parley") {
		return in.ours()
	}
	book := &stance.Codebook{Name: "Imported codes"}
	keys := keyring{}
	in.foreign(book, keys, "", in.Codes)
	if len(book.Issues) == 0 {
		return nil, fmt.Errorf("is a REFI-QDA codebook without codes")
	}
	return book, nil
}

// Extend returns a codebook with the issues, actors, countries, groups and word
// families of another added to it. Where both have a key, the codebook's own stays.
func Extend(book, by *stance.Codebook) *stance.Codebook {
	out := *book
	out.Issues = join(book.Issues, by.Issues, func(i stance.Issue) string { return i.Key })
	out.Actors = join(book.Actors, by.Actors, func(a stance.Actor) string { return a.Key })
	out.Countries = join(book.Countries, by.Countries, func(c stance.Country) string { return c.Key })
	out.Groups = join(book.Groups, by.Groups, func(g stance.Group) string { return g.Key })
	out.Families = join(book.Families, by.Families, func(f stance.Family) string { return f.Key })
	return &out
}

func join[T any](all, more []T, key func(T) string) []T {
	out := slices.Clone(all)
	for _, x := range more {
		if !slices.ContainsFunc(out, func(y T) bool { return key(x) == key(y) }) {
			out = append(out, x)
		}
	}
	return out
}

// foreign makes an issue of every code that may be applied. One under another
// bears that one's name too.
func (in *qdcBook) foreign(book *stance.Codebook, keys keyring, above string, codes []qdcCode) {
	for _, c := range codes {
		name := strings.TrimSpace(above + c.Name)
		if name == "" {
			name = "Unnamed code"
		}
		if c.Codable || len(c.Codes) == 0 {
			book.Issues = append(book.Issues, stance.Issue{Key: keys.of(name), Name: name, Proposition: oneLine(c.Description)})
		}
		in.foreign(book, keys, name+": ", c.Codes)
	}
}

// ours takes a codebook apart as WriteQDC put it together.
func (in *qdcBook) ours() (*stance.Codebook, error) {
	book := &stance.Codebook{}
	keys := keyring{}
	actors := map[string]string{} // keys by guid
	for _, f := range in.Codes {
		for _, c := range f.Codes {
			if err := take(book, keys, actors, f.Name, c); err != nil {
				return nil, fmt.Errorf("the code %q: %w", c.Name, err)
			}
		}
	}
	for _, s := range in.Sets {
		if err := s.take(book, keys, actors); err != nil {
			return nil, fmt.Errorf("the set %q: %w", s.Name, err)
		}
	}
	return book, nil
}

// take adds what a code of one of our folders is.
func take(book *stance.Codebook, keys keyring, actors map[string]string, folder string, c qdcCode) (err error) {
	switch folder {
	case qdcIssues:
		i := stance.Issue{Name: c.Name}
		err = c.read(issueFields(&i))
		i.Key = keys.or(i.Key, c.Name)
		for _, child := range c.Codes {
			t := stance.Term{Name: child.Name}
			if err == nil {
				err = child.read(termFields(&t))
			}
			i.Terms = append(i.Terms, t)
		}
		book.Issues = append(book.Issues, i)
	case qdcActors:
		a := stance.Actor{Name: c.Name}
		err = c.read(actorFields(&a))
		a.Key = keys.or(a.Key, c.Name)
		actors[c.GUID] = a.Key
		book.Actors = append(book.Actors, a)
	case qdcCountries:
		n := stance.Country{Name: c.Name}
		err = c.read(countryFields(&n))
		n.Key = keys.or(n.Key, c.Name)
		actors[c.GUID] = n.Key
		book.Countries = append(book.Countries, n)
	case qdcFamilies:
		f := stance.Family{Key: c.Name}
		err = c.read(familyFields(&f))
		book.Families = append(book.Families, f)
	}
	return err
}

// take adds the group that a set is.
func (s qdcSet) take(book *stance.Codebook, keys keyring, actors map[string]string) error {
	if s.Name == qdcSelf && s.GUID == guid("codebook", "") {
		return readLines(s.Description, bookFields(book))
	}
	g := stance.Group{Name: s.Name}
	if err := readLines(s.Description, groupFields(&g)); err != nil {
		return err
	}
	g.Key = keys.or(g.Key, s.Name)
	for _, m := range s.Members {
		if key, ok := actors[m.GUID]; ok {
			g.Members = append(g.Members, key)
		}
	}
	book.Groups = append(book.Groups, g)
	return nil
}

func (c qdcCode) read(fields []field) error { return readLines(c.Description, fields) }
