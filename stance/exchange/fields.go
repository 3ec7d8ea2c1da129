package exchange

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/stance"
)

// A field is a part of a codebook's entry as a line of a description:
// "Label: value". A part that has several values has a line for each.
type field struct {
	label string
	get   func() []string
	set   func(string) error
}

// word is a text.
func word[T ~string](label string, at *T) field {
	return field{label, func() []string { return filled(string(*at)) }, func(s string) error { *at = T(s); return nil }}
}

// words are several texts.
func words(label string, at *[]string) field {
	return field{label, func() []string { return *at }, func(s string) error { *at = append(*at, s); return nil }}
}

// yes is a fact that holds or is left out.
func yes(label string, at *bool) field {
	get := func() []string {
		if *at {
			return []string{"yes"}
		}
		return nil
	}
	return field{label, get, func(s string) error { *at = s == "yes"; return nil }}
}

// score is a number that is left out where it is 0.
func score(label string, at *float64) field {
	get := func() []string {
		if *at == 0 {
			return nil
		}
		return []string{strconv.FormatFloat(*at, 'g', -1, 64)}
	}
	set := func(s string) (err error) {
		if *at, err = strconv.ParseFloat(s, 64); err != nil {
			err = fmt.Errorf("%s: %q is no number", label, s)
		}
		return err
	}
	return field{label, get, set}
}

// owners are countries and the sides on which those stand who act for them: "ruvia 1".
func owners(label string, at *map[string]float64) field {
	get := func() (out []string) {
		for _, country := range slices.Sorted(maps.Keys(*at)) {
			out = append(out, country+" "+strconv.FormatFloat((*at)[country], 'g', -1, 64))
		}
		return out
	}
	set := func(s string) error {
		country, side, _ := strings.Cut(s, " ")
		n, err := strconv.ParseFloat(side, 64)
		if err != nil {
			return fmt.Errorf("%s: %q is no country and number", label, s)
		}
		if *at == nil {
			*at = map[string]float64{}
		}
		(*at)[country] = n
		return nil
	}
	return field{label, get, set}
}

// offices are posts: "mayor; of ruvia; from 2021; until 2024-05".
func offices(label string, at *[]stance.Office) field {
	get := func() (out []string) {
		for _, o := range *at {
			line := o.Title + "; of " + o.Of
			if !o.From.IsZero() {
				line += "; from " + o.From.String()
			}
			if !o.Until.IsZero() {
				line += "; until " + o.Until.String()
			}
			out = append(out, line)
		}
		return out
	}
	set := func(s string) error {
		o, err := readOffice(s)
		*at = append(*at, o)
		return err
	}
	return field{label, get, set}
}

func readOffice(s string) (o stance.Office, err error) {
	for i, part := range strings.Split(s, "; ") {
		what, value, _ := strings.Cut(part, " ")
		switch {
		case i == 0:
			o.Title = part
		case what == "of":
			o.Of = value
		case what == "from":
			o.From, err = stance.ParseDate(value)
		case what == "until":
			o.Until, err = stance.ParseDate(value)
		}
		if err != nil {
			return o, err
		}
	}
	return o, nil
}

func issueFields(i *stance.Issue) []field {
	return []field{
		word("Proposition", &i.Proposition), word("For", &i.For), word("Against", &i.Against), word("For, after a plural", &i.ForVerb),
		word("Against, after a plural", &i.AgainstVerb), yes("Validated", &i.Validated), yes("Off", &i.Off), words("About", &i.About),
		words("Elsewhere", &i.Elsewhere), words("Favour", &i.Favour), words("Oppose", &i.Oppose), words("Ignore", &i.Ignore),
		words("Condition", &i.Conditions), owners("Owner", &i.Owners), words("Place", &i.Places), word("Key", &i.Key),
	}
}

func termFields(t *stance.Term) []field {
	return []field{
		words("Phrase", &t.Phrases), score("Sign", &t.Sign), score("Bare", &t.Bare), yes("Deed", &t.Deed), yes("Ours", &t.Ours), yes("Parties", &t.Parties), yes("Either", &t.Either), yes("Leaving", &t.Leaving), yes("Decides", &t.Decides),
		yes("Named", &t.Named), yes("Topic", &t.Topic), score("Sure", &t.Sure),
		words("Requires", &t.Requires), words("Yes", &t.Yes), words("No", &t.No),
	}
}

func actorFields(a *stance.Actor) []field {
	return []field{
		word("Kind", &a.Kind), word("Gender", &a.Gender), words("Alias", &a.Aliases), word("Country", &a.Country),
		offices("Office", &a.Offices), words("Group", &a.Groups), word("Key", &a.Key),
	}
}

func countryFields(c *stance.Country) []field {
	return []field{
		words("Name", &c.Names), words("Adjective", &c.Adjs), words("Metonym", &c.Metonyms), word("Region", &c.Region), word("Leader", &c.Leader), word("Key", &c.Key),
	}
}

func familyFields(f *stance.Family) []field {
	return []field{words("Word", &f.Words), yes("Verbs", &f.Verbs)}
}

func groupFields(g *stance.Group) []field {
	return []field{
		word("Region", &g.Region), words("Country", &g.Countries), words("Title", &g.Titles), words("Except", &g.Except), word("Key", &g.Key),
	}
}

func bookFields(b *stance.Codebook) []field {
	return []field{word("Name", &b.Name), word("Version", &b.Version), word("Tone", &b.Tone), words("Compare", &b.Compare)}
}

// lines writes fields as the lines of a description.
func lines(fields []field) string {
	var out []string
	for _, f := range fields {
		for _, v := range f.get() {
			out = append(out, f.label+": "+oneLine(v))
		}
	}
	return strings.Join(out, "\n")
}

// readLines fills fields from a description. Lines that name none of them are a
// human's and are passed over.
func readLines(description string, fields []field) error {
	for line := range strings.Lines(description) {
		label, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		for _, f := range fields {
			if f.label != label || value == "" {
				continue
			}
			if err := f.set(value); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneLine is a text with all its white space made one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func filled(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
