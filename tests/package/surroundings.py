"""What is said on a machine that lacks what every desktop has: what came along is whole, and cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.dossier.own_check import NotTried
from tests.package.machine import USER, Machine

_PORTABLE = "/opt/portable"
_GETCONF = f"{_PORTABLE}/older/getconf"


def starts_portable(machine: Machine, dist: Path, version: str) -> str:
    """The portable archive runs where it is unpacked, and says what is missing where the program itself could not."""
    found = sorted(dist.glob(f"dyad-{version}-linux-*.tar.gz"))
    if not found:
        raise NotTried(f"no portable archive of version {version} is in {dist.name}: make package")
    place = machine.inside(_PORTABLE)
    place.mkdir()
    machine.inside(f"{_PORTABLE}/dyad.tar.gz").write_bytes(found[-1].read_bytes())
    machine.run(f"cd {_PORTABLE} && tar -xzf dyad.tar.gz && rm dyad.tar.gz")
    program = f"{_PORTABLE}/dyad-{version}/bin/dyad"
    assert machine.said(f"{program} --version", USER, network=False) == f"dyad {version} (0)"
    for library in ("libz.so.1", "libexpat.so.1"):
        with _without(machine, library):
            told = machine.said(f"{program} --version", USER, network=False)
        # Only a Python that was made with the system's needs the second one.
        assert told == f"dyad {version} (0)" or f"The system library {library} is missing" in told, told
        assert library != "libz.so.1" or told.endswith("(1)"), told
    machine.run(
        f"mkdir {_PORTABLE}/older && printf '#!/bin/sh\\necho glibc 2.31\\n' >{_GETCONF} && chmod +x {_GETCONF}"
    )
    told = machine.said(f"PATH={_PORTABLE}/older:$PATH {program} --version", USER, network=False)
    assert "and this system has 2.31." in told, told
    machine.run(f"rm -r {_PORTABLE}")
    return "runs from its folder; a missing libz and a C library that is too old are told"


def tells_what_is_missing(machine: Machine) -> str:
    """A missing library is told before a missing display, and a window system that there is not before Qt ends."""
    with _without(machine, "libEGL.so.1"):
        for set_so in ("", "QT_QPA_PLATFORM=offscreen ", "DISPLAY=:4711 "):
            told = machine.said(f"{set_so}dyad", USER, network=False)
            assert told.startswith("dyad: System libraries are missing that Dyad draws with"), told
            assert "apt-get install" in told, told
            assert "libegl1" in told, told
            assert told.endswith("(1)"), told
    told = machine.said("QT_QPA_PLATFORM=wyaland dyad", USER, network=False)
    assert told.startswith("QT_QPA_PLATFORM is set to 'wyaland'"), told
    assert "unset QT_QPA_PLATFORM" in told, told
    assert told.endswith("(0)"), told
    return "libEGL that is missing, a wrong QT_QPA_PLATFORM"


@contextmanager
def _without(machine: Machine, library: str) -> Iterator[None]:
    """Take a library of the system away for a while."""
    (place,) = machine.inside("/usr/lib").glob(f"*-linux-gnu/{library}")
    aside = place.with_name(f"{library}.aside")
    place.rename(aside)
    try:
        yield
    finally:
        aside.rename(place)
