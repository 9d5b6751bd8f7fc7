#!/bin/sh
# Make everything ready that `make` is about to use: bootstrap.sh run | test | lint | translations | package |
# package-test
#
# Starts from nothing but a shell and Python 3.11 to 3.14. Finds the system packages that Python and Qt need here
# and installs what is missing (as root, with apt), or prints the command that does; makes .venv; installs
# the locked dependencies, by hash; puts `dyad` into .venv, which runs this checkout. Says nothing and takes
# a moment when all is ready. Outside the checkout it changes nothing but what apt installs. Packages are made in an
# environment of their own, .venv-package: what only tests need cannot get into them.
set -eu

purpose=${1:?usage: bootstrap.sh run|test|lint|translations|package|package-test}
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
cd "$root"

say() { printf '%s\n' "$*" >&2; }

# What each purpose needs of the system (the words of missing.py), which lock it installs, and where.
venv=$root/.venv
case $purpose in
    run) needs="python draw" lock=requirements/run.txt ;;
    test) needs="python draw x11 screen postgres translations binaries installer" lock=requirements/develop.txt ;;
    lint) needs="python" lock=requirements/develop.txt ;;
    translations) needs="python translations" lock=requirements/run.txt ;;
    package-test) needs="python draw x11 screen chroot installer" lock=requirements/develop.txt ;;
    package) needs="python draw x11 wayland freeze" lock=requirements/package.txt venv=$root/.venv-package ;;
    *) say "bootstrap.sh: unknown purpose '$purpose' (run, test, lint, translations, package or package-test)"; exit 2 ;;
esac
if [ "$purpose" = run ]; then
    [ -z "${DISPLAY:-}" ] || needs="$needs x11"
    [ -z "${WAYLAND_DISPLAY:-}" ] || needs="$needs wayland"
fi

# ---------------------------------------------------------------- Python

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if suits "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

state=$venv/.dyad

# An environment holds absolute paths: it is of use only where it was made, and while its Python is there.
venv_works() {
    [ -x "$venv/bin/python" ] && suits "$venv/bin/python" && "$venv/bin/python" -c \
        'import os, pip, sys; sys.exit(os.path.realpath(sys.prefix) != os.path.realpath(sys.argv[1]))' \
        "$venv" >/dev/null 2>&1 && { [ ! -f "$state/place" ] || [ "$(cat "$state/place")" = "$venv" ]; }
}

if venv_works; then
    python=$venv/bin/python
elif ! python=$(find_python); then
    say "Dyad needs Python 3.11, 3.12, 3.13 or 3.14, and none is on the path (python3 is" \
        "$(python3 --version 2>&1 || true))."
    say "Install one, then run make again; PYTHON=/path/to/python make $purpose uses a certain one."
    exit 1
fi

# ---------------------------------------------------------------- system packages

# shellcheck disable=SC2086  # $needs is a list of words
packages=$("$python" -I "$here/missing.py" $needs | tr '\n' ' ')
if [ -n "$packages" ]; then
    arguments="install -y --no-install-recommends ${packages% }"
    if ! command -v apt-get >/dev/null 2>&1; then
        say "This system lacks what these Debian packages hold: ${packages% }"
        say "Install their like with your package manager, then run make again."
        exit 1
    fi
    if [ "$(id -u)" != 0 ]; then
        say "Some system packages are missing. Install them, then run make again:"
        say ""
        say "    sudo apt-get update && sudo apt-get $arguments"
        say ""
        exit 1
    fi
    say "Installing system packages: ${packages% }"
    export DEBIAN_FRONTEND=noninteractive
    # A stale or broken list of one source need not matter: what counts is whether the install succeeds.
    apt-get -qq -o DPkg::Lock::Timeout=120 update >&2 || say "apt-get update reported a problem; going on."
    # shellcheck disable=SC2086  # $arguments are words
    if ! apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 $arguments >&2; then
        say "The system packages could not be installed. This is the command that failed; run it yourself to see more:"
        say ""
        say "    apt-get update && apt-get $arguments"
        say ""
        exit 1
    fi
    # shellcheck disable=SC2086
    packages=$("$python" -I "$here/missing.py" $needs | tr '\n' ' ')
    if [ -n "$packages" ]; then
        say "apt-get succeeded, and yet these packages' contents are not found: ${packages% }"
        exit 1
    fi
fi

# ---------------------------------------------------------------- environment

if ! venv_works; then
    rm -rf "$venv"
    say "Making ${venv##*/} with $("$python" --version) ($python)"
    "$python" -m venv "$venv"
    python=$venv/bin/python
fi
mkdir -p "$state"
printf '%s\n' "$venv" >"$state/place"

install() {
    # Only wheels: a fresh machine has no compiler. No cache: nothing is written outside the checkout.
    quiet=--quiet
    [ ! -t 2 ] || quiet=
    "$python" -m pip install --disable-pip-version-check --no-input --no-cache-dir $quiet "$@" >&2
}

if ! cmp -s "$lock" "$state/installed.txt" &&
    ! { [ "$lock" = requirements/run.txt ] && cmp -s requirements/develop.txt "$state/installed.txt" &&
        cmp -s "$lock" "$state/installed-run.txt"; }; then
    say "Installing the dependencies of $lock (once; over 100 MB)"
    rm -f "$state/installed.txt"
    if ! install --only-binary :all: --require-hashes --requirement "$lock"; then
        say "The dependencies could not be installed; pip says why above. Nothing else was changed: once the"
        say "reason is gone (often the network), make $purpose goes on from here."
        exit 1
    fi
    cp requirements/run.txt "$state/installed-run.txt"
    cp "$lock" "$state/installed.txt"
fi
# Dyad itself is not copied: the environment points at the checkout, and `dyad` starts what lies there.
site=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
[ -f "$site/dyad.pth" ] || printf '%s\n' "$root" >"$site/dyad.pth"
if [ ! -x "$venv/bin/dyad" ]; then
    printf '%s\n' '#!/bin/sh' 'exec "$(dirname "$0")/python" -P -m explorer "$@"' >"$venv/bin/dyad"
    chmod +x "$venv/bin/dyad"
fi
