"""``/usr/share/doc/dyad/copyright`` in Debian's machine-readable format 1.0 (DEP-5): what is from whom, on what terms.

What others made is told by the table ``resources/licences/parts.toml``, of which the parts in this bundle count; which
of the shipped drawings are Dyad's own, by ``resources/NOTICE.md``. Patterns mean the same in all three: ``*`` matches
folders too, and in this file the last one that matches is the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import bundled
from product import ROOT

from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part

TABLE = ROOT / "resources" / "licences"
NOTICE = ROOT / "resources" / "NOTICE.md"
INSIDE = "usr/lib/dyad/_internal"
NOTICES = "/usr/share/doc/dyad/THIRD-PARTY.txt"
OWN = "Dyad contributors"
COMMON = ("Apache-2.0", "CC0-1.0", "GPL-2", "GPL-3", "LGPL-2", "LGPL-2.1", "LGPL-3")
"""Licences whose text every Debian system has."""
_OPERATORS = {"AND": "and", "OR": "or", "WITH": "with"}
_HOLDER = re.compile(r"(?im)^\W*copyright\b\s*(?:\(c\)|©)?\s*(?:©\s*)?(?=.*\d{4})(.*?)\s*$")
_MOST_HOLDERS = 4


@dataclass(frozen=True, slots=True)
class Stanza:
    """Files by their patterns in the package, whose they are, on what terms (an SPDX expression), and a remark."""

    files: tuple[str, ...]
    holders: tuple[str, ...]
    licence: str
    remark: str


def write(bundle: Path) -> str:
    """Return the file for a bundle; ``SystemExit`` names what nothing accounts for."""
    files = bundled.listing(bundle)
    table = third_parties.read(TABLE)
    places = [*bundled.libraries(files), *(place for place in files if ".dist-info/" in place)]
    unknown = [place for place in bundled.without_notice(places, table) if place != "../dyad"]
    if unknown:
        raise SystemExit(
            f"make_packages.py: nothing tells on what terms {', '.join(unknown)} may be passed on. "
            "Add it to resources/licences/parts.toml."
        )
    parts = bundled.present(table, files)
    stanzas = [Stanza(("*",), (OWN,), "MIT", "Dyad"), *_of_others(parts, files), *_own(NOTICE.read_text("utf-8"))]
    lines = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/", "Upstream-Name: Dyad"]
    lines += ["Comment: This is a bundle: the program, and frozen with it Python, Qt and other libraries, as files of"]
    lines += [f" their own in /{INSIDE}, where they can be replaced. Modules in Python alone lie in"]
    lines += [f" /usr/lib/dyad/dyad; their terms stand by their metadata. All notices in full: {NOTICES}", ""]
    for stanza in stanzas:
        lines += [f"Files: {' '.join(stanza.files)}", "Copyright: " + "\n ".join(stanza.holders)]
        lines += [f"License: {short(stanza.licence)}", f"Comment: {stanza.remark}", ""]
    for name in sorted({name for stanza in stanzas for name in _terms(stanza.licence)}, key=short):
        lines += [f"License: {short(name)}", *_indented(_text(name, parts)), ""]
    return "\n".join(lines)


def short(licence: str) -> str:
    """Return an SPDX expression as Debian writes it: ``Expat`` for MIT, ``GPL-2+`` for GPL-2.0-or-later."""
    return " ".join(_OPERATORS.get(word) or _short(word) for word in licence.split())


def _short(name: str) -> str:
    plus = "+" if name.endswith("-or-later") else ""
    stem = name.removesuffix("-or-later").removesuffix("-only").replace("-Clause", "-clause")
    if re.match("L?GPL-", stem):
        stem = stem.removesuffix(".0")
    return "Expat" if stem == "MIT" else stem + plus


def _of_others(parts: Iterable[Part], files: Mapping[str, Path]) -> Iterable[Stanza]:
    """Yield a stanza a part; of one that lies in files of another, which its licence covers too, that one tells."""
    alone: dict[str, tuple[Part, tuple[str, ...]]] = {}
    within: dict[str, list[Part]] = {}
    for part in parts:
        found = _patterns(part, files)
        if part.inside and (not found or not _has_own_files(part, parts, files)):
            within.setdefault(part.inside, []).append(part)
        elif found:
            alone[part.name] = (part, found)
    for name, (part, found) in alone.items():
        held = "; ".join(f"{one.name} ({short(one.licence)})" for one in within.get(name, ()))
        remark = f"{name}, which has in it: {held}" if held else name
        yield Stanza(found, _holders(part), part.licence, remark)


def _patterns(part: Part, files: Mapping[str, Path]) -> tuple[str, ...]:
    """Return where in the package a part's files are: by the table, and the metadata of its distributions."""
    known = {bundled.normal(name) for name in part.distributions}
    infos = {place.partition("/")[0] for place in files if ".dist-info/" in place}
    names = {info: bundled.normal(info.removesuffix(".dist-info").rpartition("-")[0]) for info in infos}
    found = sorted(f"{INSIDE}/{info}/*" for info, name in names.items() if name in known)
    matched = [pattern for pattern in part.files if any(fnmatchcase(place, pattern) for place in files)]
    return (*found, *(f"usr/lib/dyad/{each[3:]}" if each[:3] == "../" else f"{INSIDE}/{each}" for each in matched))


def _has_own_files(part: Part, parts: Iterable[Part], files: Mapping[str, Path]) -> bool:
    """Tell whether some file is this part's and not the one's that it came with."""
    outer = next((other for other in parts if other.name == part.inside), None)
    return outer is None or any(part.holds(place) and not outer.holds(place) for place in files)


def _holders(part: Part) -> tuple[str, ...]:
    told = part.copyright
    if not told:
        texts = [(TABLE / name).read_text("utf-8") for name in part.texts]
        texts += [text for name in part.distributions for _, text in third_parties.own_texts(name)]
        told = tuple(dict.fromkeys(one for text in texts for one in _HOLDER.findall(text)))[:_MOST_HOLDERS]
    named = (re.sub(r"(?i)^copyright\b\s*(?:\(c\)|©)?\s*", "", " ".join(each.split())) for each in told)
    return tuple(named) or (f"the authors of {part.name}",)


def _own(notice: str) -> Iterable[Stanza]:
    """Yield what NOTICE.md's table says was drawn for Dyad, among files that come from others."""
    for row in re.findall(r"(?m)^\|( `.*)\|$", notice):
        files, origin, _, licence, text = (cell.strip() for cell in row.split("|"))
        if text == "`LICENSE`":
            names = re.findall(r"`([^`]+)`", files)
            folder, _, first = names[0].partition("/")
            whole = (name if "/" in name else f"{folder}/{name}{Path(first).suffix}" for name in names)
            places = tuple(f"{INSIDE}/explorer/_bundled/resources/{name}" for name in whole)
            yield Stanza(places, (OWN,), licence, origin)


def _terms(licence: str) -> list[str]:
    """Return the licences of an expression; an exception stays with the licence that it belongs to."""
    return re.split(r" (?:AND|OR) ", licence)


def _text(name: str, parts: Iterable[Part]) -> str:
    """Return the words of a licence, or where a Debian system has them."""
    first, _, exception = name.partition(" WITH ")
    stem = first.removesuffix("-or-later").removesuffix("-only")
    common = _short(stem)
    words = f"On Debian systems its text stands in /usr/share/common-licenses/{common}." if common in COMMON else ""
    if not words and (file := _file(stem, parts)):
        words = file.read_text("utf-8")
    if exception and (file := _file(exception, parts)):
        words += f"\n\nThe exception:\n\n{file.read_text('utf-8')}"
    return words or f"Its text stands, with each part that it is the licence of, in {NOTICES}."


def _file(stem: str, parts: Iterable[Part]) -> Path | None:
    """Return the file of a licence's words: its own, or that which a part under this licence alone brings."""
    brought = [TABLE / part.texts[0] for part in parts if part.texts and part.licence == stem]
    return next((file for file in (TABLE / f"{stem}.txt", *brought) if file.exists()), None)


def _indented(text: str) -> list[str]:
    return [f" {line.rstrip()}" if line.strip() else " ." for line in text.strip("\n").splitlines()]
