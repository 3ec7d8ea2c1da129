#!/usr/bin/env bash
# Builds the programs for Linux, and of them a .deb and a .rpm each, the archive
# of "fyne package", and an archive of the command, which runs on any Linux.
# linux.sh [command|window]: without a word, both.
set -euo pipefail
. "$(dirname "$0")/names.sh"
at=build/linux
rm -rf "$at" && mkdir -p "$at"
export VERSION=$version

papers() { # PACKAGE: what a package must carry beside the program
  scripts/package/notices.sh >"$at/THIRD-PARTY-NOTICES.txt"
  gzip -9n <"$at/THIRD-PARTY-NOTICES.txt" >"$at/THIRD-PARTY-NOTICES.txt.gz"
  cat packaging/linux/copyright LICENSE >"$at/copyright"
  {
    echo "$1 ($version) stable; urgency=low"
    echo
    echo "  * Version $version; what changed stands in CHANGELOG.md of the source."
    echo
    echo " -- The Parley authors <authors@parley.invalid>  $(date -R -d "@$SOURCE_DATE_EPOCH")"
  } | gzip -9n >"$at/changelog.gz"
}

the_command() {
  CGO_ENABLED=0 go build "${flags[@]}" -o "$at/stance" ./stance/cmd/stance
  gzip -9n <docs/man/stance.1 >"$at/stance.1.gz"
  papers parley-stance
  "$tools/nfpm" package -f packaging/linux/command.yaml -p deb -t dist/
  "$tools/nfpm" package -f packaging/linux/command.yaml -p rpm -t dist/
  mkdir "$at/alone"
  cp "$at/stance" LICENSE "$at/THIRD-PARTY-NOTICES.txt" docs/man/stance.1 "$at/alone"
  tar_folder "dist/stance-$version-linux-amd64.tar.gz" "$at/alone"
}

the_window() {
  CGO_ENABLED=1 go build "${flags[@]}" -tags x11,migrated_fynedo -o "$at/parley" .
  gzip -9n <docs/man/parley.1 >"$at/parley-analysis.1.gz"
  sed "s/@VERSION@/$version/; s/@DATE@/$(date -d "@$SOURCE_DATE_EPOCH" +%F)/" packaging/linux/*.metainfo.xml >"$at/metainfo.xml"
  papers parley-analysis
  "$tools/nfpm" package -f packaging/linux/window.yaml -p deb -t dist/
  "$tools/nfpm" package -f packaging/linux/window.yaml -p rpm -t dist/
  archive
}

# The fyne tool writes into FyneApp.toml, and asks for a program beside it: it
# works on a copy. Its archive is packed anew, or it would carry the hour of its making.
archive() {
  local stage=$at/fyne
  mkdir -p "$stage/assets/icon" "$at/archive"
  cp FyneApp.toml main.go go.mod "$at/parley" "$stage" && cp assets/icon/icon-512.png "$stage/assets/icon"
  (cd "$stage" && "$tools/fyne" package --target linux --release --executable parley --use-raw-icon)
  tar -C "$at/archive" -xf "$stage/Parley.tar.xz"
  cp LICENSE "$at/THIRD-PARTY-NOTICES.txt" "$at/archive/parley"
  tar_folder "dist/parley-$version-linux-amd64.tar.xz" "$at/archive"
}

[ "${1:-command}" != command ] || the_command
[ "${1:-window}" != window ] || the_window
