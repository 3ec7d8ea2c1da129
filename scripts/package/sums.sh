#!/usr/bin/env bash
# Lists what is built in (SBOM) and the SHA-256 sums of all that lies in dist/.
set -euo pipefail
. "$(dirname "$0")/names.sh"
# The serial number and the hour are left out: the same commit gives the same list.
CGO_ENABLED=1 GOFLAGS=-tags=x11 "$tools/cyclonedx-gomod" app -json -licenses -noserial -main . . |
  grep -v '^ *"timestamp": ' >"build/sbom.json"
mv build/sbom.json "dist/parley-$version.sbom.json"
cd dist
rm -f SHA256SUMS
sums=$(sha256sum *)
echo "$sums" | tee SHA256SUMS
