#!/usr/bin/env bash
# Reads many articles (ARTICLES, 10,000 unless told) into a project, and kills the
# command with -9 KILLS times (5) on the way: the same command must go on from
# where it was, lose nothing that it had acknowledged, and end with every article
# once. Prints speed, memory and the size of the file.
set -euo pipefail
. "$(dirname "$0")/articles.sh"

many=${ARTICLES:-10000} kills=${KILLS:-5} limit=${LIMIT:-400}
mixed "$many" >"$work/in.jsonl"
file=$work/many.parley

# into: the command on test; what it says stands in $work/said.
into() { exec "$stance" analyze --project "$file" --out "$work/out" --charts none "$work/in.jsonl" 2>"$work/said"; }
# there: how many articles the project holds. Another program may have it open.
there() { "$stance" analyze --project "$file" --jsonl 2>/dev/null | wc -l; }
# held_kb: the size of the project with its log.
held_kb() { (du -ck "$file" "$file-wal" 2>/dev/null || true) | tail -1 | cut -f1; }
# allowed MB: fails where a run held more memory than is allowed.
allowed() { [ "$1" -lt "$limit" ] || { echo "FAIL  $1 MB held, more than $limit"; exit 1; }; }

before=0
for n in $(seq "$kills"); do
  start=$(held_kb)
  into & pid=$!
  more=$((RANDOM * many * 18 / kills / 32768)) # KB, at some 18 an article
  while kill -0 "$pid" 2>/dev/null && [ "$(held_kb)" -lt $((start + more)) ]; do sleep 0.05; done
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  [ ! -e "$file" ] || now=$(there)
  [ "${now:-0}" -ge "$before" ] || { echo "FAIL  kill $n: $before articles were there, now ${now:-0}"; exit 1; }
  before=${now:-0}
  echo "killed $n: $before of $many articles are in the project"
done

begin=$EPOCHREALTIME
held=$(peak sh -c '"$0" analyze --project "$1" --out "$2" --charts none "$3" 2>"$4"' "$stance" "$file" "$work/out" "$work/in.jsonl" "$work/said")
spent=$(awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN {printf "%.1f", b - a}')
allowed "$held"
[ "$(there)" = "$many" ] || { echo "FAIL  $(there) articles instead of $many: $(cat "$work/said")"; exit 1; }
twice=$("$stance" analyze --project "$file" --jsonl 2>/dev/null | grep -o '^{"id":"[^"]*"' | sort | uniq -d | wc -l)
[ "$twice" = 0 ] || { echo "FAIL  $twice articles came in twice"; exit 1; }
echo "ok    $many articles once each after $kills kills; the last run, with the table of all: $spent s, $held MB; $(tail -1 "$work/said" | sed "s|$work/||")"

rm -rf "$file"*
/usr/bin/time -f '%M %U %S %e' -o "$work/time" "$stance" analyze --project "$file" --out "$work/out" --charts none "$work/in.jsonl" 2>/dev/null
read -r memory user system wall <"$work/time"
allowed $((memory / 1024))
echo "from nothing: $(awk -v n="$many" -v u="$user" -v s="$system" -v w="$wall" -v m="$memory" 'BEGIN {printf "%.0f articles a second of processor time (%.1f s; %.1f s by the clock), %d MB", n / (u + s), u + s, w, m / 1024}'), a file of $(($(stat -c %s "$file") >> 20)) MB"
/usr/bin/time -f '%M %U %S %e' -o "$work/time" "$stance" analyze --project "$file" --out "$work/out" --charts none "$work/in.jsonl" 2>/dev/null
read -r memory user system wall <"$work/time"
echo "again, all known (nothing is read but the files and the table): $(awk -v u="$user" -v s="$system" -v m="$memory" 'BEGIN {printf "%.1f s of processor time, %d MB", u + s, m / 1024}')"
