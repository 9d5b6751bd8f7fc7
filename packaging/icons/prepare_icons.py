"""Make resources/icons from the npm package lucide-static (ISC).

::

    npm pack lucide-static && tar xzf lucide-static-*.tgz
    python packaging/icons/prepare_icons.py package

Only the icons named in `ICONS` are taken. Their stroke is `currentColor`, which Qt draws black: whoever
loads one writes the theme's colour in its place. `dyad.svg`, the icon of the program, is drawn for this
project and is left as it is.
"""

import argparse
import re
import shutil
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"

# our name: the package's name
ICONS = {
    "arrow-left-right": "arrow-left-right",
    "calendar": "calendar",
    "chart": "chart-column",
    "check": "check",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "chevron-up": "chevron-up",
    "chevrons-left": "chevrons-left",
    "chevrons-right": "chevrons-right",
    "copy": "copy",
    "download": "download",
    "external-link": "external-link",
    "eye": "eye",
    "eye-off": "eye-off",
    "file": "file",
    "filter": "list-filter",
    "fit": "maximize",
    "folder-open": "folder-open",
    "history": "history",
    "image": "image",
    "info": "info",
    "keyboard": "keyboard",
    "languages": "languages",
    "link": "link",
    "menu": "menu",
    "minus": "minus",
    "moon": "moon",
    "pin": "pin",
    "plus": "plus",
    "printer": "printer",
    "redo": "redo-2",
    "search": "search",
    "settings": "settings",
    "sun": "sun",
    "table": "table-2",
    "timeline": "chart-gantt",
    "undo": "undo-2",
    "upload": "upload",
    "warning": "triangle-alert",
    "x": "x",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
}


def bare(drawing: str) -> str:
    """The drawing without the web's style classes and the package's comment; LICENSE-lucide.txt has the notice."""
    without_comment = re.sub(r"<!--.*?-->\s*", "", drawing, flags=re.DOTALL)
    return re.sub(r'\s+class="[^"]*"', "", without_comment)


def prepare(package: Path) -> int:
    """Copy the icons and the licence; returns their number; FileNotFoundError if the package lacks one."""
    for ours, theirs in ICONS.items():
        drawing = (package / "icons" / f"{theirs}.svg").read_text(encoding="utf-8")
        (FOLDER / f"{ours}.svg").write_text(bare(drawing), encoding="utf-8")
    shutil.copyfile(package / "LICENSE", FOLDER / "LICENSE-lucide.txt")
    return len(ICONS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make resources/icons from the unpacked npm package.")
    parser.add_argument("package", type=Path, help="the unpacked package folder")
    try:
        print(f"{prepare(parser.parse_args().package)} icons in {FOLDER}")
    except FileNotFoundError as problem:
        sys.exit(f"prepare_icons: the package lacks {problem.filename}")
