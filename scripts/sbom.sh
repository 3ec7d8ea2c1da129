#!/usr/bin/env bash
# sbom.sh FILE: lists what is built into the programs, with licences (CycloneDX).
set -euo pipefail
file=$(realpath -m "$1")
cd "$(dirname "$0")/.."
# The serial number and the hour are left out: the same commit gives the same list.
CGO_ENABLED=1 GOFLAGS=-tags=x11 .tools/cyclonedx-gomod app -json -licenses -noserial -main . . | grep -v '^ *"timestamp": ' >"$file.part"
mv "$file.part" "$file"
