#!/usr/bin/env bash
# fuzz.sh TIME [HALF]: fuzzes each target in turn for the time given; stops at the
# first that fails. HALF is 1 or 2: every other target, so that a night is enough.
set -euo pipefail
grep -rE --include='*_test.go' '^func Fuzz' . | sed -nE 's#^(.*)/[^/]+_test\.go:func (Fuzz[A-Za-z0-9_]*)\(.*#\1 \2#p' | sort -u |
  awk -v half="${2:-}" 'half == "" || NR % 2 == half % 2' |
  while read -r package target; do
    echo "== $package $target"
    go test -run '^$' -fuzz "^$target\$" -fuzztime "$1" -fuzzminimizetime 1s "$package" </dev/null
  done
