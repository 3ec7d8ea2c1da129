#!/usr/bin/env bash
# Measures the real window on a project of 10,000 articles with 100,000 statements
# (TestMakeCrowd makes it): opening, memory, what it does while idle beside a bare
# Fyne window, and for how long it stands still while one scrolls, types into the
# search, filters by a speaker, and goes to the chart. Run it on a display of its own: scripts/screen.sh scripts/bench/window.sh
# Drawing is done by software there; a graphics card does it faster. "cpu" is
# processor time of all threads, which other work on the machine disturbs least.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT
crowd=${PARLEY_CROWD:-out/crowd.parley}
if [ ! -f "$crowd" ]; then
  mkdir -p "$(dirname "$crowd")"
  PARLEY_CROWD=$(realpath -m "$crowd") CGO_ENABLED=0 go test ./app/session -count=1 -timeout 30m -run '^TestMakeCrowd$'
fi
cp "$crowd" "$work/crowd.parley"
[ -x bin/parley ] || go build -o bin/parley .

cat >"$work/bare.go" <<'GO'
package main

import (
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("bare").NewWindow("Bare")
	w.SetContent(widget.NewLabel("nothing"))
	w.ShowAndRun()
}
GO
go build -o "$work/bare" "$work/bare.go"

export HOME=$work XDG_CONFIG_HOME=$work XDG_CACHE_HOME=$work/cache FYNE_SCALE=1
mkdir -p "$work/cache"
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
megabytes() { awk -v what="$2" '$1 == what ":" {printf "%.0f MB", $2 / 1024}' "/proc/$1/status"; }
shown() { until xdotool search --onlyvisible --name "$1" windowfocus >/dev/null 2>&1; do sleep 0.02; done; }

# idle PID: the share of a core that a window takes that nobody touches.
idle() {
  local before
  before=$(ticks "$1")
  sleep 20
  awk -v t=$(($(ticks "$1") - before)) 'BEGIN {printf "%.1f %%", t / 20}'
}

# doing WHAT KEYS...: presses keys one by one and says what that took.
doing() {
  local what=$1 before began
  shift
  before=$(ticks "$parley") began=$(date +%s%3N)
  for key in "$@"; do xdotool key "$key"; sleep 0.15; done
  sleep 3
  awk -v what="$what" -v n=$# -v t=$(($(ticks "$parley") - before)) -v began="$began" \
    '$1 >= began {n_stalls++; if ($2 > worst) worst = $2} END {printf "%-34s %5.0f ms cpu each of %d; longest stall %d ms\n", what, t * 10 / n, n, worst}' "$work/stalls"
}

"$work/bare" >/dev/null 2>&1 & bare=$!
shown '^Bare'
sleep 3
echo "bare window: $(megabytes "$bare" VmRSS), idle $(idle "$bare")"
kill "$bare"

began=$EPOCHREALTIME
bin/parley "$work/crowd.parley" >"$work/log" 2>&1 & parley=$!
shown '^crowd'
awk -v a="$began" -v b="$EPOCHREALTIME" -v t="$(ticks "$parley")" 'BEGIN {printf "from start to the open project: %.1f s on the clock, %.1f s of processor time\n", b - a, t / 100}'
sleep 5
echo "memory after opening: $(megabytes "$parley" VmRSS), at its highest $(megabytes "$parley" VmHWM)"
echo "idle: $(idle "$parley")"
kill "$parley"
wait "$parley" || true

# Once more, with somebody who watches for stalls: watching itself takes time.
PARLEY_STALLS=$work/stalls bin/parley "$work/crowd.parley" >"$work/log" 2>&1 & parley=$!
shown '^crowd'
sleep 5
doing "to the table of statements" ctrl+2
doing "scrolling by pages" Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next Next
doing "to the last row" End
doing "to the first row" Home
doing "typing into the search" ctrl+f b r i d g e space t o l l
doing "taking the search back" ctrl+a BackSpace
doing "filtering by a speaker" Tab space t o s k Return
doing "the chart of what passes" ctrl+3
doing "all statements again" ctrl+2 ctrl+f Tab space t o s k Return
doing "to the chart" ctrl+3
doing "to the articles" ctrl+4
doing "to the reader" ctrl+1
doing "going through statements" j j j j j j j j j j
doing "accepting" a a a a a a a a a a
echo "memory at the end: $(megabytes "$parley" VmRSS), at its highest $(megabytes "$parley" VmHWM)"
