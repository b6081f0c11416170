#!/bin/sh
# Brings in libvips with npm, exactly as package-lock.json has it: into node_modules for the machine at hand,
# and into function/target/libvips for the function, which runs on Linux on the processor named by $1 (x64 or
# arm64). Where npm is missing or fails, there is no libvips, and the service runs on Java2D; that is said, and
# no build fails over it. Only what is not what the lock file says ends the build: it may have been exchanged.
set -eu
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cpu=${1:-x64}
folder=$home/function/target/libvips

without() { printf 'No libvips %s: %s. Miniature runs there on Java2D.\n' "$1" "$2" >&2; exit 0; }

# Whether npm has put the package $2 into $1 since the lock file was changed.
is_there() {
  [ -d "$1/node_modules/$2" ] &&
    [ -n "$(find "$1/node_modules/.package-lock.json" -newer "$home/package-lock.json" 2>/dev/null)" ]
}

# Installs what the lock file in $1 has, which is for $2.
install() {
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) 2>"$folder/npm.log" && return
  cat "$folder/npm.log" >&2
  if grep -q EINTEGRITY "$folder/npm.log"; then
    printf 'What npm has got for libvips %s is not what package-lock.json says. Nothing is built with that.\n' "$2" >&2
    exit 1
  fi
  without "$2" 'npm failed, as it says above'
}

# Installs the package $1 and nothing else into $2, for $3. Then npm tells what is wrong with it.
install_alone() {
  rm -rf "$2" && mkdir -p "$2"
  (cd "$2" && node "$home/function/one-package.mjs" "$home" "$1")
  install "$2" "$3"
}

mkdir -p "$folder"
zipped=@img/sharp-libvips-linux-$cpu
command -v npm >/dev/null && command -v node >/dev/null || {
  is_there "$folder/$cpu" "$zipped" || without 'on this machine' 'npm is not on the path'
  exit 0
}
own=@img/sharp-libvips-$(node -p 'process.platform + "-" + process.arch')

if ! is_there "$home" "$own"; then
  install "$home" 'on this machine'
  if [ ! -d "$home/node_modules/$own" ]; then
    grep -q "\"node_modules/$own\"" "$home/package-lock.json" || without 'on this machine' 'there is none for it'
    install_alone "$own" "$folder/own" 'on this machine'
    without 'on this machine' 'npm left it out'
  fi
fi
is_there "$folder/$cpu" "$zipped" ||
  install_alone "$zipped" "$folder/$cpu" 'in the function'
