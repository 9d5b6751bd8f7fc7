"""The tree that Linux packages hold, what they depend on, and that the same bundle gives the same bytes."""

from __future__ import annotations

import json
import lzma
import re
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Scripts = Callable[[str], ModuleType]
ALL_LIBRARIES = (
    "ld-linux-x86-64.so.2",
    "libEGL.so.1",
    "libGL.so.1",
    "libX11-xcb.so.1",
    "libX11.so.6",
    "libc.so.6",
    "libdbus-1.so.3",
    "libdl.so.2",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libgcc_s.so.1",
    "libglib-2.0.so.0",
    "libgthread-2.0.so.0",
    "libm.so.6",
    "libpthread.so.0",
    "libresolv.so.2",
    "libstdc++.so.6",
    "libwayland-client.so.0",
    "libwayland-cursor.so.0",
    "libwayland-egl.so.1",
    "libxcb-cursor.so.0",
    "libxcb-glx.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-randr.so.0",
    "libxcb-render-util.so.0",
    "libxcb-render.so.0",
    "libxcb-shape.so.0",
    "libxcb-shm.so.0",
    "libxcb-sync.so.1",
    "libxcb-util.so.1",
    "libxcb-xfixes.so.0",
    "libxcb-xkb.so.1",
    "libxcb.so.1",
    "libxkbcommon-x11.so.0",
    "libxkbcommon.so.0",
    "libexpat.so.1",
    "libz.so.1",
    "libzstd.so.1",
)
"""What a bundle made with PySide6-Essentials 6.11 and Debian's own Python needs of the system."""


def test_nothing_is_writable_by_others_and_nothing_runs_as_somebody_else(entries: list[Any]) -> None:
    modes = {entry.place: entry.mode for entry in entries if not entry.target}
    assert modes["/usr/lib/dyad/dyad"] == 0o755
    assert {mode for place, mode in modes.items() if place != "/usr/lib/dyad/dyad"} == {0o644, 0o755}
    assert [place for place, mode in modes.items() if mode == 0o755 and "." in place.rpartition("/")[2]] == [
        "/usr/lib/dyad/_internal/alembic-1.20.1.dist-info"
    ]


def test_the_command_leads_to_the_program_and_libraries_stay_links(entries: list[Any]) -> None:
    links = {entry.place: entry.target for entry in entries if entry.target}
    assert links == {
        "/usr/bin/dyad": "../lib/dyad/dyad",
        "/usr/lib/dyad/_internal/libQt6Core.so.6": "PySide6/Qt/lib/libQt6Core.so.6",
    }


def test_nothing_lies_where_users_keep_their_own(entries: list[Any]) -> None:
    assert all(entry.place.startswith("/usr/") for entry in entries)


def test_every_library_that_is_needed_is_brought_by_a_package(linux: Scripts) -> None:
    dependencies = linux("dependencies")
    found = dependencies.debian(ALL_LIBRARIES, "2.35", "3.4.29", dependencies.known_packages())
    assert {"libc6 (>= 2.35)", "libstdc++6 (>= 11)", "zlib1g", "libzstd1", "libgl1", "libxcb-cursor0"} <= set(found)
    assert len(found) == len(set(found))
    with pytest.raises(dependencies.UnknownLibrary, match=r"libnew\.so\.1"):
        dependencies.debian(["libnew.so.1"], "2.35", "3.4.29", dependencies.known_packages())
    with pytest.raises(dependencies.UnknownLibrary, match=r"GLIBCXX_3\.4\.99"):
        dependencies.debian(["libstdc++.so.6"], "2.35", "3.4.99", {})


def test_an_rpm_requires_libraries_by_their_names(linux: Scripts) -> None:
    found = linux("dependencies").rpm(["libGL.so.1", "libc.so.6"], "2.35", "3.4.29")
    assert "libGL.so.1()(64bit)" in found
    assert "libc.so.6(GLIBC_2.35)(64bit)" in found
    assert "libstdc++.so.6(GLIBCXX_3.4.29)(64bit)" in found


@pytest.mark.parametrize(
    ("ours", "theirs"), [("0.2.0.dev0", "0.2.0~dev0"), ("1.0rc2", "1.0~rc2"), ("0.0.9", "0.0.9"), ("1.2.3", "1.2.3")]
)
def test_what_is_not_released_comes_before_its_release(linux: Scripts, ours: str, theirs: str) -> None:
    assert linux("product").package_version(ours) == theirs


def test_versions_that_would_sort_otherwise_are_refused(linux: Scripts) -> None:
    with pytest.raises(SystemExit, match="is no version"):
        linux("product").package_version("0.2.0a1")


def test_nfpm_is_told_of_every_file_with_owner_mode_and_date(
    linux: Scripts, entries: list[Any], told: dict[str, Any]
) -> None:
    configured = linux("native").settings(entries, told)
    contents = {each["dst"]: each for each in configured["contents"]}
    assert set(contents) == {entry.place for entry in entries} | {linux("tree").ZSH_ELSEWHERE}
    assert all(each["file_info"]["owner"] == "root" for each in contents.values())
    assert {each["file_info"]["mtime"] for each in contents.values()} == {"2026-11-22T17:21:24Z"}
    assert contents["/usr/bin/dyad"]["type"] == "symlink"
    assert configured["version"] == "0.2.0~dev0"
    assert configured["overrides"]["deb"]["depends"] == ["libc6 (>= 2.35)", "libgl1", "libstdc++6 (>= 11)"]
    assert {place: each["packager"] for place, each in contents.items() if "packager" in each} == {
        "/usr/share/lintian/overrides/dyad": "deb",
        "/usr/share/zsh/vendor-completions/_dyad": "deb",
        "/usr/share/zsh/site-functions/_dyad": "rpm",
    }
    json.dumps(configured)


def test_only_an_rpm_has_scripts_and_they_touch_nothing_of_users(
    linux: Scripts, entries: list[Any], told: dict[str, Any], tmp_path: Path
) -> None:
    configured = linux("native").settings(entries, told)
    assert "scripts" not in configured["overrides"]["deb"]
    script = Path(configured["overrides"]["rpm"]["scripts"]["postremove"])
    done = subprocess.run(["/bin/sh", script], env={"PATH": str(tmp_path)}, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert not re.search(r"\brm\b|HOME|/home", script.read_text("utf-8"))


def test_a_deb_is_packed_anew_without_losing_a_byte(linux: Scripts) -> None:
    def member(name: str, data: bytes) -> bytes:
        head = f"{name:<16}{1795368084:<12}0     0     100644  {len(data):<10}`\n".encode()
        return head + data + b"\n" * (len(data) % 2)

    data = b"content" * 1001
    deb = b"!<arch>\n" + member("debian-binary", b"2.0\n") + member("control.tar.gz", b"odd") + member("data.tar", data)
    packed = linux("native").tightly(deb, "amd64", 0)
    members = dict(linux("native")._members(packed))
    assert list(members) == ["debian-binary", "control.tar.gz", "data.tar.xz"]
    assert members["control.tar.gz"] == b"odd"
    assert lzma.decompress(members["data.tar.xz"]) == data
    assert linux("native").tightly(deb, "amd64", 0) == packed


def test_the_portable_archive_is_the_same_twice_and_holds_the_same_tree(
    linux: Scripts, entries: list[Any], told: dict[str, Any], tmp_path: Path
) -> None:
    for name in ("one", "two"):
        linux("portable").make(entries, told["version"], told["epoch"], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    with tarfile.open(tmp_path / "one") as archive:
        members = {member.name: member for member in archive.getmembers()}
        readme = archive.extractfile("dyad-0.2.0.dev0/README.txt")
        assert readme is not None
        assert b"./bin/dyad" in readme.read()
    assert all(name.startswith("dyad-0.2.0.dev0") for name in members)
    assert {member.mtime for member in members.values()} == {told["epoch"]}
    assert {(member.uid, member.gid, member.uname) for member in members.values()} == {(0, 0, "root")}
    assert members["dyad-0.2.0.dev0/bin/dyad"].linkname == "../lib/dyad/dyad"
    assert len(members) == len(entries) - 1 + 2


def test_the_portable_archive_is_installed_and_removed_by_the_lines_of_its_readme(
    linux: Scripts, entries: list[Any], told: dict[str, Any], tmp_path: Path
) -> None:
    linux("portable").make(entries, told["version"], told["epoch"], tmp_path / "portable.tar.gz")
    place, home = tmp_path / "pro grams", tmp_path / "home"
    home.mkdir()
    place.mkdir()
    subprocess.run(["tar", "-xzf", tmp_path / "portable.tar.gz", "-C", place], check=True)
    folder = place / "dyad-0.2.0.dev0"
    blocks = re.findall(r"(?m)(?:^    .*\n)+", (folder / "README.txt").read_text("utf-8"))
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("update-mime-database", "update-desktop-database"):  # not on every machine
        (programs / name).write_text("#!/bin/sh\n", "utf-8")
        (programs / name).chmod(0o755)
    surrounding = {"HOME": str(home), "PATH": f"{programs}:/usr/bin:/bin"}
    _, install, remove = blocks
    subprocess.run(["/bin/sh", "-e", "-c", install], cwd=folder, env=surrounding, check=True)
    entry = (home / ".local/share/applications/org.dyad_explorer.dyad.desktop").read_text("utf-8")
    assert f'Exec="{folder}/bin/dyad" %f' in entry
    started = subprocess.run(
        [home / ".local/bin/dyad", "--version"], env=surrounding, capture_output=True, text=True, check=True
    )
    assert started.stdout == "Dyad was started: --version\n"
    archive_file = home / ".local/share/dyad/archive.dyad"
    archive_file.parent.mkdir(parents=True)
    archive_file.write_bytes(b"mine")
    subprocess.run(["/bin/sh", "-e", "-c", remove], cwd=folder, env=surrounding, check=True)
    assert [path for path in home.rglob("*") if path.is_file() or path.is_symlink()] == [archive_file]


def test_packages_are_not_made_without_the_notices_once_there_is_who_writes_them(
    linux: Scripts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = linux("tree")
    (tmp_path / "packaging" / "release").mkdir(parents=True)
    monkeypatch.setattr(tree, "ROOT", tmp_path)
    assert tree.release_files(tmp_path) == []
    (tmp_path / "packaging" / "release" / "notices.py").write_text("", "utf-8")
    (tmp_path / "dyad.cdx.json").write_text("{}", "utf-8")
    with pytest.raises(SystemExit, match=r"THIRD-PARTY\.txt are not in"):
        tree.release_files(tmp_path)
    (tmp_path / "THIRD-PARTY.txt").write_text("", "utf-8")
    assert [file.name for file in tree.release_files(tmp_path)] == ["THIRD-PARTY.txt", "dyad.cdx.json"]


def test_where_there_is_no_bundle_it_is_said_how_to_make_one(linux: Scripts, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="make bundle"):
        linux("tree").read_told(tmp_path / "bundle.json")
