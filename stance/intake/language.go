package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// sampleLength is how many bytes of each end and of the middle of a text are
// looked at to tell its language.
const sampleLength = 1200

// Shares of words that are English function words. Running English has about
// 40 % of the words below; other languages written in Latin letters under 5 %.
const (
	surelyEnglish = 0.12
	maybeEnglish  = 0.05
)

// fewLetters is the length under which the language of a text is not told.
const fewLetters = 60

// englishWords are function words of English that few other languages have.
var englishWords = shortWords(`the of and to that was with for said is it by from have has which this
are not but would will been were they his her their would who what when about there than at on as be an or`)

// known are the languages that are told apart. The fewer, the surer.
var known = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bel: true, whatlanggo.Bul: true,
	whatlanggo.Srp: true, whatlanggo.Mkd: true, whatlanggo.Pol: true, whatlanggo.Ces: true, whatlanggo.Hrv: true,
	whatlanggo.Slv: true, whatlanggo.Deu: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Por: true,
	whatlanggo.Ita: true, whatlanggo.Ron: true, whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true,
	whatlanggo.Nob: true, whatlanggo.Fin: true, whatlanggo.Est: true, whatlanggo.Lav: true, whatlanggo.Lit: true,
	whatlanggo.Hun: true, whatlanggo.Tur: true, whatlanggo.Ind: true, whatlanggo.Vie: true, whatlanggo.Arb: true,
	whatlanggo.Pes: true, whatlanggo.Urd: true, whatlanggo.Heb: true, whatlanggo.Ydd: true, whatlanggo.Hin: true,
}

// Language tells the language of a text as ISO 639-1 or, where that has no code,
// ISO 639-3. It is empty where the text is too short or too mixed to tell.
func Language(text string) string {
	parts := sampleOf(text)
	if inEnglish(parts) {
		return "en"
	}
	share := englishShare(parts)
	sample := strings.Join(parts, " ")
	if letters(sample) < fewLetters {
		return ""
	}
	found := whatlanggo.DetectWithOptions(sample, whatlanggo.Options{Whitelist: candidates(sample)})
	switch {
	case found.Script == nil || found.Lang < 0:
		return ""
	case found.Script == unicode.Latin && (share >= maybeEnglish || !found.IsReliable()):
		return ""
	case found.Lang.Iso6391() == "":
		return found.Lang.Iso6393()
	}
	return found.Lang.Iso6391()
}

// ownLetters are letters that only some of the languages with Cyrillic letters have.
var ownLetters = []struct {
	letters   string
	languages []whatlanggo.Lang
}{
	{"їЇєЄґҐ", []whatlanggo.Lang{whatlanggo.Ukr}},
	{"ўЎ", []whatlanggo.Lang{whatlanggo.Bel}},
	{"ыэЫЭ", []whatlanggo.Lang{whatlanggo.Rus, whatlanggo.Bel}},
	{"јљњЈЉЊ", []whatlanggo.Lang{whatlanggo.Srp, whatlanggo.Mkd}},
}

// candidates are the languages that a sample can be in by its letters.
func candidates(sample string) map[whatlanggo.Lang]bool {
	if whatlanggo.DetectScript(sample) != unicode.Cyrillic {
		return known
	}
	for _, own := range ownLetters {
		if strings.ContainsAny(sample, own.letters) {
			set := map[whatlanggo.Lang]bool{}
			for _, language := range own.languages {
				set[language] = true
			}
			return set
		}
	}
	return known
}

// sampleOf is the beginning, the middle and the end of a long text.
func sampleOf(text string) []string {
	if len(text) <= 3*sampleLength {
		return []string{text}
	}
	middle := (len(text) - sampleLength) / 2
	return []string{text[:sampleLength], text[middle : middle+sampleLength], text[len(text)-sampleLength:]}
}

// englishShare is the share of words that are English function words.
func englishShare(sample []string) float64 {
	all, english := 0, 0
	for _, part := range sample {
		n, known := countEnglish(part)
		all, english = all+n, english+known
	}
	return float64(english) / float64(max(all, 1))
}

// inEnglish says whether the share is that of English for sure. It looks no further than
// until the rest, were it of words of one letter, can't change that.
func inEnglish(sample []string) bool {
	all, english, rest := 0, 0, 0
	for _, part := range sample {
		rest += len(part) + 1
	}
	for _, part := range sample {
		n, known := countEnglish(part)
		all, english, rest = all+n, english+known, rest-len(part)-1
		if float64(english)/float64(max(all+rest/2, 1)) >= surelyEnglish {
			return true
		}
	}
	return false
}

// countEnglish counts the words of a text, and those that are English function words.
func countEnglish(text string) (all, english int) {
	for pos := 0; pos < len(text); {
		key, end := wordKey(text, pos)
		switch {
		case end > pos:
			all++
			if key != 0 && englishWords.has(key) {
				english++
			}
			pos = end
		case text[pos] < utf8.RuneSelf:
			pos++
		default:
			_, size := utf8.DecodeRuneInString(text[pos:])
			pos += size
		}
	}
	return all, english
}

// longestShort is how many letters the words of englishWords have at most.
const longestShort = 5

// wordKey reads the letters from pos to end. The key holds their bytes in lower
// case; it is 0 for a word that is longer than longestShort or not of ascii, as
// no word of englishWords is.
func wordKey(s string, pos int) (key uint64, end int) {
	for end = pos; end < len(s); end++ {
		c := s[end] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		key = key<<8 | uint64(c)
	}
	if end < len(s) && s[end] >= utf8.RuneSelf {
		if rest := letterEnd(s, end); rest > end {
			return 0, rest
		}
	}
	if end-pos > longestShort {
		return 0, end
	}
	return key, end
}

// letterEnd is where letters of any kind end that begin at pos.
func letterEnd(s string, pos int) int {
	for pos < len(s) {
		r, size := utf8.DecodeRuneInString(s[pos:])
		if !unicode.IsLetter(r) {
			break
		}
		pos += size
	}
	return pos
}

// A shortSet is a set of wordKeys, found by multiplicative hashing.
type shortSet [256]uint64

func (t *shortSet) place(key uint64) uint8 {
	at := uint8(key * 0x9e3779b97f4a7c15 >> 56)
	for t[at] != 0 && t[at] != key {
		at++
	}
	return at
}

func (t *shortSet) has(key uint64) bool { return t[t.place(key)] != 0 }

func letters(s string) (n int) {
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsLetter(r) {
			n++
		}
		s = s[size:]
	}
	return n
}

func shortWords(words string) *shortSet {
	set := new(shortSet)
	for word := range strings.FieldsSeq(words) {
		key, _ := wordKey(word, 0)
		set[set.place(key)] = key
	}
	return set
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
