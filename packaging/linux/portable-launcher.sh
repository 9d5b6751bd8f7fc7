#!/bin/sh
# Starts Dyad {version}, which lies beside this script, and becomes it. First it looks for what would keep Dyad from
# saying anything itself: a C library that is missing or too old, and what Python itself needs. The packages of a
# system need no such script, since nothing installs them without what they depend on.
interpreter={interpreter} machine={machine} major={major} minor={minor}

stop() {
    printf '%s\n' "dyad: $* Nothing was started, and nothing was changed." >&2
    exit 1
}

has() {
    for folder in "/lib/$machine-linux-gnu" "/usr/lib/$machine-linux-gnu" /lib64 /usr/lib64 /lib /usr/lib; do
        [ ! -e "$folder/$1" ] || return 0
    done
    # It may lie elsewhere: what starts programs knows where (ld.so(8)).
    for file in "$program" "${program%/*}"/_internal/libpython*; do
        case $(LD_TRACE_LOADED_OBJECTS=1 "$interpreter" "$file" 2>&1) in *"$1 => not found"*) return 1 ;; esac
    done
}

place=$0
[ ! -L "$place" ] || place=$(readlink -f "$place")
case $place in */*) ;; *) place=./$place ;; esac
program=${place%/*}/../lib/dyad/dyad

[ -e "$interpreter" ] ||
    stop "This Dyad is made for $machine and the GNU C library (glibc) $major.$minor or newer, and this system has none" \
        "($interpreter is missing). Use a system that has it, or run Dyad from its source with Python."
found=$(getconf GNU_LIBC_VERSION 2>/dev/null)
case $found in
    "glibc "[0-9]*.[0-9]*)
        here=${found#glibc } && rest=${here#*.} && rest=${rest%%[!0-9]*}
        if [ "${here%%.*}" -lt $major ] || { [ "${here%%.*}" -eq $major ] && [ "$rest" -lt $minor ]; }; then
            stop "This Dyad needs the GNU C library (glibc) $major.$minor or newer, and this system has $here. Use a" \
                "newer system (Debian 12, Ubuntu 22.04 and Fedora 36 are), or run Dyad from its source with Python."
        fi
        ;;
esac
for library in {libraries}; do
    has "$library" ||
        stop "The system library $library is missing. Install it (Debian and Ubuntu: apt-get install zlib1g libexpat1;" \
            "Fedora and openSUSE: dnf or zypper install '$library()(64bit)'), then start Dyad again."
done

exec "$program" "$@"
