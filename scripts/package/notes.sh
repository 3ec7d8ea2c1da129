#!/usr/bin/env bash
# Writes the newest chapter of the changelog to out/notes.md, and how to check a
# download.
set -euo pipefail
. "$(dirname "$0")/names.sh"
mkdir -p out
{
  awk '/^## /{if (on) exit; on=1; next} on' CHANGELOG.md
  echo
  echo "To check a download: \`sha256sum --check --ignore-missing SHA256SUMS\`, and \`gh attestation verify FILE --repo ${GITHUB_REPOSITORY:-OWNER/REPOSITORY}\`."
} >out/notes.md
cat out/notes.md
