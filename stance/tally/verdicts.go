package tally

import (
	"slices"
	"strconv"
	"strings"

	"parley/stance"
)

// verdicts are what coders decided on one statement.
type verdicts struct {
	status stance.Status // on the statement as a whole; empty: nobody decided
	actor  string        // who really spoke; empty: as the engine says
	issues map[string]stance.Judgement
}

// lay sorts judgements by statement. The one made last holds. What is only
// proposed decides nothing.
func lay(judgements []stance.Judgement) map[string]verdicts {
	ordered := slices.Clone(judgements)
	slices.SortStableFunc(ordered, func(a, b stance.Judgement) int {
		if c := a.Made.Compare(b.Made); c != 0 {
			return c
		}
		return strings.Compare(a.Coder, b.Coder)
	})
	laid := map[string]verdicts{}
	for _, j := range ordered {
		if j.Status != stance.Proposed {
			laid[j.Statement] = laid[j.Statement].and(j)
		}
	}
	return laid
}

func (v verdicts) and(j stance.Judgement) verdicts {
	if j.Status == stance.Changed && j.Actor != "" {
		v.actor = j.Actor
	}
	if j.Issue == "" {
		v.status = j.Status
		return v
	}
	issues := map[string]stance.Judgement{j.Issue: j}
	for issue, earlier := range v.issues {
		if issue != j.Issue {
			issues[issue] = earlier
		}
	}
	v.issues = issues
	return v
}

// with lays what was decided on one line item over what was decided on the
// whole statement.
func (v verdicts) with(item verdicts) verdicts {
	if item.status != "" {
		v.status = item.status
	}
	if item.actor != "" {
		v.actor = item.actor
	}
	for _, j := range item.issues {
		v = v.and(j)
	}
	return v
}

// added are the issues, in the order of their keys, on which a coder saw a
// position that the engine did not.
func (v verdicts) added(found []stance.Position) []string {
	var keys []string
	for issue, j := range v.issues {
		if j.Status == stance.Changed && !slices.ContainsFunc(found, func(p stance.Position) bool { return p.Issue == issue }) {
			keys = append(keys, issue)
		}
	}
	slices.Sort(keys)
	return keys
}

// lineItem is the ID of the i-th speaker of a joint statement. The first has
// that of the statement, which is already laid.
func lineItem(id string, i int) string {
	if i == 0 {
		return ""
	}
	return id + "-" + strconv.Itoa(i+1)
}
