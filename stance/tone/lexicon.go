package tone

import (
	"embed"
	"strings"
)

//go:embed lexicon
var lexiconFiles embed.FS

// Closed classes of English, each in a file of its own under lexicon.
var (
	functionWords = wordSet("function.txt")
	negators      = wordSet("negators.txt")
)

// wordSet reads a list of words; lines that begin with # are remarks.
func wordSet(name string) map[string]bool {
	content, err := lexiconFiles.ReadFile("lexicon/" + name)
	if err != nil {
		panic(err) // the files are part of the program
	}
	set := map[string]bool{}
	for line := range strings.Lines(string(content)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}
