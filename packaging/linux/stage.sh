# shellcheck shell=bash
# Linux' release: the two programs and what a desktop wants to know of them, as a tar. Sourced by packaging/build.
# shellcheck disable=SC2154 # variables of setup.sh and release.sh

linux=$built/linux

make_linux() {
  local name=kongthun-$version root=$linux/kongthun-$version
  need "${packages_window[@]}"
  need_fyne
  discard "$linux"
  mkdir -p "$root"
  say 'building the two programs for Linux'
  CGO_ENABLED=1 go build "$patched" -tags "$window_tags" -trimpath -ldflags "$linked" -o "$root/bin/kongthun" ./app
  CGO_ENABLED=0 go build -tags headless -trimpath -ldflags "$linked" -o "$root/bin/kongthun-cli" ./app
  ls -l "$root/bin"
  stage_desktop "$root/share"
  stage_licences "$root/licences"
  cp packaging/linux/install "$root/install"
  settle "$root"
  tar -C "$linux" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner -cf - "$name" |
    gzip -9n >"$dist/$name-linux-$(go env GOARCH).tar.gz"
}

# stage_desktop FOLDER: the entry of the menu, the kind of file, and the icon in the places where desktops look for them.
stage_desktop() {
  local size
  mkdir -p "$1/applications" "$1/mime/packages" "$1/icons/hicolor/scalable/apps"
  cp packaging/linux/th.kongthun.office.desktop "$1/applications/"
  cp packaging/linux/th.kongthun.office.xml "$1/mime/packages/"
  cp assets/icon/icon.svg "$1/icons/hicolor/scalable/apps/th.kongthun.office.svg"
  for size in 16 24 32 48 64 128 256; do
    mkdir -p "$1/icons/hicolor/${size}x$size/apps"
    cp "assets/icon/$size.png" "$1/icons/hicolor/${size}x$size/apps/th.kongthun.office.png"
  done
}
