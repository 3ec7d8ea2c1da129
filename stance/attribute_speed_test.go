package stance

import (
	"fmt"
	"strings"
	"testing"

	"parley/stance/text"
)

// lengthened is an article of at least size bytes in which people come and go,
// with the findings that it holds.
func lengthened(size int) attributionCase {
	first := []string{"Dorin", "Petra", "Karl", "Hanna", "Oleg", "Ada", "Jan", "Lena"}
	last := []string{"Hale", "Orel", "Lund", "Dunn", "Brannick", "Quist", "Sorel", "Vance-Moor"}
	var b strings.Builder
	n := 0
	for b.Len() < size {
		name := fmt.Sprintf("%s %s%d", first[n%8], last[n/8%8], n/64)
		fmt.Fprintf(&b, "[%d:%s], a baker from Lorn, said {%d:the river was low}. ", n, name, n)
		fmt.Fprintf(&b, "{%d:\"Nobody asked Ilvar Tosk,\"} [%d:he] said. [%d:The baker] and Ruvian officials waited {%d:for rain}.\n\n", n+1, n+1, n+2, n+2)
		n += 3
	}
	var c attributionCase
	c.mark(b.String())
	return c
}

// BenchmarkAttribute shows that attribution takes time linear in the length of a
// text: nanoseconds a byte stay what they are.
func BenchmarkAttribute(b *testing.B) {
	e := inventedEngine(b)
	for _, kb := range []int{10, 100, 1000} {
		c := lengthened(kb << 10)
		doc := text.Parse(c.article.Text)
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			b.SetBytes(int64(len(c.article.Text)))
			for b.Loop() {
				r := Reading{Article: c.article, Document: doc}
				e.attribute(&r, c.findings)
			}
		})
	}
}
