package charts

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// words completes what a chart proposes with what every picture says, and lays
// over it what the Look has.
func (s *subject) words(w Wording) Wording {
	l := s.look
	w.Title = cmp.Or(l.Title, w.Title)
	w.Subtitle = cmp.Or(l.Subtitle, sentence(", ", append([]string{w.Subtitle, s.months(w)}, s.Filters...)...))
	if s.left > 0 {
		w.Note = sentence(" ", w.Note, fmt.Sprintf("Left out for want of space: the %s with the fewest statements.", count(s.left, s.noun())))
	}
	if s.cut > 0 {
		w.Note = sentence(" ", w.Note, fmt.Sprintf("Left out: the %s with the fewest statements.", count(s.cut, "issue")))
	}
	if n, _ := s.n(); n > 0 {
		w.Note = sentence(" ", w.Note, s.unvalidated(), s.unlisted(), s.byKey(), s.sensitivity())
	}
	w.Note = cmp.Or(l.Note, w.Note)
	w.Count = s.count()
	w.Source = cmp.Or(l.Source, s.source())
	w.Alt = sentence(" ", stop(untied(w.Title)), stop(untied(w.Subtitle)), w.Alt, w.Count)
	return w
}

// plain is w as it is handed out: without ties.
func (w Wording) plain() Wording {
	w.Title, w.Subtitle, w.Note = untied(w.Title), untied(w.Subtitle), untied(w.Note)
	return w
}

// toScale says from where to where a mean of stances can go.
var toScale = "from " + tied("−1 (against)") + " to " + tied("+1 (for)")

// withInterval names the lines about a mean.
var withInterval = "with " + tied("95% interval")

// unvalidated names the issues whose scores nobody has measured against human coders.
func (s *subject) unvalidated() string {
	var names []string
	for _, h := range s.issues {
		if !h.Validated {
			names = append(names, lower(h.Name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Scores not measured against human coders: " + list(names) + "."
}

// unlisted says how much is kept off the chart: what people said that only the
// engine found and no analyst has listed.
func (s *subject) unlisted() string {
	if s.Table.Unlisted == 0 {
		return ""
	}
	return "Not shown: " + count(s.Table.Unlisted, "statement") + " of speakers whom the codebook does not list."
}

// byKey says that some rows are not named as they write themselves.
func (s *subject) byKey() string {
	if s.keyed == 0 {
		return ""
	}
	return "Named by key, as the typeface lacks the letters of the name: " + count(s.keyed, s.noun()) + "."
}

// sensitivity says, where the look asks for it, which means change their sign
// when one publisher is left out.
func (s *subject) sensitivity() string {
	if !s.look.Sensitive {
		return ""
	}
	var words []string
	for _, f := range s.flips {
		at := slices.IndexFunc(s.rows, func(r tally.Row) bool { return r.Key == f.Row })
		column := slices.IndexFunc(s.issues, func(h tally.Heading) bool { return h.Key == f.Issue })
		if at >= 0 && column >= 0 {
			words = append(words, fmt.Sprintf("%s on %s without %s (%s → %s)",
				s.rows[at].Short, lower(s.issues[column].Name), f.Publisher, signed(f.With.Mean.Value), withoutWords(f.Without)))
		}
	}
	if len(words) == 0 {
		return "No mean changes its sign when any one publisher is left out."
	}
	return "Changes of sign when one publisher is left out: " + list(some(words, 4)) + "."
}

func withoutWords(c tally.Cell) string {
	if c.N == 0 {
		return "no statements"
	}
	return signed(c.Mean.Value)
}

// count says how many statements the figures rest on and how far they were
// checked.
func (s *subject) count() string {
	n, checked := s.n()
	if n == 0 {
		return ""
	}
	words := []string{count(n, "position")}
	if articles := s.articles(); articles > 0 {
		words = append(words, "in "+count(articles, "article"))
	}
	first, last := s.span()
	text := strings.Join(words, " ")
	if period := span(first, last); period != "" {
		text += ", " + period
	}
	text += fmt.Sprintf(". Coded by machine, %s of %s checked by a human.", thousands(checked), thousands(n))
	if s.Book.Name != "" {
		text += " Codebook: " + sentence(" ", s.Book.Name, s.Book.Version) + "."
	}
	return text
}

// articles is how many articles the shown cells rest on; 0: not known.
func (s *subject) articles() int {
	if len(s.look.Rows) == 0 && len(s.look.Issues) == 0 && s.left == 0 {
		return s.Table.Articles
	}
	rows, issues, articles := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range s.rows {
		rows[r.Key] = true
	}
	for _, h := range s.issues {
		issues[h.Key] = true
	}
	for _, o := range s.Observations {
		if issues[o.Issue] && (rows[o.Actor] || slices.ContainsFunc(o.Groups, func(g string) bool { return rows[g] })) {
			articles[o.Article] = true
		}
	}
	return len(articles)
}

// span is the first and the last date of what is shown.
func (s *subject) span() (first, last stance.Date) {
	for _, r := range s.rows {
		for _, c := range r.Cells {
			if from, _ := c.First.Bounds(); !c.First.IsZero() && (first.IsZero() || from.Before(start(first))) {
				first = c.First
			}
			if _, until := c.Last.Bounds(); !c.Last.IsZero() && (last.IsZero() || until.After(end(last))) {
				last = c.Last
			}
		}
	}
	return first, last
}

func start(d stance.Date) time.Time { first, _ := d.Bounds(); return first }
func end(d stance.Date) time.Time   { _, last := d.Bounds(); return last }

// source names the publishers, those with most statements first.
func (s *subject) source() string {
	if s.heard == "" {
		s.heard = s.publishers()
	}
	return s.heard
}

func (s *subject) publishers() string {
	said := map[string]int{}
	last, n := "", 0 // of a run: the statements of an article stand together
	for _, o := range s.Observations {
		if p := o.Publisher; p != last {
			said[last] += n
			last, n = p, 0
		}
		n++
	}
	said[last] += n
	delete(said, "")
	if len(said) == 0 {
		return "Source: articles read with Parley."
	}
	names := slices.SortedFunc(maps.Keys(said), func(a, b string) int { return cmp.Or(said[b]-said[a], strings.Compare(a, b)) })
	const most = 4
	if more := len(names) - most; more > 0 {
		names = append(names[:most:most], fmt.Sprintf("%d more", more))
	}
	return "Source: " + list(names) + "; read with Parley."
}

// noun is what a row is.
func (s *subject) noun() string { return nouns[string(s.Table.By)] }

var nouns = map[string]string{"actor": "actor", "group": "group", "comparison": "actor", "": "actor"}

// count writes a number with its noun: "1 article", "12 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}

// thousands writes a number with commas: "1,214".
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// signed writes a figure with its sign: "+0.35", "−0.07", "0".
func signed(v float64) string {
	switch text := fmt.Sprintf("%.2f", math.Abs(v)); {
	case text == "0.00":
		return "0"
	case v < 0:
		return "−" + text
	default:
		return "+" + text
	}
}

// tick writes a figure of an axis: "−1", "+0.5".
func tick(v float64) string {
	if v == 0 {
		return "0"
	}
	return strings.TrimSuffix(strings.TrimSuffix(signed(v), "0"), ".0")
}

// date writes a date as far as it is known: "3 Mar 2025", "Mar 2025", "2025".
func date(d stance.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return start(d).Format("Jan 2006")
	}
	return start(d).Format("2 Jan 2006")
}

// span writes a stretch of time: "3 Mar–9 Dec 2025".
func span(first, last stance.Date) string {
	from, until := date(first), date(last)
	if from == until || until == "" {
		return from
	}
	if year := fmt.Sprint(" ", last.Year); first.Year == last.Year && strings.HasSuffix(from, year) {
		from = strings.TrimSuffix(from, year)
	}
	if strings.ContainsRune(from, ' ') || strings.ContainsRune(until, ' ') {
		return from + " – " + until
	}
	return from + "–" + until
}

// months writes roughly when the shown statements were made: "Jan–Dec 2025".
func (s *subject) months(w Wording) string {
	first, last := s.span()
	if first.IsZero() || w.Subtitle == "" {
		return ""
	}
	first.Day, last.Day = 0, 0
	if first.Month == 0 || last.Month == 0 {
		first.Month, last.Month = 0, 0
	}
	return strings.ReplaceAll(span(first, last), " – ", "–")
}

// list writes words as a list: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// sentence joins the words that are not empty.
func sentence(with string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), with)
}

// stop ends words with a full stop, unless they end a sentence already.
func stop(words string) string {
	if words == "" || strings.ContainsAny(words[len(words)-1:], ".!?") {
		return words
	}
	return words + "."
}
