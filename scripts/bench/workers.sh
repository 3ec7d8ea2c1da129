#!/usr/bin/env bash
# How much faster two processors are than one, and what memory does over a long
# stream.
set -euo pipefail
. "$(dirname "$0")/articles.sh"

few=$((${STREAM:-100000} / 10)) many=${STREAM:-100000}
made "$few" >"$work/few.jsonl"

run() { sh -c 'GOMAXPROCS=$1 "$0" analyze --jsonl - <"$2" >/dev/null' "$stance" "$1" "$2"; }
one=$(seconds run 1 "$work/few.jsonl")
two=$(seconds run 2 "$work/few.jsonl")
echo "$few articles: one processor $one s ($(per_second "$few" "$one") a second), two $two s ($(per_second "$few" "$two") a second), ratio $(ratio "$one" "$two")"

low=$(peak sh -c '"$0" analyze --jsonl - <"$1" >/dev/null' "$stance" "$work/few.jsonl")
made "$many" >"$work/many.jsonl"
high=$(peak sh -c '"$0" analyze --jsonl - <"$1" >/dev/null' "$stance" "$work/many.jsonl")
echo "memory at its highest: $few articles $low MB, $many articles $high MB"
