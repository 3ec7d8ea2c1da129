package agreement

import (
	"math"
	"slices"
	"strings"

	"parley/stance"
)

// PositionScores says how well positions were found: who takes which side on
// which issue.
type PositionScores struct {
	Documents  int
	Found      Rates      // on the same issue, at the same place
	Actor      Rates      // and given to the same actor
	Position   Rates      // and on the same side
	Sides      Confusion  // over the rows met by the right actor; gold down, predicted across
	Articles   []Article  // position, in the order of the gold file; documents with nothing on either side are left out
	Means      []MeanPair // actors and issues with three gold rows or more
	Silent     int        // of those, without any prediction
	Confidence []Bin
	Met        []Pair // every gold row met by the right actor, for coefficients of agreement
	Misses     []Miss
}

// A MeanPair is the mean stance of an actor on an issue by two coders.
type MeanPair struct {
	Actor, Issue    string
	Gold, Predicted float64
	N               int // gold rows
}

// A Pair is one unit as two coders have it.
type Pair struct{ Gold, Predicted float64 }

// A Miss is a gold row that was not found, or found on the wrong side.
type Miss struct {
	Document, Why string
	Row           Row
}

// A Bin holds the predictions whose confidence lies in a range.
type Bin struct {
	Low, High float64 // Low <= confidence < High; the last bin holds its High
	Sum       float64 // of the confidences
	Side      Share   // right side, of those that meet a row of the right actor
	All       Share   // right place, actor and side, of all
}

// Mean is the mean confidence of the bin; 0 without predictions.
func (b Bin) Mean() float64 { return b.Sum / float64(max(1, b.All.N)) }

func newBins() []Bin {
	return []Bin{{Low: 0, High: 0.5}, {Low: 0.5, High: 0.6}, {Low: 0.6, High: 0.7}, {Low: 0.7, High: 0.8}, {Low: 0.8, High: 0.9}, {Low: 0.9, High: 1}}
}

// Correlation is Pearson's, of the mean stances of every actor on every issue
// with three gold rows or more; 0 where it is not defined.
func (s PositionScores) Correlation() float64 {
	var x, y []float64
	for _, m := range s.Means {
		x, y = append(x, m.Gold), append(y, m.Predicted)
	}
	return pearson(x, y)
}

// SameSide counts the means on the same side, out of all that were asked for.
func (s PositionScores) SameSide() Share {
	out := Share{N: len(s.Means) + s.Silent}
	for _, m := range s.Means {
		if stance.SideOf(m.Gold) == stance.SideOf(m.Predicted) {
			out.Hits++
		}
	}
	return out
}

// A claim is one position of one actor, flat.
type claim struct {
	start, end int
	actor      string
	issue      string
	stance     float64
	confidence float64
	row        Row
}

// ScorePositions compares predicted positions with a gold standard. A gold row
// and a prediction meet where they are on the same issue and share at least half
// of the shorter one; predictions of more than 400 bytes that are longer than
// twice the row meet nothing.
func ScorePositions(gold, predicted []Document) PositionScores {
	s := PositionScores{Documents: len(gold), Confidence: newBins(), Sides: NewConfusion("against", "neither", "for")}
	byID, stances := indexed(predicted), map[[2]string]*[2][]float64{}
	for _, g := range gold {
		s.document(g, byID[g.key()], stances)
	}
	s.means(stances)
	return s
}

func (s *PositionScores) document(g, p Document, stances map[[2]string]*[2][]float64) {
	rows := goldClaims(g)
	asked := slices.DeleteFunc(slices.Clone(rows), func(c claim) bool { return c.row.Optional || unnamed(c) })
	claims := slices.DeleteFunc(flatten(p), func(c claim) bool { return isOptional(rows, c) })
	s.Found.count(rows, asked, claims, meets)
	s.Actor.count(rows, asked, claims, names)
	var here Rates
	here.count(rows, asked, claims, agrees)
	s.Position.add(here)
	if len(asked)+len(claims) > 0 {
		s.Articles = append(s.Articles, Article{g.key(), here})
	}
	for _, c := range asked {
		s.row(g.key(), c, claims)
		remember(stances, c, 0)
	}
	for _, c := range claims {
		s.calibrate(rows, c)
		remember(stances, c, 1)
	}
}

// count adds the hits of one document under one test.
func (r *Rates) count(rows, asked, claims []claim, ok func(g, p claim) bool) {
	for _, p := range claims {
		r.predicted(slices.ContainsFunc(rows, func(g claim) bool { return ok(g, p) }))
	}
	for _, g := range asked {
		r.gold(slices.ContainsFunc(claims, func(p claim) bool { return ok(g, p) }))
	}
}

func (r *Rates) add(other Rates) {
	r.HitPredicted += other.HitPredicted
	r.Predicted += other.Predicted
	r.HitGold += other.HitGold
	r.Gold += other.Gold
}

// row counts the side of one gold row that is asked for.
func (s *PositionScores) row(document string, g claim, claims []claim) {
	best, found := claim{}, false
	for _, p := range claims {
		if names(g, p) && (!found || shared(g, p) > shared(g, best)) {
			best, found = p, true
		}
	}
	if !found {
		s.Misses = append(s.Misses, Miss{document, "not found", g.row})
		return
	}
	truth := stance.SideOf(g.stance)
	if agrees(g, best) {
		truth = stance.SideOf(best.stance)
	} else {
		s.Misses = append(s.Misses, Miss{document, "other side", g.row})
	}
	s.Sides.Add(int(truth)+1, int(stance.SideOf(best.stance))+1)
	s.Met = append(s.Met, Pair{g.stance, best.stance})
}

// calibrate counts one prediction by its confidence.
func (s *PositionScores) calibrate(rows []claim, p claim) {
	if p.confidence <= 0 {
		return
	}
	i := len(s.Confidence) - 1
	for i > 0 && p.confidence < s.Confidence[i].Low {
		i--
	}
	bin := &s.Confidence[i]
	bin.Sum += p.confidence
	right := slices.ContainsFunc(rows, func(g claim) bool { return agrees(g, p) })
	bin.All.add(right)
	if slices.ContainsFunc(rows, func(g claim) bool { return names(g, p) }) {
		bin.Side.add(right)
	}
}

func remember(stances map[[2]string]*[2][]float64, c claim, coder int) {
	k := [2]string{oneActor(c.actor), c.issue}
	if stances[k] == nil {
		stances[k] = &[2][]float64{}
	}
	stances[k][coder] = append(stances[k][coder], c.stance)
}

func (s *PositionScores) means(stances map[[2]string]*[2][]float64) {
	for k, v := range stances {
		switch {
		case len(v[0]) < 3:
		case len(v[1]) == 0:
			s.Silent++
		default:
			s.Means = append(s.Means, MeanPair{k[0], k[1], mean(v[0]), mean(v[1]), len(v[0])})
		}
	}
	slices.SortFunc(s.Means, func(a, b MeanPair) int {
		return strings.Compare(a.Actor+"\x00"+a.Issue, b.Actor+"\x00"+b.Issue)
	})
}

func goldClaims(d Document) []claim {
	var out []claim
	for _, r := range d.Rows {
		out = append(out, claim{r.Start, r.End, r.Actor, r.Issue, r.Stance, 0, r})
	}
	return out
}

func flatten(d Document) []claim {
	var out []claim
	for _, s := range d.Statements {
		for _, p := range s.Positions {
			out = append(out, claim{s.Start, s.End, s.Actor, p.Issue, p.Stance, p.Confidence, s})
		}
	}
	return out
}

// unnamed says whether no key could name the actor of a gold row.
func unnamed(c claim) bool { return strings.HasPrefix(c.actor, "other:") }

// isOptional says whether a prediction meets only a row whose actor no key
// could name: it is no error then.
func isOptional(rows []claim, p claim) bool {
	if slices.ContainsFunc(rows, func(g claim) bool { return names(g, p) }) {
		return false
	}
	return slices.ContainsFunc(rows, func(g claim) bool { return unnamed(g) && meets(g, p) })
}

func shared(g, p claim) int { return min(g.end, p.end) - max(g.start, p.start) }

func meets(g, p claim) bool {
	if g.issue != p.issue || p.end-p.start > max(400, 2*(g.end-g.start)) {
		return false
	}
	n := shared(g, p)
	return n > 0 && 2*n >= min(g.end-g.start, p.end-p.start)
}

// names says whether two claims meet and have the same actor.
func names(g, p claim) bool {
	if !meets(g, p) {
		return false
	}
	if len(g.row.ActorAlt) == 0 {
		return oneActor(g.actor) == oneActor(p.actor)
	}
	return slices.ContainsFunc(g.row.ActorAlt, func(a string) bool { return oneActor(a) == oneActor(p.actor) })
}

// agrees says whether two claims name the same actor and take a side that a
// coder gave.
func agrees(g, p claim) bool {
	if !names(g, p) {
		return false
	}
	side := stance.SideOf(p.stance)
	if len(g.row.Accept) == 0 {
		return side == stance.SideOf(g.stance)
	}
	return slices.Contains(g.row.Accept, float64(side))
}

// oneActor takes the European Union and Europe for one actor: texts do.
func oneActor(actor string) string {
	if actor == "eu" {
		return "europe"
	}
	return actor
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(max(1, len(x)))
}

func pearson(x, y []float64) float64 {
	if len(x) < 2 {
		return 0
	}
	mx, my := mean(x), mean(y)
	var sxy, sxx, syy float64
	for i := range x {
		sxy += (x[i] - mx) * (y[i] - my)
		sxx += (x[i] - mx) * (x[i] - mx)
		syy += (y[i] - my) * (y[i] - my)
	}
	if sxx == 0 || syy == 0 {
		return 0
	}
	return sxy / math.Sqrt(sxx*syy)
}
