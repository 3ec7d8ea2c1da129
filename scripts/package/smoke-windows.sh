#!/usr/bin/env bash
# Tries what is in dist/ for Windows under wine, in a fresh prefix: the installer run
# silently, the program used (packaged_test.go), uninstalled; then the archives. It
# shows that the packages hold together, not how Windows itself draws them.
set -euo pipefail
. "$(dirname "$0")/names.sh"
export WINEPREFIX=$PWD/build/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;bcryptprimitives=n"
setup=$PWD/dist/parley-$version-windows-setup.exe
mkdir -p out
step() { printf '\n== %s\n' "$*"; }
trap 'wineserver -k 2>/dev/null || true' EXIT

uses() { # NAME PROGRAM
  PARLEY_PACKAGED="wine $2" PARLEY_PACKAGED_HOME=$home PARLEY_PACKAGED_AS="$(wine winepath -w "$home" 2>/dev/null | tr -d '\r\n')\\" \
    PARLEY_PACKAGED_NAME=$1 PARLEY_PACKAGED_MADE=made.parley \
    scripts/screen.sh go test -count=1 -v -run TestPackaged .
}
key() { wine reg query "$1" >/dev/null 2>&1; }

step "a fresh prefix"
rm -rf "$WINEPREFIX"
scripts/screen.sh wineboot --init >/dev/null 2>&1
x86_64-w64-mingw32-gcc -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" packaging/windows/wine/prng.c -ladvapi32
home=$WINEPREFIX/drive_c/users/$(id -un)
place=$home/AppData/Local/Programs/Parley
menu="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Parley.lnk"

step "the installer, silent"
scripts/screen.sh wine "$setup" /S
ls -l "$place"
[ -f "$menu" ] && key 'HKCU\Software\Classes\.parley' && key 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Parley'
scripts/screen.sh wine "$setup" /S # as an upgrade would

step "the command, out of its archive"
unpacked=build/windows-unpacked
rm -rf "$unpacked" && mkdir -p "$unpacked"
unzip -q "dist/stance-$version-windows-amd64.zip" -d "$unpacked"
unzip -q "dist/parley-$version-windows-portable.zip" -d "$unpacked"
ls "$unpacked"/*
wine "$unpacked/stance/stance.exe" version
wine "$unpacked/stance/stance.exe" analyze --out "$unpacked/result" --charts stands assets/sample/sample.jsonl
[ -s "$unpacked/result/stands.png" ] && [ "$(wc -l <"$unpacked/result/statements.csv")" -gt 1 ]
wine "$unpacked/stance/stance.exe" analyze --project "$(wine winepath -w "$home" 2>/dev/null | tr -d '\r\n')\\made.parley" --out "$unpacked/result" assets/sample/sample.jsonl
ls -l "$home/made.parley"

step "the installed program"
uses smoke-windows "$place/parley.exe"

step "the program that needs no installing"
rm -rf "$home"/AppData/*/fyne # it begins anew, and so with the sample
uses smoke-portable "$PWD/$unpacked/Parley/parley.exe"

step "removal, silent"
# The uninstaller goes on as a copy of itself when it has returned, and needs the display.
scripts/screen.sh bash -c 'wine "$1/uninstall.exe" /S; for _ in {1..100}; do [ -e "$1" ] || break; sleep 0.2; done' - "$place"
[ ! -e "$place" ] && [ ! -e "$menu" ] || { echo "left behind: $place $menu"; exit 1; }
! key 'HKCU\Software\Classes\.parley' && ! key 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Parley' || { echo "left in the registry"; exit 1; }
ls "$home/made.parley"
echo "nothing is left but the user's own files"
