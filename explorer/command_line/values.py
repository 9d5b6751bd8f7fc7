"""What stands in an option, read from words: places of archives, dates, sizes and counts."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from explorer.command_line.refusals import NOT_UNDERSTOOD, Refused
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.store.place import AddressError, Place, place_of

if TYPE_CHECKING:
    from explorer.dossier.since import Since

LEAST_SIZE, MOST_SIDE, MOST_PIXELS = (320, 240), 30_000, 200_000_000
"""Pictures smaller than this show nothing of a dossier; larger ones would not fit into memory."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][0-9A-Za-z]{1,8})*")
_SIZE = re.compile(r"([0-9]{1,6})[xX×]([0-9]{1,6})")


def read_place(text: str) -> Place:
    """Read the place of an archive: a file, or the address of a database. Raises Refused."""
    try:
        return place_of(text)
    except AddressError as error:
        raise Refused(error.message, NOT_UNDERSTOOD) from None


def read_date(text: str) -> EdtfDate:
    """Read an EDTF date."""
    try:
        return EdtfDate.parse(text)
    except EdtfError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def read_since(text: str) -> Since:
    """Read a moment, a date or a step, in English."""
    from explorer.dossier import since  # Dates in words take longer to load than the whole command line.

    try:
        return since.read_since(text, "en")
    except EdtfError as error:
        raise argparse.ArgumentTypeError(f"'{text}': {error.reason}") from None


def read_size(text: str) -> tuple[int, int]:
    """Read a size in pixels: width and height, such as ``1600x900``."""
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no size, such as 1600x900")
    width, height = int(found[1]), int(found[2])
    if not width or not height:
        raise argparse.ArgumentTypeError(f"'{text}' is no size, such as 1600x900")
    return width, height


def read_language(text: str) -> str:
    """Read a language's tag (BCP 47), or the name that systems have for it, such as ``ar_EG``; return the tag."""
    if not _LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"'{text}' is no language's tag, such as en, zh-Hant or ar")
    return text.replace("_", "-")


def check_size(width: int, height: int) -> None:
    """Refuse sizes that show nothing, and those that no memory holds."""
    size = f"{width}x{height}"
    if width < LEAST_SIZE[0] or height < LEAST_SIZE[1]:
        raise Refused(f"A picture of {size} is too small to show anything: at least {LEAST_SIZE[0]}x{LEAST_SIZE[1]}.")
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        most = f"at most {MOST_SIDE} either way and {MOST_PIXELS // 1_000_000} million pixels"
        raise Refused(f"A picture of {size} is too large: {most}.")


def check_language(tag: str) -> None:
    """Refuse a language that the program does not speak, before anything is opened or made."""
    from explorer.drawing.languages import not_spoken, speaks

    if not speaks(tag):
        raise Refused(not_spoken(tag))


def read_count(text: str) -> int:
    """Read a whole number from 1."""
    if not re.fullmatch("[0-9]{1,9}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1")
    return int(text)
