#!/usr/bin/env bash
# Builds the programs for Linux, and of them the archive of "fyne package", a
# .deb and a .rpm each, and an archive of the command, which runs on any Linux.
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
  cat LICENSE
} >"$at/copyright"
gzip -9n <"$at/THIRD-PARTY-NOTICES.txt" >"$at/THIRD-PARTY-NOTICES.txt.gz"
changelog() { # PACKAGE FILE
  {
    echo "$1 ($version) stable; urgency=low"
    echo
    echo "  * See https://github.com/parley-analysis/parley/blob/main/CHANGELOG.md"
    echo
    echo " -- The Parley authors <parley-analysis@users.noreply.github.com>  $(date -R -d "@$SOURCE_DATE_EPOCH")"
  } | gzip -9n >"$2"
}
changelog parley-analysis "$at/changelog.gz"
changelog parley-stance "$at/changelog-stance.gz"

export VERSION=$version
for kind in deb rpm; do
  "$tools/nfpm" package -f packaging/linux/window.yaml -p $kind -t dist/
  "$tools/nfpm" package -f packaging/linux/command.yaml -p $kind -t dist/
done

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
