package text

import (
	"math/bits"
	"unicode/utf8"
)

const ones, highs = 0x0101010101010101, 0x8080808080808080 // in each byte

// withinLine is how many bytes s begins with that are of ascii and neither a line break
// nor a sign before one in ascii.
func withinLine(s string) int {
	const next = '\r' + 1
	n := 0
	for ; n+8 <= len(s); n += 8 {
		w := eight(s[n:])
		if ends := (w | (w-ones*next)&^w) & highs; ends != 0 {
			return n + bits.TrailingZeros64(ends)/8
		}
	}
	for n < len(s) && s[n] >= next && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// PlainLength is how many bytes s begins with that are of ascii, not below one byte and
// none of three others. It looks at eight bytes at once: "Determine if a word has a byte
// less than n", Anderson, Bit Twiddling Hacks. The lowest that it finds is right, and so
// the first in s.
func PlainLength(s string, below, a, b, c byte) int {
	least, x, y, z := ones*uint64(below), ones*uint64(a), ones*uint64(b), ones*uint64(c)
	n := 0
	for ; n+8 <= len(s); n += 8 {
		w := eight(s[n:])
		p, q, r := w^x, w^y, w^z
		ends := w | (w-least)&^w | (p-ones)&^p | (q-ones)&^q | (r-ones)&^r
		if ends &= highs; ends != 0 {
			return n + bits.TrailingZeros64(ends)/8
		}
	}
	for ; n < len(s); n++ {
		if d := s[n]; d < below || d >= utf8.RuneSelf || d == a || d == b || d == c {
			break
		}
	}
	return n
}
