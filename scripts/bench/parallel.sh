#!/usr/bin/env bash
# The command as a filter under GNU parallel: the same lines as one process
# gives, in the same order, and how fast.
set -euo pipefail
. "$(dirname "$0")/articles.sh"
command -v parallel >/dev/null || { echo "parallel: skipped, for GNU parallel is not installed"; exit 0; }
made "${STREAM:-100000}" >"$work/articles.jsonl"
n=$(wc -l <"$work/articles.jsonl")
alone=$(seconds sh -c '"$0" analyze --jsonl - <"$1" >"$2"' "$stance" "$work/articles.jsonl" "$work/alone")
under=$(seconds sh -c 'GOMAXPROCS=1 parallel --will-cite --pipe --keep-order --block 8M "$0" analyze --jsonl - <"$1" >"$2"' "$stance" "$work/articles.jsonl" "$work/under")
cmp "$work/alone" "$work/under"
echo "$n articles: one process $alone s ($(per_second "$n" "$alone") a second), under GNU parallel $under s ($(per_second "$n" "$under") a second), the same bytes"
