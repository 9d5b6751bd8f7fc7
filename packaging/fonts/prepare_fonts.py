"""Make resources/fonts from the published font packages.

The fonts come from four packages of the npm registry, unpacked side by side in one folder::

    for script in noto-sans noto-sans-arabic noto-sans-tc noto-sans-sc; do npm pack @expo-google-fonts/$script; done
    for archive in *.tgz; do mkdir "${archive%.tgz}" && tar xzf "$archive" -C "${archive%.tgz}"; done
    python packaging/fonts/prepare_fonts.py .

Noto Sans and Noto Sans Arabic are copied as they are. Noto Sans TC is changed in one respect. It draws the
Kangxi radical U+2F08 and the ideograph U+4EBA with one and the same glyph, and so for some 300 pairs. A PDF
holds glyphs, and a reader who copies text out of one gets the first character that has the glyph: the
radical, which looks right and which no search finds. Here every other character that shares the glyph of a
unified ideograph gets a glyph of its own that refers to the first, so both are drawn and both copy right.

Noto Sans TC has no simplified characters, which titles of sources are quoted in. Of Noto Sans SC those ideographs are
kept that Noto Sans TC lacks, and nothing else: it only ever stands in for the other.
"""

import argparse
import shutil
import sys
from collections import defaultdict
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

# (package folder, file in it, name in resources/fonts)
FILES = (
    ("noto-sans-0", "400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"),
    ("noto-sans-0", "700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf"),
    ("noto-sans-0", "LICENSE_FONT", "OFL-NotoSans.txt"),
    ("noto-sans-arabic-0", "400Regular/NotoSansArabic_400Regular.ttf", "NotoSansArabic-Regular.ttf"),
    ("noto-sans-arabic-0", "700Bold/NotoSansArabic_700Bold.ttf", "NotoSansArabic-Bold.ttf"),
    ("noto-sans-arabic-0", "LICENSE_FONT", "OFL-NotoSansArabic.txt"),
    ("noto-sans-tc-0", "400Regular/NotoSansTC_400Regular.ttf", "NotoSansTC-Regular.ttf"),
    ("noto-sans-tc-0", "700Bold/NotoSansTC_700Bold.ttf", "NotoSansTC-Bold.ttf"),
    ("noto-sans-tc-0", "LICENSE_FONT", "OFL-NotoSansTC.txt"),
    ("noto-sans-sc-0", "400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    ("noto-sans-sc-0", "700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"),
    ("noto-sans-sc-0", "LICENSE_FONT", "OFL-NotoSansSC.txt"),
)

# Blocks of CJK unified ideographs (Unicode 15, chapter 18), and the twelve unified ones that stand among the
# compatibility ideographs.
UNIFIED_BLOCKS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2F7FF), (0x30000, 0x323AF))
UNIFIED_AMONG_COMPATIBILITY = frozenset(
    (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29)
)

ROUND_XY_TO_GRID = 0x0004
USE_MY_METRICS = 0x0200


def is_unified(character: int) -> bool:
    """Whether a code point is a CJK unified ideograph, the form text is written in."""
    return character in UNIFIED_AMONG_COMPATIBILITY or any(first <= character <= last for first, last in UNIFIED_BLOCKS)


def twins(font: TTFont) -> dict[int, str]:
    """The code points, with their glyphs, that borrow the glyph of a unified ideograph."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for character, glyph in font.getBestCmap().items():
        sharing[glyph].append(character)
    borrowed = {}
    for glyph, characters in sharing.items():
        owners = [character for character in characters if is_unified(character)]
        if owners and len(characters) > 1:
            owner = max(owners, key=lambda character: (0x4E00 <= character <= 0x9FFF, -character))
            borrowed.update({character: glyph for character in characters if character != owner})
    return borrowed


def reference_to(glyph: str) -> Glyph:
    """A composite glyph that draws another one in place."""
    component = GlyphComponent()
    component.glyphName = glyph
    component.x = component.y = 0
    component.flags = ROUND_XY_TO_GRID | USE_MY_METRICS
    composite = Glyph()
    composite.numberOfContours = -1
    composite.components = [component]
    return composite


def part_twins(font: TTFont) -> int:
    """Give every character that borrows an ideograph's glyph one of its own; returns how many there were."""
    borrowed = twins(font)
    order = list(font.getGlyphOrder())
    outlines, widths, heights = font["glyf"], font["hmtx"], font["vmtx"]
    added = {}
    for character, glyph in sorted(borrowed.items()):
        name = added[character] = f"twin.u{character:04X}"
        order.append(name)
        outlines.glyphs[name] = reference_to(glyph)
        widths.metrics[name] = widths.metrics[glyph]
        heights.metrics[name] = heights.metrics[glyph]
    font.setGlyphOrder(order)
    outlines.setGlyphOrder(order)
    for name in added.values():
        outlines[name].recalcBounds(outlines)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({ch: name for ch, name in added.items() if ch in table.cmap})
    return len(borrowed)


def keep_what_lacks(font: TTFont, other: TTFont) -> int:
    """Reduce a font to the common ideographs that another one lacks; returns how many there are."""
    kept = {ch for ch in font.getBestCmap().keys() - other.getBestCmap().keys() if 0x4E00 <= ch <= 0x9FFF}
    options = Options(layout_features=[], notdef_outline=True, name_IDs=["*"], recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    return len(kept)


def prepare(packages: Path) -> None:
    """Write every file of `FILES` into resources/fonts; FileNotFoundError if a package is missing."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for package, source, target in FILES:
        folders = sorted(packages.glob(f"*{package}*"))
        found = [folder / "package" / source for folder in folders if (folder / "package" / source).is_file()]
        if not found:
            raise FileNotFoundError(f"no {source} in a folder named *{package}* under {packages}")
        shutil.copyfile(found[-1], FONTS / target)
        # Without new timestamps the same packages give the same bytes.
        if "TC-" in target:
            font = TTFont(FONTS / target, recalcTimestamp=False)
            print(f"{target}: {part_twins(font)} characters given glyphs of their own")
            font.save(FONTS / target)
        elif "SC-" in target:
            font = TTFont(FONTS / target, recalcTimestamp=False)
            with TTFont(FONTS / target.replace("SC-", "TC-")) as traditional:
                print(f"{target}: {keep_what_lacks(font, traditional)} ideographs kept")
            font.save(FONTS / target)
        print(f"{target}: {(FONTS / target).stat().st_size:,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make resources/fonts from unpacked npm packages.")
    parser.add_argument("packages", type=Path, help="folder with the unpacked packages")
    try:
        prepare(parser.parse_args().packages)
    except FileNotFoundError as problem:
        sys.exit(f"prepare_fonts: {problem}")
