#!/usr/bin/env bash
# Names the packages whose tests keep goldens: those that know -update.
set -euo pipefail
grep -rlE --include='*_test.go' 'flag\.Bool\("update"' . | xargs -r -n1 dirname | sort -u
