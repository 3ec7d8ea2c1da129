package session

import (
	"context"
	"strings"

	"parley/stance/project"
)

// Memo returns the note on a statement.
func (s *Session) Memo(statement string) string { return s.memos[statement].Text }

// SetMemo keeps a note on a statement; an empty one removes it.
func (s *Session) SetMemo(statement, text string) {
	text = strings.TrimSpace(text)
	before := s.memos[statement]
	if s.store == nil || before.Text == text {
		return
	}
	var err error
	if text == "" {
		err = s.store.DeleteMemo(context.Background(), before.ID)
	} else {
		_, err = s.store.PutMemo(context.Background(), project.Memo{ID: before.ID, Statement: statement, Coder: s.coder, Text: text})
	}
	if !s.fail(err) {
		s.noted()
	}
}

// noted takes the memos from the project anew.
func (s *Session) noted() {
	all, err := s.store.Memos(context.Background())
	if s.fail(err) {
		return
	}
	s.note(all)
	s.turnable()
	s.tell(StatementsChanged | ProjectChanged)
}

// note takes memos as the truth. Of several on one statement the coder's own is
// shown.
func (s *Session) note(all []project.Memo) {
	s.memos = map[string]project.Memo{}
	for _, m := range all {
		if _, there := s.memos[m.Statement]; m.Statement != "" && (!there || m.Coder == s.coder) {
			s.memos[m.Statement] = m
		}
	}
}
