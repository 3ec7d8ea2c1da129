#!/usr/bin/env bash
# Articles a second beside compromise 14 (npm), which finds quotations and
# nothing more: whole processes with their start, one after the other, on the
# news articles of $PARLEY_GOLD, TIMES (10) times over.
set -euo pipefail
. "$(dirname "$0")/articles.sh"
gold=${PARLEY_GOLD:-}/quotes-open.jsonl
[ -f "$gold" ] || { echo "compromise: skipped, for there is no \$PARLEY_GOLD/quotes-open.jsonl"; exit 0; }
command -v npm >/dev/null || { echo "compromise: skipped, for npm is not installed"; exit 0; }

# It is installed outside of the program's folder, which has no use for it.
peer=${PEER_FOLDER:-${TMPDIR:-/tmp}/parley-peer-compromise}
[ -d "$peer/node_modules/compromise" ] || npm install --silent --no-audit --no-fund --prefix "$peer" compromise@14.17.0 >/dev/null
cat >"$peer/quotations.mjs" <<'JS'
import nlp from "compromise";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
let found = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  found += nlp(JSON.parse(line).text).quotations().length;
}
console.log(`${found} quotations`);
JS

times "${TIMES:-10}" "$gold" >"$work/articles.jsonl"
articles=$(wc -l <"$work/articles.jsonl")
ours=$(seconds sh -c '"$0" analyze --jsonl "$1" >"$2"' "$stance" "$work/articles.jsonl" "$work/lines" 2>/dev/null)
theirs=$(seconds node "$peer/quotations.mjs" "$work/articles.jsonl" 2>"$work/peer")
echo "$articles articles, whole processes:"
echo "  stance: $ours s, $(per_second "$articles" "$ours") articles a second (read, attribute, score, write)"
echo "  compromise: $theirs s, $(per_second "$articles" "$theirs") articles a second ($(cat "$work/peer"))"
echo "  ratio: $(ratio "$theirs" "$ours")"
