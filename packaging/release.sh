# shellcheck shell=bash
# What Windows' and Linux' releases share: version, day, flags, sums. Sourced after setup.sh, whose variables it uses.
# shellcheck disable=SC2154

# version is what the program calls itself.
version=$(sed -n 's/^const Version = "\(.*\)"$/\1/p' "$repository/app/service/service.go")
[ -n "$version" ] || die 'app/service/service.go does not say the version'

# day is this version's: written down here since a source without its git history has none. A new version wants a day of its own.
case $version in
  0.6.0) day=2026-11-22 ;;
  *) die "packaging/release.sh does not say the day of version $version" ;;
esac

# SOURCE_DATE_EPOCH is what archives and the installer take for the time: the time of a build must not be in its bytes.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$day" +%s)}

# dist is where the finished files go. The tests have a folder of their own, so that no release is lost to them.
dist=${KONGTHUN_DIST:-$repository/out/dist}

# linked, with -trimpath, keeps the folder of the build and its caches out of a program.
# shellcheck disable=SC2034 # used by those who source this
linked='-s -w -buildid='

# stage_licences FOLDER: what the program and all that is in it want to have said, as text that Windows opens. Said of the system that
# GOOS names.
stage_licences() {
  mkdir -p "$1"
  cp LICENSE "$1/kongthun.txt"
  cp fonts/NotoSansThai-OFL.txt fonts/Sarabun-OFL.txt "$1/"
  cp assets/notices/thai-dictionary.md "$1/thai-dictionary.txt"
  module_licences >"$1/modules.txt"
}

# module_licences: the licences of Go itself and of each module that has a package in the program with its window, word for word,
# and of what a module has taken in from others: fonts, HarfBuzz, GLFW.
module_licences() {
  local module folder file files
  printf 'Go %s\n\n' "$(go env GOVERSION)"
  cat "$(go env GOROOT)/LICENSE" || return 1
  CGO_ENABLED=1 go list "$patched" -deps -tags "$window_tags" -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' \
    ./app | LC_ALL=C sort -u | while read -r module folder; do
    printf '\n\n%s %s\n' "$module" "${folder%% *}"
    folder=${folder#* }
    [ -n "$(licence_files "$folder" -maxdepth 1)" ] || die "the module $module has no licence"
    files=$(licence_files "$folder") || return 1
    while read -r file; do
      printf '\n\n%s\n\n' "$file"
      cat "$folder/$file" || return 1
    done <<<"$files"
  done
}

# licence_files FOLDER [DEPTH]: the texts in it that are called a licence, by their paths from there, the shorter first.
licence_files() {
  find "$1" "${@:2}" -name testdata -prune -o -type f ! -name '*.go' -iregex '.*/\(licen[sc]e\|copying\|notice\)[^/]*' -printf '%d %P\n' |
    LC_ALL=C sort | cut -d ' ' -f 2-
}

# settle FOLDER: gives all in it one time and one set of rights, whatever the builder's umask and clock are.
settle() {
  find "$1" -type d -exec chmod 755 {} + -o -type f -perm -u+x -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# sums: SHA256SUMS over this version's files; those of another version are taken away, and what else lies there is left alone.
sums() {
  local ours='\(setup\.exe\|portable\.zip\|guide\.pdf\|linux-[a-z0-9]+\.tar\.gz\)' of=${version//./\\.}
  (
    cd "$dist" && find . -maxdepth 1 -type f -regex "./kongthun-[0-9][^/]*-$ours" ! -regex "./kongthun-$of-$ours" -delete &&
      find . -maxdepth 1 -type f -regex "./kongthun-$of-$ours" -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum -- >SHA256SUMS &&
      cat SHA256SUMS
  )
}
