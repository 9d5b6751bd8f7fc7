"""What a release tells of its parts: nothing in a bundle lacks a notice, and what is told is true."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from explorer.desktop import third_parties
from explorer.desktop.third_parties import Part
from tests.package.scripts import CHECKOUT, script

TABLE = CHECKOUT / "resources" / "licences"
LOCK = CHECKOUT / "requirements" / "run.txt"
PARTS = third_parties.read(TABLE)
EPOCH = 1_700_000_000

# Places as a bundle of Linux has them; those of Windows and macOS as their wheels have them.
KNOWN = [
    "../dyad",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/QtCore.abi3.so",
    "PySide6/Qt6Core.dll",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
    "libpython3.11.so.1.0",
    "libsqlite3.so.0",
    "numpy.libs/libgfortran-040039e1-0352e75f.so.5.0.0",
    "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
    "opencc/clib/opencc_clib.cpython-311-x86_64-linux-gnu.so",
    "psycopg_binary.libs/libcom_err-2abe824b.so.2.1",
    "psycopg_binary.libs/libcom_err-55c5739a.so.3.0",
    "psycopg_binary.libs/libcrypt-bc2db45e.so.1",
    "psycopg_binary.libs/libpq-e9b5c9ac.so.5.18",
    "psycopg_binary.libs/libssl-6a9b88ec.so.3",
    "psycopg_binary/.dylibs/libpq.5.18.dylib",
    "psycopg_binary/pq.cpython-311-x86_64-linux-gnu.so",
    "python3.11/lib-dynload/_bz2.cpython-311-x86_64-linux-gnu.so",
    "shiboken6/Shiboken.abi3.so",
    "sqlalchemy-2.1.9.dist-info/METADATA",
    "typing_extensions-4.16.0.dist-info/METADATA",
    "vcruntime140.dll",
]


@pytest.fixture(scope="module")
def bundled() -> ModuleType:
    """What is in a bundle."""
    return script("release", "bundled")


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    """The list of parts."""
    return script("release", "sbom")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A small bundle: the files by which parts are known, with bytes that tell versions."""
    folder = tmp_path / "dyad"
    words = {
        "../dyad": b"\x7fELF",
        "libsqlite3.so.0": b"\x7fELF junk\x003.40.1\x00",
        "numpy.libs/libquadmath-96973f99-934c22de.so.0.0.0": b"\x7fELF",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so": b"\x7fELF",
        "numpy/_core/_multiarray_umath.so": b"\x7fELF",
        "psycopg_binary.libs/libcrypto-3a0647ea.so.3": b"\x7fELF OpenSSL 3.5.9 29 Sep 2026",
        "psycopg_binary/pq.so": b"\x7fELF",
        f"numpy-{metadata.version('numpy')}.dist-info/METADATA": b"Name: numpy",
        f"psycopg_binary-{metadata.version('psycopg-binary')}.dist-info/METADATA": b"Name: psycopg-binary",
    }
    for place, content in words.items():
        path = (folder / "_internal" / place).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_every_distribution_of_the_lock_has_a_notice(bundled: ModuleType) -> None:
    locked = re.findall(r"(?m)^([a-z0-9-]+)==", LOCK.read_text("utf-8"))
    named = {bundled.normal(name) for part in PARTS for name in part.distributions}
    assert set(locked) == named


def test_what_is_known_has_a_notice(bundled: ModuleType) -> None:
    assert bundled.without_notice(KNOWN, PARTS) == []


@pytest.mark.parametrize(
    "stranger",
    [
        "PySide6/Qt/lib/libavcodec.so.61",
        "libstdc++.so.6",
        "numpy.libs/libstranger-123.so.1",
        "psycopg_binary.libs/libsystemd-1.so.0",
        "psycopg_binary/.dylibs/libstranger.dylib",
        "strange.pyd",
        "PySide6/stranger.dll",
    ],
)
def test_a_library_without_a_notice_is_found(bundled: ModuleType, stranger: str) -> None:
    assert bundled.without_notice([*KNOWN, stranger], PARTS) == [stranger]


def test_a_distribution_without_a_notice_is_found(bundled: ModuleType) -> None:
    strange = ["requests-2.33.0.dist-info/METADATA", "requests-2.33.0.dist-info/RECORD"]
    assert bundled.without_notice([*KNOWN, *strange], PARTS) == ["requests-2.33.0.dist-info"]


def test_a_module_without_a_notice_is_found(bundled: ModuleType) -> None:
    known = ["explorer", "json", "numpy", "psycopg", "sqlalchemy", "_pyi_rth_utils"]
    assert bundled.modules_without_notice(known, PARTS) == []
    assert bundled.modules_without_notice([*known, "pytest", "nowhere"], PARTS) == ["nowhere", "pytest"]


def test_a_part_that_is_otherwise_than_the_table_says_is_found(bundled: ModuleType, bundle: Path) -> None:
    files = bundled.listing(bundle)
    outdated = Part("Old", "MIT", "https://example.org", files=("libsqlite3*",), version="1", checked={"numpy": "1.0"})
    inside = Part("Buried", "LGPL-3.0-only", "https://example.org", files=("../*",), library="x", version="1")
    told = bundled.broken_claims([outdated, inside], files)
    assert [line.partition(":")[0] for line in told] == ["Old", "Buried"]
    assert "numpy 1.0" in told[0]


def test_only_what_is_in_the_bundle_is_told(bundled: ModuleType, bundle: Path) -> None:
    files = bundled.listing(bundle)
    here = {part.name for part in bundled.present(PARTS, files)}
    assert {"NumPy", "OpenBLAS with LAPACK", "libquadmath", "psycopg", "OpenSSL", "SQLite"} <= here
    assert not {"SQLAlchemy", "Qt and PySide6", "HarfBuzz"} & here


def test_libraries_are_known_by_their_bytes_too(bundled: ModuleType, bundle: Path) -> None:
    (bundle / "_internal" / "QtCore").write_bytes(b"\xcf\xfa\xed\xfe")
    assert {"QtCore", "../dyad", "libsqlite3.so.0"} <= set(bundled.libraries(bundled.listing(bundle)))


def test_links_are_no_files_of_their_own(bundled: ModuleType, bundle: Path) -> None:
    (bundle / "_internal" / "libcrypto.so").symlink_to("psycopg_binary.libs/libcrypto-3a0647ea.so.3")
    assert "libcrypto.so" not in bundled.listing(bundle)


def test_the_notices_tell_parts_versions_and_duties(bundled: ModuleType, bundle: Path) -> None:
    notice_text = script("release", "notice_text")
    files = bundled.listing(bundle)
    text = notice_text.text("1.2.3", bundled.present(PARTS, files), files, TABLE)
    assert text == notice_text.text("1.2.3", bundled.present(PARTS, files), files, TABLE)
    assert "Dyad 1.2.3" in text
    assert re.search(r"(?m)^OpenSSL +3\.5\.9 +Apache-2\.0$", text)
    assert re.search(r"(?m)^SQLite +3\.40\.1 +blessing$", text)
    assert "psycopg in psycopg_binary" in " ".join(text.split())
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "Apache License"):
        assert words in text
    assert "https://github.com/psycopg/psycopg" in text


def document(bundled: ModuleType, sbom: ModuleType, bundle: Path) -> dict[str, Any]:
    files = bundled.listing(bundle)
    locked = sbom.locked_hashes(LOCK.read_text("utf-8"))
    made: dict[str, Any] = sbom.document("1.2.3", EPOCH, bundled.present(PARTS, files), files, locked)
    return made


def test_the_list_of_parts_is_the_same_whenever_it_is_made(bundled: ModuleType, sbom: ModuleType, bundle: Path) -> None:
    first, second = (json.dumps(document(bundled, sbom, bundle)) for _ in range(2))
    assert first == second
    assert json.loads(first)["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"


def test_the_list_of_parts_has_dyad_as_its_root(bundled: ModuleType, sbom: ModuleType, bundle: Path) -> None:
    made = document(bundled, sbom, bundle)
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    root = made["metadata"]["component"]
    assert (root["type"], root["name"], root["version"]) == ("application", "dyad", "1.2.3")
    known = {component["bom-ref"] for component in made["components"]}
    edges = {edge["ref"]: edge["dependsOn"] for edge in made["dependencies"]}
    assert edges.keys() == known | {"dyad"}
    assert "part-openssl" in edges["part-psycopg"]
    assert "part-openssl" not in edges["dyad"]
    reached = set(edges["dyad"]).union(*(edges[name] for name in edges["dyad"]))
    assert reached == known


def test_the_list_of_parts_has_hashes_of_files_and_of_the_lock(
    bundled: ModuleType, sbom: ModuleType, bundle: Path
) -> None:
    parts = {component["name"]: component for component in document(bundled, sbom, bundle)["components"]}
    assert parts["OpenSSL"]["purl"] == "pkg:generic/openssl@3.5.9"
    assert "purl" not in parts["libquadmath"]
    (library,) = parts["OpenSSL"]["components"]
    content = (bundle / "_internal" / library["name"]).read_bytes()
    assert library["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]
    (archives,) = (found for found in parts["NumPy"]["externalReferences"] if found["type"] == "distribution")
    assert all(f"sha256:{hashed['content']}" in LOCK.read_text("utf-8") for hashed in archives["hashes"])
    assert len(archives["hashes"]) > 10
    assert parts["NumPy"]["licenses"][0]["expression"].startswith("BSD-3-Clause")


def test_checksums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    checksums = script("release", "checksums")
    (tmp_path / "dyad 1.deb").write_bytes(b"first")
    (tmp_path / "dyad-1.rpm").write_bytes(b"second")
    lines = checksums.sums(tmp_path)
    (tmp_path / "SHA256SUMS").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert checksums.sums(tmp_path) == lines  # its own file is not summed up
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "dyad-1.rpm").write_bytes(b"changed")
    check = ["sha256sum", "--check", "SHA256SUMS"]
    told = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert told.returncode == 1
    assert "dyad-1.rpm: FAILED" in told.stdout
