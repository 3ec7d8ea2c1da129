package stance

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lexicon/cast/*.txt
var castFiles embed.FS

// castLexicon returns the closed lists by which people and bodies are told
// apart, read once.
var castLexicon = sync.OnceValue(readCastLexicon)

// A castWords holds the closed lists by which an article's people and bodies are
// told apart and spoken of again. All words are folded.
type castWords struct {
	firstNames map[string]Gender   // of people; without a gender: borne by both
	titles     map[string]Gender   // words before a name; empty: of either gender
	before     map[string]bool     // words before titles: "former"
	nouns      map[string]noun     // singular and plural forms
	bodies     map[string]nounKind // words of the names of bodies, places and events
	synonyms   map[string][]string // other nouns for whom a noun names
	function   map[string]bool     // words that begin sentences and no names
	particles  map[string]bool     // "von", "der"
	compound   map[string]bool     // second parts of adjectives: "-led"
	civil      map[string]bool     // words that take from any office that it is the state's
	civilHead  map[string]bool     // words that take it from a head's only
	months     map[string]bool     // words of the calendar that are surnames too
	verbs      map[string]bool     // finite forms that no ending tells
	thanks     map[string]bool     // verbs that thank or blame somebody for what is his
	offices    map[string][]officeName
	sole       map[string]bool // titles of which there is but one
	several    map[string]bool // titles that several hold at a time
	atHand     map[string]bool // titles that are told without their country where it is plain
}

// A nounKind is a set of the classes of nouns.txt and bodies.txt.
type nounKind uint32

// The classes of nouns.
const (
	personNoun nounKind = 1 << iota
	kinNoun
	stateNoun // people who speak for a state
	organNoun // bodies that do
	documentNoun
	paperNoun
	companyNoun
	campaignNoun
	partyNoun
	agencyNoun
	teamNoun
	unionNoun
	courtNoun
	churchNoun
	schoolNoun
	placeNoun
	eventNoun

	bodyNoun = paperNoun | companyNoun | campaignNoun | partyNoun | agencyNoun | teamNoun | unionNoun | courtNoun | churchNoun | schoolNoun
)

var nounKinds = map[string]nounKind{
	"man": personNoun, "woman": personNoun, "person": personNoun, "kin-man": personNoun | kinNoun, "kin-woman": personNoun | kinNoun,
	"state": personNoun | stateNoun, "organ": organNoun, "document": documentNoun, "paper": paperNoun, "company": companyNoun,
	"campaign": campaignNoun, "party": partyNoun, "agency": agencyNoun, "team": teamNoun, "union": unionNoun, "court": courtNoun,
	"church": churchNoun, "school": schoolNoun, "place": placeNoun, "event": eventNoun,
}

var genderOf = map[string]Gender{"man": Male, "kin-man": Male, "m": Male, "woman": Female, "kin-woman": Female, "f": Female}

// A noun is a word form that names people or bodies.
type noun struct {
	lemma  string
	plural bool
	kind   nounKind
	gender Gender
}

// An officeName is one way in which texts name an office, or several: a "top
// diplomat" is the foreign minister of a state and the foreign policy chief of a union.
type officeName struct {
	words  []string
	titles []string // as the codebook names them
}

func readCastLexicon() *castWords {
	w := &castWords{
		firstNames: map[string]Gender{}, titles: map[string]Gender{}, before: map[string]bool{}, nouns: map[string]noun{}, bodies: map[string]nounKind{},
		synonyms: map[string][]string{}, function: map[string]bool{}, particles: map[string]bool{}, compound: map[string]bool{}, civil: map[string]bool{}, civilHead: map[string]bool{}, months: map[string]bool{}, verbs: map[string]bool{}, thanks: map[string]bool{}, offices: map[string][]officeName{}, sole: map[string]bool{}, several: map[string]bool{}, atHand: map[string]bool{},
	}
	eachLine("firstnames", func(class string, words []string) { w.addAll(w.firstNames, genderOf[class], words) })
	eachLine("titles", func(class string, words []string) {
		if class == "before" {
			addWords(w.before, words)
			return
		}
		w.addAll(w.titles, genderOf[class], words)
	})
	eachLine("nouns", w.addNouns)
	eachLine("bodies", func(class string, words []string) {
		for _, word := range words {
			w.bodies[word] |= nounKinds[class]
		}
	})
	eachLine("synonyms", func(first string, words []string) { w.synonyms[first] = append(w.synonyms[first], words...) })
	eachLine("function", func(first string, words []string) { addWords(w.function, append(words, first)) })
	eachLine("particles", func(first string, words []string) { addWords(w.particles, append(words, first)) })
	eachLine("compounds", func(class string, words []string) {
		addWords(map[string]map[string]bool{"adjective": w.compound, "month": w.months}[class], words)
	})
	eachLine("civil", func(class string, words []string) {
		addWords(map[string]map[string]bool{"any": w.civil, "head": w.civilHead}[class], words)
	})
	eachLine("verbs", func(first string, words []string) { addWords(w.verbs, append(words, first)) })
	eachLine("thanks", func(first string, words []string) { addWords(w.thanks, append(words, first)) })
	eachLine("offices", w.addOffices)
	for list, titles := range map[string]map[string]bool{"sole": w.sole, "several": w.several, "athand": w.atHand} {
		eachLine(list, func(first string, rest []string) { titles[strings.Join(append([]string{first}, rest...), " ")] = true })
	}
	return w
}

// eachLine hands every line of a list to add: its first word and the rest.
func eachLine(list string, add func(first string, rest []string)) {
	content, err := castFiles.ReadFile("lexicon/cast/" + list + ".txt")
	if err != nil {
		panic("the list " + list + " is not built in") // the build embeds all of them
	}
	for line := range strings.Lines(string(content)) {
		if fields := strings.Fields(line); len(fields) > 0 && fields[0] != "#" {
			add(fields[0], fields[1:])
		}
	}
}

func addWords(set map[string]bool, words []string) {
	for _, word := range words {
		set[word] = true
	}
}

func (w *castWords) addAll(genders map[string]Gender, gender Gender, words []string) {
	for _, word := range words {
		genders[word] = gender
	}
}

func (w *castWords) addNouns(class string, words []string) {
	for _, word := range words {
		lemma, plural, _ := strings.Cut(word, "/")
		if plural == "" {
			plural = pluralOf(lemma)
		}
		w.addNoun(lemma, noun{lemma, false, nounKinds[class], genderOf[class]})
		w.addNoun(plural, noun{lemma, plural != lemma, nounKinds[class], genderOf[class]})
	}
}

// addNoun enters a form; a form of several classes has all of them.
func (w *castWords) addNoun(form string, n noun) {
	old := w.nouns[form]
	n.kind |= old.kind
	if n.gender == "" {
		n.gender = old.gender
	}
	w.nouns[form] = n
}

// pluralOf is the regular plural of an English noun.
func pluralOf(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"):
		return lemma + "es"
	case strings.HasSuffix(lemma, "y") && !strings.HasSuffix(lemma, "ay") && !strings.HasSuffix(lemma, "ey") && !strings.HasSuffix(lemma, "oy"):
		return strings.TrimSuffix(lemma, "y") + "ies"
	}
	return lemma + "s"
}

// titlesOf are the offices that one word names.
func (w *castWords) titlesOf(word string) []string {
	for _, o := range w.offices[word] {
		if len(o.words) == 1 {
			return o.titles
		}
	}
	return nil
}

// addOffices reads "title words: name, name, ...", cut into fields before.
func (w *castWords) addOffices(first string, rest []string) {
	title, names, _ := strings.Cut(first+" "+strings.Join(rest, " "), ":")
	for name := range strings.SplitSeq(names, ",") {
		words := strings.Fields(name)
		for i := range words {
			words[i], _ = plainWord(words[i])
		}
		known := w.offices[words[0]]
		if i := slices.IndexFunc(known, func(o officeName) bool { return slices.Equal(o.words, words) }); i >= 0 {
			known[i].titles = append(known[i].titles, title)
			continue
		}
		w.offices[words[0]] = append(known, officeName{words, []string{title}})
	}
}
