package tally

import (
	"fmt"
	"math"
	"slices"
	"time"

	"parley/stance"
)

// A Period is a stretch of time that is summed up as one.
type Period string

// The periods. A week begins on Monday.
const (
	Week    Period = "week"
	Month   Period = "month"
	Quarter Period = "quarter"
)

// Begin is the first day of the period that a day lies in.
func (p Period) Begin(day time.Time) time.Time {
	year, month, _ := day.Date()
	switch p {
	case Week:
		return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	case Quarter:
		month -= (month - 1) % 3
	}
	return time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
}

// Next is the first day of the period after one that begins on a day.
func (p Period) Next(begin time.Time) time.Time {
	switch p {
	case Week:
		return begin.AddDate(0, 0, 7)
	case Quarter:
		return begin.AddDate(0, 3, 0)
	}
	return begin.AddDate(0, 1, 0)
}

// Label names the period that begins on a day: "2025-03", "2025-Q1", "2025-W09".
func (p Period) Label(begin time.Time) string {
	switch p {
	case Week:
		year, week := begin.ISOWeek()
		return fmt.Sprintf("%d-W%02d", year, week)
	case Quarter:
		return fmt.Sprintf("%d-Q%d", begin.Year(), (begin.Month()+2)/3)
	}
	return begin.Format("2006-01")
}

// A Course is how one row spoke on one issue over time.
type Course struct {
	Row    Row
	Points []Point // in the order of time; periods without a statement have none
}

// A Point sums up one stretch of a Course.
type Point struct {
	From, Until time.Time // first and last day
	Cell        Cell      // without a tone and statements
}

// Over cuts what each row says on an issue into periods. A statement whose date
// does not say which period it falls into is left out and counted as undated.
func Over(book *stance.Codebook, observations []Observation, by By, issue string, p Period) (courses []Course, undated int) {
	return Lay(book, observations, by, issue).Over(issue, p)
}

// Over is Over of what is laid.
func (l *Laid) Over(issue string, p Period) (courses []Course, undated int) {
	return l.follow(issue, func(s *summing, entries []*entry) ([]Point, int) {
		var points []Point
		var bin []*entry
		var begin time.Time
		undated := 0
		flush := func() {
			if len(bin) > 0 {
				points = append(points, Point{begin, p.Next(begin).AddDate(0, 0, -1), s.positions(bin)})
			}
			bin = nil
		}
		for _, e := range entries {
			first, last := e.Date.Bounds()
			if e.Date.IsZero() || !p.Begin(first).Equal(p.Begin(last)) {
				undated++
				continue
			}
			if b := p.Begin(first); !b.Equal(begin) {
				flush()
				begin = b
			}
			bin = append(bin, e)
		}
		flush()
		return points, undated
	})
}

// Moving sums up every n statements in a row of each row on an issue, dated by
// the first and the last of them. Its intervals are normal ones, from the
// spread within the window. Statements without a day are left out and counted.
func Moving(book *stance.Codebook, observations []Observation, by By, issue string, n int) (courses []Course, undated int) {
	return Lay(book, observations, by, issue).Moving(issue, n)
}

// Moving is Moving of what is laid.
func (l *Laid) Moving(issue string, n int) (courses []Course, undated int) {
	return l.follow(issue, func(_ *summing, entries []*entry) ([]Point, int) {
		all := len(entries)
		entries = slices.DeleteFunc(slices.Clone(entries), func(e *entry) bool { return e.Date.Day == 0 })
		points := make([]Point, 0, max(0, len(entries)-n+1))
		starts := firsts(entries)
		var sum, squares float64
		for i, e := range entries {
			sum, squares = sum+e.stance, squares+float64(e.stance*e.stance)
			if i < n-1 {
				continue
			}
			from := entries[i-n+1]
			points = append(points, Point{starts[i-n+1], starts[i], window(n, sum, squares)})
			sum, squares = sum-from.stance, squares-float64(from.stance*from.stance)
		}
		return points, all - len(entries)
	})
}

// firsts are the first days of entries, which are in the order of time.
func firsts(entries []*entry) []time.Time {
	days := make([]time.Time, len(entries))
	for i, e := range entries {
		if i > 0 && e.Date == entries[i-1].Date {
			days[i] = days[i-1]
		} else {
			days[i], _ = e.Date.Bounds()
		}
	}
	return days
}

// window is the cell of n scores by their sum and the sum of their squares.
func window(n int, sum, squares float64) Cell {
	mean := clamp(sum / float64(n))
	spread := 0.0
	if n > 1 {
		variance := (squares - float64(float64(n)*mean*mean)) / float64(n-1)
		spread = z * math.Sqrt(max(0, variance)/float64(n))
	}
	return Cell{N: n, Mean: Mean{N: n, Value: mean, Low: clamp(mean - spread), High: clamp(mean + spread), Method: Normal}}
}
