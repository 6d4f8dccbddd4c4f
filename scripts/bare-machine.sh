#!/usr/bin/env bash
# Proves that two commands are enough: on a Debian 12 with Node 20 and nothing else, `npm start` and `npm test` are run
# from a fresh clone of HEAD, twice each, and their times and the space they take are reported.
#
#   scripts/bare-machine.sh [FOLDER]     as root; FOLDER (default /var/tmp/intray-bare) is made anew and kept for a look
#
# The machine is a folder that becomes the root of its own namespaces. A chroot would not do: Chromium's sandbox needs user
# namespaces, which Linux refuses there. What it takes over from this machine is the way to the networks: apt's and npm's
# settings and certificates.
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
bare=${1:-/var/tmp/intray-bare}
root=$bare/root
logs=$bare/logs

say() { echo "bare machine: $*" >&2; }

[ "$(id -u)" = 0 ] || { say "run this as root"; exit 1; }
command -v debootstrap >/dev/null || { say "install it first: apt-get install debootstrap"; exit 1; }

make_machine() {
  say "making a Debian 12 in $root (a minute or two) ..."
  rm -rf "$bare"
  mkdir -p "$root" "$logs"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >"$logs/debootstrap.txt"
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  cp -L /etc/hosts "$root/etc/hosts"
  if [ -f /etc/apt/sources.list.d/debian.sources ]; then
    rm -f "$root/etc/apt/sources.list"
    cp /etc/apt/sources.list.d/debian.sources "$root/etc/apt/sources.list.d/"
  fi
  install_node
  git clone --quiet --depth 1 "file://$repository" "$root/root/intray"
}

install_node() {
  local modules certificates
  modules=$(npm root --global)
  install -D "$(readlink -f "$(command -v node)")" "$root/usr/bin/node"
  mkdir -p "$root/usr/lib/node_modules"
  cp -a "$modules/npm" "$root/usr/lib/node_modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/bin/npx"
  for settings in /etc/npmrc /usr/etc/npmrc ~/.npmrc; do
    [ ! -f "$settings" ] || install -D "$settings" "$root$settings"
  done
  certificates=$(npm config get cafile)
  [ ! -f "$certificates" ] || install -D -m 644 "$certificates" "$root$certificates"
}

# Runs a command in the clone, with no more of this machine's environment than leads to the networks.
on_machine() {
  local passed=() variable
  while IFS= read -r variable; do passed+=("$variable=${!variable}"); done \
    < <(compgen -e | grep -iE '^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|npm_config_(registry|cafile))$' || true)
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    mount --bind "$1" "$1"
    mount --rbind /dev "$1/dev"
    mount -t proc proc "$1/proc"
    mount -t sysfs -o ro sysfs "$1/sys"
    cd "$1"
    mkdir -p .old
    pivot_root . .old
    umount -l .old
    cd /root/intray
    shift
    exec env -i "$@"' - "$root" HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true "${passed[@]}" "$@" </dev/null
}

measure() {
  local name=$1 log start status=0
  shift
  log=$logs/$name.txt
  start=$(date +%s.%N)
  on_machine "$@" >"$log" 2>&1 || status=$?
  printf '%-13s %6.1f s  exit %s  %6s MB in all  %s\n' "$name" "$(echo "$(date +%s.%N) $start" | awk '{print $1 - $2}')" \
    "$status" "$(du -sm --one-file-system "$root" | cut -f1)" "$(tail -n 1 "$log")"
  [ "$status" = 0 ] || failed=1
}

failed=0
make_machine
say "ready: Node $(on_machine node --version), $(du -sm "$root" | cut -f1) MB; what the commands print goes to $logs"
measure start-first npm start
measure start-second npm start
measure test-first npm test --silent
measure test-second npm test --silent
exit "$failed"
