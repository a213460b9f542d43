# shellcheck shell=bash
# Windows' release: the programs, the folder as it is to be installed, the installer and the portable zip. Sourced by packaging/build.
# shellcheck disable=SC2154 # variables of setup.sh and release.sh

windows=$built/windows
packages_windows=(gcc-mingw-w64-x86-64 g++-mingw-w64-x86-64 nsis osslsigncode openssl)

# make_windows with|without: all of it, with or without the drawing for computers that have no OpenGL.
make_windows() {
  need "${packages_windows[@]}"
  need_fyne
  [ "$1" = without ] || packaging/build-softgl
  discard "$windows"
  mkdir -p "$windows"
  build_exes
  [ "$1" = without ] || stage_mesa
  GOOS=windows stage_licences "$windows/licences"
  cp /usr/share/doc/mingw-w64-common/copyright "$windows/licences/mingw-w64.txt"
  [ "$1" = without ] || cp "$built"/soft/LICENSE-*.txt "$windows/licences/"
  sign_windows
  settle "$windows"
  make_installer
  make_zip
  make_guide
}

# build_exes: kongthun.exe, which has the window and no console, and kongthun-cli.exe, which has the commands and needs no C.
build_exes() (
  trap 'rm -f "$syso"' EXIT
  say 'building the two programs for Windows'
  resources kongthun.exe
  CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++ \
    go build "$patched" -tags "$window_tags" -trimpath -ldflags "$linked -H=windowsgui" -o "$windows/kongthun.exe" ./app
  resources kongthun-cli.exe
  CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build -tags headless -trimpath -ldflags "$linked" -o "$windows/kongthun-cli.exe" ./app
  ls -l "$windows"
)

# syso is what the linker takes a program's icon, manifest and version from. Ignored by git, and gone when the programs are built or
# could not be: no other build is to find it.
syso=$repository/app/rsrc_windows_amd64.syso

# resources PROGRAM: makes it. The icon is called GLFW_ICON, for so GLFW looks for the window's, and finds it in all its sizes.
resources() {
  local made=$built/winres
  mkdir -p "$made"
  cp assets/icon/*.png "$made/"
  local part
  for part in winres.json kongthun.manifest; do
    sed -e "s/@PROGRAM@/$1/; s/@VERSION@/$version/" "packaging/windows/$part" >"$made/$part"
  done
  CGO_ENABLED=0 go tool -modfile=packaging/tools.mod go-winres make --arch amd64 --in "$made/winres.json" --out "$made/rsrc" \
    --file-version "$version" --product-version "$version"
  mv "$made/rsrc_windows_amd64.syso" "$syso"
}

# stage_mesa: the DLLs for computers without OpenGL, in a folder of their own: beside the program Windows would always take them.
stage_mesa() {
  mkdir "$windows/soft"
  cp "$built/soft/opengl32.dll" "$built/soft/libgallium_wgl.dll" "$windows/soft/"
}

# sign_windows: signs what is staged, where there is a certificate.
sign_windows() {
  if [ -z "${SIGN_CERT:-}" ]; then
    say 'not signed: there is no certificate (SIGN_CERT; see packaging/windows/sign)'
    return
  fi
  find "$windows" -name '*.exe' -o -name '*.dll' | LC_ALL=C sort | while read -r file; do
    packaging/windows/sign "$file"
  done
}

# make_installer: the installer, by NSIS.
make_installer() {
  local setup=$dist/kongthun-$version-setup.exe
  say 'making the installer'
  makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$windows" -DOUT="$setup" \
    ${SIGN_CERT:+-DSIGN="$repository/packaging/windows/sign"} "$repository/packaging/windows/setup.nsi"
}

# make_zip: the same folder to be carried about, with the page to be read first. portable.txt tells the program that its data stays in
# the folder; the mark before the sentence tells old Windows' editors that it is UTF-8.
make_zip() {
  local root=$built/portable folder=$built/portable/kongthun zip=$dist/kongthun-$version-portable.zip
  say 'making the portable zip'
  discard "$root"
  mkdir -p "$root"
  cp -r "$windows" "$folder"
  printf '\xef\xbb\xbf%s\r\n' 'แฟ้มนี้บอกโปรแกรมว่าให้เก็บข้อมูลไว้ในโฟลเดอร์นี้ โปรดอย่าลบ' >"$folder/portable.txt"
  build_headless
  "$built/kongthun-headless" guide -o "$folder/อ่านก่อนติดตั้ง.pdf"
  CGO_ENABLED=0 go run ./packaging/windows/zip "$folder" "$zip"
}

# make_guide: the page to be read first once more, to be printed, with the sums of the two files.
make_guide() {
  (cd "$dist" && sha256sum "kongthun-$version-setup.exe" "kongthun-$version-portable.zip") >"$built/sums"
  "$built/kongthun-headless" guide --sums "$built/sums" -o "$dist/kongthun-$version-guide.pdf"
}
