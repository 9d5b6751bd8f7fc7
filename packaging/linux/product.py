"""What every package says of Dyad: its names, and what a version is called where packages are compared."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent

COMMAND = "dyad"
APP_ID = "org.dyad_explorer.dyad"
"""The desktop entry's name, and so that of the icon, of the AppStream component and of the window under Wayland."""
WINDOW_CLASS = "Dyad"
"""The second part of WM_CLASS, by which an X11 desktop finds the entry of a window."""
MEDIA_TYPE = "application/vnd.dyad"
SUMMARY = "offline explorer of what has happened between two countries"
DESCRIPTION = """\
Dyad draws visits, agreements, milestones and trade between two countries on
one two-sided time axis that zooms from a century to a day. A date looks like
what its source says, and every statement names who says so, with sources that
disagree side by side. It works on one archive file, sends nothing anywhere,
comes with two complete dossiers, and speaks English, Traditional Chinese and
Arabic.
"""
MAINTAINER = "Dyad contributors <contributors@dyad.invalid>"
"""Packages must name an address; this one can belong to nobody (RFC 2606). Whoever distributes them writes theirs."""
_NOBODYS = ".invalid>"
_NOBODYS_ID = "org.dyad_explorer.dyad"
"""Begins with a domain name turned round, and nobody has that one for Dyad yet (Desktop Entry Specification)."""

_VERSION = re.compile(r"([0-9]+(?:\.[0-9]+)*)(?:\.(dev[0-9]+)|(rc[0-9]+))?")
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def placeholders() -> list[str]:
    """Return what must be set before packages are given to others, a sentence each; where is told in RELEASING.md."""
    found = []
    if MAINTAINER.endswith(_NOBODYS):
        found.append(f"MAINTAINER in packaging/linux/product.py is still {MAINTAINER}, an address that reaches nobody")
    if APP_ID == _NOBODYS_ID:
        found.append(f"APP_ID in packaging/linux/product.py is still {APP_ID}, of a domain that is nobody's")
    return found


def package_version(version: str) -> str:
    """Return a version of Python's (PEP 440) as dpkg and rpm compare it: ``0.2.0.dev0`` comes before ``0.2.0``.

    Only development versions and release candidates are known; other words would sort otherwise than in Python.
    """
    found = _VERSION.fullmatch(version)
    if found is None:
        raise SystemExit(f"make_packages.py: '{version}' is no version such as 0.2.0, 0.2.0rc1 or 0.2.0.dev0.")
    early = found[2] or found[3]
    return f"{found[1]}~{early}" if early else found[1]


def architecture(machine: str) -> str:
    """Return Debian's word for a machine, which nfpm translates for rpm."""
    if machine not in _ARCHITECTURES:
        raise SystemExit(f"make_packages.py: packages for '{machine}' are not made, only {', '.join(_ARCHITECTURES)}.")
    return _ARCHITECTURES[machine]
