package charts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// missing stands for a sign that the typeface lacks.
const missing = '□'

// legible is text as it can be set in one line: white space made plain, signs
// that are not seen or that turn the order of others dropped, signs that the
// typeface lacks replaced, and words written from right to left turned to be
// drawn from left to right.
func legible(text string) string {
	font := regular.font()
	kept := strings.Map(func(r rune) rune {
		switch {
		case r == tie:
			return r
		case unicode.IsSpace(r):
			return ' '
		case r == unicode.ReplacementChar:
			return missing
		case !unicode.IsGraphic(r):
			return -1
		case font.Index(r) == 0 && unicode.Is(unicode.M, r):
			return -1
		case font.Index(r) == 0:
			return missing
		}
		return r
	}, text)
	return turn(strings.Join(apart(kept), " "))
}

// A tie is a space at which no line is broken.
const tie = '\u00a0'

// tied keeps a few words on one line: a name, a figure with what it counts.
func tied(words string) string {
	const most = 28 // signs; longer ones may be broken
	if utf8.RuneCountInString(words) > most {
		return words
	}
	return strings.ReplaceAll(words, " ", string(tie))
}

// untied has plain spaces.
func untied(words string) string { return strings.ReplaceAll(words, string(tie), " ") }

// apart are the words between spaces at which a line may be broken.
func apart(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' })
}

// drawable is a name, or its key where the typeface lacks most of its letters.
func drawable(name, key string) string {
	written := legible(name)
	lacking := strings.Count(written, string(missing))
	if key != "" && (written == "" || 2*lacking > len([]rune(written))) {
		return capital(key)
	}
	return name
}

// turn reverses each stretch written from right to left: from one such letter to
// the last before a letter or a figure of another script.
func turn(text string) string {
	if !strings.ContainsFunc(text, rightToLeft) {
		return text
	}
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		if !rightToLeft(runes[i]) {
			continue
		}
		end := i + 1
		for j := end; j < len(runes) && (rightToLeft(runes[j]) || !unicode.IsLetter(runes[j]) && !unicode.IsDigit(runes[j])); j++ {
			if rightToLeft(runes[j]) {
				end = j + 1
			}
		}
		for a, b := i, end-1; a < b; a, b = a+1, b-1 {
			runes[a], runes[b] = runes[b], runes[a]
		}
		i = end
	}
	return string(runes)
}

func rightToLeft(r rune) bool {
	return r > 0x58f && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana)
}

// fit shortens text with an ellipsis until it is no wider than width.
func fit(text string, size float64, w weight, width float64) string {
	if measure(text, size, w) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes) // the most signs that fit lie between
	for low < high {
		middle := (low + high + 1) / 2
		if measure(shortened(runes, middle), size, w) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low == 0 {
		return ""
	}
	return shortened(runes, low)
}

func shortened(runes []rune, n int) string {
	return strings.TrimRight(string(runes[:n]), " ,.;:") + "…"
}

// balanced is wrap with lines of about equal length: no word stands alone in the
// last where it could have company.
func balanced(text string, size float64, w weight, width float64, most int) []string {
	lines := wrap(text, size, w, width, most)
	if strings.Join(lines, " ") != text {
		return lines // words were lost already
	}
	low, high := 0.0, width
	for high-low > 4 {
		middle := (low + high) / 2
		narrow := wrap(text, size, w, middle, most)
		if len(narrow) == len(lines) && strings.Join(narrow, " ") == text {
			high = middle
		} else {
			low = middle
		}
	}
	return wrap(text, size, w, high, most)
}

// wrap breaks text into lines no wider than width, at most so many of them; what
// is left over ends the last with an ellipsis. A word wider than a line is shortened.
func wrap(text string, size float64, w weight, width float64, most int) []string {
	var lines []string
	line := ""
	words := apart(text)
	for i, word := range words {
		longer := strings.TrimLeft(line+" "+word, " ")
		if line == "" || measure(longer, size, w) <= width {
			line = longer
			continue
		}
		if len(lines) == most-1 {
			return append(lines, fit(line+" "+strings.Join(words[i:], " "), size, w, width))
		}
		lines = append(lines, fit(line, size, w, width))
		line = word
	}
	if line != "" {
		lines = append(lines, fit(line, size, w, width))
	}
	return lines
}
