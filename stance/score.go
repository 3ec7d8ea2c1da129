package stance

// score gives every Statement its Positions and its Tone.
func (e *Engine) score(r *Reading) {}
