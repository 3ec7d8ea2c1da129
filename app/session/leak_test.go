package session

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain fails where a test leaves work behind that nobody waits for. Giving
// memory back waits for seconds on purpose, and ends by itself.
func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("parley/app/session.freeMemory"))
}
