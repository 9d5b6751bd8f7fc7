"""Make the Linux packages of the bundle: ``.deb`` and ``.rpm`` by nfpm, and a portable ``.tar.gz``, in ``dist/``.

``make package`` runs this in ``.venv-package`` after ``make bundle``. All three hold the same tree: the program in
``/usr/lib/dyad``, the command ``/usr/bin/dyad`` and what a desktop wants to know. Which system packages they need is
read from the bundle (``build/bundle/bundle.json``) and named by `explorer.desktop.display`, which tells users the same.
The same bundle gives the same bytes. ``--version`` makes packages of it under another version, to try upgrades with;
DYAD_QUICK_PACKAGE=1 makes nothing but a large .deb without the notices, for tests: it is not to be passed on.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # what is packaged is this checkout
sys.path.append(str(ROOT / "packaging" / "release"))

import native  # noqa: E402
import portable  # noqa: E402
import tree  # noqa: E402
from product import architecture, package_version, placeholders  # noqa: E402

BUNDLE = ROOT / "build" / "bundle"
WORK = ROOT / "build" / "linux"
DIST = ROOT / "dist"
KINDS = ("deb", "rpm", "tar.gz")


def main(argv: list[str] | None = None) -> int:
    """Collect the tree, make each package of it, and tell how large each is."""
    options = _options(argv)
    told = tree.read_told(options.bundle / "bundle.json")
    told["version"] = options.version or told["version"]
    os.environ["SOURCE_DATE_EPOCH"] = str(told["epoch"])
    shutil.rmtree(WORK, ignore_errors=True)
    written = WORK / "written"
    written.mkdir(parents=True)
    options.dist.mkdir(parents=True, exist_ok=True)
    quickly = bool(os.environ.get("DYAD_QUICK_PACKAGE"))
    entries = tree.whole(options.bundle / "dyad", told, written, () if quickly else tree.release_files())
    bytes_ = sum(entry.source.stat().st_size for entry in entries if entry.source)
    print(f"Dyad {told['version']}: {len(entries)} files and folders, {bytes_ / 1e6:.1f} MB installed")
    for kind in ("deb",) if quickly else options.only:
        target = options.dist / _name(kind, str(told["version"]), str(told["machine"]))
        if kind == "tar.gz":
            portable.make(entries, told, target)
        else:
            native.make(kind, native.settings(entries, told), WORK, target, quickly=quickly)
        print(f"  {target.stat().st_size / 1e6:6.1f} MB  {target.name}", flush=True)
    for placeholder in placeholders():
        warning = f"make_packages.py: warning: {placeholder}. Set it before these packages are given to others"
        print(f"{warning} (packaging/RELEASING.md, section 1).", file=sys.stderr)
    return 0


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the Linux packages of the bundle.")
    parser.add_argument("--bundle", type=Path, default=BUNDLE, help="the folder that holds dyad/ and bundle.json")
    parser.add_argument("--dist", type=Path, default=DIST, help="the folder for the packages")
    parser.add_argument("--version", help="another version than the bundle's own")
    parser.add_argument("--only", action="append", choices=KINDS, help="this kind of package; may be repeated")
    options = parser.parse_args(argv)
    options.only = options.only or KINDS
    return options


def _name(kind: str, version: str, machine: str) -> str:
    """Return a package's file name, as its own world writes it."""
    if kind == "deb":
        return f"dyad_{package_version(version)}_{architecture(machine)}.deb"
    if kind == "rpm":
        return f"dyad-{package_version(version)}-1.{machine}.rpm"
    return f"dyad-{version}-linux-{machine}.tar.gz"


if __name__ == "__main__":
    sys.exit(main())
