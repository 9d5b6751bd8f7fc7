"""Make the installer for Windows of a bundle that was made on Windows: ``dist/dyad-VERSION-windows-x64-setup.exe``.

Needs NSIS (``makensis`` on the path). What the installer brings, and removes again, is the list of the bundle's files
and the notices of `make release`, written for ``dyad.nsi`` anew each time. Where ``DYAD_SIGNING_THUMBPRINT`` names a
certificate in the store of the user (SHA-1), the two programs, the installer and the uninstaller are signed with
Microsoft's ``signtool``; no password passes through here. ``DYAD_TIMESTAMP_URL`` names the server that dates the
signatures.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT / "packaging" / "bundle"), str(HERE)]

import system_icons  # noqa: E402 - it lies with what the bundle is made of
import version_resource  # noqa: E402 - it lies beside this file

BUILD = ROOT / "build"
PROGRAMS = ("dyad.exe", "dyadw.exe")
"""The program for commands, which writes to a console, and the one for the window, which has none."""
NOTICES = ("THIRD-PARTY.txt", "dyad.cdx.json")
_ARCHITECTURES = {"AMD64": "x64", "x86_64": "x64", "ARM64": "arm64"}
_TIMESTAMP = "http://timestamp.digicert.com"


def main() -> int:
    """Make the installer and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--bundle", type=Path, default=BUILD / "bundle" / "dyad")
    parser.add_argument("--told", type=Path, default=BUILD / "bundle" / "bundle.json")
    parser.add_argument("--notices", type=Path, default=BUILD / "release")
    parser.add_argument("--stage", type=Path, default=BUILD / "windows")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    options = argparse.Namespace(**{name: path.resolve() for name, path in vars(parser.parse_args()).items()})
    if shutil.which("makensis") is None:
        print(
            "make_installer.py: makensis is not on the path. Install NSIS 3.08 or newer, then again.", file=sys.stderr
        )
        return 1
    told = json.loads(options.told.read_text("utf-8"))
    files = bundled(options.bundle, options.notices)
    lacking = [name for name in PROGRAMS if name not in files]
    if lacking:
        names = " and no ".join(lacking)
        print(f"make_installer.py: {options.bundle} holds no {names}; make the bundle on Windows.", file=sys.stderr)
        return 1
    sign = signing(os.environ)
    if sign is not None:
        for name in PROGRAMS:
            subprocess.run(f'{sign} "{files[name]}"', check=True)  # signtool reads its quotes itself
    for path in files.values():
        os.utime(path, (told["epoch"], told["epoch"]))  # the installer keeps dates, and signing made new ones
    options.dist.mkdir(parents=True, exist_ok=True)
    name = f"dyad-{told['version']}-windows-{_ARCHITECTURES[told['machine']]}-setup.exe"
    command = ["makensis", "-V3", "-INPUTCHARSET", "UTF8", "-WX"]
    command += definitions(files, told["version"], options.stage, options.dist / name, sign)
    subprocess.run([*command, str(HERE / "dyad.nsi")], check=True, env=surrounding(told["epoch"]))
    print(f"{options.dist.name}/{name}: {(options.dist / name).stat().st_size / 1e6:.0f} MB")
    return 0


def bundled(bundle: Path, notices: Path) -> dict[str, Path]:
    """Return what is to be installed, by place with slashes: the bundle's files and the notices beside them."""
    found = {path.relative_to(bundle).as_posix(): path for path in sorted(bundle.rglob("*")) if path.is_file()}
    found.update((name, notices / name) for name in NOTICES if (notices / name).is_file())
    return found


def definitions(files: Mapping[str, Path], version: str, stage: Path, output: Path, sign: str | None) -> list[str]:
    """Write the lists and the icon to ``stage`` and return what the script is to know, as arguments of makensis."""
    stage.mkdir(parents=True, exist_ok=True)
    install, remove = stage / "install.nsh", stage / "remove.nsh"
    # NSIS reads an included file as UTF-8 where it begins with a byte order mark.
    install.write_text("".join(f"{line}\n" for line in installing(files)), encoding="utf-8-sig")
    remove.write_text("".join(f"{line}\n" for line in removing(files)), encoding="utf-8-sig")
    values = {
        "VERSION": version,
        "VERSION_OF_FILE": version_resource.numbers(version),
        "COMPANY": version_resource.COMPANY,
        "COPYRIGHT": version_resource.COPYRIGHT,
        "SIZE": str(sum(path.stat().st_size for path in files.values()) // 1024),
        "ICON": str(system_icons.ico(stage / "dyad.ico")),
        "OUTPUT": str(output),
        "INSTALL_FILES": str(install),
        "REMOVE_FILES": str(remove),
    }
    if sign is not None:
        values["SIGN"] = sign
    return [f"-D{name}={value}" for name, value in values.items()]


def installing(files: Mapping[str, Path]) -> list[str]:
    """Return the script's lines that put each file in its place."""
    lines = []
    for folder in sorted({place.rpartition("/")[0] for place in files}):
        lines.append(f'SetOutPath "{_target(folder, "$Fresh")}"')
        for place, path in files.items():
            inside, _, name = place.rpartition("/")
            if inside == folder:  # a file that is read keeps its dollar signs, one that is written would not
                lines.append(f'File "/oname={_escaped(name)}" "{path}"')
    return lines


def removing(files: Iterable[str]) -> list[str]:
    """Return the script's lines that remove each file, and each folder that is empty then, the deepest first."""
    files = list(files)
    folders: set[str] = set()
    for place in files:
        parts = place.split("/")[:-1]
        folders.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    lines = [f'Delete "{_target(place)}"' for place in files]
    return lines + [
        f'RMDir "{_target(folder)}"' for folder in sorted(folders, key=lambda name: (-name.count("/"), name))
    ]


def signing(environment: Mapping[str, str]) -> str | None:
    """Return the command that signs, to be followed by a file; ``None`` where no certificate is named."""
    thumbprint = environment.get("DYAD_SIGNING_THUMBPRINT", "")
    if not thumbprint:
        return None
    if not re.fullmatch(r"[0-9A-Fa-f]{40}", thumbprint):
        raise SystemExit(
            "make_installer.py: DYAD_SIGNING_THUMBPRINT is not the 40 hexadecimal digits of a certificate."
        )
    dated = environment.get("DYAD_TIMESTAMP_URL") or _TIMESTAMP
    return f"signtool sign /sha1 {thumbprint} /fd sha256 /tr {dated} /td sha256 /d Dyad"


def surrounding(epoch: int) -> dict[str, str]:
    """Return the environment for makensis, which dates what it makes by SOURCE_DATE_EPOCH."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}


def _target(place: str, folder: str = "$INSTDIR") -> str:
    return "\\".join([folder, *(_escaped(part) for part in place.split("/") if part)])


def _escaped(text: str) -> str:
    return text.replace("$", "$$").replace('"', '$\\"')


if __name__ == "__main__":
    sys.exit(main())
