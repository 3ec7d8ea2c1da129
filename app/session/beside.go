package session

import (
	"slices"
	"time"

	"parley/charts"
	"parley/stance"
	"parley/stance/tally"
)

// Beside returns the filter of the chart beside the first.
func (s *Session) Beside() Filter { return s.beside }

// SetBeside draws the chart beside the first from the lines that f lets pass.
// What the first chart counts stays as it is.
func (s *Session) SetBeside(f Filter) {
	s.beside, s.reckonedBeside = f, nil
	if s.mark != nil && s.mark.Beside {
		s.mark = nil
		s.list()
	}
	s.tell(FilterChanged)
}

// DrawingBeside returns a function that draws the chart beside the first. The
// function may run on another goroutine.
func (s *Session) DrawingBeside(chart string, by tally.By, look charts.Look) func() (*charts.Drawing, error) {
	a, events := s.reckoningBeside(), s.events()
	return func() (*charts.Drawing, error) { return charts.Draw(chart, a.material(by, events), look) }
}

// CompareInTime cuts the time that the articles span where half of the counted
// lines lie on either side: the first chart shows what was published before that
// day, the one beside it the rest, both with the first one's filter otherwise. It
// says whether there are two days at all.
func (s *Session) CompareInTime() bool {
	earlier := s.filter
	earlier.From, earlier.Until = stance.Date{}, stance.Date{}
	later := earlier
	middle, found := middleDay(pass(s.entries, earlier))
	if !found {
		return false
	}
	earlier.Until, later.From = dateOf(middle.AddDate(0, 0, -1)), dateOf(middle)
	s.beside, s.reckonedBeside = later, nil
	s.SetFilter(earlier)
	return true
}

// middleDay is the day from which on the later half of the counted lines was
// published; never the first day.
func middleDay(lines []*Line) (day time.Time, found bool) {
	var days []time.Time
	for _, l := range lines {
		if first, _ := l.Entry.Article.Date.Bounds(); l.Observed != nil && !first.IsZero() {
			days = append(days, first)
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	for _, day := range days[len(days)/2:] {
		if day.After(days[0]) {
			return day, true
		}
	}
	return time.Time{}, false
}

func dateOf(t time.Time) stance.Date {
	return stance.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}
