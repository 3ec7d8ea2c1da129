#!/usr/bin/env bash
# Builds the programs for Windows on Linux (mingw): an installer of the window
# (NSIS), a zip of it that needs no installing, and a zip of the command. Signs
# them where a certificate is given:
# SIGN_PFX is a PKCS#12 file or its base64, SIGN_PASSWORD its password.
set -euo pipefail
. "$(dirname "$0")/names.sh"
at=build/windows
rm -rf "$at" && mkdir -p "$at/res" "$at/Parley" "$at/stance"
trap 'rm -f resources_windows_amd64.syso stance/cmd/stance/resources_windows_amd64.syso' EXIT

# resources NAME DESCRIPTION: icon, version and manifest as an object file.
resources() {
  x86_64-w64-mingw32-windres -I "$at/res" -DVERSION_COMMAS="${version//./,},0" -DVERSION_TEXT="\\\"$version\\\"" \
    -DDESCRIPTION="\\\"$2\\\"" -DFILE_NAME="\\\"$1.exe\\\"" packaging/windows/parley.rc -O coff -o "$at/res/$1.syso"
}
(cd assets/icon && convert icon-16.png icon-24.png icon-32.png icon-48.png icon-64.png icon-128.png icon-256.png "$OLDPWD/$at/res/icon.ico")
sed "s/@QUAD@/$version.0/" packaging/windows/parley.manifest >"$at/res/program.manifest"
resources parley "Parley"
resources stance "Parley without a window"

cp "$at/res/stance.syso" stance/cmd/stance/resources_windows_amd64.syso
GOOS=windows CGO_ENABLED=0 go build "${flags[@]}" -o "$at/stance/stance.exe" ./stance/cmd/stance
cp "$at/res/parley.syso" resources_windows_amd64.syso
CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++ GOOS=windows CGO_ENABLED=1 \
  go build -trimpath -buildvcs=true -ldflags "-s -w -H windowsgui" -tags migrated_fynedo -o "$at/Parley/parley.exe" .

sign() {
  [ -n "${SIGN_PFX:-}" ] || return 0
  local certificate=$SIGN_PFX
  if [ ! -f "$certificate" ]; then
    certificate=$(mktemp)
    base64 -d <<<"$SIGN_PFX" >"$certificate"
  fi
  osslsigncode sign -pkcs12 "$certificate" -pass "${SIGN_PASSWORD:-}" -h sha256 -n Parley \
    ${SIGN_TIMESTAMP:+-ts "$SIGN_TIMESTAMP"} -in "$1" -out "$1.signed"
  mv "$1.signed" "$1"
  [ "$certificate" = "$SIGN_PFX" ] || rm -f "$certificate"
}
sign "$at/Parley/parley.exe"
sign "$at/stance/stance.exe"

cp "$at/res/icon.ico" "$at/Parley"
sed 's/$/\r/' LICENSE >"$at/Parley/LICENSE.txt"
scripts/package/notices.sh | sed 's/$/\r/' >"$at/Parley/THIRD-PARTY-NOTICES.txt"
cp "$at/Parley/"*.txt "$at/stance"
zip_folder "dist/parley-$version-windows-portable.zip" "$at" Parley
advzip -q -z -3 "dist/parley-$version-windows-portable.zip" # the last 4 %, which keep it under 25 MB
zip_folder "dist/stance-$version-windows-amd64.zip" "$at" stance

find "$at/Parley" -exec touch -t "$stamp" {} +
makensis -V2 -DVERSION="$version" -DQUAD="$version.0" -DFILES="$PWD/$at/Parley" -DOUT="$PWD/dist/parley-$version-windows-setup.exe" \
  packaging/windows/parley.nsi
sign "dist/parley-$version-windows-setup.exe"
