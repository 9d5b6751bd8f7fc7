"""Write what a release tells of its parts: ``build/release/THIRD-PARTY.txt`` and ``build/release/dyad.cdx.json``.

``make package`` runs this in ``.venv-package`` after ``make bundle``, with the bundle's folder (or app) as an argument
where it is not the usual one. It fails, and says why, if the bundle holds a library, a distribution or a module that no
part of the table names, if a part is not as the table says, or if the list of parts is no valid CycloneDX.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # the checkout is no installed package

import bundled  # noqa: E402
import notice_text  # noqa: E402
import sbom  # noqa: E402

from explorer.desktop import third_parties  # noqa: E402
from explorer.desktop.third_parties import Part  # noqa: E402

BUILD = ROOT / "build" / "bundle"
OUT = ROOT / "build" / "release"
TABLE = ROOT / "resources" / "licences"


def main() -> int:
    """Look into the bundle and write the two files."""
    bundle = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILD / "dyad"
    told = json.loads((BUILD / "bundle.json").read_text("utf-8"))
    parts = third_parties.read(TABLE)
    files = bundled.listing(bundle)
    here = bundled.present(parts, files)
    wrong = complaints(parts, here, files)
    if wrong:
        print("make_release.py: resources/licences/parts.toml does not tell what the bundle holds:", file=sys.stderr)
        print("".join(f"  {line}\n" for line in wrong), end="", file=sys.stderr)
        return 1
    locked = sbom.locked_hashes((ROOT / "requirements" / "run.txt").read_text("utf-8"))
    document = sbom.document(told["version"], told["epoch"], here, files, locked)
    invalid = faults(document)
    if invalid:
        print(f"make_release.py: the list of parts is no valid CycloneDX: {invalid}", file=sys.stderr)
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    written = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    text = notice_text.text(told["version"], here, files, TABLE)
    for name, words in (("dyad.cdx.json", written), ("THIRD-PARTY.txt", text)):
        (OUT / name).write_text(words, encoding="utf-8", newline="\n")
        os.utime(OUT / name, (told["epoch"], told["epoch"]))
    print(f"build/release: notices and list of {len(here)} parts, {len(bundled.libraries(files))} libraries")
    return 0


def complaints(parts: tuple[Part, ...], here: list[Part], files: dict[str, Path]) -> list[str]:
    """Return what is in the bundle without a notice, and what the table says and is not so."""
    places = [*bundled.libraries(files), *(place for place in files if ".dist-info/" in place)]
    found = [f"{name} is in no part." for name in bundled.without_notice(places, parts)]
    modules = bundled.frozen_modules(BUILD / "work")
    if "explorer" not in modules:
        found.append(f"PyInstaller's list of the frozen modules is not to be had from {BUILD / 'work'}.")
    found += [f"The module {name} is in no part." for name in bundled.modules_without_notice(modules, parts)]
    return found + bundled.broken_claims(here, files)


def faults(document: dict[str, Any]) -> str:
    """Return why the document breaks the published schema of CycloneDX 1.6; empty if it does not."""
    # Of the packaging environment alone, so neither tests nor types see it.
    validation = importlib.import_module("cyclonedx.validation.json")
    schema = importlib.import_module("cyclonedx.schema")
    error = validation.JsonStrictValidator(schema.SchemaVersion.V1_6).validate_str(json.dumps(document))
    return "" if error is None else str(error)[:2000]


if __name__ == "__main__":
    sys.exit(main())
