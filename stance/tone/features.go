package tone

import (
	"math"

	"parley/stance/text"
)

// A feature is one thing seen around a target: the name under which a weight is
// filed, how strong it is, and the words it was seen in. The names begin with
// their family, which ruleOf turns into words for an analyst.
type feature struct {
	name  string
	value float64
	span  text.Span
}

// features lists everything that is seen around the target of a scene. Names of
// people, parties and places are never among them: who somebody is may not
// decide how he or she is spoken of.
func (s scene) features() []feature {
	f := features{scene: s, valences: map[int]float64{}}
	for _, p := range vaderPulls(s.tokens) {
		f.valences[p.span.Start] = p.by
	}
	f.target()
	for i := range s.tokens {
		if s.isTarget(i) {
			continue
		}
		f.valence(i)
		f.odds(i)
		if !s.isName(i) {
			f.role(i)
			f.speech(i)
			f.word(i)
		}
	}
	return f.seen
}

// features gathers what is seen in one scene.
type features struct {
	scene
	valences map[int]float64 // VADER's, by the start of the word
	seen     []feature
}

func (f *features) add(name string, value float64, span text.Span) {
	f.seen = append(f.seen, feature{name, value, span})
}

// target looks at how the person is named, and where.
func (f *features) target() {
	first, final := f.tokens[f.first], f.tokens[f.last-1]
	span := first.Cover(final.Span)
	note := func(ok bool, name string) {
		if ok {
			f.add("name "+name, 1, span)
		}
	}
	note(functionWords[first.lower], "pronoun")
	note(!functionWords[first.lower], "full")
	note(first.opens, "opens")
	note(f.quoted[f.first], "quoted")
	note(len(final.lower) > 2 && final.lower[len(final.lower)-2:] == "'s", "genitive")
	note(f.clause[f.first] == 0, "first clause")
	note(len(f.tokens) > 40, "long")
	note(len(f.tokens) < 12, "short")
}

// valence looks up a word in VADER's lexicon, praise and blame apart.
func (f *features) valence(i int) {
	t, v := f.tokens[i], f.valences[f.tokens[i].Start]
	if v == 0 {
		return
	}
	name, d := "vader+", f.distance(i)
	if v < 0 {
		name = "vader-"
	}
	v = math.Abs(v) / 2
	f.add(name, v, t.Span)
	f.add(name+" "+zone(d), v, t.Span)
	f.add(name+" "+f.reach(i), v, t.Span)
	f.add(name+" "+f.reach(i)+" "+side(d), v, t.Span)
	if f.quoted[i] != f.quoted[f.first] {
		f.add(name+" quoted apart", v, t.Span)
	}
	if f.across(i) {
		f.add(name+" across", v, t.Span)
	}
}

// odds looks up a word in the model of film reviews.
func (f *features) odds(i int) {
	t := f.tokens[i]
	odds, ok := reviewOdds(t)
	if !ok {
		return
	}
	if negatedAt(f.tokens, i) {
		odds *= -0.5
	}
	f.add("reviews", odds, t.Span)
	f.add("reviews "+zone(f.distance(i)), odds, t.Span)
	f.add("reviews "+f.reach(i), odds, t.Span)
}

// role looks for blame, praise, misdeeds and merits, and for who does what to
// whom.
func (f *features) role(i int) {
	t := f.tokens[i]
	r := roles[stem(t.lower)]
	if r == noRole {
		return
	}
	name, in := "role "+roleNames[r], " open"
	if negatedAt(f.tokens, i) {
		name = "role no " + roleNames[r]
	}
	if f.quoted[i] {
		in = " quoted"
	}
	f.add(name, 1, t.Span)
	f.add(name+" "+f.standing(i), 1, t.Span)
	f.add(name+" "+f.reach(i)+in, 1, t.Span)
	f.add(name+" "+f.reach(i)+" "+side(f.distance(i)), 1, t.Span)
}

// speech looks for the target as the speaker: what a speaker says within
// quotation marks is seldom about the speaker.
func (f *features) speech(i int) {
	t, d := f.tokens[i], f.distance(i)
	if !sayStems[stem(t.lower)] || d < -2 || d > 2 {
		return
	}
	f.add("speaks "+side(d), 1, t.Span)
	for k, u := range f.tokens {
		if !f.quoted[k] {
			continue
		}
		if r := roles[stem(u.lower)]; r != noRole {
			f.add("speaks "+roleNames[r], 1, u.Span)
		}
		if v := f.valences[u.Start]; v > 0 {
			f.add("speaks vader+", v/2, u.Span)
		} else if v < 0 {
			f.add("speaks vader-", -v/2, u.Span)
		}
	}
}

// word looks at the bare word, where it stands, and its neighbours; T is the
// target's place.
func (f *features) word(i int) {
	t, d := f.tokens[i], f.distance(i)
	w := stem(t.lower)
	if negatedAt(f.tokens, i) {
		f.add("word not "+w, 1, t.Span)
	} else {
		f.add("word "+w, 1, t.Span)
	}
	f.add("zone "+zone(d)+" "+w, 1, t.Span)
	before, ok := f.neighbour(i - 1)
	if ok && f.tokens[i-1].sentence == t.sentence {
		f.add("pair "+before+" "+w, 1, t.Span)
	}
	if d == -1 {
		f.add("pair "+w+" T", 1, t.Span)
		if ok {
			f.add("pair "+before+" "+w+" T", 1, t.Span)
		}
	}
	if d == 2 && ok {
		f.add("pair T "+before+" "+w, 1, t.Span)
	}
}

// neighbour is the stem of a word beside another, T for the target; it is false
// for names and where there is no word.
func (f *features) neighbour(i int) (string, bool) {
	switch {
	case i < 0:
		return "", false
	case f.isTarget(i):
		return "T", true
	case f.isName(i):
		return "", false
	}
	return stem(f.tokens[i].lower), true
}
