#!/usr/bin/env bash
# Builds the last commit twice, in two folders of different names, and compares
# what came out byte by byte. twice.sh [command|window]: without a word, both.
set -euo pipefail
. "$(dirname "$0")/names.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in one another/place; do
  git clone -q . "$work/$place"
  ln -s "$tools" "$work/$place/.tools"
  (cd "$work/$place" && scripts/package/linux.sh "$@" >/dev/null)
done
cd "$work/one/dist"
for file in *; do
  cmp "$file" "$work/another/place/dist/$file"
  echo "the same bytes: $(sha256sum "$file")"
done
