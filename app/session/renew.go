package session

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"parley/stance"
)

// A judgement changes the lines of one article or of a few. Those are laid anew and
// take the places of the old; among a hundred thousand the others are not looked at.

// judgedIn takes the judgements on some articles from the project anew.
func (s *Session) judgedIn(stale map[*Entry]bool) {
	for e := range stale {
		on, err := s.store.JudgementsOf(context.Background(), e.Article.ID)
		if s.fail(err) {
			return
		}
		s.forget(e)
		maps.Copy(s.judgements, byStatement(on))
	}
	s.renew(stale)
	s.turnable()
	s.tell(StatementsChanged | ProjectChanged)
}

// forget takes the judgements on the statements of an article, and on their single
// speakers ("-2" after the ID for the second), out of the Session.
func (s *Session) forget(e *Entry) {
	for i := range e.Reading.Statements {
		st := &e.Reading.Statements[i]
		delete(s.judgements, st.ID)
		for n := 2; n <= len(st.Attributions); n++ {
			delete(s.judgements, fmt.Sprintf("%s-%d", st.ID, n))
		}
	}
}

// homesOf are the articles of statements.
func (s *Session) homesOf(all []stance.Judgement) map[*Entry]bool {
	homes := map[*Entry]bool{}
	for _, j := range all {
		if home := s.homes[j.Statement]; home != nil {
			homes[home] = true
		}
	}
	return homes
}

// renew lays articles anew, and puts their lines where the old ones were.
func (s *Session) renew(stale map[*Entry]bool) {
	fresh := slices.SortedFunc(maps.Keys(stale), func(a, b *Entry) int { return cmp.Compare(a.at, b.at) })
	for _, e := range fresh {
		s.lay(e)
		s.heard(e)
	}
	s.passed = splice(s.passed, fresh, s.filter)
	s.reckoned, s.reckonedBeside = nil, nil
	if compare, sorted := s.inOrder(); sorted && s.mark == nil {
		s.shown = resort(s.shown, stale, pass(fresh, s.filter), compare)
		return
	}
	s.list()
}

// splice puts the lines of some articles that pass in the place of those that did, in
// a list in the order of the articles. The list given stays as it is: sums may be
// under way on it.
func splice(lines []*Line, fresh []*Entry, f Filter) []*Line {
	out := make([]*Line, 0, len(lines)+8*len(fresh))
	for _, e := range fresh {
		from, _ := slices.BinarySearchFunc(lines, e.at, func(l *Line, at int) int { return cmp.Compare(l.Entry.at, at) })
		to, _ := slices.BinarySearchFunc(lines, e.at+1, func(l *Line, at int) int { return cmp.Compare(l.Entry.at, at) })
		out = append(out, lines[:from]...)
		out = append(out, pass([]*Entry{e}, f)...)
		lines = lines[to:]
	}
	return append(out, lines...)
}

// resort takes the lines of stale articles out of a sorted list and puts fresh ones in.
func resort(lines []*Line, stale map[*Entry]bool, fresh []*Line, compare func(a, b *Line) int) []*Line {
	lines = slices.DeleteFunc(slices.Clone(lines), func(l *Line) bool { return stale[l.Entry] })
	if len(fresh) > manyFresh {
		lines = append(lines, fresh...)
		slices.SortFunc(lines, compare)
		return lines
	}
	for _, l := range fresh {
		at, _ := slices.BinarySearchFunc(lines, l, compare)
		lines = slices.Insert(lines, at, l)
	}
	return lines
}

// manyFresh lines are sorted in with all others; fewer are put in one by one.
const manyFresh = 500
