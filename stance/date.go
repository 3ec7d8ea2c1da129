package stance

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date may be partial: a year, a year and a month, or a whole day. Parts that
// are not known are 0.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads "2025", "2025-03" or "2025-03-14"; a time of day after the
// date is dropped.
func ParseDate(s string) (Date, error) {
	day, _, _ := strings.Cut(strings.TrimSpace(s), "T")
	day, _, _ = strings.Cut(day, " ")
	parts := strings.Split(day, "-")
	var n [3]int
	if len(parts) > len(n) {
		return Date{}, badDate(s)
	}
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v <= 0 {
			return Date{}, badDate(s)
		}
		n[i] = v
	}
	d := Date{n[0], time.Month(n[1]), n[2]}
	if d.Year < 1000 || d.Year > 9999 || d.Month > 12 || d.Day > 0 && d.first().Day() != d.Day {
		return Date{}, badDate(s)
	}
	return d, nil
}

func badDate(s string) error {
	return fmt.Errorf("%q is no date: expected 2025, 2025-03 or 2025-03-14", s)
}

// IsZero says whether nothing is known of d.
func (d Date) IsZero() bool { return d.Year == 0 }

// String writes d as far as it is known: "2025-03".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Bounds returns the first and the last day that d can mean. The bounds of the
// zero Date are zero times.
func (d Date) Bounds() (first, last time.Time) {
	switch {
	case d.IsZero():
		return time.Time{}, time.Time{}
	case d.Month == 0:
		return d.first(), d.first().AddDate(1, 0, -1)
	case d.Day == 0:
		return d.first(), d.first().AddDate(0, 1, -1)
	}
	return d.first(), d.first()
}

func (d Date) first() time.Time {
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}
