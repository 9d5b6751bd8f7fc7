"""Invented dossiers: deterministic, crowded in places, with long, open and coarse dates and words of all lengths."""

from __future__ import annotations

import random
from array import array
from collections.abc import Mapping, Sequence

import numpy as np

from explorer.dossier.columns import DateTrait, EventColumns
from explorer.dossier.edtf import EdtfDate
from explorer.timeline.caption import Caption
from tests.timeline.library import Captions, columns_of

_WORDS = ("Visit", "Treaty", "أستانا", "協定", "Memorandum", "of", "understanding", "President", "opens", "1996")


def invented(count: int, seed: int) -> tuple[EventColumns, Captions]:
    """Return so many events between 1990 and 2020, many of them in one year, with their captions."""
    draw = random.Random(seed)
    rows = []
    table: dict[int, Caption] = {}
    for key in range(1, count + 1):
        date = EdtfDate.parse(_date(draw))
        traits = draw.choice([0, 0, int(DateTrait.INFERRED), int(DateTrait.DISPUTED)])
        if date.is_interval:
            traits |= int(DateTrait.THROUGHOUT)
        rows.append((key, date, draw.randrange(3), draw.randrange(4), draw.randint(1, 5), traits))
        title = " ".join(draw.choices(_WORDS, k=draw.randint(1, 7)))
        others = ((727_000, 727_364),) if traits & int(DateTrait.DISPUTED) else ()
        table[key] = Caption(title, f"{date.text} · {title[:20]}", title, date.text, "KAZ", (), others)
    return columns_of(rows), Captions(table, [])


def _date(draw: random.Random) -> str:
    year = 2011 if draw.random() < 0.3 else draw.randint(1990, 2019)
    month, day = draw.randint(1, 12), draw.randint(1, 28)
    shapes = (
        f"{year}",
        f"{year}-{month:02}",
        f"{year}-{month:02}-{day:02}",
        f"{year}-{month:02}-{day:02}",
        f"{year}-{month:02}-{day:02}/{year + 1}-01-{day:02}",
        f"{year}/{year + draw.randint(1, 9)}",
        f"{year}/..",
        f"../{year}",
        f"{year}~",
        f"{year}-{month:02}?",
        f"{year // 10}X",
    )
    return draw.choice(shapes)


class CountingCaptions:
    """Captions made when asked for, however many events there are; counts the keys asked for in each call."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        self.asked.append(len(keys))
        return {key: Caption(f"Event {key}", f"{key}", f"Person {key}", f"{key}", "KAZ") for key in keys}


def many(count: int, first: int = 693_000, last: int = 739_900, seed: int = 1) -> EventColumns:
    """Return so many events, three in ten of them long, more of them late, sorted as the archive sorts them."""
    draw = np.random.default_rng(seed)
    earliest = np.sort((first + (last - first) * draw.beta(2.2, 1.0, count)).astype(np.int64))
    length = np.where(draw.random(count) < 0.3, draw.integers(2, 900, count), 1)
    latest = earliest + length - 1
    order = np.lexsort((latest, earliest))
    significance = draw.choice([1, 2, 3, 4, 5], count, p=[0.3, 0.5, 0.15, 0.04, 0.01])
    lane = draw.choice([0, 1, 2], count, p=[0.45, 0.15, 0.4])
    kind = draw.choice([0, 1, 2, 3], count, p=[0.6, 0.1, 0.1, 0.2])
    traits = np.where(length > 1, int(DateTrait.THROUGHOUT | DateTrait.INTERVAL), 0)
    zeros = np.zeros(count)
    return EventColumns(
        _array("q", np.arange(1, count + 1)),
        _array("q", earliest[order]),
        _array("q", latest[order]),
        _array("b", lane),
        _array("b", kind),
        _array("b", significance),
        _array("b", zeros),
        _array("b", zeros),
        _array("h", traits[order]),
    )


def _array(typecode: str, values: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> array[int]:
    made = array(typecode)
    made.frombytes(values.astype({"q": np.int64, "b": np.int8, "h": np.int16}[typecode]).tobytes())
    return made
