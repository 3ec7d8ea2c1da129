package project

// indexed enters the words of all texts and statements that f adds, so that they
// are found. They are entered together at the end: the index writes itself to the
// disk whenever another table is written to.
func (e *edit) indexed(f func() error) error {
	var texts, statements int64
	err := e.get(`SELECT (SELECT coalesce(max(article), 0) FROM texts), (SELECT coalesce(max(id), 0) FROM statements)`, nil, &texts, &statements)
	if err != nil {
		return err
	}
	if err := f(); err != nil {
		return err
	}
	if err := e.exec(`INSERT INTO text_words (rowid, body) SELECT article, body FROM texts WHERE article > ?`, texts); err != nil {
		return err
	}
	return e.exec(`INSERT INTO statement_words (rowid, quote) SELECT id, quote FROM statements WHERE id > ?`, statements)
}
