package model

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"strings"

	"parley/stance"
	"parley/stance/text"
)

//go:embed instruction.txt
var instruction string

//go:embed schema.json
var schema string

// schemaFor is the JSON schema of an answer on the issues of a codebook. It is
// text and not a map because servers write an answer's fields in its order, and
// a model must give its words and its reason before it gives the stance.
func schemaFor(issues []stance.Issue) json.RawMessage {
	var keys []string
	for _, i := range issues {
		keys = append(keys, quoted(i.Key))
	}
	return json.RawMessage(strings.Replace(schema, `"ISSUES"`, strings.Join(keys, ", "), 1))
}

// quoted is s as JSON; a string can always be written so.
func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// material is what a model is given to read: never the article's title, date or
// publisher, and the speaker only where the paragraph names one.
func material(doc *text.Document, content text.Span, issues []stance.Issue) string {
	type asked struct {
		Key         string `json:"key"`
		Proposition string `json:"proposition"`
	}
	m := struct {
		Statement string  `json:"statement"`
		Paragraph string  `json:"paragraph"`
		Issues    []asked `json:"issues"`
	}{Statement: content.Of(doc.Text), Paragraph: paragraphOf(doc, content).Of(doc.Text)}
	for _, i := range issues {
		m.Issues = append(m.Issues, asked{i.Key, i.Proposition})
	}
	b, _ := json.Marshal(m) // strings alone can always be written
	return string(b)
}

// longestParagraph bounds what is sent of a text that has no paragraphs, in bytes.
const longestParagraph = 4000

func paragraphOf(doc *text.Document, content text.Span) text.Span {
	for _, p := range doc.Paragraphs {
		if p.Contains(content) && p.Len() <= longestParagraph {
			return p
		}
	}
	return content
}

// questions names the wording by which models are asked. A model that is asked
// in other words is another coder.
func questions() string {
	sum := sha256.Sum256([]byte(instruction + schema))
	return hex.EncodeToString(sum[:3])
}
