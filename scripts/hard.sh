#!/usr/bin/env bash
# Does to the command what users' machines do to it: pipes that close, signals,
# kills, full disks, folders that can't be written. Every case says what must
# come of it. Cases that need a file system of their own are left out, with a
# line that says so, where mounting is not allowed.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/bench/articles.sh
set +e
failed=0

# holds WHAT COMMAND...: one case; COMMAND must succeed.
holds() {
  local what=$1; shift
  if "$@"; then echo "ok    $what"; else echo "FAIL  $what"; failed=1; fi
}

made 20000 >"$work/many.jsonl"
made 20 >"$work/few.jsonl"
whole_lines() { [ -z "$(tail -c 1 "$1" | tr -d '\n')" ] && ! grep -qv '^{.*}$' "$1"; }
no_leftovers() { [ -z "$(find "$1" -mindepth 1 2>/dev/null)" ]; }

closed_pipe() {
  "$stance" analyze --jsonl "$work/many.jsonl" 2>"$work/said" | head -1 >"$work/line"
  local status=${PIPESTATUS[0]}
  [ "$status" = 0 ] && [ ! -s "$work/said" ] && whole_lines "$work/line"
}
holds "a reader that goes away (head -1) ends it without a word" closed_pipe

stopped_by() {
  rm -f "$work/lines" # of the case before
  (while sleep 0.01; do cat "$work/few.jsonl" || exit; done) | "$stance" analyze --jsonl - >"$work/lines" 2>"$work/said" &
  local pid=$! status tries
  for tries in {1..600}; do # it must be at work, however busy the machine is
    [ ! -s "$work/lines" ] || break
    sleep 0.1
  done
  kill "-$1" "$pid"
  timeout 10 tail --pid="$pid" -f /dev/null || { kill -9 "$pid"; return 1; }
  wait "$pid"; status=$?
  [ "$status" = 1 ] && [ -s "$work/lines" ] && whole_lines "$work/lines" && grep -q stopped "$work/said"
}
holds "SIGTERM stops a stream after a whole line" stopped_by TERM
holds "SIGINT stops a stream after a whole line" stopped_by INT

killed() {
  mkdir -p "$work/out"
  "$stance" analyze --out "$work/out" --charts all "$work/many.jsonl" 2>/dev/null &
  local pid=$!
  sleep 0.5
  kill -9 "$pid"; wait "$pid" 2>/dev/null
  [ ! -e "$work/out/statements.csv" ] && [ ! -e "$work/out/comparison.csv" ] || return 1
  "$stance" analyze --out "$work/out" --charts all "$work/few.jsonl" && [ -s "$work/out/comparison.csv" ]
}
holds "kill -9 leaves no half of a file, and the next run does its work" killed

interrupted() {
  mkdir -p "$work/none"
  "$stance" analyze --out "$work/none" "$work/many.jsonl" 2>/dev/null & local pid=$!
  sleep 0.5; kill -TERM "$pid"; wait "$pid"
  no_leftovers "$work/none"
}
holds "SIGTERM leaves an empty folder empty" interrupted

full_output() {
  "$stance" analyze --jsonl "$work/few.jsonl" >/dev/full 2>"$work/said"
  [ $? = 3 ] && grep -q "no space left" "$work/said"
}
holds "a full disk behind standard output is said, status 3" full_output

some_unreadable() {
  cp "$work/few.jsonl" "$work/good.jsonl"
  printf '\x00\x01\x02\xff' >"$work/bad.pdf"
  "$stance" analyze --jsonl "$work/good.jsonl" "$work/bad.pdf" "$work/missing.txt" >"$work/lines" 2>"$work/said"
  [ $? = 1 ] && [ "$(wc -l <"$work/lines")" = 20 ] && grep -q bad.pdf "$work/said" && grep -q missing.txt "$work/said"
}
holds "what can't be read is named, the rest is done, status 1" some_unreadable

# Inputs that are too large must be named, and cost little. gets NAME STATUS MB
# WORDS: what reading $work/NAME comes to.
gets() {
  local status
  /usr/bin/time -f %M -o "$work/held" "$stance" analyze --jsonl "$work/$1" >"$work/lines" 2>"$work/said"
  status=$?
  local held=$(($(tail -1 "$work/held") / 1024))
  rm -f "$work/$1"
  { [ "$status" = "$2" ] && [ "$held" -lt "$3" ] && { [ -z "$4" ] || grep -qF -- "$4" "$work/said"; } && whole_lines "$work/lines"; } ||
    { echo "      status $status, $held MB: $(head -c 300 "$work/said")"; return 1; }
}
phrase='Ilvar Tosk of Ruvia said on Monday that the bridge would stay open. '
endless() { yes "$phrase" | tr -d '\n' | head -c "$1"; }
if [ -x /usr/bin/time ]; then
  endless 500M >"$work/large.txt"
  holds "a text of 500 MB is refused before it is read" gets large.txt 1 100 "large.txt: is larger than 64 MB; split it"
  { printf '{"text":"'; endless 50M; printf '"}\n{"text":"Read."}\n'; } >"$work/long.jsonl"
  holds "a line of 50 MB is named, the next is read" gets long.jsonl 1 400 "long.jsonl:1: holds more than 32 MB of text; split it"
  { printf '{"text":"'; endless 500M; printf '"}\n{"text":"Read."}\n'; } >"$work/longer.jsonl"
  holds "a line of 500 MB is named, the next is read" gets longer.jsonl 1 500 "longer.jsonl:1: the line is too long"
  { printf 'text\nRead.\n"'; endless 300M; } >"$work/open.csv"
  holds "a quotation mark that is never closed is named" gets open.csv 1 500 "open.csv:3: the row is too long; is a quotation mark left open?"
  awk 'BEGIN {print "statement,speaker,date"; for (i = 0; i < 1000000; i++) printf "The bridge %d will stay open.,Ilvar Tosk,2025-03-%02d\n", i, i % 28 + 1}' >"$work/rows.csv"
  rows() { gets rows.csv 0 400 "" && [ "$(wc -l <"$work/lines")" = 1000000 ]; }
  holds "a million rows are read in bounded memory" rows
  if command -v zip >/dev/null; then
    (cd "$work" && for n in 1 2 3; do endless 1G >"$n.txt"; zip -qm1 bomb.zip "$n.txt"; done)
    holds "an archive of 3 GB of text is named, entry by entry" gets bomb.zip 1 100 "bomb.zip/3.txt: is larger than 64 MB; split it"
  else
    echo "left out: an archive of 3 GB (no zip here)"
  fi
else
  echo "left out: inputs that are too large (no /usr/bin/time here)"
fi

holds "an import that is killed again and again goes on and loses nothing" env ARTICLES="${ARTICLES:-1000}" scripts/bench/project.sh

# A file system of 64 KB, and one that can't be written, in a namespace that
# goes away with the command.
cat >"$work/mounts.sh" <<'SH'
set -u
stance=$1 work=$2
mkdir -p "$work/small" "$work/sealed"
mount -t tmpfs -o size=64k none "$work/small" && mount -t tmpfs -o ro none "$work/sealed" || exit 77
"$stance" analyze --out "$work/small" --charts all --format svg,png "$work/few.jsonl" 2>"$work/said"
status=$?
[ "$status" = 3 ] && grep -q "no space left" "$work/said" && [ -z "$(find "$work/small" -mindepth 1)" ] ||
  { echo "small: status $status, $(cat "$work/said"), left: $(ls -A "$work/small")"; exit 1; }
"$stance" analyze --out "$work/sealed" "$work/few.jsonl" 2>"$work/said"
status=$?
[ "$status" = 3 ] && grep -q "$work/sealed" "$work/said" || { echo "sealed: status $status, $(cat "$work/said")"; exit 1; }
there() { "$stance" analyze --project "$1" --jsonl 2>/dev/null | wc -l; }
mkdir -p "$work/disk"
mount -t tmpfs -o size=4m none "$work/disk" || exit 77
"$stance" analyze --project "$work/disk/p.parley" --jsonl "$work/some.jsonl" >"$work/lines" 2>"$work/said"
status=$?
before=$(there "$work/disk/p.parley")
[ "$status" = 3 ] && grep -q "p.parley: the disk is full" "$work/said" && [ "$before" -gt 0 ] ||
  { echo "project on a full disk: status $status, $before articles, $(cat "$work/said")"; exit 1; }
mount -o remount,ro "$work/disk" && [ "$(there "$work/disk/p.parley")" = "$before" ] || { echo "sealed project: not readable"; exit 1; }
"$stance" analyze --project "$work/disk/p.parley" "$work/few.jsonl" >"$work/lines" 2>"$work/said"
status=$?
[ "$status" = 3 ] && grep -q "read-only" "$work/said" || { echo "sealed project: status $status, $(cat "$work/said")"; exit 1; }
mount -o remount,rw,size=64m "$work/disk"
"$stance" analyze --project "$work/disk/p.parley" --jsonl "$work/some.jsonl" >"$work/lines" 2>"$work/said" && [ "$(there "$work/disk/p.parley")" = 400 ] ||
  { echo "project after room was made: $(cat "$work/said")"; exit 1; }
SH
mixed 400 >"$work/some.jsonl"
mounted() { unshare --map-root-user --mount bash "$work/mounts.sh" "$stance" "$work"; }
if unshare --map-root-user --mount true 2>/dev/null; then
  holds "a full disk or a sealed folder leaves nothing behind, loses nothing of a project, status 3" mounted
else
  echo "left out: a full disk and a sealed folder (no namespaces here)"
fi
exit "$failed"
