"""Make resources/flags from the npm package flag-icons (MIT).

::

    npm pack flag-icons && tar xzf flag-icons-*.tgz
    python packaging/flags/prepare_flags.py package

Flags are named by ISO 3166-1 alpha-2 code in lower case, historic states by their alpha-3 code (`sun`, `yug` and
others: ISO has given some of their two letters away). The historic ones and `xx.svg`, which stands for
any country without a flag here, are drawn for this project and are left as they are.

Qt's SVG renderer does not clip, which shows on two flags; `REDRAWN` says the same shapes without a clip path.
"""

import argparse
import re
import shutil
import sys
from pathlib import Path

FLAGS = Path(__file__).resolve().parents[2] / "resources" / "flags"

# Two-letter files of the package that are no ISO 3166-1 code; eu, un and xk are kept, people look for them.
NOT_COUNTRIES = frozenset({"cp", "dg", "ic", "pc", "xx"})

VANUATU_CLIPPED = re.compile(
    r'  <defs>\s*<clipPath id="vu-a">.*?</defs>\n|<g clip-path="url\(#vu-a\)".*?</g>', re.DOTALL
)
VANUATU = """<g transform="scale(.71111 1.01053)">
    <path d="m0 0 420 195h480v85H420L0 475"/>
    <path fill="none" stroke="#fdce12" stroke-width="25" d="M-20 37.6 410.6 237.5H900M410.6 237.5-20 437.4"/>
  </g>"""
ANGUILLA_CLIPPED = re.compile(
    r'  <clipPath id="ai-a">.*?</clipPath>\n|<path [^>]*clip-path="url\(#ai-a\)"/>', re.DOTALL
)
ANGUILLA = (
    '<path fill="#c8102e" d="M0 0 160 120H135L0 18.75zM320 240 160 120h25L320 221.25z'
    'M320 0H295L160 101.25V120zM0 240h25L160 138.75V120z"/>'
)
REDRAWN = {"vu": (VANUATU_CLIPPED, VANUATU), "ai": (ANGUILLA_CLIPPED, ANGUILLA)}


def redraw(code: str, drawing: str) -> str:
    """The drawing with its one clipped group said without a clip path; ValueError if the package changed."""
    clipped, replacement = REDRAWN[code]
    clip, group = clipped.findall(drawing)
    return drawing.replace(clip, "").replace(group, replacement)


def prepare(package: Path) -> int:
    """Copy every country's flag and the licence; returns the number of flags."""
    count = 0
    for source in sorted((package / "flags" / "4x3").glob("??.svg")):
        if source.stem in NOT_COUNTRIES:
            continue
        drawing = source.read_text(encoding="utf-8")
        if source.stem in REDRAWN:
            drawing = redraw(source.stem, drawing)
        (FLAGS / source.name).write_text(drawing, encoding="utf-8")
        count += 1
    shutil.copyfile(package / "LICENSE", FLAGS / "LICENSE-flag-icons.txt")
    return count


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make resources/flags from the unpacked npm package.")
    parser.add_argument("package", type=Path, help="the unpacked package folder")
    folder = parser.parse_args().package
    if not (folder / "flags" / "4x3").is_dir():
        sys.exit(f"prepare_flags: {folder} is not the flag-icons package")
    print(f"{prepare(folder)} flags in {FLAGS}")
