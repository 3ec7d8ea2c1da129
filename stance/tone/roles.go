package tone

// A role is what a word does to a person near it.
type role uint8

const (
	noRole  role = iota
	blames       // harms the one to whom it is done
	praises      // favours the one to whom it is done
	stains       // harms the one who does or has it
	adorns       // favours the one who does or has it
)

// roleNames are the names of the word lists, by role.
var roleNames = [...]string{"", "blame", "praise", "misdeed", "merit"}

var (
	roles     = roleTable()
	beForms   = wordSet("passive.txt")
	sayStems  = stemSet("said.txt")
	farObject = 5 // words between a verb and the object it is done to
)

// roleTable files every word of the role lists under its stem. A word of two
// lists keeps the role of what is done to somebody.
func roleTable() map[string]role {
	table := map[string]role{}
	for _, r := range []role{adorns, stains, praises, blames} {
		for w := range wordSet(roleNames[r] + ".txt") {
			table[stem(w)] = r
		}
	}
	return table
}

// stemSet is a word list by stems.
func stemSet(name string) map[string]bool {
	out := map[string]bool{}
	for w := range wordSet(name) {
		out[stem(w)] = true
	}
	return out
}

// standing says how a word of the role lists stands to the target: who does
// what to whom, as far as the order of words shows it.
func (s scene) standing(i int) string {
	d := s.distance(i)
	switch {
	case s.tokens[i].sentence != s.tokens[s.first].sentence:
		return "elsewhere"
	case s.across(i):
		return "across a name, " + side(d)
	case d < 0:
		return s.standingBefore(i, d)
	case s.isPassive(i) && d <= farObject+1:
		return "done to"
	case d <= farObject-1 && s.clause[i] == s.clause[s.first]:
		return "done by"
	case s.clause[i] == s.clause[s.first]:
		return "after, same clause"
	}
	return "after"
}

// standingBefore is standing for a word before the target: "slammed by X"
// against "slammed X".
func (s scene) standingBefore(i, d int) string {
	switch {
	case d < -farObject:
		return "before"
	case s.tokens[s.first-1].lower == "by":
		return "done by"
	case s.clause[i] == s.clause[s.first]:
		return "done to"
	}
	return "before"
}

// isPassive says whether a form of "be" or "get" stands close before the token.
func (s scene) isPassive(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if beForms[s.tokens[k].lower] {
			return true
		}
	}
	return false
}
