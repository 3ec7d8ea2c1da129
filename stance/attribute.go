package stance

// attribute makes Statements of findings: it resolves each source to an actor
// of the codebook, or to one that the article itself introduces.
func (e *Engine) attribute(r *Reading, findings []finding) {}
