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
	return distinct(out)
}

// distinct leaves one finding of each content, so that no two statements share an ID: the
// first that has a source, in the order of the text.
func distinct(findings []finding) []finding {
	kept := findings[:0]
	for _, f := range findings {
		same := -1
		for k := len(kept) - 1; k >= 0 && kept[k].content.Start >= f.content.Start; k-- {
			if kept[k].content == f.content {
				same = k
			}
		}
		switch {
		case same < 0:
			kept = append(kept, f)
		case len(kept[same].sources) == 0 && len(f.sources) > 0:
			kept[same] = f
		}
	}
	return kept
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
