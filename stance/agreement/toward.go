package agreement

import (
	"parley/stance"
	"parley/stance/text"
)

// A ToneRow is a sentence with the tone that coders heard in it toward the
// person named at Start to End (bytes into Text).
type ToneRow struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Label  string `json:"tone"`   // positive, neutral or negative
	Stance string `json:"stance"` // where files call it so
	Part   string `json:"part"`   // "fit" for development, "dev" for measuring
}

func (r ToneRow) side() int {
	label := r.Label
	if label == "" {
		label = r.Stance
	}
	switch label {
	case "positive":
		return 2
	case "negative":
		return 0
	}
	return 1
}

// ReadTone reads a gold file of tone; part limits it, "" takes all rows.
func ReadTone(path, part string) ([]ToneRow, error) {
	rows, err := readLines[ToneRow](path)
	var out []ToneRow
	for _, r := range rows {
		if part == "" || r.Part == part {
			out = append(out, r)
		}
	}
	return out, err
}

// ScoreTone compares tones in [-1, +1] by row id with a gold standard; a row
// without a prediction is neutral.
func ScoreTone(gold []ToneRow, tone map[string]float64) Confusion {
	c := NewConfusion("negative", "neutral", "positive")
	for _, r := range gold {
		c.Add(r.side(), int(stance.SideOf(tone[r.ID]))+1)
	}
	return c
}

// predictTone asks the engine for the tone of every row.
func predictTone(rows []ToneRow) map[string]float64 {
	out := map[string]float64{}
	for _, r := range rows {
		if t := stance.ToneToward(r.Text, text.Span{Start: r.Start, End: r.End}); t != nil {
			out[r.ID] = t.Score
		}
	}
	return out
}
