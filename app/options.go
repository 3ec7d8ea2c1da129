package app

import (
	"fyne.io/fyne/v2/lang"

	"parley/app/session"
	"parley/stance"
)

// speakers are options of everybody who can be said to have spoken: those who
// speak in the project, then the rest of the codebook.
func speakers(s *session.Session, do func(key string)) []option {
	var all []option
	seen := map[string]bool{}
	add := func(key, name, note string) {
		if !seen[key] {
			seen[key] = true
			all = append(all, option{words: name, note: note, do: func() { do(key) }})
		}
	}
	for _, c := range s.Speakers() {
		add(c.Key, c.Name, count(c.N, "line item in the project", "line items in the project"))
	}
	for _, a := range s.Codebook().Actors {
		add(a.Key, a.Name, officeOf(a))
	}
	for _, c := range s.Codebook().Countries {
		add(c.Key, c.Name, lang.L("speaking as one"))
	}
	return all
}

// officeOf names the latest office of an actor.
func officeOf(a stance.Actor) string {
	if len(a.Offices) == 0 {
		return a.Country
	}
	o := a.Offices[len(a.Offices)-1]
	return o.Title + ", " + o.Of
}

// positions are options of every side of every issue.
func positions(book *stance.Codebook, do func(issue string, side stance.Side)) []option {
	var all []option
	for _, issue := range book.Issues {
		poles := map[stance.Side]string{stance.For: issue.For, stance.NoSide: lang.L("takes neither side"), stance.Against: issue.Against}
		for _, side := range []stance.Side{stance.For, stance.NoSide, stance.Against} {
			all = append(all, option{words: issue.Name + ": " + sideWords(side), note: poles[side], do: func() { do(issue.Key, side) }})
		}
	}
	return all
}
