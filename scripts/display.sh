#!/usr/bin/env bash
# Succeeds where a window can be opened; says why where it can't.
[ "$(uname -s)" = Linux ] || exit 0
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$WAYLAND_DISPLAY" ]; then
  exit 0
fi
case "${DISPLAY:-}" in
  "") echo "There is no display (DISPLAY is not set): the same job without a window." ; exit 1 ;;
  :*) number=${DISPLAY#:}
      [ -S "/tmp/.X11-unix/X${number%%.*}" ] && exit 0
      echo "No display answers at DISPLAY=$DISPLAY: the same job without a window." ; exit 1 ;;
esac
