"""The list of parts of a release (SBOM) in the CycloneDX format, version 1.6 (ECMA-424), as JSON.

Only what is in the bundle stands in it. Files are told with their own hashes. The hashes of the lock are those of
the published archives that pip may install a distribution from, so they stand with its reference, not with its files.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bundled import libraries, normal

from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "dyad")
_LOCKED = re.compile(
    r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def locked_hashes(lock: str) -> dict[str, list[str]]:
    """Return the SHA-256 of each archive that a lock allows, by distribution."""
    return {normal(name): re.findall(r"sha256:([0-9a-f]{64})", rest) for name, _, rest in _LOCKED.findall(lock)}


def document(
    version: str, epoch: int, parts: Collection[Part], files: Mapping[str, Path], locked: Mapping[str, list[str]]
) -> dict[str, Any]:
    """Return the list of parts of Dyad ``version``, made at ``epoch`` (seconds since 1970)."""
    components = [_component(part, parts, files, locked) for part in parts]
    inside = {part.name: [other.name for other in parts if other.inside == part.name] for part in parts}
    outer = [part.name for part in parts if not part.inside]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{version} {epoch}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "dyad",
                "name": "dyad",
                "version": version,
                "description": "An offline explorer of everything that has happened between two countries",
                "licenses": [{"expression": "MIT"}],
                "purl": f"pkg:generic/dyad@{version}",
            },
        },
        "components": components,
        "dependencies": [
            {"ref": "dyad", "dependsOn": [reference(name) for name in outer]},
            *({"ref": reference(name), "dependsOn": [reference(other) for other in inside[name]]} for name in inside),
        ],
    }


def reference(name: str) -> str:
    """Return the name by which a part is referred to in the document."""
    return "part-" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _component(
    part: Part, parts: Collection[Part], files: Mapping[str, Path], locked: Mapping[str, list[str]]
) -> dict[str, Any]:
    version = third_parties.version_of(part, parts, files)
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": reference(part.name),
        "name": part.name,
        "version": version,
        "licenses": [{"expression": part.licence}],
        "copyright": "\n".join(part.copyright) or None,
        "purl": _purl(part, version),
        "externalReferences": _references(part, version, locked),
        "components": _libraries(part, parts, files),
    }
    return {key: value for key, value in component.items() if value}


def _purl(part: Part, version: str) -> str | None:
    if part.distributions:
        return f"pkg:pypi/{normal(part.distributions[0])}@{version}"
    # Only of an exact version: "in Qt 6.11" or the number of a library would be taken for one.
    return f"pkg:generic/{reference(part.name).removeprefix('part-')}@{version}" if version[:1].isdigit() else None


def _references(part: Part, version: str, locked: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    address = re.search(r"https://[^\s,;)]+", part.source)
    if address is not None:
        found.append({"type": "vcs", "url": address[0].format(version=version), "comment": part.source})
    for name in part.distributions:
        hashes = [{"alg": "SHA-256", "content": content} for content in sorted(set(locked.get(normal(name), ())))]
        if hashes:
            told = (
                "Installed from one of the archives with these hashes, for different systems, as the lock names them."
            )
            url = f"pkg:pypi/{normal(name)}@{version}"
            found.append({"type": "distribution", "url": url, "comment": told, "hashes": hashes})
    return found


def _libraries(part: Part, parts: Collection[Part], files: Mapping[str, Path]) -> list[dict[str, Any]]:
    """Return the libraries that are this part; one that holds several is told with the first in the table."""
    binaries = {place: files[place] for place in files if part.holds(place)}
    first = {place: next(other for other in parts if other.holds(place)) for place in binaries}
    return [
        {
            "type": "file",
            "name": place,
            "bom-ref": f"file-{place}",
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(binaries[place].read_bytes()).hexdigest()}],
        }
        for place in libraries(binaries)
        if first[place] is part
    ]
