"""The .deb and the .rpm, by nfpm, which is told of every file; the .deb's content is then packed more tightly."""

from __future__ import annotations

import json
import lzma
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import dependencies
import tree
from product import COMMAND, DESCRIPTION, HERE, MAINTAINER, SUMMARY, architecture, package_version

_DICTIONARY = 32 << 20
"""Bytes that xz looks back; unpacking needs as much memory."""


def settings(entries: Iterable[tree.Entry], told: Mapping[str, Any]) -> dict[str, Any]:
    """Return nfpm's configuration for both packages."""
    told_libraries, glibc, glibcxx = told["libraries"], str(told["glibc"]), str(told["glibcxx"])
    entries = list(entries)
    needs = dependencies.debian(told_libraries, glibc, glibcxx, dependencies.known_packages())
    scripts = {"postinstall": str(HERE / "caches.sh"), "postremove": str(HERE / "caches.sh")}
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(told["epoch"])))
    return {
        "name": COMMAND,
        "arch": architecture(str(told["machine"])),
        "platform": "linux",
        "version": package_version(str(told["version"])),
        "version_schema": "none",
        "section": "science",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "vendor": "Dyad contributors",
        "license": "MIT",
        "description": f"{SUMMARY}\n{DESCRIPTION}",
        "mtime": moment,
        "disable_globbing": True,
        "contents": [each for entry in entries for each in _contents(entry, moment)],
        "deb": {"compression": "none"},
        "rpm": {"summary": SUMMARY, "compression": "zstd", "buildhost": "localhost", "group": "Applications/Education"},
        "overrides": {
            "deb": {"depends": needs},
            "rpm": {"depends": dependencies.rpm(told_libraries, glibc, glibcxx), "scripts": scripts},
        },
    }


def make(kind: str, configured: Mapping[str, Any], work: Path, target: Path, *, quickly: bool = False) -> None:
    """Make one package, ``deb`` or ``rpm``, ``quickly`` a larger one; ``CalledProcessError`` where nfpm fails."""
    if kind == "rpm":  # which has the first line, a .deb's synopsis, as its summary
        configured = {**configured, "description": DESCRIPTION}
    file = work / "nfpm.yaml"  # JSON is YAML
    file.write_text(json.dumps(configured, indent=1), encoding="utf-8")
    nfpm = Path(sys.executable).with_name("nfpm")
    made = work / target.name
    command: list[str | Path] = [nfpm, "package", "--config", file, "--packager", kind, "--target", made]
    surrounding = {**os.environ, "TZ": "UTC"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=surrounding)
    if kind == "deb":
        target.write_bytes(tightly(made.read_bytes(), str(configured["arch"]), 0 if quickly else 6))
        made.unlink()
    else:
        made.replace(target)


def tightly(deb: bytes, machine: str, preset: int) -> bytes:
    """Return a .deb whose content is packed by xz: a fifth smaller than nfpm's own, and no slower (deb(5), ar(5))."""
    members = dict(_members(deb))
    filters: list[dict[str, int]] = [{"id": lzma.FILTER_X86}] if machine == "amd64" else []
    filters.append({"id": lzma.FILTER_LZMA2, "preset": preset, "dict_size": _DICTIONARY if preset else 1 << 20})
    data = lzma.compress(members.pop("data.tar"), format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC64, filters=filters)
    moment = deb[8 + 16 : 8 + 28]
    packed = [b"!<arch>\n"]
    for name, content in (*members.items(), ("data.tar.xz", data)):
        head = name.encode().ljust(16) + moment + b"0     0     100644  " + str(len(content)).encode().ljust(10)
        packed += [head + b"`\n", content, b"\n" * (len(content) % 2)]
    return b"".join(packed)


def _members(archive: bytes) -> Iterable[tuple[str, bytes]]:
    at = 8
    while at < len(archive):
        name, size = archive[at : at + 16].decode().strip().rstrip("/"), int(archive[at + 48 : at + 58])
        yield name, archive[at + 60 : at + 60 + size]
        at += 60 + size + size % 2


def _contents(entry: tree.Entry, moment: str) -> Iterable[dict[str, Any]]:
    """Yield what nfpm is told of an entry: twice where the two families of systems want it in different places."""
    told = _content(entry, moment)
    if entry.place in (tree.OVERRIDES, tree.ZSH):
        told["packager"] = "deb"
    yield told
    if entry.place == tree.ZSH:
        yield told | {"dst": tree.ZSH_ELSEWHERE, "packager": "rpm"}


def _content(entry: tree.Entry, moment: str) -> dict[str, Any]:
    info: dict[str, Any] = {"owner": "root", "group": "root", "mtime": moment}
    found: dict[str, Any] = {"dst": entry.place, "file_info": info}
    if entry.target:
        return found | {"src": entry.target, "type": "symlink"}
    info["mode"] = entry.mode
    if entry.source is None:
        return found | {"type": "dir"}
    return found | {"src": str(entry.source)}
