"""Make the disk image for macOS of the app that `make bundle` made there: ``dist/dyad-VERSION-macos-MACHINE.dmg``.

Where ``DYAD_SIGNING_IDENTITY`` names a "Developer ID Application" of the keychain, the app and the image are signed
with it; without, the app keeps the signature without an identity that PyInstaller gave it, and macOS asks whoever opens
it first.
Where ``DYAD_NOTARY_PROFILE`` names a profile that ``xcrun notarytool store-credentials`` has kept in the keychain, the
image is notarised and stapled. No password passes through here.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "build" / "bundle"
APP = BUNDLE / "Dyad.app"
STAGE = ROOT / "build" / "macos"
DIST = ROOT / "dist"
ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
NOTICES = ("THIRD-PARTY.txt", "dyad.cdx.json")


def main() -> int:
    """Stage, sign, pack, notarise; each but packing only where somebody gave what it needs."""
    if platform.system() != "Darwin":
        print("make_image.py: hdiutil, which makes disk images, is a part of macOS; run this there.", file=sys.stderr)
        return 1
    told = json.loads((BUNDLE / "bundle.json").read_text("utf-8"))
    image = DIST / f"dyad-{told['version']}-macos-{told['machine']}.dmg"
    DIST.mkdir(exist_ok=True)
    for command in commands(image, os.environ, stage()):
        print("+", " ".join(command))
        subprocess.run(command, check=True)
    print(f"{image.relative_to(ROOT)}: {image.stat().st_size / 1e6:.0f} MB")
    return 0


def stage() -> Path:
    """Lay out what the image shows: the app, the folder to drag it to, and the notices; return the app's place."""
    shutil.rmtree(STAGE, ignore_errors=True)
    STAGE.mkdir(parents=True)
    app = STAGE / APP.name
    shutil.copytree(APP, app, symlinks=True)
    (STAGE / "Applications").symlink_to("/Applications")
    for name in NOTICES:
        shutil.copy2(ROOT / "build" / "release" / name, STAGE / name)
    return app


def commands(image: Path, environment: Mapping[str, str], app: Path) -> list[list[str]]:
    """Return what is to be run, in order, with the credentials that ``environment`` names."""
    identity = environment.get("DYAD_SIGNING_IDENTITY", "")
    profile = environment.get("DYAD_NOTARY_PROFILE", "")
    if profile and not identity:
        raise SystemExit("make_image.py: Apple notarises signed apps only; name DYAD_SIGNING_IDENTITY as well.")
    sign = ["codesign", "--force", "--timestamp", "--sign", identity]
    found: list[list[str]] = []
    if identity:
        hardened = ["--options", "runtime", "--entitlements", str(ENTITLEMENTS)]
        found.append([*sign, "--deep", *hardened, str(app)])
        found.append(["codesign", "--verify", "--deep", "--strict", str(app)])
    pack = ["hdiutil", "create", "-volname", "Dyad", "-srcfolder", str(app.parent), "-fs", "HFS+", "-format", "UDZO"]
    found.append([*pack, "-ov", str(image)])
    if identity:
        found.append([*sign, str(image)])
    if profile:
        found.append(["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"])
        found.append(["xcrun", "stapler", "staple", str(image)])
    return found


if __name__ == "__main__":
    sys.exit(main())
