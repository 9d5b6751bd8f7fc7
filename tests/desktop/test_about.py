"""The About box names whose work this is, with the words of each licence."""

from __future__ import annotations

import importlib
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer import __version__, paths
from explorer.desktop import third_parties
from explorer.desktop.about import AboutBox
from explorer.desktop.appearance import Appearance
from explorer.desktop.notices import notices, present_files
from explorer.drawing import fonts
from explorer.drawing.themes import LIGHT
from tests.desktop.conftest import OpenWindow

TABLE = paths.resources() / "licences"
PARTS = {part.name: part for part in third_parties.read(TABLE)}


def test_every_part_has_a_licence_and_its_words() -> None:
    found = {notice.name: notice for notice in notices()}
    assert {"Dyad", "Qt and PySide6", "SQLAlchemy", "pyqtgraph", "Noto Sans TC", "flag-icons", "Lucide"} <= set(found)
    assert {"psycopg", "OpenSSL", "MIT Kerberos", "ICU", "HarfBuzz", "OpenBLAS with LAPACK", "Unicode CLDR"} <= set(
        found
    )
    for notice in found.values():
        assert notice.licence
        assert len(notice.words().text) > 200, notice.name
    assert "Permission is hereby granted" in found["Dyad"].words().text


def test_what_the_frozen_program_alone_brings_is_not_named_here() -> None:
    assert not {"Python", "SQLite", "PyInstaller's bootloader"} & {notice.name for notice in notices()}


@pytest.mark.parametrize("name", ["Qt and PySide6", "psycopg", "keyutils", "libxcrypt", "libquadmath"])
def test_a_library_under_the_lesser_gpl_comes_with_its_terms_its_place_and_its_source(name: str) -> None:
    (notice,) = (notice for notice in notices() if notice.name == name)
    words = notice.words()
    assert words.note is not None
    assert PARTS[name].library in words.note.english()
    assert "may be replaced" in words.note.english()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in words.text.upper().replace("LIBRARY", "LESSER")
    assert "https://" in words.text


def test_the_lesser_gpl_comes_with_the_gpl_that_it_adds_to() -> None:
    assert third_parties.licence_files(PARTS["psycopg"]) == ["LGPL-3.0.txt", "GPL-3.0.txt"]
    assert "Version 3, 29 June 2007" in (TABLE / "GPL-3.0.txt").read_text("utf-8")


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.name)
def test_all_words_of_licences_are_shipped(part: third_parties.Part) -> None:
    own = [text for name in part.distributions for text in third_parties.own_texts(name)]
    for file in third_parties.licence_files(part):
        assert (TABLE / file).is_file() or own, f"{part.name} needs {file}"
    assert not part.inside or part.inside in PARTS
    assert not part.is_lesser_gpl or part.library


def _of_numpy() -> str:
    # Its configuration is made when it is built, so it tells no types.
    made = importlib.import_module("numpy.__config__").CONFIG
    return str(made["Build Dependencies"]["blas"]["version"])


def _of_babel() -> str:
    return str(importlib.import_module("babel.core").get_cldr_version())


def _of_psycopg() -> str:
    number = importlib.import_module("psycopg.pq").version()
    return f"{number // 10000}.{number % 10000}"


@pytest.mark.parametrize(
    ("name", "told"),
    [("OpenBLAS with LAPACK", _of_numpy), ("Unicode CLDR", _of_babel), ("PostgreSQL's libpq", _of_psycopg)],
)
def test_versions_that_were_looked_up_are_those_that_are_here(name: str, told: Callable[[], str]) -> None:
    assert third_parties.own_version(PARTS[name], {}) == told()


def test_versions_are_read_from_the_libraries() -> None:
    files = present_files()
    read = {name: third_parties.version_of(part, PARTS.values(), files) for name, part in PARTS.items()}
    assert read["OpenSSL"].startswith("3.")
    assert read["MIT Kerberos"].startswith("1.")
    assert read["PCRE2"].startswith("10.")
    assert read["Noto Sans TC"] == "2.004"
    assert read["MD4C"] == f"in Qt and PySide6 {read['Qt and PySide6']}"
    assert read["OpenLDAP"].startswith("library 2.")


def test_versions_of_drawings_are_those_that_the_notice_names() -> None:
    notice = (paths.resources() / "NOTICE.md").read_text("utf-8")
    for name in ("flag-icons", "Lucide"):
        assert f"| {PARTS[name].version} |" in notice


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_the_box_shows_version_and_the_chosen_licence(qtbot: QtBot, language: str) -> None:
    box = AboutBox(Appearance.of(language, LIGHT))
    qtbot.addWidget(box)
    box.show()
    assert __version__ in box.text.toPlainText()
    choose(box, "SQLAlchemy")
    assert "MIT" in box.text.toPlainText()
    direction = box.text.document().defaultTextOption().textDirection()
    assert direction is Qt.LayoutDirection.LeftToRight


def test_the_name_is_larger_than_what_stands_under_it(open_window: OpenWindow) -> None:
    window = open_window().window
    box = AboutBox(window.state.appearance, window)
    box.show()
    sizes = [label.font().pixelSize() for label in box.findChildren(QLabel) if label.text()]
    assert sizes[0] == fonts.TITLE
    assert set(sizes[1:]) == {fonts.BODY}
    box.deleteLater()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_box_shows_the_version_of_a_library_once_it_is_looked_at(qtbot: QtBot, language: str) -> None:
    box = AboutBox(Appearance.of(language, LIGHT))
    qtbot.addWidget(box)
    choose(box, "OpenSSL")
    assert "OpenSSL 3." in box.text.toPlainText()
    choose(box, "psycopg")
    assert "psycopg_binary" in box.text.toPlainText()


def choose(box: AboutBox, name: str) -> None:
    (row,) = (row for row in range(box.list.count()) if name in box.list.item(row).text())
    box.list.setCurrentRow(row)
