package grammar

import (
	"testing"

	"parley/stance/text"
)

// TestCapitals holds what a capital says of a word, and where it says nothing.
func TestCapitals(t *testing.T) {
	for _, c := range []struct{ source, word, tag string }{
		{"Talks failed.", "Talks", "noun"},                                                  // the first word has a capital anyway
		{"Will Brell spoke, and Will left. They heard Will.", "Will", "name"},               // oftener with a capital where it needs none
		{"“Talks failed,” he said.", "Talks", "noun"},                                       // behind an opening mark
		{"The minister: Stop the trucks.", "Stop", "base"},                                  // behind a colon
		{"He met Hope on Friday.", "Hope", "name"},                                          // a capital within a sentence
		{"They met on Monday in March.", "March", "time"},                                   //
		{"He works for Orsk&Venn now.", "Venn", "name"},                                     // beside "&"
		{"Ministers Reject Plan To Close Harbour Before Winter Comes", "Reject", "present"}, // a headline
		{"The US sent help.", "US", "name"},                                                 //
		{"The US-backed truce holds.", "US-backed", "adjective"},                            //
		{"The Ruvia-Sorland border is shut.", "Ruvia-Sorland", "name"},                      //
		{"Venn’s “Letters” was read.", "Venn’s", "possessive"},                              // before a quotation mark it owns a title
		{"It’s late.", "It’s", "contraction"},                                               //
	} {
		wantTag(t, c.source, c.word, c.tag)
	}
}

// TestNumbersAndSigns tags what is no word.
func TestNumbersAndSigns(t *testing.T) {
	for _, c := range []struct{ source, word, tag string }{
		{"They spent 60 days there.", "60", "number"},
		{"They wanted a 60-day truce.", "60-day", "adjective"},
		{"It was the 21st meeting.", "21st", "adjective"},
		{"No; they left.", ";", "stop"},
		{"They left – at last.", "–", "sign"},
		{"Bread, wine and salt.", ",", "comma"},
		{"Orsk & Venn agreed.", "&", "conjunction"},
	} {
		wantTag(t, c.source, c.word, c.tag)
	}
}

// TestUnknownWords guesses by the ending what no list knows.
func TestUnknownWords(t *testing.T) {
	for _, c := range []struct{ source, word, tag string }{
		{"He spoke blorkly of it.", "blorkly", "adverb"},
		{"They are blorking it.", "blorking", "ing"},
		{"The blorkous plan failed.", "blorkous", "adjective"},
		{"A blorkable truce is needed.", "blorkable", "adjective"},
		{"The blork was lost.", "blork", "noun"},
		{"The war-torn land waits.", "war-torn", "adjective"},
		{"The long-awaited deal came.", "long-awaited", "adjective"},
	} {
		wantTag(t, c.source, c.word, c.tag)
	}
}

// TestQuotesAreNothingToTheSentence tags words alike with and without marks
// around some of them.
func TestQuotesAreNothingToTheSentence(t *testing.T) {
	const plain, marked = "The talks that they called a farce have failed.", "The talks that they called “a farce” have ‘failed’."
	bare, quoted := tagged(plain), tagged(marked)
	if bare != quoted {
		t.Errorf("without marks %s\nwith marks    %s", bare, quoted)
	}
	for i, tag := range Tags(text.Parse("“No.”")) {
		if tag == Noun {
			t.Errorf("word %d of a quotation of one word is a noun", i)
		}
	}
}

func TestTagNames(t *testing.T) {
	for name, tag := range tagNames {
		if tag.String() != name {
			t.Errorf("%s is called %s", name, tag)
		}
	}
	if len(tagNames) != int(tags) || tags.String() != "none" {
		t.Errorf("%d names of %d tags; one that is none is called %s", len(tagNames), tags, tags)
	}
}

// wantTag tags a text and compares what a word of it is called.
func wantTag(t *testing.T, source, word, want string) {
	t.Helper()
	doc, found := text.Parse(source), false
	for i, tag := range Tags(doc) {
		if doc.Words[i].Of(source) == word {
			if found = true; tag.String() != want {
				t.Errorf("%s: %s is %s, want %s", source, word, tag, want)
			}
		}
	}
	if !found {
		t.Errorf("%s: there is no word %s", source, word)
	}
}
