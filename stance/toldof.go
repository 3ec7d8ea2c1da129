package stance

import "slices"

// toldReach is how many tokens behind a quotation the "of" may stand that tells what it is said of.
const toldReach = 12

// toldOf returns the Term named where the reporter tells what a quotation is about: "“We
// will never sign it,” Venn said of | the truce". Of talks on a truce more may be said.
func (t *topics) toldOf(r *issueRules, c *clause) *Term {
	if !c.direct {
		return nil
	}
	remark := t.remarkOf(c)
	if len(remark) == 0 {
		return nil
	}
	for _, h := range t.in(r, c.sentence) {
		if h.at < remark[0].span.Start || h.term.Decides || h.term.Topic {
			continue
		}
		if slices.ContainsFunc(remark, func(tok token) bool { return tok.span.Start < h.at && conversing[tok.lower] }) {
			return nil
		}
		return h.term
	}
	return nil
}

// conversing are what people meet for: what is said of it is not said of its subject.
var conversing = wordSet("talk talks meeting meetings negotiation negotiations discussion discussions summit call conversation contacts chances prospects")

// remarkOf are the tokens behind the "of" with which the reporter tells what the clause is said of; none where he does not.
func (t *topics) remarkOf(c *clause) []token {
	toks := t.tokens(c.sentence)
	passed := 0
	for i, tok := range toks {
		switch {
		case tok.span.Start < c.span.End:
			continue
		case tok.lower == "of" || tok.lower == "about":
			return toks[i+1:]
		case tok.comma && passed > 0 || tok.stop || passed == toldReach:
			return nil
		}
		passed++
	}
	return nil
}
