# shellcheck shell=sh
# Sourced by scripts/run and scripts/test: what they need on a Debian machine, set up once.

here=$PWD
cd "$(dirname "$0")/.." || exit 1

window_packages="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libfreetype6 libdbus-1-3
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
test_packages="xvfb xauth postgresql"  # the tests start a server of their own

say() { echo "$*" >&2; }

# A newer Python, or one of another making, is as good as Debian's.
has_python() {
    python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

# Which of the packages "$@" are missing; newer Debians call some of them NAMEt64.
missing() {
    # shellcheck disable=SC2046
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" $(printf '%st64 ' "$@") 2>/dev/null |
        sed -n 's/^ii *//p')
    for package in "$@"; do
        echo "$installed" | grep -qxF -e "$package" -e "${package}t64" || echo "$package"
    done
}

# See that Python and the packages "$@" are installed. Other systems than Debian have their own names for them.
need_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    # shellcheck disable=SC2046
    set -- $(missing "$@")
    has_python || set -- python3 python3-venv "$@"
    [ $# -eq 0 ] && return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root="sudo"
    else
        say "Some system libraries are missing. An administrator must run this line once:"
        say "  apt-get update && apt-get install -y --no-install-recommends $*"
        exit 1
    fi
    say "Installing system libraries: $*"
    export DEBIAN_FRONTEND=noninteractive
    if ! $as_root apt-get update -q >&2 || ! $as_root apt-get install -y -q --no-install-recommends "$@" >&2; then
        say "They could not be installed. Is this machine connected? Once it is, run this again."
        exit 1
    fi
}

# See that .venv has the program and what its extra "$1" (nothing, or dev) asks for. A stamp beside it
# says what it was made from, so that the second time costs nothing; dev includes the rest.
need_environment() {
    has_python || { say "Python 3.11 or newer is needed, with its venv module."; exit 1; }
    made_from=$(cat pyproject.toml hatch_build.py | sha256sum; python3 -V; pwd)
    for stamp in ".venv/made-from${1:+-$1}" .venv/made-from-dev; do
        [ "$(cat "$stamp" 2>/dev/null)" = "$made_from" ] && [ -f lessor_desk/_built/seal.json ] && return 0
    done
    say "Setting up the environment in .venv; this takes a few minutes, once."
    .venv/bin/python -c '' 2>/dev/null || python3 -m venv --clear .venv || exit 1
    if ! .venv/bin/python -m pip install -q --upgrade pip >&2 ||
        ! .venv/bin/python -m pip install -q --editable ".${1:+[$1]}" >&2; then
        say "The environment could not be set up; what pip said stands above. Run this again to go on."
        exit 1
    fi
    echo "$made_from" >".venv/made-from${1:+-$1}"
}
