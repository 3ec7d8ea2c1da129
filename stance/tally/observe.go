package tally

import (
	"slices"
	"strings"
	"unicode"

	"parley/stance"
)

// Observe lays judgements over a reading and returns what counts: one
// Observation for each actor and issue of each Statement, and one without an
// issue for a Statement that takes no position. Rejected positions and
// statements are left out, as are statements that nobody could be named for.
//
// A judgement on a Statement's ID holds for all its speakers; one on the ID with
// "-2" after it for the second of them, and so on. Where judgements differ, the
// one made last holds.
func Observe(book *stance.Codebook, r *stance.Reading, judgements []stance.Judgement) []Observation {
	o := observer{book: book, reading: r, article: r.Article.Hash(), laid: lay(judgements)}
	for i := range r.Statements {
		o.statement(&r.Statements[i])
	}
	return o.all
}

// An observer gathers the observations of one reading.
type observer struct {
	book    *stance.Codebook
	reading *stance.Reading
	article string
	laid    map[string]verdicts
	told    []telling // what was said so far, to know it again
	all     []Observation
}

// A telling is one thing that an actor said in the article.
type telling struct {
	actor, said, utterance string
}

func (o *observer) statement(s *stance.Statement) {
	whole := o.laid[s.ID]
	attributions := s.Attributions
	if whole.actor != "" {
		attributions = []stance.Attribution{{Actor: whole.actor}}
	}
	for i, a := range attributions {
		v := whole.with(o.laid[lineItem(s.ID, i)])
		if v.actor != "" {
			a = stance.Attribution{Actor: v.actor}
		}
		if a.Actor != "" && v.status != stance.Rejected {
			o.speaker(s, a, v)
		}
	}
}

// speaker adds the observations of one actor of a statement.
func (o *observer) speaker(s *stance.Statement, a stance.Attribution, v verdicts) {
	seen := o.of(s, a)
	seen.Checked = v.status == stance.Accepted || v.status == stance.Changed
	before := len(o.all)
	for _, p := range s.Positions {
		o.position(seen, p.Issue, p.Stance, v)
	}
	for _, issue := range v.added(s.Positions) {
		o.position(seen, issue, v.issues[issue].Stance, v)
	}
	if len(o.all) == before {
		o.all = append(o.all, seen)
	}
}

func (o *observer) position(seen Observation, issue string, score float64, v verdicts) {
	j, judged := v.issues[issue]
	switch {
	case judged && j.Status == stance.Rejected:
		return
	case judged && j.Status == stance.Changed:
		score = j.Stance
	}
	seen.Issue, seen.Stance = issue, clamp(score)
	seen.Checked = seen.Checked || judged
	o.all = append(o.all, seen)
}

// of is the observation of a statement by one actor, without an issue.
func (o *observer) of(s *stance.Statement, a stance.Attribution) Observation {
	article := o.reading.Article
	seen := Observation{
		Statement: s.ID, Utterance: s.Utterance, Start: s.Content.Start, Said: fold(s.Content.Of(article.Text)),
		Article: o.article, Story: article.Story, Date: article.Date, Publisher: article.Publisher, Actor: a.Actor,
	}
	if seen.Utterance == "" {
		seen.Utterance = s.ID
	}
	seen.Utterance = o.repeated(seen)
	if s.Tone != nil {
		tone := clamp(s.Tone.Score)
		seen.Tone = &tone
	}
	o.introduce(&seen, a)
	return seen
}

// introduce fills in who the actor is: from the codebook, else from what the
// article itself says of him or her.
func (o *observer) introduce(seen *Observation, a stance.Attribution) {
	actor, known := o.book.Actor(a.Actor)
	if !known {
		i := slices.IndexFunc(o.reading.Found, func(f stance.Actor) bool { return f.Key == a.Actor })
		if i >= 0 {
			actor = o.reading.Found[i]
		} else {
			actor = stance.Actor{Key: a.Actor, Name: a.Name, Kind: stance.Person}
		}
	}
	seen.Name = firstOf(actor.Name, a.Name, a.Actor)
	seen.Groups = o.book.GroupsOf(actor, seen.Date)
	seen.Note = note(o.book, actor, seen.Date)
	seen.Listed = known || len(seen.Groups) > 0
}

// repeated is the utterance of what the actor has said before in this article,
// in the same words or in a part of them; else that of the observation itself.
func (o *observer) repeated(seen Observation) string {
	for _, t := range o.told {
		if t.actor == seen.Actor && same(t.said, seen.Said) {
			return t.utterance
		}
	}
	o.told = append(o.told, telling{seen.Actor, seen.Said, seen.Utterance})
	return seen.Utterance
}

// long is how many letters a stretch of words has before it stands for a longer
// one that holds it.
const long = 24

func same(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && (a == b || len(a) >= long && strings.Contains(b, a))
}

// fold is the letters and digits of words, in lower case.
func fold(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, words)
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
