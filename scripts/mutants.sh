#!/usr/bin/env bash
# mutants.sh GREMLINS [FILE...]: changes the files of package stance that find positions in
# one place after another, and lists what the tests of positions do not notice. Only those
# are run, so that a mutant takes seconds. Without FILE all such files are changed.
set -euo pipefail
gremlins=$(realpath "$1"); shift
cd "$(dirname "$0")/.."
positions="about attitude carry claim clause find halves harm held idle inflect issuerules judge match nearest neither outweigh owner pattern
  pretend score subject token units weigh"
tested="composition find halves held issue pattern reading_positions sides taken weighing"
# shellcheck disable=SC2086 # words are meant to be parted
[ $# -gt 0 ] || set -- $(printf '%s.go ' $positions)

tests=$(for t in $tested; do sed -nE 's/^func (Test[A-Za-z0-9_]+)\(.*/\1/p' "stance/${t}_test.go"; done | paste -sd'|')
leave=(--exclude-files /) # what lies in folders below
for file in stance/*.go; do
  name=${file##*/}
  [[ " ${*##*/} " == *" $name "* ]] || leave+=(--exclude-files "^${name//./\\.}\$")
done

# Each mutant leaves a package in the cache: one that begins as the user's, by links, and goes away.
cache=$(go env GOCACHE)
GOCACHE=$(mktemp -d -p "$(dirname "$cache")")
trap 'rm -rf "$GOCACHE"' EXIT
[ ! -d "$cache" ] || cp -al "$cache/." "$GOCACHE" 2>/dev/null || true

export GOCACHE GOFLAGS="-vet=off -ldflags=-s -run=^($tests)\$"
ulimit -v $((12 << 20)) # in KB: a loop without end must not fill the memory
"$gremlins" unleash --workers 1 --timeout-coefficient 3 --invert-logical "${leave[@]}" ./stance
