package stance

// demanding is the state whose adjective stands at word w before what states have: "the Ruvian
// demand", "Ruvian opposition to"; -1 where another noun follows.
func (c *cast) demanding(w int) int {
	if w+1 >= len(c.plain) || !demanded[c.plain[w+1]] {
		return -1
	}
	p, ok := c.covering(w)
	if !ok || p.last != w+1 || p.ref.form != adjective || p.ref.country < 0 {
		return -1
	}
	return c.stateFigure(c.names.book.Countries[p.ref.country].Key)
}

// demanded are nouns for what a state wants, claims or refuses.
var demanded = wordSet(`demand demands call calls proposal proposals offer refusal rejection insistence threat threats bid push request requests
	appeal acceptance support opposition claim claims pledge promise agreement reluctance willingness readiness intention desire wish goal
	goals aim aims condition conditions terms plea pleas pressure commitment stance position idea suggestion requirement requirements`)
