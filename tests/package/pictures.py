"""Whether two pictures show the same."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops, ImageStat

MOST_DIFFERENT = 0.001
"""The part of all pixels that may differ: fonts are drawn by the FreeType of each system, and edges by its rounding."""
_NOTICED = 24


def difference(one: Path, other: Path) -> float:
    """Return the part of pixels that differ by more than anybody sees; 1.0 for pictures of different sizes."""
    with Image.open(one) as left, Image.open(other) as right:
        if left.size != right.size:
            return 1.0
        both = ImageChops.difference(left.convert("RGB"), right.convert("RGB")).convert("L")
    return ImageStat.Stat(both.point(lambda value: 255 if value > _NOTICED else 0)).mean[0] / 255


def colours(picture: Path) -> int:
    """Return how many colours a picture has: a screen on which nothing was drawn has a few."""
    with Image.open(picture) as image:
        found = image.convert("RGB").getcolors(maxcolors=1 << 24)
    return len(found or ())
