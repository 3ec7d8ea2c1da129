package stance

// This file turns what a speaker only lets others say or want, to answer it with a "but": "some say that a truce would save
// lives, but it would save the enemy", "I respect those who ask for one, but".

// countered turns a verdict that comes from what unnamed others say or want, where the speaker goes on with a "but".
func (c *clause) countered(v *verdict) {
	if v.turned || !c.direct || v.value < 0 || v.hit.term.Bare < 0 {
		return
	}
	at := c.voiceOfOthers(v.hit.first)
	if at < 0 || !c.butFollows(v.hit.last) {
		return
	}
	v.add(c.spanOf(at, at+1), "said by others, and answered with a but", -full*v.hit.term.Sign-v.value)
	v.value = -full * v.hit.term.Sign
	v.attitude = true
}

// voiceReach is how many tokens before a thing it may stand who says or wants it.
const voiceReach = 12

// voiceOfOthers is the word by which unnamed others say or want what stands at token i: "some | say", "delegations that |
// ask for"; -1 where none does.
func (c *clause) voiceOfOthers(i int) int {
	for k := i - 1; k > c.content && k >= i-voiceReach && !c.toks[k].stop; k-- {
		if !voicing[c.toks[k].lower] {
			continue
		}
		who := k - 1
		for who > c.content && (c.toks[who].small && !crowd[c.toks[who].lower] || helping[c.toks[who].lower] || c.toks[who].lower == "again") {
			who--
		}
		if crowd[c.toks[who].lower] || (c.toks[k-1].lower == "who" || c.toks[k-1].lower == "that") && !c.toks[max(c.content, k-2)].upper {
			return k
		}
		return -1
	}
	return -1
}

// butFollows says whether a "but" follows behind token i.
func (c *clause) butFollows(i int) bool {
	for k := i; k+1 < len(c.toks); k++ {
		if c.toks[k].comma && c.toks[k+1].lower == "but" {
			return true
		}
	}
	return false
}

var (
	crowd   = wordSet("some people many those others they critics voices politicians experts commentators everyone somebody someone partners friends colleagues")
	voicing = wordSet("say says said tell tells told argue argues argued think thinks believe believes suggest suggests suggested propose proposes ask asks call calls want wants hope hopes dream dreams demand demands urge urges advise advises whisper whispers repeat repeats")
)
