#!/bin/sh
# For trials: stands for the program at the beginning of an AppImage where that can't be downloaded. It unpacks what comes
# after it, with unsquashfs, and starts it.
set -eu
APPIMAGE=$(readlink -f "$0")
APPDIR=$(mktemp -d "${TMPDIR:-/tmp}/.mount_intray.XXXXXX")/root
trap 'rm -rf "${APPDIR%/root}"' EXIT
unsquashfs -quiet -no-progress -offset @SIZE@ -dest "$APPDIR" "$APPIMAGE" >/dev/null
if [ "${1:-}" = --appimage-extract ]; then
  cp -a "$APPDIR" squashfs-root
  exit 0
fi
export APPIMAGE APPDIR
status=0
"$APPDIR/AppRun" "$@" || status=$?
exit "$status"
