"""Plain text set in lines: on a grid, within its width, selectable by place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from explorer.desktop.panes.text_lines import Selection, TextLines, TextStyle
from explorer.drawing import fonts


def lines(text: str, language: str = "en", *, right: bool = False) -> TextLines:
    how = TextStyle(fonts.font(fonts.BODY, False, language), fonts.line_height(fonts.BODY, language), right, right)
    return TextLines(text, how)


@pytest.mark.parametrize(
    "text", ["https://example.org/" + "a" * 300, "word " * 60, "馬來西亞與哈薩克" * 20, "العلاقات الماليزية " * 20]
)
def test_every_line_stays_within_its_width(qtbot: QtBot, text: str) -> None:
    set_in = lines(text)
    for width in (60, 137, 304):
        boxes = set_in.line_boxes(width)
        assert len(boxes) > 1
        assert all(box.left() >= -0.5 and box.right() <= width + 0.5 for box in boxes)
        assert set_in.height(width) == len(boxes) * 20


def test_lines_of_any_script_stand_on_one_grid(qtbot: QtBot) -> None:
    for text in ("Latin", "漢字", "عربي", "Latin 漢字 عربي"):
        assert lines(text).height(300) == 20
        assert lines(text, "ar").height(300) == 22


def test_arabic_starts_at_the_right(qtbot: QtBot) -> None:
    (box,) = lines("مصر", "ar", right=True).line_boxes(200)
    assert box.right() == pytest.approx(200, abs=1)


def test_places_are_found_and_words_are_whole(qtbot: QtBot) -> None:
    text = "Najib Razak visited"
    set_in = lines(text)
    assert set_in.cursor_at(QPointF(0, 5), 300) == 0
    assert set_in.cursor_at(QPointF(299, 500), 300) == len(text)
    word = set_in.word_at(text.index("Razak") + 2)
    assert text[word.start : word.end] == "Razak"
    assert Selection.between(9, 4) == Selection(4, 9)
    assert not Selection(3, 3)


def test_an_empty_text_is_one_empty_line(qtbot: QtBot) -> None:
    assert lines("").height(100) == 20
    assert lines("").cursor_at(QPointF(5, 5), 100) == 0
