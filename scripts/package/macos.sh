#!/usr/bin/env bash
# Builds Parley.app on a Mac, for the processor it runs on, and zips it. It is
# signed ad hoc, or, where the secrets are given, with an identity of Apple's:
# APPLE_CERTIFICATE (base64 of a .p12), APPLE_CERTIFICATE_PASSWORD, and for
# notarisation APPLE_ID, APPLE_TEAM, APPLE_PASSWORD (for this app alone).
set -euo pipefail
. "$(dirname "$0")/names.sh"
at=build/macos
arch=$(go env GOARCH)
rm -rf "$at" && mkdir -p "$at/assets/icon"

CGO_ENABLED=1 go build "${flags[@]}" -tags migrated_fynedo -o "$at/parley" .
cp FyneApp.toml main.go go.mod "$at" && cp assets/icon/icon-512.png "$at/assets/icon"
(cd "$at" && "$tools/fyne" package --target darwin --release --executable parley)
app=$at/Parley.app
mkdir -p "$at/stance"
CGO_ENABLED=0 go build "${flags[@]}" -o "$at/stance/stance" ./stance/cmd/stance
scripts/package/notices.sh >"$app/Contents/Resources/THIRD-PARTY-NOTICES.txt"
cp LICENSE "$app/Contents/Resources"
cp LICENSE "$app/Contents/Resources/THIRD-PARTY-NOTICES.txt" docs/man/stance.1 "$at/stance"
# Files that end in .parley open with the program.
plutil -insert CFBundleDocumentTypes -json '[{"CFBundleTypeName":"Parley project","CFBundleTypeExtensions":["parley"],"CFBundleTypeRole":"Editor","LSHandlerRank":"Owner"}]' \
  "$app/Contents/Info.plist"

identity=-
if [ -n "${APPLE_CERTIFICATE:-}" ]; then
  keychain=$RUNNER_TEMP/sign.keychain-db
  base64 -d <<<"$APPLE_CERTIFICATE" >"$RUNNER_TEMP/sign.p12"
  security create-keychain -p sign "$keychain"
  security unlock-keychain -p sign "$keychain"
  security import "$RUNNER_TEMP/sign.p12" -k "$keychain" -P "$APPLE_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
  security set-key-partition-list -S apple-tool:,apple: -s -k sign "$keychain" >/dev/null
  security list-keychains -s "$keychain" login.keychain
  identity=$(security find-identity -v -p codesigning "$keychain" | awk 'NR == 1 {print $2}')
fi
codesign --force --options runtime --sign "$identity" "$at/stance/stance"
codesign --force --options runtime --sign "$identity" "$app"
codesign --verify --strict "$app"

zip_folder "dist/stance-$version-macos-$arch.zip" "$at" stance
zip_folder "dist/parley-$version-macos-$arch.zip" "$at" Parley.app
if [ -n "${APPLE_ID:-}" ] && [ "$identity" != - ]; then
  xcrun notarytool submit "dist/parley-$version-macos-$arch.zip" --wait --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
  xcrun stapler staple "$app"
  zip_folder "dist/parley-$version-macos-$arch.zip" "$at" Parley.app
fi
