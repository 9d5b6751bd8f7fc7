"""What no text may hold: control characters but tab and line breaks, and lone halves of characters.

They come with what people paste. The interchange format has none (an export that held some could not be read again),
and lone halves cannot be written at all. So they are removed wherever something is typed or pasted, and that is told.
"""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum
from typing import TypeVar, cast

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.texts import Texts

R = TypeVar("R")
V = TypeVar("V")
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufeff]")
"""Control characters but tab and line breaks, lone halves of characters, and marks of byte order."""


def without_unwanted(record: R) -> tuple[R, int]:
    """Return a record without what none of its texts may hold, and how many characters that were."""
    removed: list[int] = []
    return _plain(record, removed), sum(removed)


def _plain(value: V, removed: list[int]) -> V:
    kept: object = value
    if isinstance(value, str) and not isinstance(value, StrEnum):
        kept, count = UNWANTED.subn("", value)
        removed.append(count)
    elif isinstance(value, Texts):
        kept = Texts({tag: plain for tag, text in value.items() if (plain := _plain(text, removed))})
    elif isinstance(value, tuple):
        kept = tuple(_plain(one, removed) for one in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, EdtfDate | type):
        fields = ((one.name, getattr(value, one.name)) for one in dataclasses.fields(value))
        changed = {name: new for name, old in fields if (new := _plain(old, removed)) != old}
        kept = dataclasses.replace(value, **changed) if changed else value
    return cast("V", kept)
