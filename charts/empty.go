package charts

// empty says in the body that there is nothing to show, and what would help.
func (c *canvas) empty(body box) {
	c.rect(body, c.look.tint)
	words := wrap("No listed actor has taken a position on these issues in the articles that were read. Import more articles, or look at the statements that were found.",
		subtitleSize, regular, min(body.w-80, 900), 4)
	y := body.middle() - float64(len(words)-1)*subLeading/2
	c.lines(words, body.x+body.w/2, y, subLeading, style{subtitleSize, regular, c.look.muted, center})
}
