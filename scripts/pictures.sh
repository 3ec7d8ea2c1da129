#!/usr/bin/env bash
# Takes the README's pictures of the window from those that TestWindow left in out/.
set -euo pipefail
cd "$(dirname "$0")/.."
picture() { convert "out/$1" -strip -depth 8 -define png:compression-level=9 -define png:exclude-chunks=date,time "docs/$2"; }
picture window-read-light.png window.png
picture window-codebook-light.png codebook.png
picture window-statements-dark.png statements.png
