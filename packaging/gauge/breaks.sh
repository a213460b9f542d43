# shellcheck shell=bash
# The part of packaging/gauge-thai that measures where a line may end. Sourced, never run.

# compiled COMPILER SOURCE LIBRARY...: makes the program .build/gauge/NAME of packaging/gauge/peers/NAME.c or .cc.
compiled() {
  local compiler=$1 source=$2 flags
  shift 2
  read -ra flags <<<"$(pkg-config --cflags --libs "$@")"
  "$compiler" -O2 -o ".build/gauge/${source%.*}" "packaging/gauge/peers/$source" "${flags[@]}"
}

# gauge_breaks [-v]: the rates, the speeds and the agreement of our breaker, ICU's and libthai's.
gauge_breaks() {
  need gcc g++ libc6-dev pkg-config libicu-dev libthai-dev
  compiled g++ icu.cc icu-uc icu-i18n
  compiled gcc libthai.c libthai
  echo "ICU $(pkg-config --modversion icu-uc) and libthai $(pkg-config --modversion libthai) are handed the same plain text as we are."
  CGO_ENABLED=0 go run ./packaging/gauge/breaks -icu .build/gauge/icu -libthai .build/gauge/libthai "$@"
}
