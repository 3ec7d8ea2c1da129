package charts

// What is missing where a picture has nothing to show, and what would help.
const (
	noPosition = "No listed actor has taken a position on these issues in the articles that were read. Import more articles, or look at the statements that were found."
	noDate     = "No article with a date has a statement that takes a position. Give the articles their dates, or import more."
	noPair     = "A place on the map takes a position on each of two issues, and no listed actor has taken both. Import more articles, or look at each issue by itself."
)

// empty says in the body that there is nothing to show, and why.
func (c *canvas) empty(body box, why string) {
	c.rect(body, c.look.tint)
	words := wrap(why, subtitleSize, regular, min(body.w-80, 900), 4)
	y := body.middle() - float64(len(words)-1)*subLeading/2
	c.lines(words, body.x+body.w/2, y, subLeading, style{subtitleSize, regular, c.look.muted, center})
}
