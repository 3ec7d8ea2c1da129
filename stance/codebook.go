package stance

// A Codebook holds an analyst's decisions as versioned data: who the actors
// are, which groups gather them, and which issues they may be for or against.
type Codebook struct {
	Name      string
	Version   string
	Actors    []Actor
	Countries []Country
	Groups    []Group
	Issues    []Issue
	Tone      string // name of the scorer of tone, as tone.Named knows it; empty: its default
}
