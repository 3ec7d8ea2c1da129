#!/usr/bin/env bash
# Runs a command within another root, on the display of this one, without
# leaving a process behind: enter.sh ROOT COMMAND...
set -euo pipefail
root=$1; shift
become=(); [ "$(id -u)" = 0 ] || become=(sudo)
# Without an authority file the display would refuse a guest: it is copied in.
[ -z "${XAUTHORITY:-}" ] || "${become[@]}" cp "$XAUTHORITY" "$root/tmp/authority"
exec "${become[@]}" chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C.UTF-8 DISPLAY="$DISPLAY" \
  XAUTHORITY=/tmp/authority XDG_RUNTIME_DIR=/tmp/run LIBGL_ALWAYS_SOFTWARE=1 "$@"
