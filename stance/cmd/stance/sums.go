package main

import (
	"iter"
	"slices"
	"time"

	"parley/charts"
	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/intake"
	"parley/stance/tally"
)

// sums gathers what is observed in readings. Copies of one wire story count once.
type sums struct {
	title    string // of a report; empty: its own
	book     *stance.Codebook
	by       tally.By
	readings iter.Seq[*stance.Reading]
	stories  *intake.Stories   // nil: the articles know whose copies they are
	kept     []*stance.Reading // for a report; their texts and all
	keep     bool
	verdicts []stance.Judgement
	seen     []tally.Observation
	judged   func(r *stance.Reading) []stance.Judgement // nil: nobody has judged
	events   []stance.Occasion                          // kept with a project
	close    func()
	err      error // that ended the readings early
}

func (a *analyze) sums(book *stance.Codebook, readings iter.Seq[*stance.Reading]) *sums {
	return &sums{book: book, by: a.rows(book), readings: readings, stories: intake.NewStories(), keep: a.Report, close: func() {}}
}

func (s *sums) add(r *stance.Reading) {
	var judgements []stance.Judgement
	if s.judged != nil {
		judgements = s.judged(r)
		s.verdicts = append(s.verdicts, judgements...)
	}
	if s.stories != nil {
		r.Article.Story = s.stories.Add(r.Article)
	}
	if s.keep {
		r.Document = nil
		s.kept = append(s.kept, r)
	}
	s.seen = append(s.seen, tally.Observe(s.book, r, judgements)...)
}

// material is what charts are drawn from.
func (s *sums) material(table *tally.Table) charts.Material {
	return charts.Material{Book: s.book, Table: table, Observations: tally.Each(s.seen), Events: s.events}
}

// report is a report on all that was read.
func (s *sums) report(look charts.Look, table *tally.Table) exchange.Report {
	return exchange.Report{
		Title: s.title, Made: time.Now(), Material: s.material(table), Look: look,
		Readings: exchange.Of(s.kept...), Judgements: s.verdicts,
	}
}

func (s *sums) table() *tally.Table { return tally.Sum(s.book, s.seen, s.by) }

// others counts the positions of actors that no row of the table stands for.
func (s *sums) others() (n int) {
	if s.by != tally.ByComparison {
		return 0
	}
	rest := slices.DeleteFunc(slices.Clone(s.seen), func(o tally.Observation) bool {
		return slices.ContainsFunc(s.book.Compare, func(key string) bool { return key == o.Actor || slices.Contains(o.Groups, key) })
	})
	for _, row := range tally.Sum(s.book, rest, tally.ByActor).Rows {
		for _, c := range row.Cells {
			n += c.N
		}
	}
	return n
}
