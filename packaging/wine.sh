# shellcheck shell=bash
# A Windows without Windows, for the tests: wine, set up as a Thai laptop, with the Buddhist calendar and code page 874. Sourced
# after setup.sh, whose $built and $repository it uses.
# shellcheck disable=SC2154

# packages_wine: Debian packages that need_wine wants. locales has the source of Thai's; Loma is what wine's own dialogs write in.
packages_wine=(wine wine64 winbind gcc-mingw-w64-x86-64 locales fonts-tlwg-loma-ttf)

wine_new=$built/wine # a Windows as it comes out of its box, never used but to be copied

# need_wine: installs wine and makes the Windows that all the others are copies of. It is made anew when wine or this file changes.
need_wine() {
  need "${packages_wine[@]}"
  local key
  key=$(WINEDEBUG=-all wine --version; cat "$repository"/packaging/{wine.sh,wine/bcryptprimitives.c} | sha256sum)
  [ "$(cat "$wine_new/.made" 2>/dev/null)" != "$key" ] || return 0
  say 'making a Windows of wine'
  mkdir -p "$built"
  discard "$wine_new"
  make_wine >"$built/wine.log" 2>&1 || {
    cat "$built/wine.log" >&2
    die 'wine could not be set up'
  }
  echo "$key" >"$wine_new/.made"
}

# make_wine: does it. Each step hangs on the one before: "set -e" does not reach into a function that is asked.
make_wine() (
  mkdir -p "$wine_new" && localedef -i th_TH -f UTF-8 "$wine_new/th_TH.UTF-8" && wine_here "$wine_new" &&
    HOME=$wine_new/nobody wineboot -i && wine_settings && wine_random && wineserver -w
)

# wine_here FOLDER: from here on, in this shell, wine is the Windows in that folder. The person's desktop gets no entries from it,
# and it asks for no browser and no .NET.
wine_here() {
  export WINEPREFIX=$1 WINEARCH=win64 WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES='mscoree,mshtml=;winemenubuilder.exe=d'
  export LOCPATH=$wine_new
  { export LC_ALL=th_TH.UTF-8; } 2>/dev/null # bash itself does not know LOCPATH, and would complain
}

# wine_settings: the fonts of Windows' dialogs by one that has Thai, and no dialog when a program crashes: nobody would click it away.
wine_settings() {
  local file=$WINEPREFIX/settings.reg font
  {
    printf 'REGEDIT4\n\n[HKEY_CURRENT_USER\\Software\\Wine\\WineDbg]\n"ShowCrashDialog"=dword:00000000\n'
    printf '\n[HKEY_CURRENT_USER\\Software\\Wine\\Fonts\\Replacements]\n'
    for font in Tahoma 'Segoe UI' 'MS Shell Dlg' 'MS Shell Dlg 2' 'Leelawadee UI'; do printf '"%s"="Loma"\n' "$font"; done
  } >"$file"
  wine regedit /S "$file"
}

# wine_random: the library that every Go program looks for as it starts.
wine_random() {
  x86_64-w64-mingw32-gcc -shared -O2 -s -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" \
    "$repository/packaging/wine/bcryptprimitives.c" -ladvapi32
}

# in_wine COMMAND...: runs it where "wine" is a new Windows of its own, which is ended and thrown away with it.
in_wine() (
  scratch=$(mktemp -d)
  trap 'wineserver -k || true; wineserver -w || true; rm -rf "$scratch"' EXIT
  cp -a "$wine_new" "$scratch/wine"
  wine_here "$scratch/wine"
  "$@"
)

# settled COMMAND...: runs it, inside in_wine, with Windows' own services started before and staying: started by a test they would hold
# what it writes to, and go test would wait for them. An installer wants a Windows that is not running yet.
settled() {
  wineserver -p
  wine cmd /c rem >/dev/null 2>&1 </dev/null
  "$@"
}

# overlay_for_wine: prints the flag by which the tests' Go can remove files in wine 8, which lacks Windows 10's way of doing it. Go
# then falls back to the old way on every answer of Windows that says so, but does not know the answer that wine gives.
# Only tests are built with it.
overlay_for_wine() {
  local source answer='case STATUS_INVALID_INFO_CLASS,' new=$built/overlay
  source=$(go env GOROOT)/src/internal/syscall/windows/at_windows.go
  [ "$(grep -cF "$answer" "$source")" = 1 ] || die "$source has changed: look whether overlay_for_wine is still wanted, and how"
  mkdir -p "$new"
  sed "s/$answer/case NTStatus(0xC0000002), STATUS_INVALID_INFO_CLASS,/" "$source" >"$new/at_windows.go"
  printf '{"Replace": {"%s": "%s"}}\n' "$source" "$new/at_windows.go" >"$new/overlay.json"
  printf -- '-overlay=%s\n' "$new/overlay.json"
}
