package speech_test

import (
	"fmt"

	"parley/stance/speech"
	"parley/stance/text"
)

func ExampleFind() {
	source := "President Ilvar Tosk of Ruvia said the bridge was safe. “We built it well,” he added, the Gazette reported."
	for _, f := range speech.Find(text.Parse(source), speech.Setting{}) {
		fmt.Printf("%s | %s | %s\n", f.Sources[0].Of(source), f.Cue.Of(source), f.Content.Of(source))
	}
	// Output:
	// President Ilvar Tosk of Ruvia | said | the bridge was safe
	// he | added | “We built it well,”
}
