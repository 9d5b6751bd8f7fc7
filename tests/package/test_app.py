"""The app for macOS: what the system reads of it, its icon, and what is run to sign and pack it.

No app was ever made or run on macOS; what can be seen here is what it would be made of.
"""

from __future__ import annotations

import plistlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PIL import Image

from explorer import __version__
from tests.package.scripts import PACKAGING, script


@pytest.fixture(scope="module")
def image() -> ModuleType:
    """The recipe of the disk image."""
    return script("macos", "make_image")


def read_back(version: str) -> dict[str, Any]:
    """The property list as macOS would read it."""
    properties = script("bundle", "mac_property_list").properties(version)
    found: dict[str, Any] = plistlib.loads(plistlib.dumps(properties))
    return found


def test_the_property_list_opens_archives() -> None:
    found = read_back(__version__)
    (kind,) = found["CFBundleDocumentTypes"]
    (exported,) = found["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["dyad"]
    assert kind["LSHandlerRank"] == "Owner"
    assert found["LSMinimumSystemVersion"] == "13.0"
    assert found["CFBundleShortVersionString"] == __version__
    assert "_" not in found["CFBundleIdentifier"] + exported["UTTypeIdentifier"]


@pytest.mark.parametrize(("version", "numbers"), [("0.2.0.dev0", "0.2.0"), ("1.4.2rc1", "1.4.2"), ("2.0", "2.0")])
def test_the_version_that_is_compared_is_numbers_alone(version: str, numbers: str) -> None:
    assert read_back(version)["CFBundleVersion"] == numbers


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    icons = script("bundle", "system_icons")
    with Image.open(icons.icns(tmp_path / "dyad.icns")) as icon:
        sizes = {(width * scale, height * scale) for width, height, scale in icon.info["sizes"]}
        assert sizes == {(size, size) for size in icons.ICNS_SIZES.values()}
        icon.load()
        drawn = icon.convert("RGBA")
    side = drawn.size[0]
    assert drawn.getchannel("A").getpixel((side // 50, side // 2)) == 0  # Apple's grid leaves a margin
    upper = drawn.crop((side // 2, side // 4, side // 2 + 1, side // 4 + 1))
    assert upper.tobytes() == bytes((26, 92, 163, 255))


def test_without_credentials_nothing_is_signed(image: ModuleType, tmp_path: Path) -> None:
    commands = image.commands(tmp_path / "dyad.dmg", {}, tmp_path / "Dyad.app")
    assert [command[0] for command in commands] == ["hdiutil"]


def test_with_credentials_app_and_image_are_signed_and_notarised(image: ModuleType, tmp_path: Path) -> None:
    given = {"DYAD_SIGNING_IDENTITY": "Developer ID Application: Nobody (X)", "DYAD_NOTARY_PROFILE": "dyad"}
    commands = image.commands(tmp_path / "dyad.dmg", given, tmp_path / "Dyad.app")
    assert [command[:2] for command in commands] == [
        ["codesign", "--force"],
        ["codesign", "--verify"],
        ["hdiutil", "create"],
        ["codesign", "--force"],
        ["xcrun", "notarytool"],
        ["xcrun", "stapler"],
    ]
    entitlements = Path(commands[0][commands[0].index("--entitlements") + 1])
    assert plistlib.loads(entitlements.read_bytes())["com.apple.security.cs.disable-library-validation"] is True


def test_notarising_without_signing_is_refused(image: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="DYAD_SIGNING_IDENTITY"):
        image.commands(tmp_path / "dyad.dmg", {"DYAD_NOTARY_PROFILE": "dyad"}, tmp_path / "Dyad.app")


def test_the_recipe_reads_the_app_from_where_the_bundle_is_made(image: ModuleType) -> None:
    spec = (PACKAGING / "bundle" / "dyad.spec").read_text("utf-8")
    assert f'name="{image.APP.name}"' in spec
