#!/usr/bin/env bash
# Tries the packages of dist/ as a user would, and not the tree they came from:
# the .deb in a fresh Debian, the archive installed into a prefix. Pictures of the
# windows are left in out/. What is for Windows is tried by smoke-windows.sh.
set -euo pipefail
. "$(dirname "$0")/names.sh"
id=io.github.parley_analysis.parley
window=dist/parley-analysis_${version}_amd64.deb
command=dist/parley-stance_${version}_amd64.deb
root=$PWD/build/root
mkdir -p out

step() { printf '\n== %s\n' "$*"; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
within() { as_root chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# uses NAME HOME AS COMMAND...: starts an installed program on a display in memory and
# works with it (packaged_test.go): the sample, a chart, a project made, closed and opened
# again. HOME is its home folder, AS what the program calls a file in it.
uses() {
  local name=$1 home=$2 as=$3; shift 3
  PARLEY_PACKAGED="$*" PARLEY_PACKAGED_HOME=$home PARLEY_PACKAGED_AS=$as PARLEY_PACKAGED_NAME=$name \
    scripts/screen.sh go test -count=1 -v -run TestPackaged .
}

step "form"
lintian --fail-on error --suppress-tags "$(grep -v '^#' packaging/linux/lintian-off | paste -sd,)" "$window" "$command"
dpkg-deb -x "$window" build/unpacked
desktop-file-validate build/unpacked/usr/share/applications/$id.desktop
appstreamcli validate --no-net build/unpacked/usr/share/metainfo/$id.metainfo.xml
rm -rf build/unpacked

step "a fresh Debian"
if [ ! -e "$root/etc/debian_version" ]; then
  as_root debootstrap --variant=minbase bookworm "$root" "$(awk '/^deb |^URIs:/ {for (i = 1; i <= NF; i++) if ($i ~ /^https?:/) {print $i; exit}}' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null)" >build/debootstrap.log
fi
within apt-get update -qq
trail() { as_root find "$root" -xdev \( -path "$root/proc" -o -path "$root/tmp" -o -path "$root/var/lib/dpkg" -o -path "$root/var/lib/apt" -o -path "$root/var/cache" -o -path "$root/var/log" -o -path "$root/root" \) -prune -o \( -ipath '*parley*' -o -path '*/stance*' \) -print; }
[ -z "$(trail)" ] || { echo "the fresh Debian is not fresh:"; trail; exit 1; }
as_root cp "$window" "$root/tmp/window.deb"
as_root cp "$command" "$root/tmp/command.deb"
within apt-get install -y -qq /tmp/window.deb /tmp/command.deb >build/install.log 2>&1 || { tail -20 build/install.log; exit 1; }
within dpkg-query -W -f 'installed: ${Package} ${Version}, ${Installed-Size} KB\n' parley-analysis parley-stance
within apt-get install -y -qq --reinstall /tmp/window.deb /tmp/command.deb >>build/install.log 2>&1 # as an upgrade would

step "the command of the package"
within stance version
as_root cp assets/sample/sample.jsonl "$root/tmp/"
within stance analyze --out /tmp/result --charts all /tmp/sample.jsonl
within ls -l /tmp/result
[ -s "$root/tmp/result/comparison.csv" ] && [ "$(wc -l <"$root/tmp/result/statements.csv")" -gt 1 ]

step "the window of the package"
display_socket() { # the display's socket, seen from within
  as_root mkdir -p "$root/tmp/.X11-unix" && as_root mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
}
display_socket
trap 'as_root umount "$root/tmp/.X11-unix" 2>/dev/null || true' EXIT
home=$root/tmp/home
as_root rm -rf "$home"
as_root install -d -o "$(id -u)" -m 700 "$home" "$home/run"
uses smoke-deb "$home" /tmp/home/ scripts/package/enter.sh "$root" parley-analysis

step "removal"
within apt-get purge -y -qq parley-analysis parley-stance >build/remove.log 2>&1
left=$(trail)
[ -z "$left" ] || { echo "left behind:"; echo "$left"; exit 1; }
ls "$home"/created.parley "$home"/kept.parley
echo "nothing is left but the user's own files"

step "the archive, installed into a prefix"
prefix=$(mktemp -d)
tar -C "$prefix" -xf "dist/parley-$version-linux-amd64.tar.xz"
make -s -C "$prefix/parley" install PREFIX="$prefix/usr" 2>/dev/null
uses smoke-archive "$prefix" "$prefix/" env -u XDG_CONFIG_HOME -u XDG_CACHE_HOME HOME="$prefix" "$prefix/usr/bin/parley"
make -s -C "$prefix/parley" uninstall PREFIX="$prefix/usr"
[ -z "$(find "$prefix/usr" -type f)" ] || { echo "left behind:"; find "$prefix/usr" -type f; exit 1; }
rm -rf "$prefix"

step "sizes"
ls -l dist | awk 'NR > 1 {printf "%6.1f MB  %s\n", $5 / 1e6, $9}'
