package text

// A Document is a text with its layers of Spans, each in the order of the text.
type Document struct {
	Text       string
	Paragraphs []Span      // without the line breaks between them
	Sentences  []Sentence  // cut at paragraph ends, never across one
	Words      []Word      // words, numbers and punctuation; white space is left out
	Quotations []Quotation // what stands between quotation marks
}

// A Sentence is one sentence of a paragraph.
type Sentence struct {
	Span
	Paragraph int // index into Document.Paragraphs
	First     int // index of its first word in Document.Words
	Last      int // index after its last word
}

// Kind says what a Word is made of.
type Kind uint8

// The kinds of Word.
const (
	Letters Kind = iota // a word, its apostrophes and hyphens included ("don't", "US-backed")
	Number              // begins with a digit
	Punct               // any other sign, quotation marks included
)

// A Word is one token. Lower is its folded form: lower case, no diacritics,
// straight apostrophe. Form is its number, 0 for a word that has none.
type Word struct {
	Span
	Lower string
	Form  Form
	Kind  Kind
	Upper bool // begins with a capital letter
}

// A Quotation is a stretch between quotation marks. A quotation that runs over
// several paragraphs, each opened by a mark and only the last closed, is one
// Quotation a paragraph, joined by Next.
type Quotation struct {
	Span         // with its marks
	Inner   Span // without them
	Closed  bool // false: the text ends or the paragraph ends before a closing mark
	Next    bool // continued by the quotation that follows in Document.Quotations
	Nesting int  // 0 outermost
}
