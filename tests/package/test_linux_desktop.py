"""What a desktop is told: the menu entry, the type of archives, icons, the AppStream component, and the terms."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PIL import Image

from explorer.store.archive import Archive

ROOT = Path(__file__).resolve().parents[2]
Scripts = Callable[[str], ModuleType]
ID = "org.dyad_explorer.dyad"
ENTRY = f"/usr/share/applications/{ID}.desktop"
COMPONENT = f"/usr/share/metainfo/{ID}.metainfo.xml"
TYPES = "/usr/share/mime/packages/dyad.xml"
ICONS = "/usr/share/icons/hicolor"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def entry(content: dict[str, bytes]) -> ConfigParser:
    """The menu entry."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(content[ENTRY].decode("utf-8"))
    return parser


def test_the_menu_entry_is_valid(entry: ConfigParser, content: dict[str, bytes], tmp_path: Path) -> None:
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Name"], main["Exec"], main["Terminal"]) == ("Application", "Dyad", "dyad %f", "false")
    for action in main["Actions"].rstrip(";").split(";"):
        assert entry[f"Desktop Action {action}"]["Exec"].startswith("dyad --")
    if shutil.which("desktop-file-validate"):
        file = tmp_path / f"{ID}.desktop"
        file.write_bytes(content[ENTRY])
        done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "")


def test_the_menu_entry_speaks_three_languages(entry: ConfigParser) -> None:
    for section, key in (("Desktop Entry", "Comment"), ("Desktop Entry", "Keywords"), ("Desktop Entry", "GenericName"),
                         ("Desktop Action read-only", "Name")):  # fmt: skip
        texts = [entry[section][key], *(entry[section][f"{key}[{tag}]"] for tag in ("zh_TW", "zh_HK", "ar"))]
        assert len(set(texts)) >= 3
        if key == "Keywords":
            assert all(text.endswith(";") for text in texts)


def test_windows_belong_to_the_menu_entry(entry: ConfigParser) -> None:
    """Under X11 by the class, which is the application's name; under Wayland by the entry's own name."""
    source = (ROOT / "explorer" / "desktop" / "starting" / "application.py").read_text("utf-8")
    assert f'setDesktopFileName("{ID}")' in source
    assert f'setApplicationName("{entry["Desktop Entry"]["StartupWMClass"]}")' in source


def test_an_archive_is_known_by_its_name_and_by_its_bytes(content: dict[str, bytes], tmp_path: Path) -> None:
    place = tmp_path / "one.dyad"
    with Archive.create(place):
        pass
    kind = ET.fromstring(content[TYPES]).find(f"{MIME}mime-type")
    assert kind is not None
    assert kind.get("type") == "application/vnd.dyad"
    glob = kind.find(f"{MIME}glob")
    assert glob is not None
    assert place.match(str(glob.get("pattern")))
    outer = kind.find(f"{MIME}magic/{MIME}match")
    assert outer is not None
    inner = outer.find(f"{MIME}match")
    assert inner is not None
    for match in (outer, inner):
        wanted = str(match.get("value")).encode().replace(b"\\0", b"\0")
        at = int(str(match.get("offset")))
        assert place.read_bytes()[at : at + len(wanted)] == wanted


def test_the_menu_entry_opens_archives(entry: ConfigParser, content: dict[str, bytes]) -> None:
    kind = ET.fromstring(content[TYPES]).find(f"{MIME}mime-type")
    assert kind is not None
    assert entry["Desktop Entry"]["MimeType"].rstrip(";") == kind.get("type")


@pytest.mark.parametrize("icon", [f"apps/{ID}", "mimetypes/application-vnd.dyad"])
def test_icons_are_there_in_all_sizes_and_drawn(
    content: dict[str, bytes], linux: Scripts, icon: str, tmp_path: Path
) -> None:
    for size in linux("icons").SIZES:
        file = tmp_path / f"{size}.png"
        file.write_bytes(content[f"{ICONS}/{size}x{size}/{icon}.png"])
        with Image.open(file) as image:
            assert image.size == (size, size)
            solid = image.convert("RGBA")
        assert solid.getpixel((0, 0))[3] < 255  # type: ignore[index]
        colours = {pixel[:3] for _, pixel in solid.getcolors(size * size) or () if pixel[3] == 255}  # type: ignore[index]
        # The two sides and the spine, each pure somewhere: nothing is smeared into its neighbour.
        assert {(0x1A, 0x5C, 0xA3), (0xA8, 0x46, 0x00), (0x1D, 0x21, 0x25)} <= colours
    ET.fromstring(content[f"{ICONS}/scalable/{icon}.svg"])


def test_the_spine_of_icons_is_sharp_at_every_size(content: dict[str, bytes], linux: Scripts, tmp_path: Path) -> None:
    """Between ground and spine no row is grey: the spine begins and ends with a row of pixels."""
    for size in linux("icons").SIZES:
        file = tmp_path / "icon.png"
        file.write_bytes(content[f"{ICONS}/{size}x{size}/apps/{ID}.png"])
        with Image.open(file) as image:
            column = [image.convert("RGB").getpixel((size // 5, row)) for row in range(size * 7 // 16, size * 10 // 16)]
        assert (0x1D, 0x21, 0x25) in column
        assert size == 96 or set(column) <= {(0x1D, 0x21, 0x25), (0xFD, 0xFC, 0xFA)}


def test_the_entry_and_the_component_name_the_icon_and_each_other(
    entry: ConfigParser, content: dict[str, bytes]
) -> None:
    component = ET.fromstring(content[COMPONENT])
    assert component.findtext("id") == ID == entry["Desktop Entry"]["Icon"]
    assert component.findtext("launchable") == f"{ID}.desktop"
    assert component.findtext("provides/mediatype") == "application/vnd.dyad"


def test_the_component_is_valid_and_tells_the_releases(
    content: dict[str, bytes], told: dict[str, Any], tmp_path: Path
) -> None:
    releases = ET.fromstring(content[COMPONENT]).findall("releases/release")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    known = re.findall(r"(?m)^## \[([^\]]+)\]", changelog)
    assert [each.get("version") for each in releases] == [
        told["version"] if name == "Unreleased" else name for name in known
    ]
    assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", each.get("date", "")) for each in releases)
    assert releases[0].get("type") == "development"
    if shutil.which("appstreamcli"):
        file = tmp_path / f"{ID}.metainfo.xml"
        file.write_bytes(content[COMPONENT])
        done = subprocess.run(
            ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


def test_the_changelog_is_debians(content: dict[str, bytes]) -> None:
    text = gzip.decompress(content["/usr/share/doc/dyad/changelog.gz"]).decode("utf-8")
    assert text.startswith("dyad (0.2.0~dev0) unstable; urgency=medium\n\n  * ")
    assert "dyad (0.1.0) unstable" in text
    assert len(re.findall(r"(?m)^ -- .+ <.+>  \w{3}, \d\d \w{3} \d{4} [\d:]{8} \+0000$", text)) == text.count("unst")
    assert all(len(each) <= 80 for each in text.splitlines() if not each.startswith(" -- "))


def test_the_terms_name_every_licence_of_the_notice(content: dict[str, bytes], linux: Scripts) -> None:
    text = content["/usr/share/doc/dyad/copyright"].decode("utf-8")
    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n")
    stanzas = [dict(re.findall(r"(?m)^(\S+): (.*)$", part)) for part in text.split("\n\n")]
    explained = {each["License"] for each in stanzas if set(each) == {"License"}}
    used = {name for each in stanzas if "Files" in each for name in re.split(" (?:and|or) ", each["License"])}
    assert used == explained
    notice = (ROOT / "resources" / "NOTICE.md").read_text("utf-8")
    for words, name in (("SIL OFL 1.1", "OFL-1.1"), ("ISC", "ISC"), ("MIT", "Expat")):
        assert words in notice
        assert name in used
    assert "SIL OPEN FONT LICENSE" in text
    assert "Panayiotis Lipiridis" in text


def test_the_terms_tell_of_every_part_of_the_bundle(content: dict[str, bytes], linux: Scripts, bundle: Path) -> None:
    text = content["/usr/share/doc/dyad/copyright"].decode("utf-8")
    bundled, parties = linux("bundled"), linux("explorer.desktop.third_parties")
    for part in bundled.present(parties.read(ROOT / "resources" / "licences"), bundled.listing(bundle / "dyad")):
        assert part.name in text
        assert linux("terms").short(part.licence) in text
    # Of two patterns the last counts: Dyad's own drawings come after those that they lie among.
    assert text.index("resources/icons/*") < text.index("resources/icons/dyad.svg")
    assert text.index("resources/flags/*") < text.index("resources/flags/csk.svg")


@pytest.mark.parametrize(
    ("licence", "short"),
    [
        ("MIT", "Expat"),
        ("LGPL-3.0-only", "LGPL-3"),
        ("LGPL-2.1-or-later", "LGPL-2.1+"),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", "GPL-3+ with GCC-exception-3.1"),
        ("BSD-3-Clause AND MIT OR 0BSD", "BSD-3-clause and Expat or 0BSD"),
    ],
)
def test_licences_have_debians_names(linux: Scripts, licence: str, short: str) -> None:
    assert linux("terms").short(licence) == short


def test_nothing_is_passed_on_without_its_terms(linux: Scripts, bundle: Path, tmp_path: Path) -> None:
    shutil.copytree(bundle / "dyad", tmp_path / "dyad", symlinks=True)
    (tmp_path / "dyad" / "_internal" / "libnew.so.1").write_bytes(b"")
    with pytest.raises(SystemExit, match=r"libnew\.so\.1"):
        linux("terms").write(tmp_path / "dyad")
