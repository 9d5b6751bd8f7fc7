"""Messages in English where no catalogue is read: counted texts are said of one as the catalogue has them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from explorer import paths
from explorer.dossier.message import Message


def _counted_labels() -> list[tuple[str, list[str]]]:
    """Return the texts that count by ``{count}``, which is what labels of steps do, with their forms in English."""
    root = ET.parse(paths.resources() / "translations" / "dyad_en.ts").getroot()
    found = []
    for message in root.iter("message"):
        text = message.findtext("source", "")
        if "{count}" in text and message.get("numerus") == "yes":
            found.append((text, [form.text or "" for form in message.iter("numerusform")]))
    return found


@pytest.mark.parametrize(("text", "forms"), _counted_labels())
def test_a_counted_label_is_said_as_the_catalogue_says_it(text: str, forms: list[str]) -> None:
    names = {name: name for name in ("before", "after", "title", "name", "dossier", "authors")}
    for count, form in ((1, forms[0]), (2, forms[1]), (0, forms[1]), (11, forms[1])):
        values = {**names, "count": count}
        assert Message(text, values, count).english() == form.replace("%n", str(count)).format(n=count, **values)


def test_there_are_such_labels() -> None:
    assert len(_counted_labels()) > 10


def test_without_a_count_a_text_stands_as_it_is() -> None:
    assert Message("{count} events", {"count": 1}).english() == "1 events"
    assert Message("%n event(s)", {}, 3).english() == "3 event(s)"
