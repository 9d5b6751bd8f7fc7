"""What the command palette finds: names first, then other names, slips of a letter, letters in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.desktop.palette_search import Names, Rank, differ_by_one_slip, rank

ZOOM_IN = Names.of("Zoom in", "+", "Zoom in", ("closer", "magnify"))
TABLE = Names.of("Table", "Ctrl+2", "Table", ("list",))
PASTE = Names.of("Paste rows of a table…", "Ctrl+Shift+V", "Paste rows of a table…", ())
ALL = Names.of("Show all", "0", "Show all", ("fit all", "whole range"))
CHINESE = Names.of("放大", "+", "Zoom in", ("closer",))


@pytest.mark.parametrize(
    ("typed", "names", "found"),
    [
        ("zoom", ZOOM_IN, Rank.BEGINS),
        ("ZOOM I", ZOOM_IN, Rank.BEGINS),
        ("in zo", ZOOM_IN, Rank.WORDS),
        ("oom", ZOOM_IN, Rank.WITHIN),
        ("+", ZOOM_IN, Rank.KEY),
        ("magn", ZOOM_IN, Rank.OTHER_NAME),
        ("fit", ALL, Rank.OTHER_NAME),
        ("all fit", ALL, Rank.OTHER_NAME),
        ("zoom", CHINESE, Rank.ENGLISH),
        ("clos", CHINESE, Rank.OTHER_NAME),
        ("放", CHINESE, Rank.BEGINS),
        ("大", CHINESE, Rank.WORDS),
        ("tabel", TABLE, Rank.BEGINS_WITH_SLIP),
        ("tble", TABLE, Rank.BEGINS_WITH_SLIP),
        ("tabble", TABLE, Rank.BEGINS_WITH_SLIP),
        ("zooom", ZOOM_IN, Rank.BEGINS_WITH_SLIP),
        ("in zooom", ZOOM_IN, Rank.SLIP),
        ("past tabel", PASTE, Rank.SLIP),
        ("magnfiy", ZOOM_IN, Rank.SLIP),
        ("zoim", CHINESE, Rank.SLIP),
        ("zmi", ZOOM_IN, Rank.LETTERS),
        ("prt", PASTE, Rank.LETTERS),
        ("zmi", CHINESE, Rank.LETTERS),
        ("zin", ZOOM_IN, Rank.LETTERS),
        ("zi", ZOOM_IN, None),
        ("izm", ZOOM_IN, None),
        ("zmn", ZOOM_IN, None),
        ("taxi", TABLE, None),
        ("tlabe", TABLE, None),
        ("elbat", TABLE, None),
        ("tax", TABLE, None),
        ("bigger", TABLE, None),
        ("", TABLE, Rank.KEY),
    ],
)
def test_what_was_typed_has_a_rank(typed: str, names: Names, found: Rank | None) -> None:
    assert rank(typed, names) is found


words = st.text("abc", max_size=5)


def _by_one_step(word: str) -> set[str]:
    """Return all that one slip makes of a word, found the slow way."""
    letters = "abc"
    places = range(len(word) + 1)
    return (
        {word}
        | {word[:at] + one + word[at:] for at in places for one in letters}
        | {word[:at] + word[at + 1 :] for at in places}
        | {word[:at] + one + word[at + 1 :] for at in places[:-1] for one in letters}
        | {word[:at] + word[at : at + 2][::-1] + word[at + 2 :] for at in places}
    )


@given(words, words)
def test_one_slip_is_one_letter_or_two_that_changed_places(first: str, second: str) -> None:
    assert differ_by_one_slip(first, second) is (second in _by_one_step(first))
