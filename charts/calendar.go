package charts

import (
	"fmt"
	"time"

	"parley/stance/tally"
)

// A calendar maps days onto a stretch of a canvas.
type calendar struct {
	first, last time.Time
	low, high   float64
	period      tally.Period // that points sum up, so that ticks stand below them; empty: points are days
}

func (x calendar) at(day time.Time) float64 {
	whole := x.last.Sub(x.first)
	if whole <= 0 {
		return (x.low + x.high) / 2
	}
	return x.low + float64(day.Sub(x.first))/float64(whole)*(x.high-x.low)
}

// steps are the distances that ticks may have, in days or else in months.
var steps = []struct{ days, months int }{
	{days: 1},
	{days: 2},
	{days: 7},
	{days: 14},
	{months: 1},
	{months: 2},
	{months: 3},
	{months: 6},
	{months: 12},
	{months: 24},
	{months: 60},
	{months: 120},
}

// ticks are days at an even distance, as close as words between them can be read.
func (x calendar) ticks() (days []time.Time, monthly bool) {
	for _, s := range steps {
		long := time.Duration(s.days+s.months*30) * 24 * time.Hour
		if float64(long)/float64(max(x.last.Sub(x.first), 1))*(x.high-x.low) < tickDistance && s.months < 120 {
			continue
		}
		day := x.first
		if s.months > 0 {
			y, m, _ := x.first.Date()
			m -= (m - 1) % time.Month(min(s.months, 12))
			day = time.Date(y-y%max(s.months/12, 1), m, 1, 0, 0, 0, 0, time.UTC)
		}
		for ; !day.After(x.last); day = day.AddDate(0, s.months, s.days) {
			if !day.Before(x.first) {
				days = append(days, day)
			}
		}
		if len(days) > 0 {
			return days, s.months > 0
		}
	}
	return []time.Time{x.first}, false
}

// tickDistance is the least distance of two ticks.
const tickDistance = 86.0

// periods are the middles of all periods, where words between them can be read.
func (x calendar) periods() (days []time.Time) {
	if x.period != tally.Month && x.period != tally.Quarter {
		return nil
	}
	for begin := x.period.Begin(x.first); !begin.After(x.last); begin = x.period.Next(begin) {
		days = append(days, begin)
	}
	if float64(len(days))*tickDistance*.8 > x.high-x.low {
		return nil
	}
	return days
}

// draw writes the ticks below a field, the year below the first of each year.
func (x calendar) draw(c *canvas, field box) {
	layout, middle := "Jan", true
	days := x.periods()
	if len(days) == 0 {
		var monthly bool
		days, monthly = x.ticks()
		middle = false
		if !monthly {
			layout = "2 Jan"
		}
	}
	year := 0
	for _, day := range days {
		at, words := x.at(day), day.Format(layout)
		if middle {
			at = x.at(day.Add(x.period.Next(day).AddDate(0, 0, -1).Sub(day) / 2))
		}
		if middle && x.period == tally.Quarter {
			words = fmt.Sprintf("Q%d", (day.Month()+2)/3)
		}
		c.down(at, field.bottom(), 8, 1.5, c.look.muted)
		c.text(words, at, field.bottom()+32, style{22, regular, c.look.muted, center})
		if day.Year() != year {
			year = day.Year()
			c.text(fmt.Sprint(year), at, field.bottom()+58, style{21, bold, c.look.muted, center})
		}
	}
}
