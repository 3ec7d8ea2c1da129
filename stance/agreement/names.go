package agreement

import (
	"strings"
	"unicode"
)

// This file says when two wordings name the same speaker. The rules are those
// that the gold files were made to be read by: the head of the phrase counts,
// titles do not, and a pronoun is like nobody but itself.

var (
	pronouns     = set("he she they it i we you who him her them his their its which that whom whose one some others many")
	titles       = set("mr mrs ms dr sen rep gov president senator the a an of jr sr iii ii s secretary")
	prepositions = set("of for with from in at on by to")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func straight(s string) string { return strings.NewReplacer("‘", "'", "’", "'").Replace(s) }

// folded is s in lower case with straight apostrophes and single spaces.
func folded(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(straight(s)), " "))
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// nameTokens are the words of a name without titles and without the genitive.
// Hyphens and apostrophes between letters belong to a word.
func nameTokens(s string) []string {
	runes := []rune(dropGenitive(folded(s)))
	inWord := func(i int) bool {
		return i >= 0 && i < len(runes) && wordRune(runes[i]) && runes[i] != '_'
	}
	var out []string
	for i := 0; i < len(runes); i++ {
		if !inWord(i) {
			continue
		}
		start := i
		for inWord(i) || (i < len(runes) && (runes[i] == '-' || runes[i] == '\'') && inWord(i+1)) {
			i++
		}
		if w := string(runes[start:i]); !titles[w] {
			out = append(out, w)
		}
	}
	return out
}

// dropGenitive removes every "'s" that ends a word.
func dropGenitive(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		if runes[i] == '\'' && i+1 < len(runes) && runes[i+1] == 's' && (i+2 == len(runes) || !wordRune(runes[i+2])) {
			i++
			continue
		}
		b.WriteRune(runes[i])
	}
	return b.String()
}

// headOf is the part of a phrase that names somebody: without what follows a
// comma, a dash, a bracket or a relative pronoun, and, where the phrase is no
// name, without its prepositional tail.
func headOf(phrase string) string {
	phrase = straight(phrase)
	head := strings.TrimSpace(cutAtFirst(phrase, ",", ";", " -- ", " — ", " who", " which", " whose", "("))
	if head == "" {
		head = phrase
	}
	if isNominal(head) {
		if short := strings.TrimSpace(cutAtPreposition(head)); short != "" {
			head = short
		}
	}
	return head
}

// cutAtFirst cuts s at the first of the marks; a mark that ends in a letter
// must end a word.
func cutAtFirst(s string, marks ...string) string {
	cut := len(s)
	for _, m := range marks {
		for from := 0; ; {
			i := strings.Index(s[from:], m)
			if i < 0 || from+i >= cut {
				break
			}
			end := from + i + len(m)
			if last := m[len(m)-1]; last < 'a' || last > 'z' || !beginsWithWordRune(s[end:]) {
				cut = from + i
				break
			}
			from = end
		}
	}
	return s[:cut]
}

func beginsWithWordRune(s string) bool {
	for _, r := range s {
		return wordRune(r)
	}
	return false
}

// isNominal says whether a phrase begins in lower case, as "the aide to" does;
// its head ends at the first preposition.
func isNominal(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

func cutAtPreposition(s string) string {
	for i := 0; i < len(s); {
		end := i + wordLength(s[i:])
		if end == i {
			i++
			continue
		}
		if prepositions[s[i:end]] {
			return s[:i]
		}
		i = end
	}
	return s
}

// wordLength is the length in bytes of the word that s begins with; 0 for none.
func wordLength(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return !wordRune(r) })
	if end < 0 {
		return len(s)
	}
	return end
}

// sameName says whether the last name of one is among the words of the other.
func sameName(a, b string) bool {
	if same, known := alike(a, b); known {
		return same
	}
	p, q := nameTokens(a), nameTokens(b)
	return holds(q, last(p)) || holds(p, last(q))
}

// sameHead says whether two phrases have the same head name.
func sameHead(a, b string) bool {
	if same, known := alike(a, b); known {
		return same
	}
	p := last(nameTokens(headOf(a)))
	return p != "" && p == last(nameTokens(headOf(b)))
}

// alike says whether two phrases are the same, where that is known without
// looking for names in them.
func alike(a, b string) (same, known bool) {
	x, y := folded(a), folded(b)
	switch {
	case x == "" || y == "":
		return false, true
	case x == y:
		return true, true
	}
	return false, pronouns[x] || pronouns[y]
}

func last(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func holds(words []string, w string) bool {
	for _, x := range words {
		if w != "" && x == w {
			return true
		}
	}
	return false
}

// isReference says whether a speaker is named by a pronoun or a nominal, so
// that the name stands elsewhere in the article.
func isReference(s string) bool {
	if pronouns[folded(s)] {
		return true
	}
	w := last(strings.Fields(headOf(s)))
	for _, r := range w {
		return unicode.IsLower(r)
	}
	return false
}
