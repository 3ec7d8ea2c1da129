package exchange_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/assets"
	"parley/stance"
	"parley/stance/exchange"
)

func written(t testing.TB, book *stance.Codebook) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.WriteQDC(&b, book); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestQDC(t *testing.T) { golden(t, "harbour.qdc", written(t, harbour())) }

func TestACodebookComesBackThroughQDC(t *testing.T) {
	shipped, err := stance.ParseCodebook(assets.DefaultCodebookName, assets.DefaultCodebook)
	if err != nil {
		t.Fatal(err)
	}
	for _, book := range []*stance.Codebook{harbour(), shipped} {
		back, err := exchange.ReadQDC(bytes.NewReader(written(t, book)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(book, back, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-out +in):\n%s", book.Name, diff)
		}
	}
}

func TestWhatAnotherProgramChangedComesBack(t *testing.T) {
	changed := strings.NewReplacer(
		`name="Road toll"`, `name="Toll &amp; fees"`,
		"Proposition: Cars should pay a toll.", "A human's own words.\r\nProposition: All should pay.\r\n",
	).Replace(string(written(t, harbour())))
	changed = strings.Replace(changed, `      <Code guid="`, `      <Code guid="new" name="Zöll3 +" isCodable="true"></Code><Code guid="`, 1)
	back, err := exchange.ReadQDC(strings.NewReader(changed))
	if err != nil {
		t.Fatal(err)
	}
	want := harbour()
	want.Issues[1].Name, want.Issues[1].Proposition = "Toll & fees", "All should pay."
	want.Issues = append([]stance.Issue{{Key: "zoll3", Name: "Zöll3 +"}}, want.Issues...)
	if diff := cmp.Diff(want, back, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

const foreignQDC = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="Another Program 1.0">
  <Codes>
    <Code guid="1" name="Harbour" isCodable="false" color="#ff0000">
      <Code guid="2" name="Bridge" isCodable="true"><Description>Whether to
        build it.</Description></Code>
      <Code guid="3" name="Bridge" isCodable="true"/>
    </Code>
    <Code guid="4" name="Мости" isCodable="true"/>
    <Code guid="5" isCodable="true"/>
  </Codes>
  <Sets><Set guid="6" name="Mine"><MemberCode guid="2"/></Set></Sets>
</CodeBook>`

func TestAnotherProgramsCodes(t *testing.T) {
	got, err := exchange.ReadQDC(strings.NewReader(foreignQDC))
	if err != nil {
		t.Fatal(err)
	}
	want := &stance.Codebook{Name: "Imported codes", Issues: []stance.Issue{
		{Key: "harbour-bridge", Name: "Harbour: Bridge", Proposition: "Whether to build it."},
		{Key: "harbour-bridge-2", Name: "Harbour: Bridge"},
		{Key: "code", Name: "Мости"},
		{Key: "unnamed-code", Name: "Unnamed code"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestExtend(t *testing.T) {
	codes, err := exchange.ReadQDC(strings.NewReader(foreignQDC))
	if err != nil {
		t.Fatal(err)
	}
	codes.Issues = append(codes.Issues, stance.Issue{Key: "toll", Name: "Another toll"})
	book := harbour()
	got := exchange.Extend(book, codes)
	if diff := cmp.Diff(harbour(), book); diff != "" {
		t.Errorf("the codebook itself was changed: %s", diff)
	}
	if len(got.Issues) != 6 || got.Issues[1].Name != "Road toll" || got.Name != "Harbour" || len(got.Actors) != 3 {
		t.Errorf("extended: %+v", got)
	}
	encoded, err := got.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stance.ParseCodebook("extended", encoded); err != nil {
		t.Errorf("the extended codebook can't be read by: %v", err)
	}
}

func TestWhatIsNoQDC(t *testing.T) {
	for in, says := range map[string]string{
		"":                        "is no REFI-QDA codebook",
		"a text":                  "is no REFI-QDA codebook",
		"<Project/>":              "is no REFI-QDA codebook",
		"<CodeBook></CodeBook>":   "without codes",
		"<CodeBook><Codes></Cod>": "is no REFI-QDA codebook",
		`<CodeBook origin="Parley 9"><Codes><Code name="Issues"><Code name="x"><Code name="t"><Description>Sign: many</Description></Code></Code></Code></Codes></CodeBook>`:   `the code "x": Sign: "many" is no number`,
		`<CodeBook origin="Parley 9"><Codes><Code name="Actors"><Code name="x"><Description>Office: mayor; of ruvia; from soon</Description></Code></Code></Codes></CodeBook>`: `"soon" is no date`,
	} {
		if _, err := exchange.ReadQDC(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.40q: %v, want %q", in, err, says)
		}
	}
}

// TestHostileQDC hands over what is made to take the program down.
func TestHostileQDC(t *testing.T) {
	for name, c := range map[string]struct {
		in   io.Reader
		says string
	}{
		"without end": {io.MultiReader(strings.NewReader("<CodeBook><Codes>"), io.LimitReader(spaces{}, 80<<20)), "more than 64 megabytes"},
		"codes within codes without end": {
			strings.NewReader("<CodeBook><Codes>" + strings.Repeat(`<Code name="x">`, 1_000_000)), "is no REFI-QDA codebook",
		},
		"entities": {
			strings.NewReader(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>`),
			"is no REFI-QDA codebook",
		},
	} {
		if _, err := exchange.ReadQDC(c.in); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// spaces are nothing but spaces, without end.
type spaces struct{}

func (spaces) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func FuzzReadQDC(f *testing.F) {
	f.Add(written(f, harbour()))
	f.Add([]byte(foreignQDC))
	f.Fuzz(func(t *testing.T, in []byte) {
		book, err := exchange.ReadQDC(bytes.NewReader(in))
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, i := range book.Issues {
			if i.Key == "" || book.Name == "Imported codes" && seen[i.Key] {
				t.Fatalf("the key %q is empty or there twice", i.Key)
			}
			seen[i.Key] = true
		}
		written(t, book)
	})
}
