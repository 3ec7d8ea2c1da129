package stance

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// Built says what the running program was built from, as far as the go command
// wrote it down: "commit 0a1b2c3d4e5f of 2026-11-25, go1.26.8 linux/amd64".
func Built() string {
	build, _ := debug.ReadBuildInfo()
	return builtFrom(build)
}

func builtFrom(build *debug.BuildInfo) string {
	settings := map[string]string{}
	if build != nil {
		for _, s := range build.Settings {
			settings[s.Key] = s.Value
		}
	}
	made := runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	commit := settings["vcs.revision"]
	if commit == "" {
		return made
	}
	day, _, _ := strings.Cut(settings["vcs.time"], "T")
	words := "commit " + commit[:min(len(commit), 12)] + " of " + day
	if settings["vcs.modified"] == "true" {
		words += " with changes"
	}
	return words + ", " + made
}
