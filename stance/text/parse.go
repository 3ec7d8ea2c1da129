package text

// Parse cuts source into its layers. It takes time linear in the length of
// source and accepts any bytes.
func Parse(source string) *Document {
	doc := &Document{Text: source, Paragraphs: paragraphs(source)}
	doc.Quotations = quotations(source, doc.Paragraphs)
	x := &lexer{source: source, marks: markLengths(doc.Quotations), words: make([]Word, 0, len(source)/bytesAWord)}
	for i, p := range doc.Paragraphs {
		first := len(x.words)
		x.paragraph(p)
		doc.Words = x.words
		if len(x.words) > first {
			doc.Sentences = sentences(doc, i, first, len(x.words), doc.Sentences)
		}
	}
	return doc
}

// bytesAWord is a little less than English prose has, white space included, so
// that the words of most texts need no second room.
const bytesAWord = 5

// markLengths maps the start of every quotation mark to its length.
func markLengths(quotations []Quotation) map[int]int {
	lengths := make(map[int]int, 2*len(quotations))
	for _, q := range quotations {
		lengths[q.Start] = q.Inner.Start - q.Start
		if q.Closed {
			lengths[q.Inner.End] = q.End - q.Inner.End
		}
	}
	return lengths
}
