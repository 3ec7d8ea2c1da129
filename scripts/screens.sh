#!/usr/bin/env bash
# Pictures every screen in light and dark, at each scale, into out/.
set -euo pipefail
cd "$(dirname "$0")/.."
for size in 1280x720:1 1920x1080:1.5 2560x1440:2 3840x2160:3; do
  PARLEY_SCREEN=${size%:*} PARLEY_SCALE=${size#*:} PARLEY_SMOKE=1 scripts/screen.sh go test -count=1 -timeout 30m -run TestWindow .
done
ls out/window-*.png
