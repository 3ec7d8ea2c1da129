package stance

import "time"

// A Status says what became of a machine's coding under a human's eyes.
type Status string

// The states of a coding.
const (
	Proposed Status = "proposed" // by a machine; nobody has looked
	Accepted Status = "accepted"
	Changed  Status = "changed"
	Rejected Status = "rejected"
)

// A Judgement is a coder's word on one Statement, laid over the engine's and
// never replacing it.
type Judgement struct {
	Statement string // its ID
	Coder     string
	Status    Status
	Actor     string  // set when Changed: who really spoke; empty leaves the engine's
	Issue     string  // empty: the judgement is on the Statement as a whole
	Stance    float64 // in [-1, +1], for Issue; used when Changed
	Reason    string
	Made      time.Time
}
