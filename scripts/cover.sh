#!/usr/bin/env bash
# Prints how many of the statements of engine, tally and project the tests run, and
# fails below 90 %. What the tests of one part of the engine run of another counts.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p out
failed=0

# covered NAME PACKAGE...: the share of all statements of the packages.
covered() {
  local name=$1 share; shift
  go test -coverpkg "$(IFS=,; echo "$*")" -coverprofile "out/$name.cov" "$@" >"out/$name.txt" || { cat "out/$name.txt"; exit 1; }
  share=$(go tool cover -func "out/$name.cov" | sed -nE 's/^total:.*[[:space:]]([0-9.]+)%$/\1/p')
  echo "$name $share %"
  awk -v share="$share" 'BEGIN {exit share >= 90 ? 0 : 1}' || failed=1
}

covered engine ./stance ./stance/text ./stance/grammar ./stance/speech ./stance/tone
covered tally ./stance/tally
covered project ./stance/project
covered exchange ./stance/exchange
covered agreement ./stance/agreement
exit "$failed"
