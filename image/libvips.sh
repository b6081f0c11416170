#!/bin/sh
# Installs libvips with npm, exactly as in package-lock.json. Without arguments: into node_modules, for this machine.
# With an architecture (x64 or arm64) and a folder: into the node_modules of that folder, for Linux on that architecture.
# If npm is missing or fails, it prints a message, the build continues without libvips, and Miniature uses Java2D.
# If a package does not match the lock file, the build fails, because somebody may have replaced it.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
work=$home/image/target/libvips

without() { printf 'No libvips %s: %s. Miniature runs there on Java2D.\n' "$1" "$2" >&2; exit 0; }

# Tells whether npm has installed the package $2 into $1 since the lock file was changed.
is_there() {
  [ -d "$1/node_modules/$2" ] &&
    [ -n "$(find "$1/node_modules/.package-lock.json" -newer "$home/package-lock.json" 2>/dev/null)" ]
}

# Installs the packages of the lock file in $1, for $2.
install() {
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) 2>"$work/npm.log" && return
  cat "$work/npm.log" >&2
  if grep -q EINTEGRITY "$work/npm.log"; then
    printf 'What npm has got for libvips %s is not what package-lock.json says. Nothing is built with that.\n' "$2" >&2
    exit 1
  fi
  without "$2" 'npm failed, as it says above'
}

# Installs only the package $1 into $2, for $3, so that npm reports what is wrong with it.
install_alone() {
  rm -rf "$2" && mkdir -p "$2"
  (cd "$2" && node "$home/image/one-package.mjs" "$home" "$1")
  install "$2" "$3"
}

has_npm() { command -v npm >/dev/null && command -v node >/dev/null; }

install_for_another() {
  name=@img/sharp-libvips-linux-$1
  ! is_there "$2" "$name" || return 0
  has_npm || without "for Linux on $1" 'npm is not on the path'
  install_alone "$name" "$2" "for Linux on $1"
}

install_for_this_machine() {
  has_npm || without 'on this machine' 'npm is not on the path'
  name=@img/sharp-libvips-$(node -p 'process.platform + "-" + process.arch')
  ! is_there "$home" "$name" || return 0
  install "$home" 'on this machine'
  [ ! -d "$home/node_modules/$name" ] || return 0
  grep -q "\"node_modules/$name\"" "$home/package-lock.json" || without 'on this machine' 'there is none for it'
  install_alone "$name" "$work/own" 'on this machine'
  without 'on this machine' 'npm left it out'
}

mkdir -p "$work"
if [ $# = 2 ]; then install_for_another "$1" "$2"; else install_for_this_machine; fi
