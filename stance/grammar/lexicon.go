package grammar

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"
)

//go:embed irregular.txt
var irregularList string

//go:embed clauses.txt
var clauseList string

var clauseTakers = sync.OnceValue(func() map[string]bool {
	takers := map[string]bool{}
	for _, lemma := range strings.Fields(stripComments(clauseList)) {
		takers[lemma] = true
	}
	return takers
})

//go:embed invariant.txt
var invariantList string

//go:embed beside.txt
var besideList string

// A reading is one part that a word can play, and what it costs to take it so:
// the rarer, the dearer.
type reading struct {
	tag  Tag
	cost float32
}

// An entry is what the lexicon knows of one form.
type entry struct {
	readings []reading
	lemma    string // of the verb, if it can be one
	takes    bool   // that verb takes a clause
}

// A lexicon knows how words are used and inflected. It makes the entry of a form when
// that is asked for: few of the 70,000 that its lists give ever are, and to make all of
// them takes as long as to read a hundred articles.
type lexicon struct {
	uses      *uses
	irregular map[string][]string // by lemma
	regained  map[string][]string // the lemmas of irregular forms
	invariant map[string]bool
	closed    map[string][]closedUse
}

// words is the lexicon, read once, when first asked.
var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	l := &lexicon{
		uses:      readUses(wordList + stripComments(newerList)),
		irregular: map[string][]string{}, regained: map[string][]string{}, invariant: map[string]bool{}, closed: readClosed(closedList),
	}
	for line := range strings.Lines(irregularList) {
		form, lemma, _ := strings.Cut(strings.TrimSpace(line), " ")
		l.irregular[lemma] = append(l.irregular[lemma], form)
	}
	l.beside()
	for lemma, forms := range l.irregular {
		for _, form := range forms {
			l.regained[form] = append(l.regained[form], lemma)
		}
	}
	for _, lemma := range strings.Fields(stripComments(invariantList)) {
		l.invariant[lemma] = true
	}
	return l
}

// beside adds the pasts of verbs whose irregular form is not the only one.
func (l *lexicon) beside() {
	regular, bare, _ := strings.Cut(stripComments(besideList), "bare:")
	for _, lemma := range strings.Fields(regular) {
		l.irregular[lemma] = append(l.irregular[lemma], regularPast(lemma))
	}
	for _, lemma := range strings.Fields(bare) {
		l.irregular[lemma] = append(l.irregular[lemma], lemma)
	}
}

// An entryBuilder makes the entry of one form. It goes over all that the lists give for
// the lemmas of which it can be a form, and takes what is of that form.
type entryBuilder struct {
	*lexicon
	form  string
	use   usage // of the form as a lemma of its own
	known bool  // some list has it
	entry entry
	verbs float64 // how often the verb of the entry's lemma is used
}

// A lemma is a word with its use, and the place that it has in the list.
type lemma struct {
	word  string
	use   usage
	place int
}

// entryOf is the entry of a folded form, nil where the lists have none.
func (l *lexicon) entryOf(form string) *entry {
	var readings [8]reading
	var lemmas [len(stems) + 4]lemma
	b := entryBuilder{lexicon: l, form: form, entry: entry{readings: readings[:0]}}
	b.use, _ = l.uses.of(form)
	b.open(b.use)
	for _, verb := range l.lemmasOf(lemmas[:0], form) {
		b.verb(verb.word, verb.use)
	}
	b.close()
	if !b.known {
		return nil
	}
	return &entry{slices.Clone(b.entry.readings), b.entry.lemma, clauseTakers()[b.entry.lemma]}
}

// stems are what is taken off a form, and put in its place, to have the verb of which it
// may be a regular form.
var stems = [...]struct{ ending, instead string }{
	{"s", ""}, {"es", ""}, {"ies", "y"}, {"d", ""}, {"ed", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}, {"ying", "ie"},
}

// lemmasOf appends the verbs of which a form may be one, in the order of the list.
func (l *lexicon) lemmasOf(all []lemma, form string) []lemma {
	add := func(word string) {
		if use, place := l.uses.of(word); use.verb > 0 {
			all = append(all, lemma{word, use, place})
		}
	}
	add(form)
	for _, word := range l.regained[form] {
		add(word)
	}
	for _, s := range stems {
		if stem, ok := strings.CutSuffix(form, s.ending); ok {
			add(stem + s.instead)
		}
	}
	if len(all) > 1 {
		slices.SortFunc(all, func(a, b lemma) int { return a.place - b.place })
		all = slices.CompactFunc(all, func(a, b lemma) bool { return a.place == b.place })
	}
	return all
}

// add gives the form another reading, if it is new; the cheaper of two with one
// tag stays.
func (b *entryBuilder) add(form string, tag Tag, cost float64) bool {
	if form != b.form {
		return false
	}
	b.known = true
	e := &b.entry
	for i := range e.readings {
		if e.readings[i].tag == tag {
			e.readings[i].cost = min(e.readings[i].cost, float32(cost))
			return false
		}
	}
	e.readings = append(e.readings, reading{tag, float32(cost)})
	return true
}

func costOf(share, sum float64) float64 { return -math.Log(max(share, 0.02*sum) / sum) }

// open enters the form as noun, adjective and adverb.
func (b *entryBuilder) open(u usage) {
	sum := u.sum()
	if u.noun > 0 {
		b.add(b.form, Noun, costOf(u.noun, sum))
	}
	if u.adjective > 0 {
		b.add(b.form, Adjective, costOf(u.adjective, sum))
	}
	if u.adverb > 0 {
		b.add(b.form, Adverb, costOf(u.adverb, sum))
	}
}

// verb enters the forms of a verb.
func (b *entryBuilder) verb(lemma string, u usage) {
	cost := costOf(u.verb, u.sum())
	b.enter(lemma, lemma, u.verb, cost, Base, Present)
	b.enter(third(lemma), lemma, u.verb, costOf(u.verb, u.noun+u.verb)+plural(u), Third)
	if u.noun > 0 {
		b.add(third(lemma), Noun, costOf(u.noun, u.noun+u.verb))
	}
	past, participle := b.pasts(lemma)
	for _, form := range past {
		b.formBeside(form, lemma, u.verb, Past)
	}
	for _, form := range participle {
		b.formBeside(form, lemma, u.verb, Participle)
	}
	b.formBeside(b.ing(lemma), lemma, u.verb, Ing)
	if strings.HasSuffix(b.ing(lemma), "lling") && strings.HasSuffix(lemma, "l") {
		b.formBeside(lemma+"ing", lemma, u.verb, Ing)
	}
}

// plural is what a third person costs more where the form may be a plural noun,
// which news has more of than the texts that were counted.
func plural(u usage) float64 {
	if u.noun > 0 {
		return 0.4
	}
	return 0
}

func (b *entryBuilder) enter(form, lemma string, verbs, cost float64, tags ...Tag) {
	if form != b.form {
		return
	}
	for _, tag := range tags {
		b.add(form, tag, cost)
	}
	if e := &b.entry; e.lemma == "" || b.before(lemma, verbs) {
		e.lemma, b.verbs = lemma, verbs
	}
}

// muchOftener is how much oftener a verb must be used than one whose bare form is a form of both:
// "saw" is of see, of which the lists have 600 times as many, "found" of find, 50 times; "lay", 4
// times, is of lay before it is of lie.
const muchOftener = 20

// before says whether a verb takes the form from the one that has it.
func (b *entryBuilder) before(lemma string, verbs float64) bool {
	switch b.form {
	case lemma:
		return b.verbs < muchOftener*verbs
	case b.entry.lemma:
		return verbs >= muchOftener*b.verbs
	}
	return verbs > b.verbs
}

// formBeside enters a form that may be a word of its own as well ("left",
// "meeting"), at the cost that its frequency beside that word asks.
func (b *entryBuilder) formBeside(form, lemma string, verb float64, tag Tag) {
	if form != b.form {
		return
	}
	own, cost := b.use, 0.0
	if own.sum() > 0 && form != lemma {
		total := own.noun + own.adjective + own.adverb + verb
		cost = costOf(verb, total)
		for _, r := range []struct {
			tag Tag
			n   float64
		}{{Noun, own.noun}, {Adjective, own.adjective / 2}, {Adverb, own.adverb}} {
			if r.n > 0 {
				b.entry.set(r.tag, float32(costOf(r.n, total)))
			}
		}
	}
	b.enter(form, lemma, verb, cost, tag)
}

func (e *entry) set(tag Tag, cost float32) {
	for i := range e.readings {
		if e.readings[i].tag == tag {
			e.readings[i].cost = max(cost, e.readings[i].cost)
		}
	}
}

// pasts returns the past forms and the participles of a verb.
func (l *lexicon) pasts(lemma string) (past, participle []string) {
	if l.invariant[lemma] {
		return []string{lemma}, []string{lemma}
	}
	var forms []string
	for _, f := range l.spellings(lemma) {
		if !strings.HasSuffix(f, "ing") {
			forms = append(forms, f)
		}
	}
	if len(forms) == 0 {
		f := regularPast(lemma)
		return []string{f}, []string{f}
	}
	if len(forms) == 1 && !onlyPast[forms[0]] {
		return forms, forms
	}
	if onlyPast[forms[0]] {
		return forms, []string{lemma}
	}
	past, participle = ablaut(forms)
	if r := regularPast(lemma); slices.Contains(forms, r) && !slices.Contains(participle, r) {
		participle = append(participle, r) // "has proved" beside "has proven"
	}
	return past, participle
}

// spellings are the irregular forms of a verb, and beside a doubled l ("signalled")
// the single one that American English writes.
func (l *lexicon) spellings(lemma string) []string {
	forms := l.irregular[lemma]
	if strings.HasSuffix(lemma, "l") && slices.Contains(forms, lemma+"led") {
		return []string{lemma + "ed", lemma + "led"}
	}
	return forms
}

// ablaut tells apart the past and the participle of a verb that has both:
// "began, begun", "took, taken". What neither pattern fits can be both.
func ablaut(forms []string) (past, participle []string) {
	changed := slices.ContainsFunc(forms, func(f string) bool { return strings.Contains(f, "u") })
	for _, f := range forms {
		switch {
		case changed && strings.Contains(f, "a") && !strings.Contains(f, "u"):
			past = append(past, f)
		case changed && strings.Contains(f, "u"), hasAnySuffix(f, "en", "ne", "wn", "rn"):
			participle = append(participle, f)
		default:
			past = append(past, f)
		}
	}
	if len(past) == 0 {
		past = forms
	}
	if len(participle) == 0 {
		participle = forms
	}
	return past, participle
}

// onlyPast are the irregular pasts of verbs whose participle is the bare form.
var onlyPast = map[string]bool{"came": true, "became": true, "ran": true, "overcame": true, "overran": true}

func third(lemma string) string {
	switch {
	case hasAnySuffix(lemma, "s", "x", "z", "ch", "sh", "o"):
		return lemma + "es"
	case consonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	}
	return lemma + "s"
}

func regularPast(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case consonantY(lemma):
		return lemma[:len(lemma)-1] + "ied"
	}
	return lemma + "ed"
}

func (l *lexicon) ing(lemma string) string {
	for _, f := range l.irregular[lemma] {
		if strings.HasSuffix(f, "ing") {
			return f
		}
	}
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:len(lemma)-2] + "ying"
	case strings.HasSuffix(lemma, "e") && !hasAnySuffix(lemma, "ee", "oe", "ye"):
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + "ing"
}

func consonantY(lemma string) bool {
	n := len(lemma)
	return n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2]))
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}

// close enters the form where it is of a closed class, which replaces what the open
// classes say of it except as a verb that is common.
func (b *entryBuilder) close() {
	n := 0
	for _, use := range b.closed[b.form] {
		cost := 0.7 * float64(n)
		if use.told {
			cost = use.cost
		}
		if n == 0 {
			b.clear(use.tag)
		}
		if b.add(b.form, use.tag, cost) {
			n++
		}
	}
	if lemma := helping[b.form]; lemma != "" {
		b.known, b.entry.lemma = true, lemma
	}
}

// helping are the lemmas of the forms of helping verbs, and of one that is a preposition as well.
var helping = map[string]string{"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "given": "give"}

// clear forgets the open-class readings of a closed-class word. Verbs that are
// common enough stay ("like", "given").
func (b *entryBuilder) clear(tag Tag) {
	e := &b.entry
	u := b.use
	keep := u.verb > 0.05*u.sum() && tag != Be && tag != Been && tag != Have && tag != Do && tag != Modal
	kept := e.readings[:0]
	for _, r := range e.readings {
		if keep && r.tag.IsVerb() {
			r.cost++
			kept = append(kept, r)
		}
	}
	e.readings = kept
	if !keep && !tag.IsVerb() {
		e.lemma = ""
	}
}
