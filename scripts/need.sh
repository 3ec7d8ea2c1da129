#!/usr/bin/env bash
# Installs what this machine lacks for the jobs named: go, window (building the
# window), screen (a display in memory, for the window's test), package, smoke
# (trying the packages), wine (those for Windows), pipes (measuring whole programs).
# On Debian and Ubuntu by package name, with sudo only where needed; elsewhere
# it says what to install.
set -euo pipefail

# debian JOB: the packages that a job takes. (Written for the bash 3.2 of macOS.)
debian() {
  case "$1" in
    go) ;;
    window) echo "gcc libc6-dev pkg-config libgl-dev libegl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev libxkbcommon-dev libwayland-dev" ;;
    screen) echo "xvfb xauth libgl1-mesa-dri dbus xdotool imagemagick" ;;
    package) echo "gcc-mingw-w64-x86-64 g++-mingw-w64-x86-64 nsis osslsigncode zip advancecomp xz-utils imagemagick" ;;
    wine) echo "wine wine64 unzip" ;;
    smoke) echo "debootstrap desktop-file-utils appstream lintian mandoc" ;;
    pipes) echo "parallel time" ;;
    *) echo "need.sh: $1 is no job" >&2; exit 2 ;;
  esac
}
sayings_macos="Install Xcode's command line tools: xcode-select --install"
sayings_windows="Install MSYS2 (https://www.msys2.org) and in its shell: pacman -S mingw-w64-ucrt-x86_64-gcc make; then put its ucrt64/bin on the PATH."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    echo "This needs root and there is no sudo. As root: $*" >&2
    exit 1
  fi
}

apt_install() {
  echo "Installing: $*"
  as_root apt-get -o Acquire::Retries=3 update -qq </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

# Go 1.21 and later fetch the release that go.mod asks for by themselves.
need_go() {
  command -v go >/dev/null && return
  local offered=""
  command -v apt-cache >/dev/null && offered=$(apt-cache policy golang-go | sed -nE 's/ *Candidate: 2:1\.([0-9]+).*/\1/p')
  if [ "${offered:-0}" -ge 21 ]; then
    apt_install golang-go
  else
    echo "Go 1.26 or later is needed: see https://go.dev/dl/, put its bin folder on the PATH and try again." >&2
    exit 1
  fi
}

need_on_debian() {
  local missing="" p
  for p in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || missing="$missing $p"
  done
  # shellcheck disable=SC2086 # the list is meant to be split
  [ -z "$missing" ] || apt_install $missing
}

wanted=""
for job in "$@"; do
  [ "$job" != go ] || need_go
  wanted="$wanted $(debian "$job")"
done
[ -n "${wanted// /}" ] || exit 0

case "$(uname -s)" in
  Linux)
    # shellcheck disable=SC2086 # the list is meant to be split
    if command -v dpkg-query >/dev/null; then need_on_debian $wanted
    else echo "Unless you have them, install what your system calls these Debian packages:$wanted"
    fi ;;
  Darwin) command -v cc >/dev/null || { echo "$sayings_macos" >&2; exit 1; } ;;
  *) command -v gcc >/dev/null || { echo "$sayings_windows" >&2; exit 1; } ;;
esac
