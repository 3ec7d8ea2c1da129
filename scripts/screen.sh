#!/usr/bin/env bash
# Runs a command on a display of its own, in memory and drawn by software, of
# 1280x800 pixels unless PARLEY_SCREEN says another size. On systems other than Linux
# it runs it as it is.
# It stays as it is when the last window on it closes and another opens (-noreset).
set -euo pipefail
[ "$(uname -s)" = Linux ] || exec "$@"
XDG_RUNTIME_DIR=$(mktemp -d)
chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export XDG_RUNTIME_DIR LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
xvfb-run -a -s "-screen 0 ${PARLEY_SCREEN:-1280x800}x24 -noreset +extension GLX" dbus-run-session -- "$@" </dev/null
