package text_test

import (
	"fmt"

	"parley/stance/text"
)

func ExampleParse() {
	doc := text.Parse("“We stay,” Dr. Venn said. ‘The workers’ strike goes on.’")
	for _, s := range doc.Sentences {
		fmt.Println(s.Of(doc.Text))
	}
	for _, q := range doc.Quotations {
		fmt.Println(q.Inner.Of(doc.Text))
	}
	// Output:
	// “We stay,” Dr. Venn said.
	// ‘The workers’ strike goes on.’
	// We stay,
	// The workers’ strike goes on.
}
