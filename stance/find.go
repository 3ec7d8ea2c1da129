package stance

import (
	"parley/stance/speech"
	"parley/stance/text"
)

// find returns what is said in a text, in the order of the text. A text that is
// one thing said is all of it.
func find(doc *speech.Parsed, a Article) []finding {
	if whole := (text.Span{Start: 0, End: len(a.Text)}); a.Quoted && whole.Len() > 0 {
		return []finding{{content: whole, kind: Direct, basis: ByRecord}}
	}
	found := doc.Find(speech.Setting{Title: a.Title, Publisher: a.Publisher, Speaker: a.Speaker})
	out := make([]finding, len(found))
	for i, f := range found {
		out[i] = finding{
			content: f.Content, cue: f.Cue, kind: kindFrom(f.Kind), sources: f.Sources,
			basis: basisFrom(f.Basis), via: f.Via, utterance: f.Utterance,
		}
	}
	return out
}

func kindFrom(k speech.Kind) Kind {
	switch k {
	case speech.Direct:
		return Direct
	case speech.Mixed:
		return Mixed
	}
	return Indirect
}

// basisFrom is empty where attribution has to find out.
func basisFrom(b speech.Basis) Basis {
	switch b {
	case speech.ByLabel:
		return ByLabel
	case speech.ByRecord:
		return ByRecord
	}
	return ""
}
