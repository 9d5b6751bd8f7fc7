#!/bin/sh
# Compile requirements/run.txt and requirements/develop.txt from pyproject.toml: exact versions with the hashes
# of every published file, so that one lock serves every machine. Needs the network and Python 3.11, the oldest we
# support: what it resolves, newer ones can install too. No address of any package index is written.
set -eu
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3.11}
room=build/lock
rm -rf "$room"
"$python" -m venv "$room"
"$room/bin/python" -m pip install --quiet --disable-pip-version-check pip-tools hatchling

compile() {
    CUSTOM_COMPILE_COMMAND="make lock" "$room/bin/python" -m piptools compile --quiet \
        --generate-hashes --allow-unsafe --strip-extras --no-build-isolation --resolver=backtracking \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options "$@"
}

compile "$@" --extra postgres --output-file requirements/run.txt pyproject.toml
compile "$@" --extra postgres --constraint requirements/run.txt \
    --output-file requirements/package.txt pyproject.toml requirements/package.in
compile "$@" --extra postgres --extra test --extra lint --constraint requirements/run.txt \
    --output-file requirements/develop.txt pyproject.toml requirements/build.in
rm -rf "$room"

if grep -nE '://|^ *(-i|-f|--index|--extra-index|--find-links|--trusted)' requirements/*.txt; then
    echo "make lock: an address got into the lock (see above); remove it from pip's configuration and run again." >&2
    exit 1
fi
