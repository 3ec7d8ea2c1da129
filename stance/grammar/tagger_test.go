package grammar

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// tagged writes a sentence with the tag of every word after a slash.
func tagged(source string) string {
	doc := text.Parse(source)
	var b strings.Builder
	for i, tag := range Tags(doc) {
		if doc.Words[i].Kind == text.Punct {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(doc.Words[i].Of(source) + "/" + tag.String())
	}
	return b.String()
}

func TestTags(t *testing.T) {
	for _, want := range []string{
		"The/determiner minister/noun claims/third that/that talks/noun failed/past",        // noun or verb by place
		"Her/possessive claims/noun were/be rejected/participle by/preposition voters/noun", //
		"Venn/name would/modal back/base a/determiner truce/noun and/conjunction Brell/name would/modal not/adverb back/base ceding/ing land/noun",
		"They/pronoun would/modal back/adverb off/adverb",
		"Venn/name accepted/past a/determiner truce/noun but/conjunction Brell/name rejected/past it/object",
		"All/pronoun but/preposition Venn/name",
		"Venn/name called/past the/determiner land/noun swap/noun illegal/adjective", // the object of a verb that takes no clause
		"Those/pronoun who/wh called/past the/determiner police/noun claim/present so/adverb",
		"Venn/name rules/third out/preposition a/determiner truce/noun",
		"Should/modal Venn/name reject/present a/determiner truce/noun Brell/name goes/third",
		"They/pronoun plan/present to/to back/base the/determiner plan/noun",               // one form, two parts
		"Venn/name has/have repeatedly/adverb said/participle so/adverb",                   // help across an adverb
		"He’s/contraction leaving/ing Brell/name",                                          //
		"the/determiner mayor/noun rules/third out/preposition a/determiner bridge/noun",   // behind a noun, too
		"the/determiner war/noun ends/third when/subordinator they/pronoun leave/present",  // before a clause on when
		"Venn/name refused/past to/to hand/base over/preposition the/determiner town/noun", // a particle makes a verb
		"Venn/name demands/third that/that Brell/name hand/present over/preposition the/determiner town/noun",
		"Venn/name demands/third that/that each/determiner side/noun stop/present the/determiner fire/noun", // what is asked for has no ending
		"Venn/name said/past that/that each/determiner side/noun stop/noun the/determiner mayor/noun knew/past was/be closed/participle",
		"The/determiner Round/name House/name remains/third committed/participle to/preposition leaving/ing",
		"The/determiner remains/noun lie/present in/preposition Brell/name",
		"The/determiner council/noun brushed/past aside/adverb calls/noun for/preposition a/determiner truce/noun",
		"The/determiner man/noun who/wh stepped/past aside/adverb calls/third for/preposition a/determiner vote/noun",
		"They/pronoun moved/past in/preposition response/noun to/preposition fire/noun over/preposition the/determiner town/noun",
		"The/determiner officials/noun say/present the/determiner deal/noun will/modal hold/base", //
		"The/determiner minister/noun did/do not/adverb rule/base out/preposition talks/noun",     // a helping verb that is denied
		"On/preposition Monday/time the/determiner council/noun will/modal vote/base",             //
		"Tosk’s/possessive spokesman/noun refused/past to/to comment/base",                        //
		"He/pronoun said/past the/determiner US-backed/adjective truce/noun is/be dead/adjective", //
	} {
		var words []string
		for _, w := range strings.Fields(want) {
			word, _, _ := strings.Cut(w, "/")
			words = append(words, word)
		}
		if got := tagged(strings.Join(words, " ") + "."); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestLemma(t *testing.T) {
	for form, want := range map[string]string{
		"said": "say", "says": "say", "told": "tell", "insisted": "insist", "denies": "deny",
		"vowing": "vow", "admitted": "admit", "undertook": "undertake", "rejects": "reject", "cut": "cut", "saw": "see", "found": "find", "lay": "lay", "table": "table", "Brell": "",
	} {
		if got := Lemma(form); got != want {
			t.Errorf("Lemma(%q) = %q, want %q", form, got, want)
		}
	}
}

// TestAgree holds what the path of neighbours alone gets wrong.
func TestAgree(t *testing.T) {
	for _, c := range []struct{ sentence, word, tag string }{
		{"He has repeatedly said so.", "said", "participle"},              // the helping verb is not the next word
		{"He said her family asked for privacy.", "asked", "past"},        // a clause must have a verb
		{"The men, many of whom are old, needed help.", "needed", "past"}, // it goes on after a relative one
		{"They saw a swing state in the north.", "state", "noun"},         // "a" wants a singular verb
		{"The documents simply show nothing.", "show", "present"},         // no helping verb: no bare form
		{"When the talks began, they left.", "began", "past"},             //
		{"The man accused of theft was late.", "accused", "participle"},   // and no verb too many
		{"The US said no.", "US", "name"},                                 // no pronoun
		{"It was a deal on Monday.", "Monday", "time"},                    //
	} {
		doc := text.Parse(c.sentence)
		for i, tag := range Tags(doc) {
			if doc.Words[i].Of(c.sentence) == c.word && tag.String() != c.tag {
				t.Errorf("%s: %s is %s, want %s", c.sentence, c.word, tag, c.tag)
			}
		}
	}
}
