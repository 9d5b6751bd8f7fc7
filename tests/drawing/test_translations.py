"""The shipped catalogues: every marked text finished in every language, placeholders kept, compiled as written."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from explorer import paths
from tests.drawing.test_extraction import extract

__all__ = ["extract"]

LANGUAGES = ("en", "zh-Hant", "ar")
NUMBERS = {"{n}", "%n", "{number}", "{count}"}
"""How a count is written: plain, as Qt does, already in words ("12,000"), or as the log keeps it."""
PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%n")


def file(tag: str, suffix: str = "ts") -> Path:
    return paths.resources() / "translations" / f"dyad_{tag}.{suffix}"


def messages(tag: str) -> list[tuple[str, bool, list[str]]]:
    """Return (source, whether counted, translated forms) of a catalogue; an unfinished one has no forms."""
    found = []
    for message in ET.fromstring(file(tag).read_text(encoding="utf-8")).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        counted = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation] if counted else [translation.text or ""]
        done = translation.get("type") is None and all(forms)
        found.append((message.findtext("source", ""), counted, forms if done else []))
    return found


def test_every_marked_text_can_be_read_from_the_code(extract: ModuleType) -> None:
    _, problems = extract.collect()
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_catalogue_holds_what_the_code_says(tag: str, extract: ModuleType) -> None:
    texts, _ = extract.collect()
    wanted = {text.text: text.counted for text in texts.values() if text.counted or tag != "en"}
    held = {source: counted for source, counted, _ in messages(tag)}
    assert sorted(wanted.keys() - held.keys()) == []
    assert sorted(held.keys() - wanted.keys()) == []
    assert {source for source, counted in wanted.items() if held[source] is not counted} == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_text_is_translated(tag: str) -> None:
    assert [source for source, _, forms in messages(tag) if not forms] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_counted_texts_have_all_plural_forms(tag: str, extract: ModuleType) -> None:
    expected = {"en": 2, "zh-Hant": 1, "ar": 6}[tag]
    assert extract.plural_forms(tag) == expected
    assert [source for source, counted, forms in messages(tag) if counted and len(forms) != expected] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_placeholders_agree(tag: str) -> None:
    """All but the number stand in every form; the number may be a word ("one event") or be left to a dual form."""
    wrong = []
    for source, counted, forms in messages(tag):
        wanted = set(PLACEHOLDER.findall(source))
        free = NUMBERS if counted else set()
        wrong += [(source, form) for form in forms if set(PLACEHOLDER.findall(form)) - free != wanted - free]
    assert wrong == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_number_is_never_lost_where_it_varies(tag: str) -> None:
    """The last form stands for all larger numbers: it must say which."""
    counted = [(source, forms[-1]) for source, counted, forms in messages(tag) if counted and forms]
    for number in NUMBERS:
        assert [source for source, last in counted if number in source and number not in last] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_compiled_catalogue_says_what_the_written_one_says(tag: str) -> None:
    """Run `make translations` after translating."""
    translator = QTranslator()
    assert translator.load(str(file(tag, "qm")))
    examples = {2: {0: 2, 1: 1}, 1: {0: 0}, 6: {0: 0, 1: 1, 2: 2, 3: 3, 4: 11, 5: 100}}
    stale = []
    for source, counted, forms in messages(tag):
        if not counted:
            stale += [source for form in forms if translator.translate("dyad", source, None, -1) != form]
            continue
        if len(forms) == 2:
            said = {0: translator.translate("dyad", source, None, 1), 1: translator.translate("dyad", source, None, 2)}
        else:
            counts = examples[len(forms)] if forms else {}
            said = {place: translator.translate("dyad", source, None, count) for place, count in counts.items()}
        stale += [source for place, form in enumerate(forms) if said.get(place) != form]
    assert stale == []
