#!/usr/bin/env bash
# Renders the icon to the sizes that the systems want (ImageMagick).
set -euo pipefail
cd "$(dirname "$0")/../assets/icon"
for size in 16 24 32 48 64 128 256 512; do
  convert -background none -density 384 icon.svg -resize "${size}x$size" -strip -depth 8 -define png:compression-level=9 \
    -define png:exclude-chunks=date,time "icon-$size.png"
done
