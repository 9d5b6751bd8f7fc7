"""The detail pane as a widget: links, keys, clipboard, mirroring, and texts that nobody should trust."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.panes.content import Go
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.headings import FoldHeading
from explorer.desktop.panes.page import Page
from explorer.desktop.panes.page_scroll import PageScroll
from explorer.desktop.panes.period_content import PeriodTold, period_content
from explorer.desktop.panes.texts import PaneLink, PaneText
from explorer.desktop.panes.widgets import Rule
from explorer.dossier.calendar import rata_die
from explorer.dossier.records import Citation
from explorer.dossier.texts import Texts
from explorer.drawing.themes import DARK, LIGHT, THEMES
from explorer.drawing.words import Words
from explorer.timeline.period import Counts, PeriodEvents
from explorer.trade.totals import PeriodTotals

GONE = 987_654_321
NAJIB = "najib-kazakhstan-2014"


def show(pane: DetailPane, view: DossierView, event_id: str) -> None:
    pane.show_event(view, view.records.keys[event_id])


def page(pane: DetailPane) -> Page:
    found = pane.findChild(PageScroll)
    assert found is not None
    shown = found.page
    assert isinstance(shown, Page)
    return shown


def link(pane: DetailPane, go: Go, name: str = "") -> PaneLink:
    return next(one for one in page(pane).links() if one.target.go is go and name in one.accessibleName())


def texts(pane: DetailPane) -> list[PaneText]:
    return page(pane).findChildren(PaneText)


def text(pane: DetailPane, said: str) -> PaneText:
    return next(one for one in texts(pane) if said in one.text())


def button(pane: DetailPane, said: str) -> QPushButton:
    return next(one for one in pane.findChildren(QPushButton) if said in one.text())


# ---------------------------------------------------------------- links and keys


def test_links_ask_for_what_they_name(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    for go, signal, name, wanted in (
        (Go.PERSON, pane.person_requested, "Najib", "najib-razak"),
        (Go.EVENT, pane.event_requested, "Jambyl", "jambyl-memorandum-2014"),
        (Go.SOURCE, pane.source_requested, "馬來西亞", "malaysia-kazakhstan-zh"),
    ):
        found = link(pane, go, name)
        with qtbot.waitSignal(signal) as asked:
            QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=QPoint(found.width() // 8, 8))
        assert asked.args == [wanted]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_link_is_followed_by_key(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, key: Qt.Key) -> None:
    show(pane, kaz_mys, NAJIB)
    found = link(pane, Go.PERSON)
    with qtbot.waitSignal(pane.person_requested):
        QTest.keyClick(found, key)


def test_a_click_beside_the_letters_follows_nothing(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    QApplication.processEvents()
    found = link(pane, Go.PERSON)
    with qtbot.assertNotEmitted(pane.person_requested):
        QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=QPoint(found.width() - 2, 8))


def test_the_tab_key_goes_down_the_page(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    stops = [one for one in page(pane).findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) > 8
    assert all(one.accessibleName() for one in stops)
    first = page(pane).links()[0]
    heights = [first.mapTo(page(pane), QPoint(0, 0)).y()]
    one: QWidget | None = first
    for _ in stops[1:]:
        assert one is not None
        one = one.nextInFocusChain()
        while one is not None and not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            one = one.nextInFocusChain()
        assert one is not None
        heights.append(one.mapTo(page(pane), QPoint(0, 0)).y())
    assert heights == sorted(heights)


def test_links_say_what_their_marks_show(pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    assert link(pane, Go.EVENT, "Jambyl").accessibleDescription() == "Agreement"
    assert link(pane, Go.EVENT, "Comprehensive").accessibleDescription() == "Milestone, Sources disagree"


def test_the_focus_stays_in_the_pane_when_a_link_is_followed(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, settle: Callable[[], None]
) -> None:
    pane.person_requested.connect(lambda who: pane.show_person(kaz_mys, who))
    pane.window().activateWindow()
    show(pane, kaz_mys, NAJIB)
    found = link(pane, Go.PERSON)
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    QTest.keyClick(found, Qt.Key.Key_Return)
    settle()
    assert pane.content.title == "Najib Razak"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert pane.isAncestorOf(focused)


def test_previous_next_and_back(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    order = list(kaz_mys.events)
    show(pane, kaz_mys, NAJIB)
    place = order.index(NAJIB)
    with qtbot.waitSignal(pane.event_requested) as asked:
        QTest.mouseClick(button(pane, "Previous"), Qt.MouseButton.LeftButton)
    assert asked.args == [order[place - 1]]
    with qtbot.waitSignal(pane.event_requested) as asked:
        pane.show_next()
    assert asked.args == [order[place + 1]]
    show(pane, kaz_mys, order[0])
    assert not button(pane, "Previous").isEnabled()
    with qtbot.assertNotEmitted(pane.event_requested):
        pane.show_previous()
    pane.show_person(kaz_mys, "nazarbayev")
    assert not button(pane, "Next").isVisible()
    with qtbot.waitSignal(pane.event_requested) as asked:
        QTest.mouseClick(button(pane, "Back"), Qt.MouseButton.LeftButton)
    assert asked.args == [order[0]]


# ---------------------------------------------------------------- clipboard


def test_the_citation_goes_to_the_clipboard(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    with qtbot.waitSignal(pane.copied) as copied:
        QTest.mouseClick(button(pane, "Copy citation"), Qt.MouseButton.LeftButton)
    pasted = QGuiApplication.clipboard().text()
    assert copied.args == [pasted]
    assert pasted.startswith("Najib in Kazakhstan again (2014)\n")
    assert "History, paragraph 2, sentence 6, note 15" in pasted


def test_a_cluster_copies_all_it_lists(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    keys = kaz_mys.records.keys
    pane.show_cluster(kaz_mys, [keys[NAJIB], keys["nazarbayev-malaysia-2012"], GONE])
    with qtbot.waitSignal(pane.copied) as copied:
        QTest.mouseClick(button(pane, "Copy list"), Qt.MouseButton.LeftButton)
    assert copied.args is not None
    first, second = copied.args[0].split("\n\n")
    assert first.startswith("Nazarbayev in Malaysia (2012)")
    assert second.startswith("Najib in Kazakhstan again (2014)")


def test_texts_are_selected_and_copied(qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    QApplication.processEvents()
    summary = text(pane, "Prime Minister Najib Razak visited")
    QTest.mouseClick(summary, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    QTest.mouseDClick(summary, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    summary.copy()
    assert QGuiApplication.clipboard().text() == "Prime"
    QTest.keyClick(summary, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(summary, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == summary.text()
    QTest.mousePress(summary, Qt.MouseButton.LeftButton, pos=QPoint(0, 8))
    QTest.mouseMove(summary, QPoint(summary.width(), summary.height() - 4))
    QTest.mouseRelease(summary, Qt.MouseButton.LeftButton, pos=QPoint(summary.width(), summary.height() - 4))
    assert summary.text().startswith(QGuiApplication.clipboard().text())


# ---------------------------------------------------------------- mirroring and languages


def test_arabic_mirrors_the_pane(pane: DetailPane, egy_kaz: DossierView) -> None:
    show(pane, egy_kaz, "mubarak-kazakhstan-2006")
    QApplication.processEvents()
    strip = next(one for one in pane.findChildren(Rule) if one.parent() is pane)
    assert strip.geometry().left() == 0
    pane.set_appearance(LIGHT, Words("ar"))
    QApplication.processEvents()
    assert pane.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert strip.geometry().right() == pane.width() - 1
    words = Words("ar")
    title = text(pane, words.chosen(egy_kaz.events["mubarak-kazakhstan-2006"].title))
    (box,) = title.line_boxes()
    assert box.right() == pytest.approx(title.width(), abs=2)
    office = text(pane, words.chosen(egy_kaz.events["mubarak-kazakhstan-2006"].participants[0].office))
    label = next(one for one in texts(pane) if one.y() >= 0 and one.text() == words.text("Office"))
    assert office.mapTo(pane, QPoint(0, 0)).x() < label.mapTo(pane, QPoint(0, 0)).x()


def test_quotes_and_foreign_titles_keep_their_own_direction(
    pane: DetailPane, single: Callable[..., DossierView]
) -> None:
    quote = "وقد شهدت تلك الزيارات التوقيع على عدد من الاتفاقيات"
    view = single(language="ar", citations=(Citation("book", "page 1", quote=quote),))
    show(pane, view, "one")
    QApplication.processEvents()
    shown = text(pane, quote)
    assert shown.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert shown.line_boxes()[0].right() == pytest.approx(shown.width(), abs=2)
    rule = next(one for one in page(pane).findChildren(Rule) if one.parent() is shown.parent())
    assert rule.x() > shown.x()
    pane.set_appearance(LIGHT, Words("ar"))
    QApplication.processEvents()
    locator = text(pane, "page 1")
    assert locator.line_boxes()[0].right() == pytest.approx(locator.width(), abs=2)


def test_theme_language_and_size_change_while_something_is_shown(pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    pane.set_appearance(DARK, Words("zh-Hant"), 1.5)
    QApplication.processEvents()
    title = text(pane, "納吉再訪哈薩克")
    assert title.height() >= 36
    ground = pane.grab().toImage().pixelColor(pane.width() // 2, 4)
    assert ground == QColor(DARK.pane)
    pane.set_appearance(LIGHT, Words("en"))
    assert pane.content.title == "Najib in Kazakhstan again"


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_strip_has_the_colour_of_the_side(pane: DetailPane, kaz_mys: DossierView, theme: object) -> None:
    colours = THEMES[theme.name]  # type: ignore[attr-defined]
    pane.set_appearance(colours, Words("en"))
    for event, hue in (
        (NAJIB, colours.b),
        ("nazarbayev-malaysia-2012", colours.a),
        ("jambyl-memorandum-2014", colours.j),
    ):
        show(pane, kaz_mys, event)
        QApplication.processEvents()
        assert pane.grab().toImage().pixelColor(1, 300) == QColor(hue)


# ---------------------------------------------------------------- room


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("width", [280, 344])
def test_no_text_is_cut_and_nothing_is_wider_than_the_pane(
    pane: DetailPane, kaz_mys: DossierView, egy_kaz: DossierView, language: str, width: int
) -> None:
    pane.resize(width, 812)
    pane.set_appearance(LIGHT, Words(language))
    for view in (kaz_mys, egy_kaz):
        shows: list[tuple[Callable[[DossierView, str], None], str]] = [
            (partial(show, pane), one) for one in view.events
        ]
        shows += [(pane.show_source, one) for one in view.sources]
        for shown_by, one in shows[::3]:
            shown_by(view, one)
            QApplication.processEvents()
            shown = page(pane)
            assert shown.width() <= width, one
            for label in shown.findChildren(PaneText):
                assert label.height() >= label.heightForWidth(label.width()), (one, label.text())
                left = label.mapTo(shown, QPoint(0, 0)).x()
                assert left >= 0, (one, label.text())
                assert left + label.width() <= shown.width(), (one, label.text())


def test_a_narrow_pane_leaves_the_keys_alone(pane: DetailPane, kaz_mys: DossierView) -> None:
    pane.resize(280, 812)
    pane.set_appearance(LIGHT, Words("en"), 1.3)
    show(pane, kaz_mys, NAJIB)
    QApplication.processEvents()
    said = [one for one in pane.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in said[-2:]] == ["‹", "›"]
    assert [one.accessibleName() for one in said[-2:]] == ["Previous", "Next"]


def test_sources_fold_in_a_low_window_until_the_reader_chooses(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView
) -> None:
    show(pane, kaz_mys, NAJIB)
    heading = page(pane).findChild(FoldHeading)
    assert heading is not None
    assert text(pane, "History, paragraph 2").isVisible()
    pane.resize(344, 600)
    assert not text(pane, "History, paragraph 2").isVisible()
    assert not heading.isChecked()
    QTest.keyClick(heading, Qt.Key.Key_Return)
    assert text(pane, "History, paragraph 2").isVisible()
    show(pane, kaz_mys, "mahathir-kazakhstan-1996")
    pane.resize(344, 590)
    assert text(pane, "History, paragraph 1").isVisible()


def test_the_same_thing_shown_again_stays_where_it_was_read(
    pane: DetailPane, kaz_mys: DossierView, settle: Callable[[], None]
) -> None:
    pane.resize(344, 500)
    show(pane, kaz_mys, NAJIB)
    settle()
    scroll = pane.findChild(PageScroll)
    assert scroll is not None
    scroll.verticalScrollBar().setValue(120)
    show(pane, kaz_mys, NAJIB)
    settle()
    assert scroll.verticalScrollBar().value() == 120
    show(pane, kaz_mys, "mahathir-kazakhstan-1996")
    settle()
    assert scroll.verticalScrollBar().value() == 0


# ---------------------------------------------------------------- what nobody should trust


def test_markup_is_shown_and_never_interpreted(
    pane: DetailPane, single: Callable[..., DossierView], tmp_path: Path
) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF00FF"))
    assert picture.save(str(tmp_path / "spy.png"))
    markup = f"<b>One</b> <img src=file://{tmp_path}/spy.png width=200 height=200>"
    view = single(title=Texts(en=markup), summary=Texts(en=markup), citations=(Citation("book", markup, quote=markup),))
    show(pane, view, "one")
    QApplication.processEvents()
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in pane.findChildren(QLabel))
    assert sum("<b>One</b> <img" in one.text() for one in texts(pane)) == 4
    image = pane.grab().toImage()
    shades = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert QColor("#FF00FF").rgb() not in shades


def test_a_title_of_five_megabytes_is_capped_everywhere(
    qtbot: QtBot, pane: DetailPane, single: Callable[..., DossierView]
) -> None:
    huge = "long " * 1_000_000
    view = single(title=Texts(en=huge), summary=Texts(en=huge), citations=(Citation("book", huge, quote=huge),))
    view.sources["book"] = replace(view.sources["book"], title=Texts(en=huge), url=huge)
    show(pane, view, "one")
    QApplication.processEvents()
    assert max(len(one.text()) for one in texts(pane)) <= 6_001
    assert len(text(pane, "long").text()) <= 401
    pane.copy_citation()
    assert len(QGuiApplication.clipboard().text()) < 10_000
    pane.show_source(view, "book")
    assert max(len(one.text()) for one in texts(pane)) <= 6_001


def test_controls_of_direction_are_shown_as_marks(pane: DetailPane, single: Callable[..., DossierView]) -> None:
    show(pane, single(title=Texts(en="safe\u202etxt.exe"), summary=Texts(en="a\u2067b\u0000c")), "one")
    assert text(pane, "safe").text() == "safe‹RLO›txt.exe"
    assert text(pane, "a‹RLI›").text() == "a‹RLI›b c"


def test_an_event_that_is_gone_shows_how_to_go_on(pane: DetailPane, kaz_mys: DossierView) -> None:
    show(pane, kaz_mys, NAJIB)
    pane.show_event(kaz_mys, GONE)
    assert pane.content.title == "Kazakhstan and Malaysia"
    for shown_by in (pane.show_person, pane.show_source):
        shown_by(kaz_mys, "gone")
        assert pane.content.title == "Kazakhstan and Malaysia"
    pane.show_cluster(kaz_mys, [GONE])
    assert pane.content.title == "Kazakhstan and Malaysia"
    assert not button(pane, "Copy").isVisible()


def test_pages_that_were_replaced_are_gone(
    pane: DetailPane, kaz_mys: DossierView, egy_kaz: DossierView, settle: Callable[[], None]
) -> None:
    def show_all() -> int:
        for view in (kaz_mys, egy_kaz):
            for one in view.events:
                show(pane, view, one)
        pane.show_person(kaz_mys, "nazarbayev")
        pane.show_source(kaz_mys, "imf-dots")
        show(pane, kaz_mys, NAJIB)
        settle()
        return len(QApplication.allWidgets())

    # Twice over all events is more than 200.
    first = show_all()
    assert show_all() == first
    assert len(pane.findChildren(Page)) == 1


@pytest.mark.parametrize("width", [280, 344])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_table_of_large_numbers_breaks_no_word_and_no_number(
    qtbot: QtBot, kaz_mys: DossierView, language: str, width: int
) -> None:
    words = Words(language)
    counts = Counts(((46_096, 45_123, 11_111, 98_765),) * 3), Counts(((1_231, 0, 77, 12_345),) * 3), Counts()
    days = rata_die(1990, 1, 1), rata_die(1999, 12, 31)
    told = PeriodTold(kaz_mys, PeriodEvents(*days, counts, (), 0), 0, PeriodTotals(1990, 1999))
    pane = DetailPane(days[1], LIGHT, words, 1.0)
    qtbot.addWidget(pane)
    pane.resize(width, 640)
    pane.show()
    pane.show_period(told)
    QApplication.processEvents()
    assert page(pane).width() <= width
    table = period_content(told, words).sections[0].table
    assert table is not None
    shown = [text for text in texts(pane) if text.isVisible()]
    for row in table.rows:
        for said in (*row.values, *filter(None, row.under)):
            found = [text for text in shown if text.text() == said]
            assert found, said
            assert all(len(text.line_boxes()) == 1 for text in found), said
    for head, _ in table.columns:
        lines = next(text for text in shown if text.text() == head).line_boxes()
        assert len(lines) <= len(head.split()), head


def test_several_events_that_are_one_are_told_as_that_one(pane: DetailPane, kaz_mys: DossierView) -> None:
    pane.show_cluster(kaz_mys, [kaz_mys.records.keys[NAJIB], GONE])
    alone = pane.content
    show(pane, kaz_mys, NAJIB)
    assert alone.title == pane.content.title
    assert alone.heading == pane.content.heading
