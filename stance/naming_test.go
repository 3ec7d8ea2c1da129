package stance

import (
	"fmt"
	"testing"
)

// TestWhatThingsAreCalled holds that who calls a thing a mistake is against it, whatever
// stands between the verb and what the thing is called.
func TestWhatThingsAreCalled(t *testing.T) {
	cases := map[string]string{
		"Ilvar Tosk called the ceasefire offer a trick. Ukraine waits.":                    "tosk ceasefire against",
		"Ilvar Tosk called the European proposal for a truce unacceptable. Ukraine waits.": "tosk ceasefire against, europe ceasefire for",
		"Ilvar Tosk called the truce plan a good start. Ukraine waits.":                    "tosk ceasefire for",
		"Ilvar Tosk declared a truce in Ukraine from Monday.":                              "tosk ceasefire for",
		"Ilvar Tosk declared the truce dead. Ukraine waits.":                               "tosk ceasefire neither",
		"Ilvar Tosk declared the truce over. Ukraine waits.":                               "tosk ceasefire neither",
		"Ilvar Tosk considers a truce in Ukraine necessary.":                               "tosk ceasefire for",
		"Ilvar Tosk described halting the fighting as a duty. Ukraine waits for a truce.":  "tosk ceasefire for",
	}
	for _, thing := range []string{"the land swap", "giving up land", "the cession of Donbas", "any territorial concession"} {
		for _, named := range []string{"unacceptable", "void", "a mistake", "illegal", "out of the question", "nonsense", "absurd"} {
			for _, how := range []string{"called %s %s", "branded %s %s", "described %s as %s", "rejected %s as %s", "considers %s %s", "said %s would be %s"} {
				cases[fmt.Sprintf("Marta Venn "+how+". Ukraine waits.", thing, named)] = "venn territory for"
			}
		}
	}
	takes(t, cases)
}

// TestParticlesBehind holds that a particle behind the object is read as part of its verb.
func TestParticlesBehind(t *testing.T) {
	takes(t, map[string]string{
		"Ilvar Tosk ruled a truce in Ukraine out on Friday.":                     "tosk ceasefire against",
		"Ilvar Tosk turned the offer of a truce down. Ukraine waits.":            "tosk ceasefire against",
		"Marta Venn proposed a truce in Ukraine. Ilvar Tosk turned it down.":     "venn ceasefire for, tosk ceasefire against",
		"Without turning it down, Ilvar Tosk spoke of the truce. Ukraine waits.": "",
	})
}
