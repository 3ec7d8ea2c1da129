package stance

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain fails where a test leaves work behind that nobody waits for.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
