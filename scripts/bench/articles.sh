# Sourced by the scripts beside it: the command, articles to measure with, a clock.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
stance=$PWD/bin/stance
work=$(mktemp -d)
trap '[ "$BASHPID" != "$$" ] || rm -rf "$work"' EXIT # not in what runs beside the script

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

# mixed N: N records of some 800 words about invented people, each put together in
# another way: no two are copies of one story.
mixed() {
  awk -v n="$1" 'function one(list,  c, w) {c = split(list, w, /[|]/); return w[int(rand() * c) + 1]}
    function thing() {return one("the harbour|the bridge|the old road|the northern province|the market|the ferry|the railway|the border post|the school|the river")  " " int(rand() * 5000)}
    function content() {return one("the ceasefire must begin now|we will not sign a truce before " thing() " is ours|no land will be given up at " thing() "|talks about " thing() " can go on|" thing() " belongs to nobody else|nobody asked us about " thing() "|the fighting at " thing() " should stop")}
    function who() {return one("Ilvar Tosk|Marta Venn|Dorin Halm|The mayor of Ruvia|The ministry|Officials in Ruvia|Pell Orsk|Lena Brod")}
    function sentence() {return one("“" content() ",” " who() " said on Monday|" who() " said that " content() "|" who() " told reporters that " content() "|The train to " thing() " was late, and the crowd at " thing() " waited in the rain|" who() " walked from " thing() " to " thing() "|According to " who() ", " content())}
    BEGIN {srand(7); for (k = 1; k <= n; k++) {
      printf "{\"id\":\"mixed-%d\",\"title\":\"Report %d\",\"date\":\"2025-%02d\",\"text\":\"Report %d", k, k, k % 12 + 1, k
      for (words = 0; words < 800; words += split(part, w, / /)) {part = sentence(); printf ".%s%s", rand() < .3 ? "\\n\\n" : " ", part}
      print ".\"}"}}'
}

# made N: N records of the sample's texts, each under an id of its own and with a
# line that makes it another article.
made() {
  awk -v n="$1" '{line[NR] = $0} END {for (i = 0; i < n; i++) {s = line[i % NR + 1]; sub(/"id": ?"/, "&" i "-", s); sub(/"text": ?"/, "&Report " i ".\\n\\n", s); print s}}' assets/sample/sample.jsonl
}
