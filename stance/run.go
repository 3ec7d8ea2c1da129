package stance

import (
	"strings"
	"unicode/utf8"
)

// A run reads one stretch of capitalised words: titles, adjectives of countries
// and names, of which the last is whom the stretch names.
type run struct {
	*cast
	limit   int // the end of the sentence
	start   int // first word of the titles before the name that is being read
	pending int // first word of a name that is in no codebook; -1: none
	titled  bool
	gender  Gender
	loud    bool
}

// read cuts the words [pos, end) into phrases.
func (r *run) read(pos, end int) {
	for pos < end {
		ref, n := r.refAt(pos, r.limit) // "Coalition of the Willing" goes on over small words
		switch {
		case n > 0 && ref.form == fullName && r.isJunior(pos+n, end):
			n++
			r.pending = -1
			r.emit(pos, pos+n, nameRef{}, 0)
		case n > 0 && ref.form == fullName:
			r.flush(pos)
			r.emit(pos, pos+n, ref, 0)
		case n > 0 && ref.form == bareName:
			n = r.bare(pos, n, end, ref)
		case n == 1 && r.isGiven(pos, end):
			r.flush(pos)
			r.pending = pos
		case n > 0:
			n = r.state(pos, n, end, ref)
		case r.isOrganPair(pos, end):
			r.flush(pos)
			r.emit(pos, pos+2, nameRef{}, organNoun)
			n = 2
		case r.known[pos].is(beforeTitle) && pos+1 < end && r.pending < 0 && (!r.isTitle(pos, end) || r.isTitle(pos+1, end)):
			n = 1
		case r.isTitle(pos, end):
			r.title(pos)
			n = 1
		case r.loud && r.pending >= 0 && r.isVerb(pos):
			r.flush(pos) // "Hanna Orel Says ..."
			n = 1
		default:
			if r.pending < 0 {
				r.pending = pos
			}
			n = 1
		}
		pos += n
	}
	r.flush(end)
}

// isOrganPair holds for two words that name an organ of a state together, though
// one alone is a title: "General Staff".
func (r *run) isOrganPair(pos, end int) bool {
	return pos+1 < end && !r.own[pos] && r.known[pos].noun.kind&personNoun != 0 &&
		r.lists.nouns[r.plain[pos]+"-"+r.plain[pos+1]].kind&organNoun != 0
}

// isGiven says whether a country's name is a first name here: "Jordan Hale".
func (r *run) isGiven(pos, end int) bool {
	return pos+1 < end && r.isFirstName(pos) && !r.own[pos] && !r.isTitle(pos+1, end) &&
		r.known[pos+1].body == 0 && r.known[pos+1].noun.lemma == "" && !r.isFirstName(pos+1)
}

// isVerb says whether a word of a headline is a finite verb.
func (r *run) isVerb(pos int) bool {
	return r.known[pos].is(finiteVerb) || strings.HasSuffix(r.plain[pos], "ed")
}

// isJunior says whether the word after a name tells a son from his father.
func (r *run) isJunior(pos, end int) bool {
	if pos >= end {
		return false
	}
	switch r.plain[pos] {
	case "jr", "sr", "ii", "iii":
		return true
	}
	return false
}

// isTitle says whether the word stands before names and not in them.
func (r *run) isTitle(pos, end int) bool {
	titled := r.known[pos].is(title) || r.known[pos].noun.kind&personNoun != 0
	if !titled || r.own[pos] {
		return titled
	}
	if pos+1 == end && r.pending >= 0 {
		before := r.known[pos].is(title)
		noun := r.known[pos].noun
		return !r.isFirstName(pos-1) && r.known[pos].body == 0 && (before || noun.plural) // "Ada King", "Lorn Star", "Lorn Insider"
	}
	return true
}

func (r *run) title(pos int) {
	if r.pending >= 0 && pos-r.pending >= 2 && r.isFirstName(r.pending) {
		r.flush(pos)
	}
	r.pending = -1
	r.titled = true
	if g := r.known[pos].title; g != "" {
		r.gender = g
	} else if g := r.known[pos].noun.gender; g != "" {
		r.gender = g
	}
}

// bare reads a surname of the codebook: another person's where an unknown first
// name stands before it, a body's where a word such as "Campaign" follows.
func (r *run) bare(pos, n, end int, ref nameRef) int {
	if r.pending >= 0 && (r.isFirstName(pos-1) || isInitial(r.plain[pos-1])) {
		first := r.pending
		for first < pos && !r.isFirstName(first) {
			first++
		}
		r.emit(min(first, pos-1), pos+n, nameRef{}, 0)
		return n
	}
	r.pending = -1
	if kind := r.bodyKind(pos+n, end); kind != 0 && !r.own[pos+n-1] && !r.loud {
		last := r.bodyEnd(pos+n, end)
		r.emit(pos, last, nameRef{}, kind)
		return last - pos
	}
	r.emit(pos, pos+n, ref, 0)
	return n
}

// state reads a country's name: a metonym or the country itself where nothing
// follows, an organ of the state where one does, else an adjective of what follows.
func (r *run) state(pos, n, end int, ref nameRef) int {
	if r.pending >= 0 && r.isFirstName(pos-1) && ref.form == stateName && pos+n == end {
		return n // a surname: "Ada Jordan"
	}
	r.flush(pos)
	if pos+n >= end || r.own[pos+n-1] {
		r.emit(pos, pos+n, ref, 0)
		return n
	}
	if next, m := r.refAt(pos+n, end); m > 0 && pos+n+m == end && next.country == ref.country {
		r.emit(pos, end, next, 0) // "U.S. State Department"
		return end - pos
	}
	for k := pos + n; k < end; k++ {
		if noun := r.known[k].noun; noun.kind&organNoun != 0 {
			r.emit(pos, k+1, ref, 0)
			return k + 1 - pos
		}
		if r.isOrganPair(k, end) {
			r.emit(pos, k+2, ref, 0) // "Ruvian General Staff"
			return k + 2 - pos
		}
		if r.isTitle(k, end) || r.isFirstName(k) {
			return n
		}
	}
	if r.bodyKind(pos+n, end) != 0 {
		last := r.bodyEnd(pos+n, end)
		r.emit(pos, last, nameRef{}, r.bodyKind(pos+n, end))
		return last - pos
	}
	return n
}

// flush ends a name that is in no codebook before word end.
func (r *run) flush(end int) {
	first := r.pending
	r.pending = -1
	if first < 0 || first >= end {
		return
	}
	if k := r.personIn(first, end); k >= 0 {
		first = k
	} else if kind := r.bodyKind(first, end); kind != 0 {
		r.emit(first, r.afterOf(r.bodyEnd(first, end)), nameRef{}, kind)
		return
	}
	if r.loud && !r.isFirstName(first) {
		return
	}
	r.emit(first, end, nameRef{}, 0)
}

// personIn is where the name of a person begins among capitalised words: at a
// first name after which no word names a body; -1 where none does.
func (r *run) personIn(first, end int) int {
	for k := first; k+1 < end; k++ {
		if r.isFirstName(k) && r.bodyKind(k+1, end)&^(placeNoun|eventNoun) == 0 {
			return k
		}
	}
	return -1
}

func (r *run) emit(first, last int, ref nameRef, kind nounKind) {
	r.phrases = append(r.phrases, phrase{
		start: r.start, first: first, last: last, ref: ref, gender: r.gender, titled: r.titled, loud: r.loud, kind: kind, figure: -1,
	})
	r.start, r.titled, r.gender, r.pending = last, false, "", -1
}

func (c *cast) isFirstName(i int) bool {
	if c.known[i].is(firstName) {
		return true
	}
	return c.names.vouched.Of(c.forms[i], c.plain[i])
}

func isInitial(word string) bool { return utf8.RuneCountInString(word) == 1 }

// bodyKind tells the kind of body from the words of its name, 0 where none tells.
func (r *run) bodyKind(first, end int) nounKind {
	for k := end - 1; k >= first; k-- {
		if kind := r.known[k].body; kind != 0 {
			return kind
		}
	}
	return 0
}

// bodyEnd is the word after the last one of a body's name.
func (r *run) bodyEnd(first, end int) int {
	for k := end; k > first; k-- {
		if r.known[k-1].body != 0 {
			return k
		}
	}
	return end
}

// afterOf lets a body's name run on over "of", "for" and "on": "Department of
// Homeland Security".
func (r *run) afterOf(end int) int {
	last := len(r.doc.Words)
	if r.own[end-1] || end+1 >= last {
		return end
	}
	switch r.plain[end] {
	case "of", "for", "on":
	default:
		return end
	}
	k := end + 1
	if r.plain[k] == "the" {
		k++
	}
	if k >= last || !r.doc.Words[k].Upper || r.line[k] != r.line[end-1] || r.function(k) {
		return end
	}
	runs := r.runEnd(k, min(last, k+longestRun))
	if person := r.personIn(k+1, runs); person > 0 && runs-person <= 3 {
		return person // "Office of the President of Ruvia | Ada Venn"
	}
	return r.afterOf(runs)
}
