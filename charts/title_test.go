package charts

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/stance"
	"parley/stance/tally"
)

// Names without spaces and verbs that no name holds, so that a title can be read
// back.
var (
	readable14 = strings.Fields("Arn Bex Cor Dal Esk Fen Gor Hul Ims Jor Kel Lum Mav Nor")
	deeds      = map[string]string{ // what is said of an issue, to "issue side"
		"call for the bridge": "bridge for", "calls for the bridge": "bridge for", "reject it": "bridge against", "rejects it": "bridge against",
		"speak for night trams": "trams for", "speaks for night trams": "trams for",
		"speak against night trams": "trams against", "speaks against night trams": "trams against",
		"speak against it": "trams against", "speaks against it": "trams against",
	}
)

// loose is a table of random figures: intervals of any width about means of any
// size, few statements and many.
func loose(random *rand.Rand) Material {
	table := &tally.Table{By: tally.ByActor, Issues: []tally.Heading{
		{Key: "bridge", Name: "Bridge", ForVerb: "call for the bridge", AgainstVerb: "reject it", Validated: true},
		{Key: "trams", Name: "Night trams", Validated: true},
	}}
	for _, name := range readable14[:1+random.IntN(len(readable14))] {
		r := tally.Row{Key: strings.ToLower(name), Name: name, Short: name, Listed: true, Total: random.IntN(60)}
		for range table.Issues {
			c := tally.Cell{For: random.IntN(12), Neither: random.IntN(3), Against: random.IntN(12)}
			c.N = c.For + c.Neither + c.Against
			c.Mean, c.Tone = about(random, c.N), about(random, random.IntN(c.N+1))
			r.Cells = append(r.Cells, c)
			r.Total = max(r.Total, c.N)
		}
		table.Rows = append(table.Rows, r)
	}
	return Material{Book: &stance.Codebook{}, Table: table}
}

func about(random *rand.Rand, n int) tally.Mean {
	if n == 0 {
		return tally.Mean{}
	}
	v, wide := random.Float64()*2-1, random.Float64()*random.Float64()
	return tally.Mean{N: n, Value: v, Low: max(-1, v-wide), High: min(1, v+wide*random.Float64())}
}

// TestTitlesFollowFromIntervals reads the titles of random tables back and checks
// each claim against the figures, by rules of its own.
func TestTitlesFollowFromIntervals(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 22))
	claims := map[string]int{}
	for range 1500 {
		m := loose(random)
		for _, k := range kinds {
			if k.name == "time" {
				continue // it sums up for itself: see TestTitleOverTime
			}
			s, err := newSubject(m, Look{Theme: Light})
			if err != nil {
				t.Fatal(err)
			}
			c := claim{t: t, table: m.Table, title: untied(s.words(k.new(s).wording()).Title)}
			claims[k.name] += c.check(k.name)
		}
	}
	for _, name := range Names() {
		if claims[name] < 100 && name != "time" {
			t.Errorf("%s made only %d claims that could be checked", name, claims[name])
		}
	}
}

// A claim is a title over a table.
type claim struct {
	t     *testing.T
	table *tally.Table
	title string
}

// Titles that name no side.
var modest = regexp.MustCompile(`^(Nothing to (show|map) yet: .*|Too few statements .*|Nobody .*|No clear difference .*|No two actors clearly differ in these statements)$`)

var (
	apartTitle  = regexp.MustCompile(`^(\w+) and (\w+) stand clearly apart on (.+)$`)
	differTitle = regexp.MustCompile(`^(\w+) and (\w+) clearly differ on ([^;]+)(?:; no clear difference between (\w+) and (\w+))?$`)
	oftenTitle  = regexp.MustCompile(`^(\w+) speaks of bridge more often than (\w+): in (\d+)% of statements, not (\d+)%$`)
	shareTitle  = regexp.MustCompile(`^(\w+) speaks of bridge in (\d+)% of statements$`)
	countTitle  = regexp.MustCompile(`^(\w+) (.+?) in (\d+) of (\d+)(?: statements?)?$`)
	toneTitle   = regexp.MustCompile(`^(.+?) (.+) in (warm|hostile) words$`)
)

// check says how many claims of the title were checked.
func (c claim) check(chart string) (n int) {
	if modest.MatchString(c.title) {
		return 0
	}
	if found := apartTitle.FindStringSubmatch(c.title); found != nil {
		c.want(tally.Differ(c.cell(found[1], found[3]).Mean, c.cell(found[2], found[3]).Mean))
		return 1
	}
	if found := differTitle.FindStringSubmatch(c.title); found != nil {
		for _, topic := range strings.Split(found[3], " and ") {
			c.want(tally.Differ(c.cell(found[1], topic).Mean, c.cell(found[2], topic).Mean))
		}
		for _, topic := range []string{"bridge", "night trams"} {
			c.want(found[4] == "" || !tally.Differ(c.cell(found[4], topic).Mean, c.cell(found[5], topic).Mean))
		}
		return 1
	}
	if found := oftenTitle.FindStringSubmatch(c.title); found != nil {
		more, less := tally.Salience(c.row(found[1]), 0), tally.Salience(c.row(found[2]), 0)
		c.want(more.Low > less.High && percent(more.Value) == found[3]+"%" && percent(less.Value) == found[4]+"%")
		return 1
	}
	if found := shareTitle.FindStringSubmatch(c.title); found != nil {
		c.want(percent(tally.Salience(c.row(found[1]), 0).Value) == found[2]+"%")
		return 1
	}
	for _, part := range regexp.MustCompile(`[;.] `).Split(c.title, -1) {
		n += c.part(chart, part)
	}
	return n
}

// part checks one clause: who does what.
func (c claim) part(chart, part string) int {
	if found := countTitle.FindStringSubmatch(part); found != nil {
		side := deeds[found[2]]
		topic, which, _ := strings.Cut(side, " ")
		cell := c.cell(found[1], topic)
		said := map[string]int{"for": cell.For, "against": cell.Against}[which]
		c.want(side != "" && said == number10(found[3]) && cell.N == number10(found[4]) && cell.N >= tally.Few && 2*said > cell.For+cell.Against)
		return 1
	}
	warmth := ""
	if found := toneTitle.FindStringSubmatch(part); chart == "tone" && found != nil {
		part, warmth = found[1]+" "+found[2], found[3]
	}
	if chart == "tone" && strings.Contains(part, "speak") && strings.Contains(part, " of ") {
		who, topic, _ := strings.Cut(part, " of ")
		who = strings.TrimSuffix(strings.TrimSuffix(who, " speaks"), " speak")
		c.group(who, func(name string) bool { return c.warm(c.cell(name, topic), warmth) })
		return 1
	}
	words := ""
	for deed := range deeds {
		if strings.HasSuffix(part, " "+deed) && len(deed) > len(words) {
			words = deed
		}
	}
	if who, found := strings.CutSuffix(part, " take no clear side"); found {
		return c.unclear(who)
	}
	if who, found := strings.CutSuffix(part, " takes no clear side"); found {
		return c.unclear(who)
	}
	if who, _, found := strings.Cut(part, " takes no clear side on "); found {
		return c.unclear(who)
	}
	who := strings.TrimSuffix(part, " "+words)
	sides := []string{deeds[words]}
	for deed, side := range deeds { // "Arn calls for the bridge and speaks for night trams"
		if rest, found := strings.CutSuffix(who, " "+deed+" and"); found {
			who, sides = rest, append(sides, side)
		}
	}
	c.group(who, func(name string) bool {
		for _, side := range sides {
			topic, which, _ := strings.Cut(side, " ")
			if cell := c.cell(name, topic); cell.N < tally.Few || which == "for" && cell.Mean.Low <= 0 || which == "against" && cell.Mean.High >= 0 || side == "" {
				return false
			}
		}
		return warmth == "" || c.warm(c.cell(name, strings.Fields(sides[0])[0]), warmth)
	})
	return 1
}

func (c claim) warm(cell tally.Cell, warmth string) bool {
	return cell.Tone.N >= tally.Few && (warmth == "warm" && cell.Tone.Low > 0 || warmth == "hostile" && cell.Tone.High < 0)
}

// unclear checks that nobody named stands clearly on a side of one of the issues.
func (c claim) unclear(who string) int {
	c.group(who, func(name string) bool {
		return slices.ContainsFunc(c.row(name).Cells, func(cell tally.Cell) bool {
			return cell.N >= tally.Few && cell.Mean.Low <= 0 && cell.Mean.High >= 0
		})
	})
	return 1
}

var counted = regexp.MustCompile(`^(\w+)( of (\d+) actors(?: with enough statements)?)?$`)

// group checks what holds of all that are named, or of as many as are counted.
func (c claim) group(who string, holds func(name string) bool) {
	names := strings.Split(strings.ReplaceAll(who, " and ", ", "), ", ")
	if slices.Contains(readable14, names[0]) {
		for _, name := range names {
			c.want(holds(name))
		}
		return
	}
	said := number10(who)
	if found := counted.FindStringSubmatch(who); found != nil {
		said = number10(found[1])
	} else if found := regexp.MustCompile(`^All (\d+) `).FindStringSubmatch(who); found != nil {
		said = number10(found[1])
	}
	n := 0
	for _, r := range c.table.Rows {
		if holds(r.Name) {
			n++
		}
	}
	c.want(n == said)
}

// number10 reads a number in figures or, up to nine, in words.
func number10(words string) int {
	for n := range 10 {
		if strings.EqualFold(number(n), words) {
			return n
		}
	}
	n, err := strconv.Atoi(words)
	if err != nil {
		return -1
	}
	return n
}

func (c claim) row(name string) tally.Row {
	r, found := c.table.Row(strings.ToLower(name))
	if !found {
		c.t.Errorf("%q names somebody who is not in the table: %q", c.title, name)
		r.Cells = make([]tally.Cell, len(c.table.Issues))
	}
	return r
}

func (c claim) cell(name, topic string) tally.Cell {
	i := 0
	if strings.Contains(topic, "trams") {
		i = 1
	}
	return c.row(name).Cells[i]
}

func (c claim) want(holds bool) {
	c.t.Helper()
	if !holds {
		var figures []string
		for _, r := range c.table.Rows {
			for i, cell := range r.Cells {
				figures = append(figures, fmt.Sprintf("%s on %d: n %d, %d for, %d against, %.2f (%.2f to %.2f), tone n %d (%.2f to %.2f)", r.Name, i, cell.N, cell.For, cell.Against, cell.Mean.Value, cell.Mean.Low, cell.Mean.High, cell.Tone.N, cell.Tone.Low, cell.Tone.High))
			}
		}
		c.t.Fatalf("%q does not follow from\n%s", c.title, strings.Join(figures, "\n"))
	}
}

// TestTitleOverTime draws statements of people whose stance changes, or does not,
// and compares the title with the changes.
func TestTitleOverTime(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 32))
	leans := regexp.MustCompile(`^(.+?) leans? (more|less) towards bridge`)
	moved := 0
	for range 150 {
		book := &stance.Codebook{Issues: []stance.Issue{{Key: "bridge", Name: "Bridge", Validated: true}}}
		var obs []tally.Observation
		for _, name := range readable14[:1+random.IntN(3)] {
			book.Actors = append(book.Actors, stance.Actor{Key: strings.ToLower(name), Name: name, Kind: stance.Person})
			before, after := random.Float64()*2-1, random.Float64()*2-1
			for i := range random.IntN(40) {
				id, month, lean := fmt.Sprint(name, i), 1+random.IntN(12), before
				if month > 6 {
					lean = after
				}
				obs = append(obs, tally.Observation{
					Statement: id, Utterance: id, Article: id, Date: stance.Date{Year: 2025, Month: time.Month(month), Day: 1 + random.IntN(28)},
					Actor: strings.ToLower(name), Name: name, Issue: "bridge", Stance: max(-1, min(1, lean+random.NormFloat64()*.3)), Listed: true,
				})
			}
		}
		split := stance.Date{Year: 2025, Month: 7, Day: 1}
		d, err := Draw("time", Material{Book: book, Observations: tally.Each(obs), Table: tally.Sum(book, obs, tally.ByActor)}, Look{Split: split})
		if err != nil {
			t.Fatal(err)
		}
		title := d.Words().Title
		said := map[string]string{}
		for _, part := range strings.Split(title, "; ") {
			if found := leans.FindStringSubmatch(part); found != nil {
				for _, name := range strings.Split(strings.ReplaceAll(found[1], " and ", ", "), ", ") {
					said[strings.ToLower(name)] = found[2]
				}
			}
		}
		for _, c := range tally.Changes(book, obs, tally.ByActor, split) {
			want := ""
			if tally.Differ(c.After.Mean, c.Before.Mean) {
				want = map[bool]string{true: "more", false: "less"}[c.By.Value > 0]
				moved++
			}
			if strings.Contains(title, "lean") && said[c.Row] != want || !strings.Contains(title, "lean") && want != "" {
				t.Errorf("%q: %s changed by %.2f (%.2f to %.2f)", title, c.Row, c.By.Value, c.By.Low, c.By.High)
			}
		}
	}
	if moved < 20 {
		t.Errorf("only %d changes were clear", moved)
	}
}
