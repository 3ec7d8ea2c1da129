package session

import (
	"context"
	"time"
)

// A Work is long work under way: reading articles, opening a project, writing
// an export.
type Work struct {
	Name  string // what is done: "Writing"
	File  string // to what; may be empty
	Done  int64  // of Total, in steps of the work's own
	Total int64  // 0: not known
	Began time.Time
}

// Fraction is the part that is done, in [0, 1]; 0 where the whole is not known.
func (w Work) Fraction() float64 {
	if w.Total <= 0 {
		return 0
	}
	return min(1, float64(w.Done)/float64(w.Total))
}

// Left estimates how long the work goes on from now; 0 while nothing can be said.
func (w Work) Left(now time.Time) time.Duration {
	f := w.Fraction()
	if spent := now.Sub(w.Began); f > 0.02 && spent > 0 {
		return time.Duration(float64(spent) * (1 - f) / f)
	}
	return 0
}

// Working returns the work under way, if there is any.
func (s *Session) Working() (Work, bool) {
	if s.work == nil {
		return Work{}, false
	}
	return s.work.Work, true
}

// Cancel stops the work under way; what it has done so far stays.
func (s *Session) Cancel() {
	if s.work != nil {
		s.work.cancel()
	}
}

// A job is Work with the means to stop it.
type job struct {
	Work
	cancel context.CancelFunc
}

// begin runs f on a goroutine of its own as the Session's work. Work waits for
// its turn: there is one at a time. What f returns runs on the owning goroutine.
func (s *Session) begin(name, file string, f func(ctx context.Context, progress func(done, total int64)) func()) {
	if s.work != nil {
		s.waiting = append(s.waiting, func() { s.begin(name, file, f) })
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{Work: Work{Name: name, File: file, Began: time.Now()}, cancel: cancel}
	s.work = j
	s.tell(WorkChanged)
	go func() {
		finish := f(ctx, s.reporter(j))
		s.post(func() {
			cancel()
			s.work = nil
			finish()
			s.tell(WorkChanged)
			s.next()
		})
	}()
}

// next begins the work that has waited longest.
func (s *Session) next() {
	if s.work == nil && len(s.waiting) > 0 {
		begin := s.waiting[0]
		s.waiting = s.waiting[1:]
		begin()
	}
}

// often is the shortest time between two reports of progress.
const often = 40 * time.Millisecond

// reporter passes progress on to the owning goroutine, not too often.
func (s *Session) reporter(j *job) func(done, total int64) {
	var last time.Time
	return func(done, total int64) {
		now := time.Now()
		if now.Sub(last) < often {
			return
		}
		last = now
		s.post(func() {
			if s.work == j {
				j.Done, j.Total = done, total
				s.tell(WorkChanged)
			}
		})
	}
}
