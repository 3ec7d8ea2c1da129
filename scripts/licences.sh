#!/usr/bin/env bash
# Lists every module that is built into the programs with the kind of its licence,
# and fails where one is unknown or asks that what is built with it be under it too.
set -euo pipefail
cd "$(dirname "$0")/.."

modules() {
  local os
  for os in linux windows darwin; do
    GOOS=$os CGO_ENABLED=1 GOFLAGS=-tags=x11 go list -e -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' . ./stance/cmd/stance
  done | sort -u
}

# kind FOLDER: the kind of the licences that lie at its top, by their own words.
kind() {
  local text
  text=$(find "$1" -maxdepth 1 -type f \( -iname 'licen[sc]e*' -o -iname 'copying*' -o -iname 'unlicense*' \) -exec cat {} + | tr -s '[:space:]' ' ')
  case $text in
  *"GNU AFFERO"* | *"GNU GENERAL PUBLIC LICENSE"* | *"GNU LESSER"*) echo "GPL" ;;
  *"Apache License"*) echo "Apache-2.0" ;;
  *"Mozilla Public License"*) echo "MPL-2.0" ;;
  *"Permission is hereby granted, free of charge"*) echo "MIT" ;;
  *"Redistribution and use in source and binary forms"*) echo "BSD" ;;
  *"Permission to use, copy, modify, and/or distribute"* | *"Permission to use, copy, modify, and distribute"*) echo "ISC" ;;
  *"SIL OPEN FONT LICENSE"* | *"SIL Open Font License"*) echo "OFL-1.1" ;;
  *"This is free and unencumbered software"*) echo "Unlicense" ;;
  *"CC0 1.0 Universal"*) echo "CC0-1.0" ;;
  *"freetype"* | *"FreeType"*) echo "FTL" ;;
  *) echo "unknown" ;;
  esac
}

failed=0
while read -r module version folder; do
  found=$(kind "$folder")
  printf '%-10s %s %s\n' "$found" "$module" "$version"
  case $found in GPL | unknown) failed=1 ;; esac
done < <(modules)
[ "$failed" = 0 ] || { echo "a licence above is unknown, or asks more than the MIT licence gives" >&2; exit 1; }
