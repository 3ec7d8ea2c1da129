package session

import (
	"context"
	"slices"

	"parley/stance"
)

// Status says what became of a statement under a human's eyes.
func (s *Session) Status(statement string) stance.Status {
	status, _ := statusOf(s.judgements[statement])
	return status
}

// statusOf is what the judgements on a statement come to, and whose word was the
// last. A rejection of the whole outweighs all; a change of any part makes the
// statement changed.
func statusOf(judgements []stance.Judgement) (status stance.Status, coder string) {
	status = stance.Proposed
	for _, j := range judgements {
		if j.Status == stance.Proposed { // by a model: one more opinion
			continue
		}
		coder = j.Coder
		switch {
		case j.Issue == "" && j.Status == stance.Rejected:
			return stance.Rejected, coder
		case j.Status == stance.Changed || j.Status == stance.Rejected:
			status = stance.Changed
		case status == stance.Proposed:
			status = j.Status
		}
	}
	return status, coder
}

// own returns the coder's judgement on a statement and issue, if there is one.
func (s *Session) own(statement, issue string) (stance.Judgement, bool) {
	i := slices.IndexFunc(s.judgements[statement], func(j stance.Judgement) bool {
		return j.Coder == s.coder && j.Issue == issue
	})
	if i < 0 {
		return stance.Judgement{}, false
	}
	return s.judgements[statement][i], true
}

// Accept says that statements are right as they now count. What was corrected
// stays corrected; what was rejected counts again.
func (s *Session) Accept(statements ...string) { s.whole(stance.Accepted, statements) }

// Reject says that statements are none, or not to be counted.
func (s *Session) Reject(statements ...string) { s.whole(stance.Rejected, statements) }

// whole judges statements as wholes; who was said to have spoken stays.
func (s *Session) whole(status stance.Status, statements []string) {
	var all []stance.Judgement
	for _, id := range statements {
		j := stance.Judgement{Statement: id, Status: status}
		if before, ok := s.own(id, ""); ok && before.Actor != "" {
			j.Actor = before.Actor
			if status == stance.Accepted {
				j.Status = stance.Changed
			}
		}
		all = append(all, j)
	}
	s.judge(all)
}

// Attribute says who really made statements.
func (s *Session) Attribute(actor string, statements ...string) {
	var all []stance.Judgement
	for _, id := range statements {
		all = append(all, stance.Judgement{Statement: id, Status: stance.Changed, Actor: actor})
	}
	s.judge(all)
}

// Place says where statements really stand on an issue.
func (s *Session) Place(issue string, side stance.Side, statements ...string) {
	var all []stance.Judgement
	for _, id := range statements {
		all = append(all, stance.Judgement{Statement: id, Status: stance.Changed, Issue: issue, Stance: float64(side)})
	}
	s.judge(all)
}

// Unplace says that statements take no position on an issue.
func (s *Session) Unplace(issue string, statements ...string) {
	var all []stance.Judgement
	for _, id := range statements {
		all = append(all, stance.Judgement{Statement: id, Status: stance.Rejected, Issue: issue})
	}
	s.judge(all)
}

// judge lays judgements of the coder over those that are there.
func (s *Session) judge(all []stance.Judgement) {
	if s.store == nil || len(all) == 0 {
		return
	}
	for i := range all {
		all[i].Coder = s.coder
	}
	store := s.store
	s.keep(all, func(ctx context.Context) error { return store.Judge(ctx, all...) })
}

// many judgements at once take longer to keep than a window may stand still (a
// thousand took 130 ms of processor time).
const many = 200

// keep writes judgements into the project, or takes them out: a few at once, many as
// work.
func (s *Session) keep(all []stance.Judgement, write func(context.Context) error) {
	if len(all) < many {
		if !s.fail(write(context.Background())) {
			s.judgedIn(s.homesOf(all))
		}
		return
	}
	store := s.store
	s.begin("Keeping the judgements", "", func(ctx context.Context, _ func(done, total int64)) func() {
		err := write(ctx)
		return func() {
			if store == s.store && !s.fail(err) {
				s.judged()
			}
		}
	})
}

// Withdraw takes every judgement of the coder on statements back: the engine's
// word counts again.
func (s *Session) Withdraw(statements ...string) {
	var all []stance.Judgement
	for _, id := range statements {
		for _, j := range s.judgements[id] {
			if j.Coder == s.coder {
				all = append(all, j)
			}
		}
	}
	if store := s.store; len(all) > 0 {
		s.keep(all, func(ctx context.Context) error { return store.Withdraw(ctx, all...) })
	}
}
