"""Every text for people is found in the code, and nothing that is translated gets lost."""

from __future__ import annotations

import importlib.util
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def extract() -> ModuleType:
    path = ROOT / "packaging" / "translations" / "extract.py"
    spec = importlib.util.spec_from_file_location("extract", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["extract"] = module
    spec.loader.exec_module(module)
    return module


def found(extract: ModuleType, source: str) -> tuple[dict[str, bool], list[str]]:
    texts, problems = extract.marked_in(source, "room/file.py")
    return {text.text: text.counted for text in texts}, [str(problem) for problem in problems]


def test_marked_texts_are_found_with_their_counts(extract: ModuleType) -> None:
    source = """
A = Message("plain")
B = Message("{n} events", count=n)
C = Message("{n} more", {}, 3)
D = words.text("from a window", name=x)
E = self._words.text("{n} shown", count=len(y))
F = message.Message("by " "two " "pieces")
G = tr("old style")
H = Message("yes" if x else "no")
"""
    texts, problems = found(extract, source)
    assert problems == []
    assert texts == {
        "plain": False,
        "{n} events": True,
        "{n} more": True,
        "from a window": False,
        "{n} shown": True,
        "by two pieces": False,
        "old style": False,
        "yes": False,
        "no": False,
    }


def test_a_name_given_its_text_in_the_same_function_is_followed(extract: ModuleType) -> None:
    source = """
def one(earlier):
    template = "{n} earlier" if earlier else "{n} later"
    return Message(template, {}, count=2)

def two(template):
    return Message(template)
"""
    texts, problems = found(extract, source)
    assert texts == {"{n} earlier": True, "{n} later": True}
    assert [problem.split(": ")[0] for problem in problems] == ["room/file.py:7"]


def test_other_methods_called_text_are_left_alone(extract: ModuleType) -> None:
    assert found(extract, 'a = title.text("en"); b = button.text(); c = box.setText("x")') == ({}, [])


@pytest.mark.parametrize("call", ["Message(name)", 'Message(f"{n} events")', 'Message("a" + b)', "words.text(label)"])
def test_what_could_never_be_translated_is_reported(extract: ModuleType, call: str) -> None:
    texts, problems = found(extract, f"\nx = {call}")
    assert texts == {}
    assert len(problems) == 1
    assert problems[0].startswith("room/file.py:2: ")


def test_texts_marked_elsewhere_may_pass_through(extract: ModuleType) -> None:
    assert found(extract, 'a = Message(TEMPLATE.text, {"x": 1}); b = Message(row["label"], {})') == ({}, [])
    assert found(extract, 'a = Message(contents.label, values); b = Message(str(told["text"]), values)') == ({}, [])


def test_a_file_keeps_what_is_translated_and_loses_what_is_gone(extract: ModuleType, tmp_path: Path) -> None:
    marked = {
        "kept": extract.Marked("kept", False, {"explorer/a.py"}),
        "new": extract.Marked("new", False, {"explorer/a.py"}),
        "{n} events": extract.Marked("{n} events", True, {"explorer/b.py"}),
    }
    old = extract.document("ar", {**marked, "gone": extract.Marked("gone", False, {"explorer/a.py"})}, {})
    old = old.replace(
        '<source>kept</source>\n            <translation type="unfinished" />',
        "<source>kept</source>\n            <translation>باقٍ</translation>",
    )
    file = tmp_path / "dyad_ar.ts"
    file.write_text(old, encoding="utf-8")
    again = extract.document("ar", marked, extract.read(file))
    root = ET.fromstring(again)
    messages = {message.findtext("source"): message for message in root.iter("message")}
    assert set(messages) == {"kept", "new", "{n} events"}
    assert messages["kept"].findtext("translation") == "باقٍ"
    assert "باقٍ" in again
    unfinished = messages["new"].find("translation")
    assert unfinished is not None
    assert unfinished.get("type") == "unfinished"
    assert len(messages["{n} events"].findall("translation/numerusform")) == 6
    file.write_text(again, encoding="utf-8")
    assert extract.document("ar", marked, extract.read(file)) == again


def test_a_text_that_comes_to_be_counted_starts_from_what_it_was(extract: ModuleType, tmp_path: Path) -> None:
    plain = {"{n} more": extract.Marked("{n} more", False, {"explorer/a.py"})}
    file = tmp_path / "dyad_zh-Hant.ts"
    written = extract.document("zh-Hant", plain, {}).replace(
        '<translation type="unfinished" />', "<translation>另{n}項</translation>"
    )
    file.write_text(written, encoding="utf-8")
    counted = {"{n} more": extract.Marked("{n} more", True, {"explorer/a.py"})}
    again = ET.fromstring(extract.document("zh-Hant", counted, extract.read(file)))
    translation = again.find("context/message/translation")
    assert translation is not None
    assert translation.get("type") == "unfinished"
    assert [form.text for form in translation] == ["另{n}項"]


def test_english_holds_counted_texts_alone(extract: ModuleType) -> None:
    marked = {
        "plain": extract.Marked("plain", False, {"explorer/a.py"}),
        "{n} events": extract.Marked("{n} events", True, {"explorer/a.py"}),
    }
    root = ET.fromstring(extract.document("en", marked, {}))
    assert [message.findtext("source") for message in root.iter("message")] == ["{n} events"]
