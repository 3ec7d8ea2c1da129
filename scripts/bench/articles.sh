# Sourced by the scripts beside it: the command, articles to measure with, a clock.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
stance=$PWD/bin/stance
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# times N FILE: the file's lines N times over, each record under an id of its own.
times() {
  local n
  for n in $(seq "$1"); do sed -E "s/(\"id\": ?\")/\1$n-/" "$2"; done
}

# seconds COMMAND...: how long a command takes on the wall's clock.
seconds() {
  local begin=$EPOCHREALTIME
  "$@" >&2
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN {printf "%.3f", b - a}'
}

per_second() { awk -v n="$1" -v s="$2" 'BEGIN {printf "%.0f", n / s}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }

# peak COMMAND...: the most memory that a command held, in MB.
peak() { /usr/bin/time -f %M -o "$work/peak" "$@" >&2 && awk '{printf "%.0f", $1 / 1024}' "$work/peak"; }

# made N: N records of the sample's texts, each under an id of its own and with a
# line that makes it another article.
made() {
  awk -v n="$1" '{line[NR] = $0} END {for (i = 0; i < n; i++) {s = line[i % NR + 1]; sub(/"id": ?"/, "&" i "-", s); sub(/"text": ?"/, "&Report " i ".\\n\\n", s); print s}}' assets/sample/sample.jsonl
}
