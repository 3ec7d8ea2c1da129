package stance

import "slices"

// This file reads what is threatened: who says that worse follows if another does not do a thing wants it done.

// threaten turns what another does or leaves undone where the speaker only names it to say what follows if it stays so:
// "if they do not give up Orran, they will lose it by force". What his own side does is not turned, for it may be dreaded.
func (c *clause) threaten(v *verdict) {
	dreaded := v.value > 0 && len(v.chain) == 0 // it was turned already
	if !v.supposed || v.turned || dreaded || v.hit.term.Sign > 0 || v.value == 0 || c.doer(v.hit) != third || c.weBefore(v.hit.first) {
		return
	}
	from := v.hit.last
	for from < len(c.toks) && !c.toks[from].comma {
		from++
	}
	if !slices.ContainsFunc(c.toks[from:], func(t token) bool { return modals[t.lower] }) {
		return
	}
	follows := threatened
	if v.value < 0 {
		follows = penalties // a war may go on or end by what is done
	}
	for i := from; i < len(c.toks); i++ {
		if follows[c.toks[i].lower] {
			to := -0.8 * v.value
			v.add(c.toks[i].span, ruleNames[worsens], to-v.value)
			v.value = to
			return
		}
	}
}

var (
	// penalties are what somebody lays on another for what he does.
	penalties = wordSet("sanctions tariffs consequences punished penalties embargo")
	// threatened is what follows where somebody does not do what he is to do.
	threatened = wordSet(`force forced sanctions tariffs consequences lose loses lost destroyed die attack attacks offensive
		worse continue fighting war worsen militarily bombs strikes punished penalties embargo`)
)
