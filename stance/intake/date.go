package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/itlightning/dateparse"

	"parley/stance"
)

var (
	digitsDate = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	parted     = regexp.MustCompile(`^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})\b`)
	monthYear  = regexp.MustCompile(`^(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (\d{4}))$`)
	fullYear   = regexp.MustCompile(`\b(19|20)\d\d\b`)
)

// readDate reads a date in any common form, as precisely as it is written. It is
// zero where there is none. Of a date such as 03/04/2026, which means the third
// of April here and the fourth of March there, only the year is taken.
func readDate(s string) stance.Date {
	s = strings.TrimSpace(s)
	if d, err := stance.ParseDate(s); err == nil {
		return d
	}
	if m := digitsDate.FindStringSubmatch(s); m != nil {
		return dateOf(m[1], m[2], m[3])
	}
	if m := parted.FindStringSubmatch(s); m != nil {
		return partedDate(m[1], m[3], m[4], m[2] == ".")
	}
	if m := monthYear.FindStringSubmatch(s); m != nil {
		month, _ := time.Parse("Jan", strings.ToUpper(m[1][:1])+strings.ToLower(m[1][1:]))
		return dateOf(m[2], strconv.Itoa(int(month.Month())), "")
	}
	if !fullYear.MatchString(s) || len(s) > 60 {
		return stance.Date{}
	}
	t, ok := parseAny(s)
	if !ok || t.Year() < 1900 || t.Year() > 2100 {
		return stance.Date{}
	}
	return onDay(t)
}

// parseAny reads a date in one of the library's many forms. The library breaks
// down over some texts that are none, such as "0  2000 00,0000000000".
func parseAny(s string) (t time.Time, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	t, err := dateparse.ParseAny(s)
	return t, err == nil
}

// onDay is the day of a time, where that time was taken.
func onDay(t time.Time) stance.Date {
	return stance.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// dateOf reads year, month and day, which may be empty; it is zero where there is no such day.
func dateOf(year, month, day string) stance.Date {
	d, err := stance.ParseDate(strings.TrimSuffix(year+"-"+month+"-"+day, "-"))
	if err != nil {
		return stance.Date{}
	}
	return d
}

// partedDate reads a date of which it is not said what comes first, day or
// month. With dots it is the day.
func partedDate(first, second, year string, dots bool) stance.Date {
	a, _ := strconv.Atoi(first)
	b, _ := strconv.Atoi(second)
	switch {
	case dots || a > 12 || a == b:
		return dateOf(year, second, first)
	case b > 12:
		return dateOf(year, first, second)
	}
	only, _ := stance.ParseDate(year)
	return only
}
