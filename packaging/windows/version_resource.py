"""What Windows shows of a program under *Properties › Details*, as PyInstaller wants it written (its ``version``).

Form: Microsoft, "VERSIONINFO resource" and "VS_FIXEDFILEINFO"; PyInstaller evaluates the text with these names defined
(``PyInstaller.utils.win32.versioninfo``). The installer tells the same (`make_installer.py`).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "linux"))

import product

NAME = product.WINDOW_CLASS
COMPANY = product.MAINTAINER.partition(" <")[0]
COPYRIGHT = "MIT licence"
_ENGLISH, _UNICODE = 0x0409, 1200


def numbers(version: str) -> str:
    """Return the four numbers that Windows wants of a version: ``0.2.0.dev0`` is 0.2.0.0."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    if found is None:
        raise SystemExit(f"'{version}' is no version that begins with numbers.")
    return ".".join([*found[0].split("."), "0", "0", "0"][:4])


def told(version: str) -> dict[str, str]:
    """Return what both the programs and the installer tell, by Windows' names."""
    return {
        "CompanyName": COMPANY,
        "FileVersion": version,
        "LegalCopyright": COPYRIGHT,
        "ProductName": NAME,
        "ProductVersion": version,
    }


def text(version: str, file: str) -> str:
    """Return the version file of a program called ``file`` for PyInstaller."""
    strings = {
        "FileDescription": f"{NAME}: {product.SUMMARY}",
        "InternalName": product.COMMAND,
        "OriginalFilename": file,
    }
    strings |= told(version)
    four = tuple(int(number) for number in numbers(version).split("."))
    entries = "".join(f"      StringStruct({name!r}, {value!r}),\n" for name, value in sorted(strings.items()))
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable('{_ENGLISH:04x}{_UNICODE:04x}', [\n{entries}    ])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])]),\n"
        "  ],\n"
        ")\n"
    )


def write(target: Path, version: str, file: str) -> Path:
    """Write it to ``target`` and return that."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text(version, file), encoding="utf-8")
    return target
