#!/usr/bin/env bash
# Builds the programs for Linux, and of them the archive of "fyne package", the
# .deb, the .rpm, and an archive of the command alone, which runs on any Linux.
set -euo pipefail
. "$(dirname "$0")/names.sh"
at=build/linux
id=io.github.parley_analysis.parley
rm -rf "$at" && mkdir -p "$at"

CGO_ENABLED=0 go build "${flags[@]}" -o "$at/stance" ./stance/cmd/stance
CGO_ENABLED=1 go build "${flags[@]}" -tags x11,migrated_fynedo -o "$at/parley" .

gzip -9n <docs/man/parley.1 >"$at/parley-analysis.1.gz"
gzip -9n <docs/man/stance.1 >"$at/stance.1.gz"
sed "s/@VERSION@/$version/; s/@DATE@/$(date -d "@$SOURCE_DATE_EPOCH" +%F)/" packaging/linux/$id.metainfo.xml >"$at/metainfo.xml"
scripts/package/notices.sh >"$at/THIRD-PARTY-NOTICES.txt"
{
  cat packaging/linux/copyright
  echo
  cat LICENSE "$at/THIRD-PARTY-NOTICES.txt"
} >"$at/copyright"
{
  echo "parley-analysis ($version) stable; urgency=low"
  echo
  echo "  * See https://github.com/parley-analysis/parley/blob/main/CHANGELOG.md"
  echo
  echo " -- The Parley authors <parley-analysis@users.noreply.github.com>  $(date -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$at/changelog.gz"

export VERSION=$version MTIME
MTIME=$(date -u -d "@$SOURCE_DATE_EPOCH" +%FT%TZ)
"$tools/nfpm" package -f packaging/linux/nfpm.yaml -p deb -t "dist/parley-analysis_${version}_amd64.deb"
"$tools/nfpm" package -f packaging/linux/nfpm.yaml -p rpm -t "dist/parley-analysis-$version.x86_64.rpm"

# The fyne tool writes into FyneApp.toml, and asks for a program beside it: it
# works on a copy. Its archive is packed anew, or it would carry the hour of its making.
stage=$at/fyne
mkdir -p "$stage/assets/icon"
cp FyneApp.toml main.go go.mod "$at/parley" "$stage" && cp assets/icon/icon-512.png "$stage/assets/icon"
(cd "$stage" && "$tools/fyne" package --target linux --release --executable parley --use-raw-icon && rm parley)
mkdir "$at/archive" && tar -C "$at/archive" -xf "$stage/Parley.tar.xz"
cp LICENSE "$at/THIRD-PARTY-NOTICES.txt" "$at/archive/parley"
tar_folder "dist/parley-$version-linux-amd64.tar.xz" "$at/archive"

mkdir -p "$at/alone"
cp "$at/stance" LICENSE "$at/THIRD-PARTY-NOTICES.txt" docs/man/stance.1 "$at/alone"
tar_folder "dist/stance-$version-linux-amd64.tar.gz" "$at/alone"
