package stance

import "testing"

// TestWhoseAddress: the figure to whom a record gives its words.
func TestWhoseAddress(t *testing.T) {
	e := inventedEngine(t)
	for _, c := range []struct{ speaker, title, publisher, lead, want string }{
		{speaker: "Ilvar Tosk", want: "tosk"},
		{speaker: "Hanna Orel, baker", want: "orel"}, // the record names whom it likes
		{title: "Address by the President of Graun", want: "marn"},
		{title: "Address by President Ilvar Tosk", want: "tosk"},
		{title: "Statement from President Tosk on the river", want: "tosk"},
		{title: "A long winter – address by the Graunish president", want: "marn"},
		{title: "President Tosk’s remarks at the bridge", want: "tosk"},
		{title: "Northern Union statement on the river", want: "north"},
		{title: "Northern leaders’ statement", want: "north"},
		{title: "Address by Hanna Orel", want: ""}, // a title may say anything: only the codebook's are believed
		{title: "A long winter", publisher: "President of Ruvia (president.ruvia.example)", want: "tosk"},
		{title: "A long winter", publisher: "The Lorn Post", want: ""},
		{title: "A long winter", publisher: "Office of the President", want: ""}, // of which?
		{title: "President: We shall win", publisher: "President of Ruvia", want: "tosk"},
		{title: "A walk by the river", want: ""},
		{title: "A long winter", publisher: "The Citadel", want: "ruvia"},
		{title: "A long winter", publisher: "The Citadel", lead: "I thank you. ", want: "tosk"}, // the head of the state
		{title: "A long winter", publisher: "Citadel.example", lead: "I thank you. ", want: "tosk"},
		{title: "Joint Statement on the Ruvia-Graun Bridge", want: "ruvia graun"},
		{title: "Joint declaration of Ruvia, Graun and Venland", want: "ruvia graun venland"},
		{title: "Joint effort of Ruvia and Graun", want: ""},
		{lead: "Full text of Tosk's speech at the bridge. ", want: "tosk"},
		{lead: "Here is the speech by Oll Marn at the bridge. ", want: "marn"},
		{lead: "Oll Marn stood at the bridge. ", want: "marn"}, // the only one
		{lead: "Oll Marn met Ilvar Tosk at the bridge. ", want: ""},
		{lead: "Oll Marn heard Tosk's first long speech at the bridge. ", want: "tosk"},
		{lead: "Hanna Orel stood at the bridge. ", want: ""},
		{title: "Ilvar Tosk: We shall cross", want: "tosk"},
		{title: "Winter: We shall cross", want: ""},
	} {
		marked := attributionCase{article: Article{Date: Date{2025, 3, 1}, Speaker: c.speaker, Title: c.title, Publisher: c.publisher}}
		marked.mark(c.lead + "Dear friends! {1r:We have waited long.}")
		r := read(e, marked)
		got := ""
		for _, a := range r.Statements[0].Attributions {
			if got != "" {
				got += " "
			}
			got += a.Actor
			if a.Basis != ByRecord {
				t.Errorf("%+v: basis %q, want %q", c, a.Basis, ByRecord)
			}
		}
		if got != c.want {
			t.Errorf("%+v\ngot %q", c, got)
		}
	}
}

// TestJointStatementOfOne: a sentence of a joint statement that tells of one of those who
// give it is that one's.
func TestJointStatementOfOne(t *testing.T) {
	e := inventedEngine(t)
	for said, want := range map[string]int{
		"We have waited long.":                    2,
		"Ruvia supports the bridge.":              1,
		"Ruvia's support for the bridge is firm.": 1,
		"Ruvia and Graun support the bridge.":     2,
		"Venland supports the bridge.":            2,
	} {
		marked := attributionCase{article: Article{Date: Date{2025, 3, 1}, Title: "Joint Statement on the Ruvia-Graun Bridge"}}
		marked.mark("We meet again. {1r:" + said + "}")
		r := read(e, marked)
		if got := r.Statements[0].Attributions; len(got) != want || want == 1 && got[0].Actor != "ruvia" {
			t.Errorf("%q: got %+v, want %d", said, got, want)
		}
	}
}

// TestWithoutFindings: an article in which nothing is said has no statements and
// finds nobody.
func TestWithoutFindings(t *testing.T) {
	var r Reading
	inventedEngine(t).attribute(&r, nil)
	if len(r.Statements)+len(r.Found) > 0 {
		t.Errorf("read %v and found %v in nothing", r.Statements, r.Found)
	}
}

// TestUtterances: the parts of one breath share the ID of the first, and every
// ID is of the content.
func TestUtterances(t *testing.T) {
	c := attributionCase{}
	c.mark(`{1:"One,"} [1:Ilvar Tosk] said. {2:"Two."} {3:"Three."}`)
	c.findings[1].utterance, c.findings[2].utterance = 1, 7
	r := read(inventedEngine(t), c)
	if s := r.Statements; s[0].ID != s[0].Utterance || s[1].Utterance != s[0].ID || s[2].Utterance != s[2].ID || s[0].ID == s[1].ID {
		t.Errorf("IDs %q %q %q, utterances %q %q %q", s[0].ID, s[1].ID, s[2].ID, s[0].Utterance, s[1].Utterance, s[2].Utterance)
	}
}
