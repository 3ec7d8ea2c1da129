package tally

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
)

// heap is what few people say in few articles, much of it twice: utterances of
// several parts, joint speakers, articles under two dates.
func heap(random *rand.Rand, n int) []Observation {
	var all []Observation
	for range n {
		a, u := random.IntN(6), random.IntN(12)
		tone := random.Float64()
		all = append(all, Observation{
			Statement: fmt.Sprint("s", a, "-", random.IntN(40)), Utterance: fmt.Sprint("u", a, "-", u), Start: random.IntN(1000), Said: fmt.Sprint("wordsthataresaidinarticles", a, u),
			Article: fmt.Sprint("a", a), Date: stance.Date{Year: 2025, Month: time.Month(1 + a), Day: 1 + random.IntN(20)/19},
			Actor: []string{"tosk", "venn", "brod"}[random.IntN(3)], Groups: []string{"cabinet"}, Issue: []string{"bridge", "toll", ""}[random.IntN(3)],
			Stance: random.Float64()*2 - 1, Tone: &tone, Listed: true,
		})
	}
	return all
}

// TestBreaths compares the short way of counting an utterance once, article by
// article, with the long way over all entries.
func TestBreaths(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		obs := heap(random, 1+random.IntN(60))
		short, long := begin(ruvia(), ByActor), begin(ruvia(), ByActor)
		got := laidOf(short, obs, (*summing).breaths)
		want := laidOf(long, obs, func(s *summing, entries []*entry) []*entry {
			s.number(entries)
			return s.merge(entries, func(e *entry) breath { return breath{e.row, e.issue, e.article, e.utterance} })
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-long +short)\n%s", diff)
		}
	}
}

// laidOf describes the entries that a way of merging makes.
func laidOf(s *summing, obs []Observation, way func(*summing, []*entry) []*entry) []string {
	s.numbers = newNumberings(0)
	var entries []*entry
	for _, h := range hear(s.numbers, Each(obs)) {
		for _, row := range s.rowsOf(h.Observation) {
			entries = append(entries, &entry{heard: h, row: s.rows.of(row), said: h.said, stance: h.Stance, parts: []*heard{h}})
		}
	}
	var words []string
	for _, e := range way(s, entries) {
		line := fmt.Sprintf("%s %s %s %.12f", s.rows.words[e.row], e.Issue, e.Utterance, e.stance)
		for _, p := range e.parts {
			line += " " + p.Statement
		}
		words = append(words, line)
	}
	return words
}

// TestInTimeByArticles compares the order that articles are put into with that of
// all observations, where articles are in one piece and where they are not.
func TestInTimeByArticles(t *testing.T) {
	for seed := range uint64(40) {
		obs := heap(rand.New(rand.NewPCG(seed, 3)), 200)
		if seed%2 == 0 {
			slices.SortStableFunc(obs, func(a, b Observation) int { return strings.Compare(a.Article, b.Article) })
		}
		ordered := hear(newNumberings(0), Each(obs))
		if !slices.IsSortedFunc(ordered, inOrder) || len(ordered) != len(obs) {
			t.Fatalf("%d: %d observations of %d, in order: %v", seed, len(ordered), len(obs), slices.IsSortedFunc(ordered, inOrder))
		}
	}
}

// TestNumberedByArticles compares tables of what was numbered within its article with
// those of what was numbered by its words.
func TestNumberedByArticles(t *testing.T) {
	book := ruvia()
	for seed := range uint64(60) {
		mixed := heap(rand.New(rand.NewPCG(seed, 8)), 120)
		for i := range mixed {
			mixed[i].Statement = mixed[i].Article + mixed[i].Statement
			mixed[i].Utterance = mixed[i].Article + mixed[i].Utterance
			mixed[i].Date = stance.Date{Year: 2025, Month: 1, Day: 1 + len(mixed[i].Article)%28}
		}
		whole := slices.Clone(mixed)
		slices.SortStableFunc(whole, func(a, b Observation) int { return strings.Compare(a.Article, b.Article) })
		if hear(newNumberings(0), Each(whole))[0].statement == 0 {
			t.Fatal("articles in one piece are not numbered")
		}
		for _, by := range []By{ByActor, ByGroup} {
			if diff := cmp.Diff(Sum(book, mixed, by), Sum(book, whole, by)); diff != "" {
				t.Fatalf("seed %d (-by words +by article)\n%s", seed, diff)
			}
		}
	}
}

// TestLaidOnce makes everything of one laying, twice and from many goroutines,
// and compares it with what is laid for itself.
func TestLaidOnce(t *testing.T) {
	book, obs := ruvia(), heap(rand.New(rand.NewPCG(9, 10)), 300)
	day := stance.Date{Year: 2025, Month: 3, Day: 1}
	for _, by := range []By{ByActor, ByGroup} {
		laid := Lay(book, slices.Clone(obs), by)
		over, undated := Over(book, obs, by, "bridge", Month)
		moving, _ := Moving(book, obs, by, "bridge", 3)
		table, changes := Sum(book, obs, by), Changes(book, obs, by, day)
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				for range 2 {
					courses, missed := laid.Over("bridge", Month)
					again, _ := laid.Moving("bridge", 3)
					diff := cmp.Diff(over, courses) + cmp.Diff(moving, again) + cmp.Diff(table, laid.Sum()) + cmp.Diff(changes, laid.Changes(day))
					if diff != "" || missed != undated {
						t.Errorf("by %s, %d undated, want %d (-alone +laid)\n%s", by, missed, undated, diff)
					}
				}
			})
		}
		wait.Wait()
	}
}
