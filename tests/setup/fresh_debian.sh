#!/bin/sh
# Try `make run` and `make test` on a bare Debian: fresh_debian.sh [SUITE] (default bookworm), or make fresh-machine-test.
# For Ubuntu: MIRROR=(an Ubuntu mirror) OPTIONS=--no-check-gpg fresh_debian.sh noble
#
# Makes two chroots holding nothing but Debian's base system, make and python3 (no venv module, no pip, no curl, no
# library of Qt's), puts the committed state of this checkout into each, and acts as a newcomer would:
#
#   as a user   make run says which packages are missing and how to get them; after that command it draws a picture;
#               make test does the same and then passes: what file rights forbid a user, they never forbid root
#   as root     make run installs what is missing and draws a picture; again, without a network; with a display it
#               opens a window; make test and make lint pass
#
# Needs root, debootstrap, git, and a Debian mirror: the first one in /etc/apt, or MIRROR=…. The window part needs Xvfb
# and xwininfo on this machine. Settings of this machine for proxies, certificates, pip and the age of apt's lists are
# lent to the chroots. Times and results are printed; everything else is in the logs it names. KEEP=1 leaves the chroots
# standing; SKIP_TEST=1 leaves out make test and make lint.
set -eu

suite=${1:-bookworm}
checkout=$(cd "$(dirname "$0")/../.." && pwd -P)
room=${ROOM:-/var/tmp/dyad-fresh-$suite}
logs=$room/logs
screen=:97

[ "$(id -u)" = 0 ] || { echo "fresh_debian.sh: must be root, a chroot cannot be made otherwise" >&2; exit 1; }
for program in debootstrap git Xvfb xwininfo unshare; do
    command -v "$program" >/dev/null || { echo "fresh_debian.sh: $program is not installed" >&2; exit 1; }
done
mirror=${MIRROR:-$(sed -nE 's#^URIs: *(\S+/debian)/?\s*$#\1#p; s#^deb (\[[^]]*\] )?(\S+/debian)/? .*#\2#p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)}
[ -n "$mirror" ] || { echo "fresh_debian.sh: no Debian mirror in /etc/apt; name one with MIRROR=" >&2; exit 1; }

failed=0
server=
result() { printf '%-9s %5ss  %s\n' "$1" "$2" "$3"; [ "$1" = ok ] || failed=1; }

leave() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    for place in "$room/user" "$room/root"; do
        for point in tmp/.X11-unix dev/pts dev proc sys; do
            if mountpoint -q "$place/$point"; then umount -l "$place/$point" || true; fi
        done
        if mountpoint -q "$place"; then umount -l "$place" || true; fi
    done
    [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$room/user" "$room/root"
}
trap leave EXIT INT TERM

# ---------------------------------------------------------------- chroots

mkdir -p "$logs"
if [ ! -e "$room/base/.complete" ]; then
    rm -rf --one-file-system "$room/base"
    script=
    components=main
    case $mirror in
        *ubuntu*)
            components=main,universe
            [ -e "/usr/share/debootstrap/scripts/$suite" ] || script=/usr/share/debootstrap/scripts/gutsy
            ;;
    esac
    # shellcheck disable=SC2086  # no script, no word
    debootstrap --variant=minbase --components=$components --include=make,python3 ${OPTIONS:-} \
        "$suite" "$room/base" "$mirror" $script >"$logs/debootstrap.log" 2>&1 ||
        { echo "fresh_debian.sh: debootstrap failed, see $logs/debootstrap.log" >&2; exit 1; }
    touch "$room/base/.complete"
fi

furnish() { # furnish ROOT: a fresh machine with the committed checkout in it
    rm -rf --one-file-system "$1"
    cp -a "$room/base" "$1"
    mount --bind "$1" "$1" # a real machine's root is a mount point, and tests mount inside it
    mkdir -p "$1/opt/dyad" "$1/home/fresh" "$1/tmp/.X11-unix" "$1/etc/xdg"
    git -C "$checkout" archive HEAD | tar -x -C "$1/opt/dyad"
    chroot "$1" useradd --home-dir /home/fresh --no-create-home --shell /bin/sh fresh
    chroot "$1" chown -R fresh /opt/dyad /home/fresh
    for point in proc sys dev dev/pts; do mount --bind "/$point" "$1/$point"; done
    # What this machine's network wants; none of it belongs to the checkout.
    cp -L /etc/resolv.conf /etc/hosts "$1/etc/"
    cp -L /etc/ssl/certs/ca-certificates.crt "$1/etc/certificates-lent.crt" 2>/dev/null || true
    # A mirror that keeps one day's packages has lists that have run out since.
    apt-config dump | grep -E '^Acquire::Check-(Valid-Until|Date) ' >"$1/etc/apt/apt.conf.d/99lent" || true
    cp -rL /etc/xdg/pip "$1/etc/xdg/" 2>/dev/null || true
    cp -L /etc/pip.conf "$1/etc/" 2>/dev/null || true
    if [ -f "${XDG_CONFIG_HOME:-$HOME/.config}/pip/pip.conf" ]; then
        cp -L "${XDG_CONFIG_HOME:-$HOME/.config}/pip/pip.conf" "$1/etc/pip-lent.conf"
    fi
}

# inside PLACE USER COMMAND: run a shell command there with an empty home and nothing of our environment.
# $SURROUNDING adds variables, $UNSHARE is put before chroot.
inside() {
    lent=$(env | grep -E '^(PIP_[A-Z_]+|[a-z]+_proxy|[A-Z]+_PROXY)=' | grep -v '^PIP_CERT=' || true)
    [ ! -f "$1/etc/pip-lent.conf" ] || lent="$lent PIP_CONFIG_FILE=/etc/pip-lent.conf"
    [ ! -f "$1/etc/certificates-lent.crt" ] || lent="$lent PIP_CERT=/etc/certificates-lent.crt"
    # shellcheck disable=SC2086  # lists of words
    ${UNSHARE:-} chroot --userspec="$2" "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/fresh TERM=dumb \
        $lent ${SURROUNDING:-} sh -c "cd /opt/dyad && $3"
}

now() { date +%s; }
told_command() { grep -oE 'sudo apt-get update && sudo apt-get install .*' "$1"; }
without_sudo() { echo "$1" | sed 's/sudo //g'; }
tested() { # tested PLACE USER TARGET LOG WHO
    start=$(now)
    if inside "$1" "$2" "make $3" >"$4" 2>&1; then
        result ok $(($(now) - start)) "$5: make $3: $(grep -E 'passed|Contracts:' "$4" | tr '\n' ' ')"
    else
        result FAILED $(($(now) - start)) "$5: make $3, see $4"
    fi
}
picture_of() { grep -oE '/[^ ]+\.png' "$1" | tail -n 1; }
is_picture() { [ -n "$1" ] && head -c 8 "$1" 2>/dev/null | grep -q PNG && [ "$(wc -c <"$1")" -gt 20000 ]; }

# ---------------------------------------------------------------- a user without rights

user=$room/user
furnish "$user"
start=$(now)
if inside "$user" fresh "make run" >"$logs/user-1.log" 2>&1; then
    result FAILED $(($(now) - start)) "a user without rights: make run should have named the missing packages"
elif command=$(told_command "$logs/user-1.log"); then
    result ok $(($(now) - start)) "a user without rights is told: $command"
    [ ! -e "$user/opt/dyad/.venv" ] || result FAILED 0 "something was made before the packages were there"
    start=$(now)
    inside "$user" root "$(without_sudo "$command")" >"$logs/user-2.log" 2>&1 ||
        result FAILED $(($(now) - start)) "the command it printed does not work, see $logs/user-2.log"
    inside "$user" fresh "make run" >"$logs/user-3.log" 2>&1 || true
    picture=$(picture_of "$logs/user-3.log")
    if is_picture "$user$picture"; then
        result ok $(($(now) - start)) "after that command: $(tail -n 1 "$logs/user-3.log")"
        cp "$user$picture" "$logs/user.png"
    else
        result FAILED $(($(now) - start)) "after that command make run drew no picture, see $logs/user-3.log"
    fi
else
    result FAILED $(($(now) - start)) "a user without rights is told no command, see $logs/user-1.log"
fi

if [ -z "${SKIP_TEST:-}" ]; then
    start=$(now)
    inside "$user" fresh "make test" >"$logs/user-test-1.log" 2>&1 || true
    if command=$(told_command "$logs/user-test-1.log"); then
        result ok $(($(now) - start)) "a user without rights is told for make test: $command"
        inside "$user" root "$(without_sudo "$command")" >"$logs/user-test-2.log" 2>&1 ||
            result FAILED $(($(now) - start)) "the command it printed does not work, see $logs/user-test-2.log"
        tested "$user" fresh test "$logs/user-test.log" "a user without rights"
    else
        result FAILED $(($(now) - start)) "make test tells a user without rights no command, see $logs/user-test-1.log"
    fi
fi

# ---------------------------------------------------------------- root

root=$room/root
furnish "$root"
chroot "$root" chown -R root /opt/dyad /home/fresh
start=$(now)
inside "$root" root "make run" >"$logs/root-1.log" 2>&1 || true
picture=$(picture_of "$logs/root-1.log")
if is_picture "$root$picture"; then
    result ok $(($(now) - start)) "root, no display, nothing installed: $(tail -n 1 "$logs/root-1.log")"
    cp "$root$picture" "$logs/root.png"
else
    result FAILED $(($(now) - start)) "root, no display: make run drew no picture, see $logs/root-1.log"
fi

start=$(now)
if UNSHARE="unshare --net" inside "$root" root "make run" >"$logs/root-2.log" 2>&1; then
    result ok $(($(now) - start)) "again, without a network"
else
    result FAILED $(($(now) - start)) "again, without a network: see $logs/root-2.log"
fi

Xvfb "$screen" -screen 0 1600x900x24 -nolisten tcp >"$logs/xvfb.log" 2>&1 &
server=$!
for _ in $(seq 50); do [ ! -S "/tmp/.X11-unix/X${screen#:}" ] || break; sleep 0.2; done
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
start=$(now)
SURROUNDING="DISPLAY=$screen" inside "$root" root "make run" >"$logs/root-3.log" 2>&1 &
program=$!
seen=
for _ in $(seq 240); do
    if xwininfo -display "$screen" -root -tree 2>/dev/null | grep -iE '"[^"]*(dyad|⇄)[^"]*".*[0-9]{3,}x[0-9]{3,}\+' >"$logs/window.txt"; then
        seen=yes
        break
    fi
    kill -0 "$program" 2>/dev/null || break
    sleep 0.5
done
if [ -n "$seen" ]; then
    result ok $(($(now) - start)) "with a display: window $(sed -E 's/^ *0x[0-9a-f]+ //; s/ +/ /g' "$logs/window.txt" | head -n 1)"
    sleep 3
    if command -v import >/dev/null; then import -display "$screen" -window root "$logs/window.png" || true; fi
else
    result FAILED $(($(now) - start)) "with a display: no window came, see $logs/root-3.log"
fi
# The window goes with its screen; make and its shell then end by themselves.
kill "$server"
server=
wait "$program" 2>/dev/null || true
umount "$root/tmp/.X11-unix"

if [ -z "${SKIP_TEST:-}" ]; then
    for target in test lint; do tested "$root" root "$target" "$logs/root-$target.log" root; done
fi

# Set-up and tests leave nothing in the home folder; the program keeps its archive and settings there.
strangers=$(find "$user/home/fresh" "$root/home/fresh" -type f | grep -vE '/\.(local/share|config|cache|local/state)/(dyad|fontconfig|mesa_shader_cache[a-z_]*)/' || true)
[ -z "$strangers" ] || result FAILED 0 "left in the home folder: $strangers"

echo "logs and pictures: $logs"
exit "$failed"
