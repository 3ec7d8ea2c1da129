package grammar_test

import (
	"fmt"

	"parley/stance/grammar"
	"parley/stance/text"
)

func ExampleTags() {
	doc := text.Parse("The minister claims that her claims were paid.")
	for i, tag := range grammar.Tags(doc) {
		if doc.Words[i].Lower == "claims" {
			fmt.Println("claims:", tag)
		}
	}
	// Output:
	// claims: third
	// claims: noun
}
