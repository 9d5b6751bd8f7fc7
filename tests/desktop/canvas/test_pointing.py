"""Clicks and the resting pointer: what is under them, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from explorer.desktop.canvas.picking import Picker
from explorer.desktop.filters import Filter
from explorer.desktop.state import SelectionKind
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from explorer.dossier.texts import Texts
from explorer.timeline.geometry import Rect
from explorer.timeline.hit import Found, Target, find
from explorer.timeline.scene import Cluster, MarkState, Scene
from tests.desktop.canvas.conftest import Build, OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, NONE, OFFSCREEN_LIMITS, ask_tip, mark_of, move

MAHATHIR = "mahathir-kazakhstan-1996"


def scene_of(opened: Opened) -> Scene:
    scene = opened.canvas.timeline.scene
    assert scene is not None
    return scene


def middle(cluster: Cluster) -> QPoint:
    return QPoint(round(cluster.rect.x + cluster.rect.width / 2), round(cluster.rect.y + cluster.rect.height / 2))


def click(opened: Opened, at: QPoint) -> None:
    QTest.mouseClick(opened.canvas.timeline, LEFT, NONE, at)


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_a_click_on_a_mark_selects_its_event(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    click(opened, mark_of(scene_of(opened), opened.key(MAHATHIR)))
    assert opened.state.selection.event == opened.key(MAHATHIR)
    mark = next(one for one in scene_of(opened).marks if one.key == opened.key(MAHATHIR))
    assert mark.state is MarkState.SELECTED


def test_a_click_on_a_label_selects_its_event(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    label = next(one for one in scene_of(opened).labels if one.key == opened.key(MAHATHIR))
    click(opened, QPoint(round(label.rect.x + 30), round(label.rect.y + 6)))
    assert opened.state.selection.event == opened.key(MAHATHIR)


def test_a_double_click_on_an_event_zooms_to_it_and_opens_its_pane(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    span = opened.view.span
    at = mark_of(scene_of(opened), opened.key(MAHATHIR))
    with qtbot.waitSignal(opened.canvas.event_opened):
        QTest.mouseClick(opened.canvas.timeline, LEFT, NONE, at)
        QTest.mouseDClick(opened.canvas.timeline, LEFT, NONE, at)
    extent = opened.dossier.index.extent(opened.key(MAHATHIR))
    assert extent is not None
    assert opened.view.start < extent[0]
    assert extent[1] < opened.view.end
    assert opened.view.span < span
    assert opened.state.selection.event == opened.key(MAHATHIR)


def test_a_click_on_empty_ground_ends_the_selection_when_it_is_no_double_click(
    open_canvas: OpenCanvas, qtbot: QtBot
) -> None:
    opened = open_canvas()
    opened.state.select_event(opened.key(MAHATHIR))
    scene = scene_of(opened)
    at = next(
        QPoint(x, y)
        for y in range(20, int(scene.axis.rect.y), 7)
        for x in range(300, 900, 20)
        if find(scene, x, y).target is Target.NOTHING
    )
    click(opened, at)
    qtbot.waitUntil(lambda: opened.state.selection.kind is SelectionKind.NOTHING)


def test_the_mark_under_the_pointer_stands_out_and_costs_no_composition(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    timeline, key = opened.canvas.timeline, opened.key(MAHATHIR)
    at = mark_of(scene_of(opened), key)
    composed = timeline.compositions
    move(timeline, at)
    assert next(one for one in scene_of(opened).marks if one.key == key).state is MarkState.HOVER
    assert timeline.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.processEvents()
    move(timeline, QPoint(20, 20))
    assert next(one for one in scene_of(opened).marks if one.key == key).state is MarkState.NORMAL
    assert timeline.compositions == composed


@OFFSCREEN_LIMITS
def test_a_tooltip_gives_the_whole_title_the_date_and_the_summary(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    key = opened.key(MAHATHIR)
    event = opened.dossier.events[key]
    ask_tip(opened.canvas.timeline, mark_of(scene_of(opened), key))
    qtbot.waitUntil(QToolTip.isVisible)
    told = QToolTip.text()
    assert event.title["en"] in told
    assert "July 1996" in told
    assert event.summary["en"].split("\n")[0][:40] in told
    QToolTip.hideText()


@OFFSCREEN_LIMITS
def test_a_title_brings_no_markup_into_a_tooltip(open_canvas: OpenCanvas, build: Build, qtbot: QtBot) -> None:
    opened = open_canvas()
    dossier = opened.whole
    events = tuple(
        replace(event, title=Texts(en="<img src=x> & more")) if event.id == MAHATHIR else event
        for event in dossier.events
    )
    opened = open_canvas(dossier=build(replace(dossier, events=events)))
    ask_tip(opened.canvas.timeline, mark_of(scene_of(opened), opened.key(MAHATHIR)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "&lt;img src=x&gt; &amp; more" in QToolTip.text()
    QToolTip.hideText()


def test_no_tooltip_over_empty_ground(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    ask_tip(opened.canvas.timeline, QPoint(40, 130))
    assert not QToolTip.isVisible()


def test_a_click_on_a_cluster_lists_its_events_and_marks_it(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(1985, 2030), size=(700, 560))
    cluster = max(scene_of(opened).clusters, key=lambda one: one.count)
    click(opened, middle(cluster))
    assert opened.state.selection.kind is SelectionKind.CLUSTER
    assert opened.state.selection.keys == cluster.keys
    chosen = next(one for one in scene_of(opened).clusters if one.keys == cluster.keys)
    assert chosen.state is MarkState.SELECTED


def test_a_double_click_on_a_cluster_zooms_in_until_its_events_part(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(1985, 2030), size=(700, 560))
    cluster = max(
        (one for one in scene_of(opened).clusters if not one.same_day and not one.ongoing), key=lambda one: one.count
    )
    span = opened.view.span
    QTest.mouseDClick(opened.canvas.timeline, LEFT, NONE, middle(cluster))
    assert opened.view.start <= cluster.start
    assert cluster.end <= opened.view.end
    assert opened.view.span < span
    assert max((one.count for one in scene_of(opened).clusters), default=0) < cluster.count


def test_a_pill_of_long_events_lists_those_that_reach_through_the_view(open_canvas: OpenCanvas, build: Build) -> None:
    opened = open_canvas()
    dossier = opened.whole
    model = next(event for event in dossier.events if event.id == MAHATHIR)
    lasting = tuple(
        replace(model, id=f"long-{one}", date=EdtfDate.parse(f"{1950 + one}/{2000 + one}"), links=())
        for one in range(20)
    )
    day = replace(model, id="in-view", date=EdtfDate.parse("1996-06-10"), links=())
    crowd = build(replace(dossier, events=(*lasting, day), trade=()))
    opened = open_canvas(dossier=crowd, years=(1996, 1997), size=(1000, 420))
    pill = next(one for one in scene_of(opened).clusters if one.ongoing)
    click(opened, middle(pill))
    assert len(opened.state.selection.keys) == pill.count > 10
    assert opened.key("in-view") not in opened.state.selection.keys
    opened.state.select_event(None)
    # As a view just comes to rest, its pills are still those of the moving one.
    picker = Picker(opened.state, opened.canvas.area, opened.canvas)
    picker.click(Found(Target.CLUSTER, cluster=replace(pill, keys=())), None)
    assert set(opened.state.selection.keys) >= set(pill.keys)
    assert opened.key("in-view") not in opened.state.selection.keys


@OFFSCREEN_LIMITS
def test_events_of_one_day_list_and_never_zoom(open_canvas: OpenCanvas, build: Build, qtbot: QtBot) -> None:
    opened = open_canvas()
    dossier = opened.whole
    model = next(event for event in dossier.events if event.id == MAHATHIR)
    day = EdtfDate.parse("1996-07-05")
    crowd = tuple(replace(model, id=f"crowd-{number}", date=day, links=()) for number in range(30))
    opened = open_canvas(dossier=build(replace(dossier, events=crowd, trade=())), years=(1996, 1998), size=(1000, 420))
    cluster = next(one for one in scene_of(opened).clusters if one.same_day)
    view = opened.view
    click(opened, middle(cluster))
    QTest.mouseDClick(opened.canvas.timeline, LEFT, NONE, middle(cluster))
    assert opened.view == view
    assert opened.state.selection.kind is SelectionKind.CLUSTER
    assert len(opened.state.selection.keys) == cluster.count
    ask_tip(opened.canvas.timeline, middle(cluster))
    qtbot.waitUntil(QToolTip.isVisible)
    QToolTip.hideText()


def test_the_hint_of_later_events_leads_to_the_nearest(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(1990, 2005))
    later = next(one for one in scene_of(opened).outside if not one.earlier)
    click(opened, QPoint(round(later.rect.x + later.rect.width / 2), round(later.rect.y + later.rect.height / 2)))
    assert opened.state.selection.event == later.key
    day = opened.dossier.index.middle(later.key)
    assert day is not None
    assert opened.view.start < day < opened.view.end


def notice_at(opened: Opened) -> QPoint:
    notice = scene_of(opened).notice
    assert notice is not None
    return QPoint(round(notice.rect.x + notice.rect.width / 2), round(notice.rect.y + notice.rect.height / 2))


def test_where_nothing_is_in_view_a_click_goes_to_the_nearest_event(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.canvas.go_to(EdtfDate.parse("1850"))
    click(opened, notice_at(opened))
    key = opened.state.selection.event
    assert key is not None
    day = opened.dossier.index.middle(key)
    assert day is not None
    assert opened.view.start < day < opened.view.end


def test_where_the_filters_leave_nothing_a_click_clears_them(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.state.let_through(Filter().without(Facet.KIND, *EventKind))
    click(opened, notice_at(opened))
    assert not opened.state.filter.active
    assert scene_of(opened).notice is None


def test_filtered_events_stay_clickable(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.state.let_through(Filter().without(Facet.KIND, EventKind.VISIT))
    click(opened, mark_of(scene_of(opened), opened.key(MAHATHIR)))
    assert opened.state.selection.event == opened.key(MAHATHIR)


@pytest.mark.parametrize("listed", [True, False], ids=["named by its key", "named by its days"])
def test_a_pill_of_one_event_is_that_event(open_canvas: OpenCanvas, listed: bool) -> None:
    opened = open_canvas()
    timeline, index = opened.canvas.timeline, opened.dossier.index
    key, days = next(
        (key, days)
        for key in opened.dossier.keys.values()
        if (days := index.extent(key)) is not None and list(index.within(*days, index.side_of(key))) == [key]
    )
    side = index.side_of(key)
    assert side is not None
    pill = Cluster(side, Rect(0, 0, 30, 20), (key,) if listed else (), (EventKind.VISIT,), 1, "1", False, *days)
    picker = Picker(opened.state, opened.canvas.area, timeline)
    found = Found(Target.CLUSTER, cluster=pill, side=pill.side)
    picker.click(found, timeline.scene)
    assert opened.state.selection.kind is SelectionKind.EVENT
    assert opened.state.selection.event == key
    span = opened.view.span
    assert picker.double_click(found, 15.0), "its pane is to be opened"
    assert opened.state.selection.event == key
    assert opened.view.span < span
