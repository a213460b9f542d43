# shellcheck shell=bash
# A screen without a screen, for the window's test and the README's pictures: Xvfb, a window manager, the Thai keyboard. Sourced.

# packages_screen: Debian packages that on_screen and those who type and click on it want.
# shellcheck disable=SC2034 # used by those who source this
packages_screen=(xvfb openbox xdotool x11-xkb-utils)
screen_options=() # more of Xvfb's, for a screen that is not as usual

# on_screen COMMAND...: runs it on a screen of its own, 1366×768, with a window manager, and takes the screen away afterwards.
# The Thai layout must be there before the program starts, else it misses most Thai keys; without -noreset the screen forgets it
# when it is set before the window manager has come. The person's settings are left alone.
on_screen() (
  scratch=$(mktemp -d)
  running=()
  trap 'kill "${running[@]}" 2>/dev/null || true; wait || true; rm -rf "$scratch"' EXIT

  Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset "${screen_options[@]}" 3>"$scratch/display" >"$scratch/log" 2>&1 &
  running+=($!)
  for _ in $(seq 300); do
    [ ! -s "$scratch/display" ] || break
    sleep 0.1
  done
  [ -s "$scratch/display" ] || {
    cat "$scratch/log" >&2
    exit 1
  }
  DISPLAY=:$(cat "$scratch/display")
  export DISPLAY XDG_CONFIG_HOME=$scratch/config LANG=en_US.UTF-8 LIBGL_ALWAYS_SOFTWARE=1
  unset WAYLAND_DISPLAY

  openbox >>"$scratch/log" 2>&1 &
  running+=($!)
  setxkbmap us,th && "$@"
)
