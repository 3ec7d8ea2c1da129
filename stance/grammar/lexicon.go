package grammar

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed words.txt
var wordList string

//go:embed newer.txt
var newerList string

//go:embed irregular.txt
var irregularList string

//go:embed closed.txt
var closedList string

//go:embed news.txt
var newsList string

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

// lexicon maps folded forms to their entries. It is read once, when first asked.
var lexicon = sync.OnceValue(readLexicon)

// Lemma is the verb of which the folded word is a form, or "" where the lexicon
// knows none: "said" gives "say".
func Lemma(folded string) string {
	if e := lexicon()[folded]; e != nil {
		return e.lemma
	}
	return ""
}

type usage struct{ noun, verb, adjective, adverb float64 }

func (u usage) sum() float64 { return u.noun + u.verb + u.adjective + u.adverb }

func readLexicon() map[string]*entry {
	b := &lexiconBuilder{entries: make(map[string]*entry, 70000), irregular: map[string][]string{}}
	for line := range strings.Lines(irregularList) {
		form, lemma, _ := strings.Cut(strings.TrimSpace(line), " ")
		b.irregular[lemma] = append(b.irregular[lemma], form)
	}
	b.beside()
	var lemmas []string
	b.uses, lemmas = readUses(wordList + stripComments(newerList))
	for _, lemma := range strings.Fields(stripComments(newsList)) {
		u := b.uses[lemma]
		u.verb *= 3
		b.uses[lemma] = u
	}
	b.invariant = map[string]bool{}
	for _, lemma := range strings.Fields(stripComments(invariantList)) {
		b.invariant[lemma] = true
	}
	for _, lemma := range lemmas {
		b.open(lemma, b.uses[lemma])
	}
	for _, lemma := range lemmas {
		if u := b.uses[lemma]; u.verb > 0 {
			b.verb(lemma, u)
		}
	}
	b.closed(closedList)
	return packed(b.entries)
}

// packed lays all entries and their readings one behind the other: a garbage
// collector that must look at 70,000 of each takes longer than the reading of a
// hundred articles.
func packed(entries map[string]*entry) map[string]*entry {
	all := make([]entry, 0, len(entries))
	n := 0
	for _, e := range entries {
		n += len(e.readings)
	}
	readings := make([]reading, 0, n)
	for form, e := range entries {
		first := len(readings)
		readings = append(readings, e.readings...)
		all = append(all, entry{readings[first:len(readings):len(readings)], e.lemma, clauseTakers()[e.lemma]})
		entries[form] = &all[len(all)-1]
	}
	return entries
}

// beside adds the pasts of verbs whose irregular form is not the only one.
func (b *lexiconBuilder) beside() {
	regular, bare, _ := strings.Cut(stripComments(besideList), "bare:")
	for _, lemma := range strings.Fields(regular) {
		b.irregular[lemma] = append(b.irregular[lemma], regularPast(lemma))
	}
	for _, lemma := range strings.Fields(bare) {
		b.irregular[lemma] = append(b.irregular[lemma], lemma)
	}
}

func stripComments(list string) string {
	var b strings.Builder
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// readUses returns how words are used, and the words in the order of the list, in
// which they must be entered so that every run reads alike.
func readUses(list string) (uses map[string]usage, lemmas []string) {
	uses = make(map[string]usage, 42000)
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		var u usage
		for _, f := range fields[1:] {
			n, _ := strconv.ParseFloat(f[1:], 64)
			switch f[0] {
			case 'n':
				u.noun = n
			case 'v':
				u.verb = n
			case 'a':
				u.adjective = n
			case 'r':
				u.adverb = n
			}
		}
		uses[fields[0]] = u
		lemmas = append(lemmas, fields[0])
	}
	return uses, lemmas
}

type lexiconBuilder struct {
	entries   map[string]*entry
	uses      map[string]usage
	irregular map[string][]string
	invariant map[string]bool
}

func (b *lexiconBuilder) entry(form string) *entry {
	e := b.entries[form]
	if e == nil {
		e = new(entry)
		b.entries[form] = e
	}
	return e
}

// add gives a form another reading, if it is new; the cheaper of two with one
// tag stays.
func (b *lexiconBuilder) add(form string, tag Tag, cost float64) bool {
	e := b.entry(form)
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

// open enters a lemma as noun, adjective and adverb.
func (b *lexiconBuilder) open(lemma string, u usage) {
	sum := u.sum()
	if u.noun > 0 {
		b.add(lemma, Noun, costOf(u.noun, sum))
	}
	if u.adjective > 0 {
		b.add(lemma, Adjective, costOf(u.adjective, sum))
	}
	if u.adverb > 0 {
		b.add(lemma, Adverb, costOf(u.adverb, sum))
	}
}

// verb enters the forms of a verb.
func (b *lexiconBuilder) verb(lemma string, u usage) {
	cost := costOf(u.verb, u.sum())
	b.form(lemma, lemma, cost, Base, Present)
	b.form(third(lemma), lemma, costOf(u.verb, u.noun+u.verb)+plural(u), Third)
	if u.noun > 0 {
		b.add(third(lemma), Noun, costOf(u.noun, u.noun+u.verb))
	}
	past, participle := b.pasts(lemma)
	for _, form := range past {
		b.formBeside(form, lemma, Past)
	}
	for _, form := range participle {
		b.formBeside(form, lemma, Participle)
	}
	b.formBeside(b.ing(lemma), lemma, Ing)
	if strings.HasSuffix(b.ing(lemma), "lling") && strings.HasSuffix(lemma, "l") {
		b.formBeside(lemma+"ing", lemma, Ing)
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

func (b *lexiconBuilder) form(form, lemma string, cost float64, tags ...Tag) {
	for _, tag := range tags {
		b.add(form, tag, cost)
	}
	if e := b.entry(form); e.lemma == "" || lemma == form || e.lemma != form && b.uses[lemma].verb > b.uses[e.lemma].verb {
		e.lemma = lemma // "lay" is a form of lay before it is one of lie
	}
}

// formBeside enters a form that may be a word of its own as well ("left",
// "meeting"), at the cost that its frequency beside that word asks.
func (b *lexiconBuilder) formBeside(form, lemma string, tag Tag) {
	own, verb := b.uses[form], b.uses[lemma].verb
	cost := 0.0
	if own.sum() > 0 && form != lemma {
		total := own.noun + own.adjective + own.adverb + verb
		cost = costOf(verb, total)
		for _, r := range []struct {
			tag Tag
			n   float64
		}{{Noun, own.noun}, {Adjective, own.adjective / 2}, {Adverb, own.adverb}} {
			if r.n > 0 {
				b.entry(form).set(r.tag, float32(costOf(r.n, total)))
			}
		}
	}
	b.form(form, lemma, cost, tag)
}

func (e *entry) set(tag Tag, cost float32) {
	for i := range e.readings {
		if e.readings[i].tag == tag {
			e.readings[i].cost = max(cost, e.readings[i].cost)
		}
	}
}

// pasts returns the past forms and the participles of a verb.
func (b *lexiconBuilder) pasts(lemma string) (past, participle []string) {
	if b.invariant[lemma] {
		return []string{lemma}, []string{lemma}
	}
	var forms []string
	for _, f := range b.spellings(lemma) {
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
func (b *lexiconBuilder) spellings(lemma string) []string {
	forms := b.irregular[lemma]
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

func (b *lexiconBuilder) ing(lemma string) string {
	for _, f := range b.irregular[lemma] {
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

// closed enters the closed-class words, which replace what the open classes say
// of them except as verbs that are common.
func (b *lexiconBuilder) closed(list string) {
	count := map[string]int{}
	for line := range strings.Lines(list) {
		name, words, found := strings.Cut(line, ":")
		tag, known := tagNames[name]
		if !found || !known {
			continue
		}
		for _, w := range strings.Fields(words) {
			w, told, hasCost := strings.Cut(w, "=")
			cost := 0.7 * float64(count[w])
			if hasCost {
				cost, _ = strconv.ParseFloat(told, 64)
			}
			if count[w] == 0 {
				b.clear(w, tag)
			}
			if b.add(w, tag, cost) {
				count[w]++
			}
		}
	}
	for form, lemma := range map[string]string{"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "does": "do", "did": "do"} {
		b.entry(form).lemma = lemma
	}
}

// clear forgets the open-class readings of a closed-class word. Verbs that are
// common enough stay ("like", "given").
func (b *lexiconBuilder) clear(w string, tag Tag) {
	e := b.entry(w)
	u := b.uses[w]
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
