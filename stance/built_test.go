package stance

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestBuiltFrom(t *testing.T) {
	made := runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	setting := func(changed string) *debug.BuildInfo {
		return &debug.BuildInfo{Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0a1b2c3d4e5f60718293"}, {Key: "vcs.time", Value: "2026-11-25T18:00:00Z"}, {Key: "vcs.modified", Value: changed},
		}}
	}
	for _, c := range []struct {
		build *debug.BuildInfo
		want  string
	}{
		{nil, made},
		{&debug.BuildInfo{}, made},
		{setting("false"), "commit 0a1b2c3d4e5f of 2026-11-25, " + made},
		{setting("true"), "commit 0a1b2c3d4e5f of 2026-11-25 with changes, " + made},
	} {
		if got := builtFrom(c.build); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
