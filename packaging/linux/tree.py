"""The tree that all packages hold: every file with its place, its mode, and where it comes from.

Files of the bundle are taken from where they lie; the others are written into a folder of their own first.
"""

from __future__ import annotations

import gzip
import json
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import changes
import command_line
import completion_bash
import completion_fish
import completion_zsh
import icons
import manual
import metainfo
import terms
from product import APP_ID, COMMAND, HERE, ROOT

PROGRAM = "/usr/lib/dyad"
DOCUMENTS = "/usr/share/doc/dyad"
OVERRIDES = "/usr/share/lintian/overrides/dyad"
"""For Debian's packages only."""
ZSH, ZSH_ELSEWHERE = "/usr/share/zsh/vendor-completions/_dyad", "/usr/share/zsh/site-functions/_dyad"
"""Where zsh looks on Debian, and on other systems."""
RELEASE = ROOT / "build" / "release"
RELEASE_FILES = ("THIRD-PARTY.txt", "dyad.cdx.json")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file (from ``source``), a link (to ``target``) or a folder (neither) at its place in the system."""

    place: str
    mode: int
    source: Path | None = None
    target: str = ""


def whole(bundle: Path, told: Mapping[str, Any], written: Path, release: Iterable[Path] = ()) -> list[Entry]:
    """Return the tree in the order of its places.

    What is written for it goes into the folder ``written``; ``release`` are notices that lie with its documents.
    """
    entries = list(_bundle(bundle))
    entries.append(Entry(f"/usr/bin/{COMMAND}", 0o777, target="../lib/dyad/dyad"))
    for place, content in made(bundle, told).items():
        file = written / place.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        entries.append(Entry(place, 0o644, file))
    entries += [Entry(f"{DOCUMENTS}/{file.name}", 0o644, file) for file in release]
    entries.append(Entry(DOCUMENTS, 0o755))
    return sorted(entries, key=lambda entry: PurePosixPath(entry.place).parts)


def made(bundle: Path, told: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the content of each file that is written when the package is made, by its place."""
    version, epoch = str(told["version"]), int(told["epoch"])
    line = command_line.read(*command_line.parsers())
    releases = metainfo.releases((ROOT / "CHANGELOG.md").read_text("utf-8"), version, epoch)
    if releases[0].version != version:
        # Packages of another version than the changelog's, such as the older one that an upgrade is tried from.
        releases = [metainfo.Release(version, releases[0].date, ())]
    texts = {
        f"/usr/share/applications/{APP_ID}.desktop": (HERE / f"{APP_ID}.desktop").read_text("utf-8"),
        f"/usr/share/metainfo/{APP_ID}.metainfo.xml": metainfo.write(releases),
        "/usr/share/mime/packages/dyad.xml": (HERE / "dyad.mime.xml").read_text("utf-8"),
        "/usr/share/bash-completion/completions/dyad": completion_bash.write(line),
        "/usr/share/fish/vendor_completions.d/dyad.fish": completion_fish.write(line),
        ZSH: completion_zsh.write(line),
        f"{DOCUMENTS}/copyright": terms.write(bundle),
        OVERRIDES: (HERE / "lintian-overrides").read_text("utf-8"),
    }
    found = {place: text.encode() for place, text in texts.items()}
    found["/usr/share/man/man1/dyad.1.gz"] = _packed(manual.write(line, version, epoch))
    found[f"{DOCUMENTS}/changelog.gz"] = _packed(changes.write(releases, epoch))
    return found | icons.drawings()


def release_files(release: Path = RELEASE) -> list[Path]:
    """Return the notices and the list of parts; ``SystemExit`` where they should be there and are not."""
    files = [release / name for name in RELEASE_FILES]
    missing = [file.name for file in files if not file.exists()]
    if missing and any((ROOT / "packaging" / "release").glob("*.py")):
        raise SystemExit(
            f"make_packages.py: {' and '.join(missing)} are not in {release}. No package is made without the notices "
            "of what it contains; `make package` writes them first."
        )
    return [file for file in files if file.exists()]


def read_told(file: Path) -> dict[str, Any]:
    """Return what the bundle tells of itself; ``SystemExit`` says how to make one where there is none."""
    try:
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise SystemExit(f"make_packages.py: there is no {file}. Run `make bundle` first.") from None
    return told


def folders(entries: Iterable[Entry]) -> list[str]:
    """Return the folders that belong to the package alone."""
    own = {DOCUMENTS, PROGRAM}
    for entry in entries:
        own.update(str(each) for each in PurePosixPath(entry.place).parents if str(each).startswith(f"{PROGRAM}/"))
    return sorted(own)


def _bundle(bundle: Path) -> Iterable[Entry]:
    """Yield the bundle's files. Only the program can be run: libraries are loaded, not started."""
    for path in bundle.rglob("*"):
        inside = path.relative_to(bundle)
        place = f"{PROGRAM}/{inside.as_posix()}"
        if path.is_symlink():
            yield Entry(place, 0o777, target=str(path.readlink()))
        elif path.is_file():
            runs = inside.as_posix() == COMMAND and bool(path.stat().st_mode & stat.S_IXUSR)
            yield Entry(place, 0o755 if runs else 0o644, path)
        elif path.is_dir():
            yield Entry(place, 0o755)
    yield Entry(PROGRAM, 0o755)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)
