package grammar

import (
	"slices"
	"strings"
	"testing"
)

func TestUses(t *testing.T) {
	u := readUses("a-ok a1\nban n2 v10\nbanal a3\nclaim v4 n1\n")
	for word, want := range map[string]usage{
		"a-ok": {adjective: 1}, "ban": {noun: 2, verb: 10}, "banal": {adjective: 3}, "claim": {noun: 1, verb: 4 * oftener},
		"a": {}, "bana": {}, "banal a3": {}, "": {}, "zebra": {},
	} {
		got, place := u.of(word)
		if got != want || (place != 0) != (want != usage{}) {
			t.Errorf("%q is used %+v, place %d; want %+v", word, got, place, want)
		}
	}
}

// Entries are made form by form: each must find all the verbs of which it is a form.
func TestEveryFormFindsItsVerb(t *testing.T) {
	l := words()
	for line := range strings.Lines(l.uses.list) {
		word, _, _ := strings.Cut(line, " ")
		if use, _ := l.uses.of(word); use.verb == 0 {
			continue
		}
		past, participle := l.pasts(word)
		for _, form := range slices.Concat([]string{word, third(word), l.ing(word)}, past, participle) {
			if !slices.ContainsFunc(l.lemmasOf(nil, form), func(m lemma) bool { return m.word == word }) {
				t.Errorf("%q is no form of %q", form, word)
			}
		}
	}
}

func TestLemmasInTheOrderOfTheList(t *testing.T) {
	all := words().lemmasOf(nil, "lay")
	if len(all) != 2 || all[0].word != "lay" || all[1].word != "lie" {
		t.Errorf("lay is a form of %v", all)
	}
	if all = words().lemmasOf(nil, "bussing"); !slices.IsSortedFunc(all, func(a, b lemma) int { return a.place - b.place }) {
		t.Errorf("bussing is a form of %v", all)
	}
}

func TestNoEntryOfWhatNoListHas(t *testing.T) {
	for _, form := range []string{"", "ing", "zorvelled", "thes", "lies down"} {
		if e := words().entryOf(form); e != nil {
			t.Errorf("%q has the entry %+v", form, e)
		}
	}
}

func TestReadClosed(t *testing.T) {
	closed := readClosed("# remark\nnoun: this that\nbad: that\nmodal: that=0.5\n")
	if uses := closed["that"]; len(uses) != 2 || uses[0].told || !uses[1].told || uses[1].cost != 0.5 {
		t.Errorf("that is of the closed classes %+v", uses)
	}
	if len(closed) != 2 {
		t.Errorf("closed words: %v", closed)
	}
}

func BenchmarkEntryOf(b *testing.B) {
	l := words()
	forms := strings.Fields("said leaders agreed talks denies vowing evening the ceasefire Brell withdrew")
	for i := 0; b.Loop(); i++ {
		l.entryOf(forms[i%len(forms)])
	}
}

func BenchmarkReadLexicon(b *testing.B) {
	for b.Loop() {
		readLexicon()
	}
}
