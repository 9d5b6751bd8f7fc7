"""The package for Fedora and openSUSE, with rpm on a machine that knows none of its packages by name."""

from __future__ import annotations

from pathlib import Path

from explorer.dossier.own_check import NotTried
from tests.package.machine import USER, CommandFailed, Machine


def rpm_comes_and_goes(machine: Machine, dist: Path, version: str) -> str:
    """What rpm installs is whole by its own check, runs, and leaves nothing.

    Whether the libraries that it asks for exist under these names can only such a distribution tell.
    """
    found = sorted(dist.glob("dyad-*.rpm"))
    if not found:
        raise NotTried(f"no .rpm is in {dist.name}: make package")
    try:
        machine.run("apt-get -qq install --no-install-recommends rpm")
    except CommandFailed as error:
        raise NotTried(f"no rpm is to be had here ({error})") from error
    place = f"/tmp/{found[-1].name}"
    machine.inside(place).write_bytes(found[-1].read_bytes())
    listed = machine.run(f"rpm -qpl --nosignature {place}").split("\n")
    machine.run(f"rpm --install --nodeps --nosignature {place}")
    assert machine.run("rpm --verify --nodeps dyad").strip() == ""
    assert machine.said("dyad --version", USER, network=False) == f"dyad {version} (0)"
    checked = machine.run("dyad --self-check", USER, network=False).splitlines()[-1]
    assert ", 0 failed" in checked, checked
    machine.run("rpm --erase --nodeps dyad")
    left = [name for name in listed if "dyad" in name and machine.inside(name).exists()]
    assert left == [], left
    return f"{len(listed)} files and folders, verified; self-check: {checked}; removed without a trace"
