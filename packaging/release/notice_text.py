"""The third-party notices of a release, one text: each part with version, terms, owners, source; all licences."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping
from pathlib import Path

from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part

_WIDTH = 100
_LINE = "=" * _WIDTH
_THIN = "-" * _WIDTH
_HEAD = """\
Dyad {version} brings along the work of others. This file names each part, its version, its licence, whose it is and
where its source is to be had; the words of the licences stand at the end. Dyad itself is under the MIT licence.

Parts under the GNU Lesser General Public License: {lesser}.
They are used unchanged. Their libraries are files of their own in the program's folder, and Dyad loads them from there
when it starts: to use another build of the same version, put its files in the place of these, under the same names, and
start Dyad. The Python code of PySide6, shiboken6 and psycopg lies beside them as files too, replaceable likewise.
Nothing in Dyad's terms forbids changing these libraries, or taking Dyad apart to find out why a change of them does not
work. They lie in these folders: {places}.
The complete source of each is at the address given with it, under the version given here. Where a library tells only
the number of its interface ("library 1"), it is the one that the package it came in was built with.
"""


def text(version: str, parts: Collection[Part], files: Mapping[str, Path], table: Path) -> str:
    """Return the notices for a bundle of ``files``, which holds ``parts``; ``table`` is the folder of licence words."""
    lesser = [part for part in parts if part.is_lesser_gpl]
    places = "; ".join(f"{part.name} in {part.library}" for part in lesser)
    head = _HEAD.format(version=version, lesser=", ".join(part.name for part in lesser), places=places)
    pieces = [_filled(head), _overview(parts, files), *(_chapter(part, parts, files) for part in parts)]
    needed = {name for part in parts for name in third_parties.licence_files(part) if needs_text(part)}
    pieces += [_words(name.rsplit("/", 1)[-1], (table / name).read_text("utf-8")) for name in sorted(needed)]
    return "\n".join(pieces)


def needs_text(part: Part) -> bool:
    """Tell whether a licence's own text is needed: not where the distribution brings its own words of it."""
    return part.is_lesser_gpl or not any(list(third_parties.own_texts(name)) for name in part.distributions)


def _filled(head: str) -> str:
    return "\n\n".join(textwrap.fill(" ".join(block.split()), _WIDTH) for block in head.split("\n\n")) + "\n"


def _overview(parts: Collection[Part], files: Mapping[str, Path]) -> str:
    rows = [(part.name, third_parties.version_of(part, parts, files), part.licence) for part in parts]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{name:{widths[0]}}  {version:{widths[1]}}  {licence}" for name, version, licence in rows) + "\n"


def _chapter(part: Part, parts: Collection[Part], files: Mapping[str, Path]) -> str:
    version = third_parties.version_of(part, parts, files)
    lines = [
        _LINE,
        f"{part.name} {version}",
        f"Licence: {part.licence}",
        f"Source: {part.source.format(version=version)}",
    ]
    if part.inside:
        lines.append(f"Brought along by: {part.inside}")
    lines += part.copyright
    for name in part.distributions:
        for place, words in third_parties.own_texts(name):
            lines += ["", f"[{place}]", words.rstrip()]
    if needs_text(part):
        names = ", ".join(name.rsplit("/", 1)[-1] for name in third_parties.licence_files(part))
        lines.append(f"Words of the licence: {names}, below")
    return "\n".join(lines) + "\n"


def _words(name: str, words: str) -> str:
    return f"{_LINE}\n{name}\n{_THIN}\n{words.rstrip()}\n"
