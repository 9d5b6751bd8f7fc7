"""``/usr/share/doc/dyad/copyright`` in Debian's machine-readable format 1.0 (DEP-5): what is from whom, on what terms.

Own data are told from ``resources/NOTICE.md``, Python's distributions from their metadata in the bundle, and the
libraries inside others' wheels from the table here. A part that nothing accounts for stops the making of packages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.parser import HeaderParser
from fnmatch import fnmatch
from pathlib import Path

from product import ROOT

NOTICE = ROOT / "resources" / "NOTICE.md"
INSIDE = "usr/lib/dyad/_internal"
NOTICES = "/usr/share/doc/dyad/THIRD-PARTY.txt"
OWN = "Dyad contributors"

SHORT_NAMES = {
    "Apache License 2.0": "Apache-2.0",
    "ISC, and MIT for those from Feather": "ISC and Expat",
    "MIT": "Expat",
    "SIL OFL 1.1": "OFL-1.1",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3 or GPL-2 or GPL-3",
    "LGPL-3.0-only": "LGPL-3",
    "BSD License": "BSD-3-clause",
    "BSD-3-Clause": "BSD-3-clause",
}
"""How Debian writes licences, by what others call them."""
COMMON = ("Apache-2.0", "GPL-2", "GPL-3", "LGPL-2.1", "LGPL-3")
"""Licences whose text every Debian system has."""


@dataclass(frozen=True, slots=True)
class Part:
    """Files by their patterns, whose they are, and on what terms; ``name`` says what they are."""

    name: str
    files: tuple[str, ...]
    holder: str
    licence: str


LIBRARIES = (
    Part("Qt", ("PySide6/Qt/*", "libQt6*"), "The Qt Company Ltd and other contributors", "LGPL-3"),
    Part("ICU", ("libicu*", "PySide6/Qt/lib/libicu*"), "Unicode, Inc. and others", "Unicode-3.0"),
    Part("PySide", ("libpyside6*", "PySide6/libpyside6*"), "The Qt Company Ltd", "LGPL-3 or GPL-2 or GPL-3"),
    Part("Shiboken", ("libshiboken6*",), "The Qt Company Ltd", "LGPL-3 or GPL-2 or GPL-3"),
    Part("OpenBLAS", ("libscipy_openblas*", "numpy.libs/*"), "The OpenBLAS Project", "BSD-3-clause"),
    Part(
        "GCC's libraries",
        ("libgfortran*", "libquadmath*"),
        "Free Software Foundation, Inc.",
        "GPL-3 with GCC-exception-3.1 and LGPL-2.1",
    ),
    Part("libpq", ("libpq*", "psycopg_binary.libs/*"), "The PostgreSQL Global Development Group", "PostgreSQL"),
    Part("OpenSSL", ("libcrypto*", "libssl*"), "The OpenSSL Project Authors", "Apache-2.0"),
    Part(
        "MIT Kerberos",
        ("libgssapi_krb5*", "libk5crypto*", "libkrb5*", "libcom_err*"),
        "Massachusetts Institute of Technology and others",
        "MIT-Kerberos",
    ),
    Part("OpenLDAP", ("liblber*", "libldap*"), "The OpenLDAP Foundation", "OLDAP-2.8"),
    Part("Cyrus SASL", ("libsasl2*",), "Carnegie Mellon University", "BSD-3-clause-Attribution"),
    Part("keyutils", ("libkeyutils*",), "Red Hat, Inc.", "LGPL-2.1"),
    Part("libxcrypt", ("libcrypt-*",), "The libxcrypt authors", "LGPL-2.1"),
    Part("Python", ("libpython*", "python3.*", "base_library.zip"), "Python Software Foundation", "PSF-2.0"),
    Part("SQLite", ("libsqlite3*",), "nobody: its authors dedicated it to the public domain", "public-domain"),
    Part("libffi", ("libffi*",), "Anthony Green, Red Hat, Inc. and others", "Expat"),
    Part("bzip2", ("libbz2*",), "Julian R Seward", "bzip2-1.0.6"),
    Part("XZ Utils", ("liblzma*",), "nobody: its authors dedicated it to the public domain", "public-domain"),
    Part("libuuid", ("libuuid*",), "Theodore Ts'o", "BSD-3-clause"),
)
"""Libraries that are no distribution of Python's; a later part that names the same file is the right one."""


def write(bundle: Path) -> str:
    """Return the file for a bundle; ``SystemExit`` names what nothing accounts for."""
    inside = bundle / "_internal"
    distributions = list(_distributions(inside))
    parts = [*distributions, *LIBRARIES]
    unknown = [path.name for path in sorted(inside.iterdir()) if not _is_told(path.name, parts)]
    if unknown:
        raise SystemExit(
            f"make_packages.py: nothing tells on what terms {', '.join(unknown)} may be passed on. "
            "Add it to LIBRARIES in packaging/linux/copyright.py."
        )
    own, texts = _own(NOTICE.read_text("utf-8"), NOTICE.parent)
    lines = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/", "Upstream-Name: Dyad"]
    lines += ["Comment: This is a bundle: the program, and frozen with it Python, Qt and other libraries, as files of"]
    lines += [" their own in /usr/lib/dyad/_internal, where they can be replaced. Modules in Python alone lie in"]
    lines += [f" /usr/lib/dyad/dyad; their terms stand by their metadata. All texts of licences: {NOTICES}", ""]
    whole = [Part("Dyad", ("*",), OWN, "Expat"), *own]
    whole += [part for part in (_present(part, inside) for part in parts) if part.files]
    for part in whole:
        lines += [f"Files: {' '.join(part.files)}", f"Copyright: {part.holder}", f"License: {part.licence}"]
        lines += [f"Comment: {part.name}", ""]
    for name in sorted({name for part in whole for name in _single(part.licence)}):
        lines += [f"License: {name}", *_indented(texts.get(name) or _elsewhere(name)), ""]
    return "\n".join(lines)


def _own(notice: str, folder: Path) -> tuple[list[Part], dict[str, str]]:
    """Return what NOTICE.md's table says of the shipped data, and the licences' texts beside it."""
    parts, texts = [], {"Expat": (ROOT / "LICENSE").read_text("utf-8")}
    for row in re.findall(r"(?m)^\|( `.*)\|$", notice):
        files, origin, _, licence, text = (cell.strip() for cell in row.split("|"))
        file = (folder / text.strip("`")) if text != "`LICENSE`" else ROOT / "LICENSE"
        told = file.read_text("utf-8")
        short = SHORT_NAMES.get(licence, licence)
        if file.parent != ROOT:
            texts.setdefault(_single(short)[0], told)
        by = re.findall(r"(?im)^\s*(?:Copyright\b|©)(?: ?\(c\))?\s*(?:©\s*)?(.*\d{4}.*?)\s*$", told)
        holder = "; ".join(by[:3]) or origin
        if file.parent == ROOT:
            holder = OWN
        parts.append(Part(_plain(origin.replace(", see below", "")), tuple(_patterns(files)), _plain(holder), short))
    return parts, texts


def _patterns(files: str) -> list[str]:
    """Return the patterns of the files' column: a word without a folder is a flag in the folder named first."""
    names = re.findall(r"`([^`]+)`", files.partition("but not")[0])
    folder, _, first = names[0].partition("/")
    suffix = Path(first).suffix
    found = [name if "/" in name else f"{folder}/{name}{suffix}" for name in names]
    return [f"{INSIDE}/explorer/_bundled/resources/{name}" for name in found]


def _distributions(inside: Path) -> Iterable[Part]:
    for folder in sorted(inside.glob("*.dist-info")):
        told = HeaderParser().parsestr((folder / "METADATA").read_text("utf-8"))
        licence = told["License-Expression"] or (told["License"] or "").strip()
        if not licence or "\n" in licence:
            classes = [value for value in told.get_all("Classifier", []) if value.startswith("License ::")]
            licence = classes[0].rpartition(" :: ")[2] if classes else "unknown"
        owner = told["Author"] or told["Author-email"] or f"the authors of {told['Name']}"
        names = {path.split("/")[0] for path in _recorded(folder)} & {path.name for path in inside.iterdir()}
        names -= {"libexec", "bin"}
        files = sorted(f"{name}/*" for name in {*names, folder.name} if (inside / name).is_dir())
        name = f"{told['Name']} {told['Version']}"
        yield Part(name, tuple(files), _plain(re.sub(r"\s*<[^>]*>", "", owner)), _debian(licence))


def _recorded(folder: Path) -> list[str]:
    record = folder / "RECORD"
    return [line.split(",")[0] for line in record.read_text("utf-8").splitlines()] if record.exists() else []


def _is_told(name: str, parts: Iterable[Part]) -> bool:
    return name == "explorer" or any(
        fnmatch(name, pattern) or pattern.split("/")[0] == name for part in parts for pattern in part.files
    )


def _present(part: Part, inside: Path) -> Part:
    """Return a part with those of its files that this bundle has, by their place in the package."""
    # Wheels keep libraries in folders of their own, which PyInstaller links to.
    patterns = [*part.files, *(f"*.libs/{pattern}" for pattern in part.files if "/" not in pattern)]
    files = tuple(f"{INSIDE}/{pattern}" for pattern in patterns if any(inside.glob(pattern)))
    return Part(part.name, files, part.holder, part.licence)


def _debian(licence: str) -> str:
    """Return a licence, or an expression of several, as Debian writes it."""
    if licence in SHORT_NAMES:
        return SHORT_NAMES[licence]
    words = re.split(r" (AND|OR) ", licence)
    return " ".join(SHORT_NAMES.get(word, word) if word not in ("AND", "OR") else word.lower() for word in words)


def _single(licence: str) -> list[str]:
    return re.split(r" (?:and|or) ", licence)


def _elsewhere(name: str) -> str:
    place = f"Its text stands, for each part it is the licence of, in {NOTICES}."
    common = name.split(maxsplit=1)[0]
    return f"{place}\nOn Debian systems also in /usr/share/common-licenses/{common}." if common in COMMON else place


def _indented(text: str) -> list[str]:
    return [f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().splitlines()]


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").replace("**", "").split())
