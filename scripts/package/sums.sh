#!/usr/bin/env bash
# Lists what is built in (SBOM) and the SHA-256 sums of all that lies in dist/.
set -euo pipefail
. "$(dirname "$0")/names.sh"
scripts/sbom.sh "dist/parley-$version.sbom.json"
cd dist
rm -f SHA256SUMS
sums=$(sha256sum *)
echo "$sums" | tee SHA256SUMS
