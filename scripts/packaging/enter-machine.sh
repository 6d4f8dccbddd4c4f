#!/usr/bin/env bash
# Runs a command in a folder that becomes the root of its own namespaces: enter-machine.sh FOLDER COMMAND...
# A chroot would not do: Chromium's sandbox needs user namespaces, which Linux refuses there. The network is this machine's.
set -euo pipefail
exec unshare --mount --pid --fork --kill-child bash -c '
  set -e
  mount --bind "$1" "$1"
  mount --rbind /dev "$1/dev"
  mount -t proc proc "$1/proc"
  mount -t sysfs -o ro sysfs "$1/sys"
  cd "$1"
  mkdir -p .old
  pivot_root . .old
  umount -l .old
  cd /
  shift
  # as a child: a screen tells its parent that it is there, unless that is the first process
  "$@"
  exit "$?"' - "$@"
