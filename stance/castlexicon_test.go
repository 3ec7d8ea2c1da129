package stance

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// voiceOf reads one case and returns its last attribution.
func voiceOf(t *testing.T, e *Engine, body string) (Attribution, []Actor) {
	t.Helper()
	var c attributionCase
	c.mark(body)
	r := read(e, c)
	last := r.Statements[len(r.Statements)-1].Attributions
	if len(last) == 0 {
		return Attribution{}, r.Found
	}
	return last[0], r.Found
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// TestFirstNames: a name alone makes two unknown words a person, and tells "he"
// from "she". Every name is folded and of one gender.
func TestFirstNames(t *testing.T) {
	e := inventedEngine(t)
	w := castLexicon()
	if n := len(w.firstNames); n < 10000 {
		t.Errorf("%d first names; expected the whole list", n)
	}
	for _, name := range slices.Sorted(maps.Keys(w.firstNames)) {
		if name != foldName(name) {
			t.Errorf("%q is not folded", name)
		}
	}
	for name, want := range map[string]Gender{"petra": Female, "hanna": Female, "oksana": Female, "dorin": Male, "dmytro": Male, "jan": Male, "giorgia": Female} {
		a, found := voiceOf(t, e, fmt.Sprintf("At noon [1:%s Brannick] said {1:nothing}.", capital(name)))
		if a.Actor != "brannick" || len(found) != 1 || found[0].Gender != want {
			t.Errorf("%s: %v %v, want %s", name, a, found, want)
		}
	}
}

// TestTitles: every title makes a lone surname a person.
func TestTitles(t *testing.T) {
	e := inventedEngine(t)
	w := castLexicon()
	for _, title := range slices.Sorted(maps.Keys(w.titles)) {
		a, found := voiceOf(t, e, fmt.Sprintf("At noon [1:%s Brannick] said {1:nothing}.", capital(title)))
		if a.Actor != "brannick" || len(found) != 1 || found[0].Kind != Person {
			t.Errorf("%s Brannick is %v %v", title, a, found)
			continue
		}
		if want := w.titles[title]; want != "" && found[0].Gender != want {
			t.Errorf("%s Brannick is %s, want %s", title, found[0].Gender, want)
		}
	}
}

// TestOffices: every name of an office gives it to somebody unknown, before the
// name and after it.
func TestOffices(t *testing.T) {
	e := inventedEngine(t)
	for _, names := range castLexicon().offices {
		for _, o := range names {
			office := strings.Join(o.words, " ")
			for _, body := range []string{
				"At noon Venlandic %s Karl Orel spoke. [1:Orel] said {1:nothing}.",
				"At noon [1:Karl Orel], the %s of Venland, said {1:nothing}.",
			} {
				_, found := voiceOf(t, e, fmt.Sprintf(body, office))
				if len(found) != 1 || len(found[0].Offices) != 1 || found[0].Offices[0] != (Office{Title: o.titles[0], Of: "venland"}) {
					t.Errorf("%s: found %v, want the %s of venland", fmt.Sprintf(body, office), found, o.titles[0])
				}
			}
		}
	}
}

// TestPersonNouns: somebody called by a noun is meant by it again.
func TestPersonNouns(t *testing.T) {
	e := inventedEngine(t)
	w := castLexicon()
	for form, n := range w.nouns {
		if n.plural || n.kind&personNoun == 0 || n.kind&(bodyNoun|documentNoun|organNoun) != 0 {
			continue
		}
		noun := strings.ReplaceAll(form, "-", " ")
		who := map[Gender]string{Male: "Karl", Female: "Hanna", "": "Karl"}[n.gender]
		body := fmt.Sprintf("At noon %s Orel, a %s from Lorn, left. [1:The %s] said {1:nothing}.", who, noun, noun)
		if a, _ := voiceOf(t, e, body); a.Actor != "orel" {
			t.Errorf("%s\nthe %s is %v", body, noun, a)
		}
	}
}

// TestSynonyms: somebody called by a noun is meant by the others of its family.
func TestSynonyms(t *testing.T) {
	e := inventedEngine(t)
	w := castLexicon()
	for first, others := range w.synonyms {
		if w.nouns[first].kind == 0 {
			first += " minister" // an adjective that tells a family: "foreign"
		}
		for _, other := range others {
			gender := w.nouns[other].gender
			if gender == "" {
				gender = w.nouns[first].gender
			}
			who := map[Gender]string{Male: "Karl", Female: "Hanna", "": "Karl"}[gender]
			body := fmt.Sprintf("At noon %s Orel, a %s and counsel from Lorn, left. [1:The %s] said {1:nothing}.", who, first, other)
			if a, _ := voiceOf(t, e, body); a.Actor != "orel" {
				t.Errorf("%s\nthe %s is %v", body, other, a)
			}
		}
	}
}

// TestBodyNames: a name with a word for a body is never a person's.
func TestBodyNames(t *testing.T) {
	e := inventedEngine(t)
	for word, kind := range castLexicon().bodies {
		if kind&bodyNoun == 0 || strings.Contains(word, "'") {
			continue
		}
		written := capital(word)
		if strings.Contains(word, "-") {
			written = strings.ToUpper(word)
		}
		a, found := voiceOf(t, e, fmt.Sprintf("At noon [1:the Lorn Valley %s] said {1:nothing}.", written))
		if len(found) != 1 || found[0].Kind != Collective {
			t.Errorf("the Lorn Valley %s is %v %v", written, a, found)
		}
	}
}

// TestParticles: a particle belongs to the surname and to the key.
func TestParticles(t *testing.T) {
	e := inventedEngine(t)
	for particle := range castLexicon().particles {
		a, _ := voiceOf(t, e, fmt.Sprintf("At noon [1:Hanna %s Brannick] said {1:nothing}.", particle))
		if a.Actor != particle+"brannick" {
			t.Errorf("Hanna %s Brannick has the key %q", particle, a.Actor)
		}
	}
}

// TestFunctionWords: no word that opens a sentence becomes somebody.
func TestFunctionWords(t *testing.T) {
	e := inventedEngine(t)
	for word := range castLexicon().function {
		var c attributionCase
		c.mark(capital(word) + " {1:nothing} was [1:said].")
		if found := read(e, c).Found; len(found) > 0 {
			t.Errorf("%s is %v", word, found)
		}
		doc := newCast(e.names, c.article, read(e, c).Document)
		if len(doc.phrases) > 0 {
			t.Errorf("%q opens a name: %v", capital(word), doc.phrases[0])
		}
	}
}

// TestVerbs: a name before a finite verb is the subject.
func TestVerbs(t *testing.T) {
	e := inventedEngine(t)
	for word := range castLexicon().verbs {
		var c attributionCase
		c.mark("Hanna Orel " + word + " it.")
		cast := newCast(e.names, c.article, read(e, c).Document)
		if len(cast.phrases) != 1 || !cast.isSubject(cast.phrases[0].start, cast.phrases[0].last) {
			t.Errorf("Hanna Orel is no subject of %q", word)
		}
	}
}

// TestCivil: every word takes from an office that it is the state's, and without
// it the office is.
func TestCivil(t *testing.T) {
	e := inventedEngine(t)
	w := castLexicon()
	for _, word := range slices.Sorted(maps.Keys(w.civil)) {
		if a, _ := voiceOf(t, e, fmt.Sprintf("At noon [1:the Ruvian %s spokesman] said {1:nothing}.", word)); a.Actor != "" {
			t.Errorf("the %s spokesman speaks for %s", word, a.Actor)
		}
	}
	for _, word := range slices.Sorted(maps.Keys(w.civilHead)) {
		if a, _ := voiceOf(t, e, fmt.Sprintf("At noon [1:the Ruvian %s leader] said {1:nothing}.", word)); a.Actor != "" && word != "delegation" {
			t.Errorf("the %s leader is %s", word, a.Actor)
		}
	}
	for phrase, want := range map[string]string{"the Ruvian spokesman": "ruvia", "the Ruvian leader": "ruvia", "the new Ruvian leader": "ruvia", "the Ruvian sports minister": "ruvia"} {
		if a, _ := voiceOf(t, e, "At noon [1:"+phrase+"] said {1:nothing}."); a.Actor != want {
			t.Errorf("%s is %q, want %q", phrase, a.Actor, want)
		}
	}
}

// TestListsOfTitles: every title of sole.txt, several.txt and athand.txt is one of offices.txt,
// and none of those that several hold is one of which there is but one.
func TestListsOfTitles(t *testing.T) {
	w, known := castLexicon(), map[string]bool{}
	for _, names := range w.offices {
		for _, o := range names {
			for _, title := range o.titles {
				known[title] = true
			}
		}
	}
	for name, list := range map[string]map[string]bool{"sole": w.sole, "several": w.several, "athand": w.atHand} {
		if len(list) == 0 {
			t.Errorf("%s.txt is empty", name)
		}
		for title := range list {
			if !known[title] {
				t.Errorf("%s.txt: %q is no title of offices.txt", name, title)
			}
		}
	}
	book := &nameIndex{book: defaultCodebook(t)}
	for title := range w.sole {
		if w.several[title] {
			t.Errorf("%q is held by one and by several", title)
		}
		if book.onlyCountry(title) == "" {
			t.Errorf("sole.txt: %q is held of no country or of several", title)
		}
	}
}
