#!/usr/bin/env bash
# Runs a command within another root, as the one who calls it and on the display
# of this one, without leaving a process behind: enter.sh ROOT COMMAND...
# Its home is /tmp/home of that root.
set -euo pipefail
root=$1; shift
become=(); [ "$(id -u)" = 0 ] || become=(sudo)
# Without an authority file the display would refuse a guest: it is copied in.
[ -z "${XAUTHORITY:-}" ] || cp "$XAUTHORITY" "$root/tmp/home/.Xauthority"
exec "${become[@]}" chroot --userspec="$(id -u):$(id -g)" "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 \
  DISPLAY="$DISPLAY" XAUTHORITY=/tmp/home/.Xauthority XDG_RUNTIME_DIR=/tmp/home/run LIBGL_ALWAYS_SOFTWARE=1 "$@"
