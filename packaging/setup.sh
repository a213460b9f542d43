# shellcheck shell=bash
# What the commands beside this file share: where things stand, and how what is missing gets installed. Sourced, never run.
# Everything of Debian comes by apt-get, and only what is not there yet: with all in place no network is asked.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
built=$repository/.build # ignored by git: the programs, and a Go of our own where Debian's is too old

# One set of flags for every build with a window: the build cache then serves run, test and build alike (cgo takes minutes).
# x11: no Wayland headers wanted. migrated_fynedo: Fyne's present threading. no_emoji: 5 MB less. words: Fyne is the patched one.
window_tags=x11,migrated_fynedo,no_emoji,words

# What makes go build against the patched Fyne, after need_fyne. Without it, and without the tag words, Fyne is the original one.
patched=-modfile=$built/go.mod

# What cgo wants for the window, and what the window wants of the machine that shows it.
packages_window=(gcc g++ libc6-dev pkg-config libx11-dev libgl1-mesa-dev libxcursor-dev libxrandr-dev libxinerama-dev
  libxi-dev libxxf86vm-dev libgl1-mesa-dri)

say() { printf '== %s\n' "$*"; }

die() {
  printf '== STOPPED: %s\n' "$*" >&2
  exit 1
}

# as_root COMMAND...: runs it as root, by sudo where we are not.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "root is needed for: $*"
  fi
}

# missing PACKAGE...: prints those that are not installed.
missing() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

# need PACKAGE...: installs the missing ones. A package list that is out of reach is no failure if the install then works.
need() {
  local absent
  mapfile -t absent < <(missing "$@")
  [ ${#absent[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "this is no Debian; install by hand: ${absent[*]}"
  say "installing ${absent[*]}"
  as_root apt-get update -qq || say 'the package lists could not be renewed; trying with those that are there'
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${absent[@]}" >/dev/null ||
    die "apt-get could not install ${absent[*]}"
}

# go_wanted: the Go that go.mod asks for, as X.Y.Z.
go_wanted() { awk '$1 == "go" { print $2 }' "$repository/go.mod"; }

# go_serves GO: whether that command is there and new enough. Asked away from go.mod, which an old Go cannot read.
go_serves() {
  local version
  version=$(cd / && GOTOOLCHAIN=local "$1" env GOVERSION 2>/dev/null) || return 1
  printf '%s\n' "$(go_wanted)" "${version#go}" | sort -V -C
}

# need_go: puts a Go that serves go.mod first in PATH: the machine's, else ours, else ours newly fetched.
need_go() {
  export GOTOOLCHAIN=local GOFLAGS="${GOFLAGS:-} -buildvcs=false"
  if command -v go >/dev/null && go_serves go; then return; fi
  export PATH="$built/go/bin:$PATH"
  if go_serves "$built/go/bin/go"; then return; fi
  need ca-certificates
  command -v go >/dev/null || need golang-go
  fetch_go
  hash -r
  go_serves go || die "the Go that was fetched is not the one that go.mod asks for ($(go_wanted))"
}

# fetch_go: lets the Go that is there fetch the wanted one as a module, checked against the checksum database, into .build/go.
# Done in a scratch module with a cache of its own, since a Go of before 1.21 reads neither our go.mod nor its version.
fetch_go() {
  local scratch toolchain
  toolchain=golang.org/toolchain@v0.0.1-go$(go_wanted).$(go env GOOS)-$(go env GOARCH)
  say "fetching $toolchain"
  scratch=$built/scratch
  discard "$scratch"
  mkdir -p "$scratch/module"
  (
    cd "$scratch/module"
    export GOFLAGS=-mod=mod GOPATH=$scratch GOMODCACHE=$scratch/cache
    go mod init scratch
    go mod download "$toolchain"
  ) >"$scratch/log" 2>&1 || {
    cat "$scratch/log" >&2
    die "$toolchain could not be fetched"
  }
  chmod -R u+w "$scratch"
  discard "$built/go"
  mv "$scratch/cache/$toolchain" "$built/go"
  chmod +x "$built"/go/bin/* "$built"/go/pkg/tool/*/*
  discard "$scratch"
}

# discard FOLDER: removes it, a read-only module cache too.
discard() {
  [ ! -e "$1" ] || { chmod -R u+w "$1" && rm -rf "$1"; }
}

# need_fyne: .build/fyne, which is Fyne of go.mod's version with packaging/fyne-*.patch on it (long fields break their lines between
# Thai words, …); .build/gl, which is go-gl with only what that Fyne calls (the whole of it takes the C compiler five minutes); and
# .build/go.mod, which puts both in the originals' places. They are made anew when a version, a patch or trimgl is another. Go
# refuses -overlay for what lies in the module cache, hence the copies.
need_fyne() {
  need patch
  (cd "$repository" && make_fyne && make_gl && make_mod) || die 'the patched copy of Fyne could not be made'
}

fyne=fyne.io/fyne/v2
gl=github.com/go-gl/gl

# source_of MODULE: its folder in the module cache, fetched if need be.
source_of() { go mod download "$1" && go list -m -f '{{.Dir}}' "$1"; }

# make_fyne, make_gl, make_mod: do it, in the repository. Each step hangs on the one before: "set -e" does not reach into a function
# that is asked. A copy tells in .made what it was made of.
make_fyne() {
  local copy=$built/fyne source key
  source=$(source_of "$fyne") && [ -d "$source" ] || return 1
  key="${source##*@} $(cat packaging/fyne-*.patch | sha256sum)"
  [ "$(cat "$copy/.made" 2>/dev/null)" != "$key" ] || return 0
  say "patching a copy of ${source##*/cache/}"
  discard "$copy" && discard "$copy.new" && mkdir -p "$built" && cp -r "$source" "$copy.new" && chmod -R u+w "$copy.new" || return 1
  for change in packaging/fyne-*.patch; do
    patch -s -p1 -F0 -d "$copy.new" <"$change" || return 1
  done
  echo "$key" >"$copy.new/.made" && mv "$copy.new" "$copy"
}

make_gl() {
  local copy=$built/gl source key
  source=$(source_of "$gl") && [ -d "$source" ] || return 1
  key="${source##*@} $(cat "$built/fyne/.made" packaging/trimgl/*.go | sha256sum)"
  [ "$(cat "$copy/.made" 2>/dev/null)" != "$key" ] || return 0
  say "trimming a copy of ${source##*/cache/}"
  discard "$copy" && discard "$copy.new" && CGO_ENABLED=0 go run ./packaging/trimgl "$built/fyne" "$source" "$copy.new" &&
    echo "$key" >"$copy.new/.made" && mv "$copy.new" "$copy"
}

make_mod() {
  local replaced="replace $fyne => ./.build/fyne"$'\n'"replace $gl => ./.build/gl"
  cp go.sum "$built/go.sum" && { cat go.mod && echo "$replaced"; } >"$built/go.mod.new" && mv "$built/go.mod.new" "$built/go.mod"
}

# build_window: .build/kongthun, the program with its window, for this machine.
build_window() {
  need "${packages_window[@]}"
  need_fyne
  say 'building the program with its window (the first time takes minutes, then seconds)'
  (cd "$repository" && CGO_ENABLED=1 go build "$patched" -tags "$window_tags" -ldflags '-s -w' -o "$built/kongthun" ./app)
}

# build_headless: .build/kongthun-headless, the same program without a window, Fyne or C.
build_headless() {
  say 'building the program without a window'
  (cd "$repository" && CGO_ENABLED=0 go build -tags headless -trimpath -ldflags '-s -w' -o "$built/kongthun-headless" ./app)
}
