#!/bin/sh
# Brings in libvips with npm, exactly as package-lock.json has it: into node_modules for the machine at hand,
# and into function/target/libvips for the function, which runs on Linux on the processor named by $1 (x64 or
# arm64). Where npm is missing or fails, there is no libvips, and the service runs on Java2D; that is said, and
# no build fails over it.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cpu=${1:-x64}

without() { printf 'No libvips %s: %s. Miniature runs there on Java2D.\n' "$1" "$2" >&2; exit 0; }

# Whether what npm has put into $1 is at least as new as the lock file.
is_there() { [ -n "$(find "$1/node_modules/.package-lock.json" -newer "$home/package-lock.json" 2>/dev/null)" ]; }

install() { (cd "$1" && shift && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error "$@" >/dev/null); }

function=$home/function/target/libvips/$cpu
is_there "$home" && is_there "$function" && exit 0
command -v npm >/dev/null || without 'on this machine' 'npm is not on the path'

is_there "$home" || install "$home" || without 'on this machine' 'npm failed, as it says above'
if ! is_there "$function"; then
  mkdir -p "$function"
  cp "$home/package.json" "$home/package-lock.json" "$home/.npmrc" "$function"
  install "$function" --omit=dev --os=linux --cpu="$cpu" --libc=glibc || without 'in the function' 'npm failed, as it says above'
fi
