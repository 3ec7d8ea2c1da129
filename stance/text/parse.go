package text

import (
	"cmp"
	"slices"
	"sync"
)

// Parse cuts source into its layers. It takes time linear in the length of
// source and accepts any bytes.
func Parse(source string) *Document {
	doc := &Document{Text: source, Paragraphs: paragraphs(source)}
	doc.Quotations = quotations(source, doc.Paragraphs)
	doc.Sentences = make([]Sentence, 0, len(doc.Paragraphs)+len(source)/bytesASentence)
	x := lexers.Get().(*lexer)
	defer x.free()
	x.source, x.marks, x.marked, x.words = source, marksIn(doc.Quotations), 0, roomFor(len(source)/bytesAWord)
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

// lexers are those that have done their work, with what they look up together.
var lexers = sync.Pool{New: func() any { return new(lexer) }}

func (x *lexer) free() {
	x.source, x.marks, x.words = "", nil, nil
	lexers.Put(x)
}

// bytesASentence is about as many as English prose has.
const bytesASentence = 120

// bytesAWord is a little less than English prose has, white space included, so
// that the words of most texts need no second room.
const bytesAWord = 5

// rooms are the words of documents that are needed no more.
var rooms = sync.Pool{New: func() any { return new([]Word) }}

// Rooms of fewer words, such as a title's, are made anew, and larger ones are not
// kept.
const (
	leastRoom = 1 << 8
	mostRoom  = 1 << 16
)

func roomFor(words int) []Word {
	if words < leastRoom {
		return make([]Word, 0, words)
	}
	room := *rooms.Get().(*[]Word)
	return slices.Grow(room, words)
}

// Free gives the room of the words to the next document: they take more of it than
// all else that is known of an article. The Document, and what was cut from its
// Words, must not be used afterwards. Nobody has to call it.
func (d *Document) Free() {
	room := d.Words
	d.Words = nil
	if cap(room) >= leastRoom && cap(room) <= mostRoom {
		clear(room)
		room = room[:0]
		rooms.Put(&room)
	}
}

// marksIn are the marks of quotations in the order of the text, one at a place: where
// a mark has no length, for the quotation goes on from the paragraph before, that of
// the last quotation which begins there.
func marksIn(quotations []Quotation) []Span {
	marks := make([]Span, 0, 2*len(quotations))
	for _, q := range quotations {
		marks = append(marks, Span{q.Start, q.Inner.Start})
		if q.Closed {
			marks = append(marks, Span{q.Inner.End, q.End})
		}
	}
	slices.SortStableFunc(marks, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	kept := marks[:0]
	for i, m := range marks {
		if i+1 == len(marks) || marks[i+1].Start > m.Start {
			kept = append(kept, m)
		}
	}
	return kept
}
