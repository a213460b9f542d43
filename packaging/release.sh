# shellcheck shell=bash
# What Windows' and Linux' releases share: version, day, flags, sums. Sourced after setup.sh, whose variables it uses.
# shellcheck disable=SC2154

# version is what the program calls itself.
version=$(sed -n 's/^const Version = "\(.*\)"$/\1/p' "$repository/app/service/service.go")
[ -n "$version" ] || die 'app/service/service.go does not say the version'

# SOURCE_DATE_EPOCH is what archives and the installer take for the time: a day of this version, written down here since a source
# without its git history has none, and since the time of a build must not be in its bytes.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d 2026-11-22 +%s)}

dist=$repository/out/dist

# linked, with -trimpath, keeps the folder of the build and its caches out of a program.
# shellcheck disable=SC2034 # used by those who source this
linked='-s -w -buildid='

# licences FOLDER: what the program and all that is in it want to have said, as text that Windows opens. Said of the system that
# GOOS names.
licences() {
  mkdir -p "$1"
  cp LICENSE "$1/kongthun.txt"
  cp fonts/NotoSansThai-OFL.txt fonts/Sarabun-OFL.txt "$1/"
  cp assets/notices/thai-dictionary.md "$1/thai-dictionary.txt"
  module_licences >"$1/modules.txt"
}

# module_licences: the licences of Go itself and of each module that has a package in the program with its window, word for word.
module_licences() {
  local module folder files
  printf 'Go %s\n\n' "$(go env GOVERSION)"
  cat "$(go env GOROOT)/LICENSE" || return 1
  CGO_ENABLED=1 go list "$patched" -deps -tags "$window_tags" -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' \
    ./app | LC_ALL=C sort -u | while read -r module folder; do
    printf '\n\n%s %s\n\n' "$module" "${folder%% *}"
    files=$(find "${folder#* }" -maxdepth 1 -type f -iregex '.*/\(licen[sc]e\|copying\|notice\)[^/]*' | LC_ALL=C sort)
    [ -n "$files" ] || die "the module $module has no licence"
    xargs -d '\n' cat <<<"$files"
  done
}

# settle FOLDER: gives all in it one time and one set of rights, whatever the builder's umask and clock are.
settle() {
  find "$1" -type d -exec chmod 755 {} + -o -type f -perm -u+x -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# sums: SHA256SUMS over this version's files; those of another version are taken away.
sums() {
  find "$dist" -maxdepth 1 -type f ! -name "kongthun-$version-*" -delete
  (cd "$dist" && sha256sum -- kongthun-"$version"-* >SHA256SUMS && cat SHA256SUMS)
}
