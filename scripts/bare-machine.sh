#!/usr/bin/env bash
# Proves that two commands are enough: on a Debian 12 with Node 20 and nothing else, `npm start` and `npm test` are run
# from a fresh clone of HEAD, twice each, and their times and the space they take are reported.
#
#   scripts/bare-machine.sh [--keep]     as root; --keep leaves the machine and what was printed there for a look
#
# The machine is a folder that becomes the root of its own namespaces (packaging/enter-machine.sh). What it takes over from
# this machine is the way to the networks: apt's sources, npm's registry and proxies, and certificates. The clone lies in
# root's home, which nobody else may look into.
set -euo pipefail

say() { echo "bare machine: $*" >&2; }

[ "$(id -u)" = 0 ] || { say "run this as root"; exit 1; }
command -v debootstrap >/dev/null || { say "install it first: apt-get install debootstrap"; exit 1; }

repository=$(cd "$(dirname "$0")/.." && pwd)
bare=$(mktemp --directory --tmpdir=/var/tmp intray-bare-XXXXXX)
root=$bare/root
logs=$bare/logs

clean_up() {
  if [ "${1:-}" = --keep ]; then say "kept for a look: $bare"; else rm -rf --one-file-system "$bare"; fi
}
trap "clean_up ${1:-}" EXIT

make_machine() {
  local sources=/etc/apt/sources.list.d/debian.sources mirror=""
  say "making a Debian 12 in $root (a minute or two) ..."
  mkdir -p "$root" "$logs"
  [ ! -f "$sources" ] || mirror=$(awk '/^URIs:/ { print $2; exit }' "$sources")
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" ${mirror:+"$mirror"} >"$logs/debootstrap.txt" ||
    { tail -n 5 "$logs/debootstrap.txt" >&2; say "debootstrap failed; see above"; exit 1; }
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  if [ -f "$sources" ]; then
    rm -f "$root/etc/apt/sources.list"
    cp "$sources" "$root/etc/apt/sources.list.d/"
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
  for certificates in "$(npm config get cafile)" "${NODE_EXTRA_CA_CERTS:-}"; do
    [ ! -f "$certificates" ] || install -D -m 644 "$certificates" "$root$certificates"
  done
}

# One NAME=VALUE a line: all that is passed on of this machine's settings.
ways_to_networks() {
  local key value
  env | grep -iE '^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)=' || true
  for key in registry cafile proxy https-proxy; do
    value=$(npm config get "$key")
    [ "$value" = null ] || echo "npm_config_${key//-/_}=$value"
  done
}

on_machine() {
  "$repository/scripts/packaging/enter-machine.sh" "$root" \
    env -i -C /root/intray HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true "${passed[@]}" "$@" </dev/null
}

measure() {
  local name=$1 log=$logs/$1.txt start status=0
  shift
  start=$(date +%s.%N)
  on_machine "$@" >"$log" 2>&1 || status=$?
  printf '%-13s %6.1f s  exit %s  %6s MB in all  %s\n' "$name" "$(echo "$(date +%s.%N) $start" | awk '{print $1 - $2}')" \
    "$status" "$(du -sm --one-file-system "$root" | cut -f1)" "$(tail -n 1 "$log")"
  [ "$status" = 0 ] || { failed=1; tail -n 40 "$log" >&2; }
}

failed=0
make_machine
mapfile -t passed < <(ways_to_networks)
say "ready: Node $(on_machine node --version), $(du -sm "$root" | cut -f1) MB"
measure start-first npm start
measure start-second npm start
measure test-first npm test --silent
measure test-second npm test --silent
exit "$failed"
