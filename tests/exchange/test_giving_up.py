"""Reading a document can be given up wherever it is."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.exchange import interchange
from explorer.exchange.files import read_file
from tests.exchange.large import dossier_of


class GivenUp(Exception):  # noqa: N818 - says what it is
    pass


def stopping_at(call: int) -> Callable[[], None]:
    """Return what raises when it is called for the so-manieth time."""
    left = [call]

    def go_on() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise GivenUp

    return go_on


def calls_of(data: bytes) -> int:
    calls = [0]

    def go_on() -> None:
        calls[0] += 1

    interchange.read(data, "d", go_on)
    return calls[0]


def test_reading_asks_every_some_hundred_records_and_ends_wherever_it_is_told_to() -> None:
    data = interchange.write(dossier_of(1_500))
    calls = calls_of(data)
    assert calls > 1_500 // 200 * 3
    for call in range(1, calls + 1):
        with pytest.raises(GivenUp):
            interchange.read(data, "d", stopping_at(call))
        assert gc.isenabled()
    again = interchange.read(data, "d").dossier
    assert again is not None
    assert interchange.write(again) == data


def test_the_search_for_what_is_wrong_ends_too() -> None:
    document = json.loads(interchange.write(dossier_of(600)))
    for event in document["events"]:
        event["title"] = {"en": "a\u0007b"}
    data = json.dumps(document).encode()
    calls = calls_of(data)
    assert calls > calls_of(interchange.write(dossier_of(600)))
    for call in range(1, calls + 1, 5):
        with pytest.raises(GivenUp):
            interchange.read(data, "d", stopping_at(call))


def test_a_large_file_is_left_between_two_pieces(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    file.write_bytes(b" " * (9 << 20))
    for call in (1, 2, 3):
        with pytest.raises(GivenUp):
            read_file(file, stopping_at(call))
    assert len(read_file(file)) == 9 << 20
