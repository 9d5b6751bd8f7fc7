"""The scripted hand: opens, searches, filters, sorts, selects, compares, as a person would who wants to see it all.

Every gesture is one turn of :class:`~tests.benchmarks.turns.Turns`; what follows from it is waited for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.filters import Filter
from explorer.desktop.main_window import MainWindow
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import Selection, SelectionKind
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Effect, Facet, Sense
from explorer.dossier.records import EventKind
from explorer.store.changes import ChangeNotice
from tests.benchmarks import crowd
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import DYAD, SOURCE
from tests.benchmarks.parts.searching import TYPED
from tests.benchmarks.turns import Turns

AFTER = 0.3
"""Seconds that the hand rests after a gesture, for what comes late."""
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hand:
    """One person at one window, who rests ``pace`` times as long as a person would."""

    def __init__(self, window: MainWindow, turns: Turns, size: int, pace: float = 1.0) -> None:
        self._window = window
        self._pace = pace
        self._turns = turns
        self._size = size

    def do_everything(self, effort: Effort) -> None:
        """Do all of it, in the order in which a person might."""
        self._open()
        self._move()
        self._point()
        self._search(TYPED[: 5 if effort is Effort.FULL else 1])
        self._filter()
        self._filter_in_panel()
        self._sort_table()
        self._select()
        self._step()
        self._choose_period()
        self._compare()
        self._see_partners()
        self._change_appearance()
        self._hear_of_writes()

    # ------------------------------------------------------------ parts

    def _open(self) -> None:
        window = self._window
        self._do("opening", lambda: window.start(str(DYAD)), lambda: window.canvas.timeline.scene is not None)
        self._turns.until(lambda: window.canvas.chart.plot is not None)
        self._settle(1.5)

    def _move(self) -> None:
        timeline, run = self._window.canvas.timeline, self._window.run
        middle = QPoint(timeline.width() // 2, timeline.height() // 3)
        for _ in range(24):
            self._do("zooming in", lambda: _turn_wheel(timeline, middle, 120), after=0.02)
        for _ in range(8):
            self._do("moving by a page", lambda: run("page-on"), after=0.02)
        for name in ("back", "back", "forward", "first", "last"):
            self._do(f"moving: {name}", lambda name=name: run(name))  # type: ignore[misc]
        for _ in range(12):
            self._do("zooming out", lambda: _turn_wheel(timeline, middle, -240), after=0.02)
        self._do("showing all", lambda: run("fit-all"))

    def _point(self) -> None:
        """Go over all charts with the pointer, and rest it until a tip is due."""
        canvas = self._window.canvas
        for widget in (canvas.timeline, canvas.overview, canvas.chart.plot.viewport() if canvas.chart.plot else canvas):
            to = QPoint()
            for step in range(1, 16):
                to = QPoint(widget.width() * step // 16, widget.height() * (1 + step % 3) // 4)
                self._do("pointing", lambda to=to, widget=widget: _move(widget, to, NONE, NOTHING), after=0.02)  # type: ignore[misc]
            tip = QHelpEvent(QEvent.Type.ToolTip, to, widget.mapToGlobal(to))
            self._do("a tip", lambda tip=tip, widget=widget: QApplication.sendEvent(widget, tip))  # type: ignore[misc]

    def _step(self) -> None:
        """Go from event to event by keys and links, and pin one."""
        run, state = self._window.run, self._window.state
        key = self._opened.order.key_at(len(self._opened) // 3)
        self._do("selecting an event", lambda: state.select_event(key))
        for name in ("fit-selection", "event-right", "event-left", "lane-up", "lane-down", "next-link", "next-event"):
            for _ in range(3):
                self._do(f"stepping: {name}", lambda name=name: run(name), after=0.1)  # type: ignore[misc]
        for name in (
            "pin",
            "pin",
            "show-trade",
            "show-trade",
            "show-sidebar",
            "show-sidebar",
            "show-detail",
            "show-detail",
        ):
            self._do(f"doing: {name}", lambda name=name: run(name), after=0.6)  # type: ignore[misc]
        self._do("filter: clear", lambda: run("clear-filters"), after=0.6)
        self._do("selecting nothing", lambda: state.select_event(None))
        self._do("showing all", lambda: run("fit-all"))

    def _search(self, words: tuple[str, ...]) -> None:
        window = self._window
        field, state = window.toolbar.search, window.state
        for typed in words:
            self._do("search: to the field", lambda: window.run("search"), field.hasFocus, after=0.02)
            for end in range(1, len(typed) + 1):
                part = typed[:end].strip()
                letter = typed[end - 1]
                self._do(
                    f"search: {part}",
                    lambda letter=letter: _type(letter),  # type: ignore[misc]
                    lambda part=part: state.search.text == part,  # type: ignore[misc]
                    after=0.1 if end < len(typed) else 0.8,
                )
            for _ in range(4):
                self._do("search: Enter", lambda: _press(field, Qt.Key.Key_Return))
            for _ in range(3):
                self._do("search: next hit", lambda: window.run("next-hit"), after=0.1)
            self._do("search: forget", field.forget)
            self._do("search: nothing selected", lambda: window.run("escape"))
        self._do("showing all", lambda: window.run("fit-all"))

    def _filter(self) -> None:
        opened, state = self._opened, self._window.state
        for kind in EventKind:
            self._let_through("kind", Filter().without(Facet.KIND, kind))
        self._let_through("side, hidden", Filter().only(Facet.SIDE, "A", effect=Effect.HIDDEN))
        person = crowd.loudest(self._size)
        self._let_through("a person", Filter().only(Facet.PERSON, person))
        self._let_through("all but a person, hidden", Filter().without(Facet.PERSON, person, effect=Effect.HIDDEN))
        self._let_through("a source", Filter().only(Facet.SOURCE, "source-7"))
        self._let_through("all but the source of everything", Filter().without(Facet.SOURCE, SOURCE.id))
        tag, place = (opened.facets.values(facet)[0].id for facet in (Facet.TAG, Facet.PLACE))
        self._let_through("a tag", Filter().only(Facet.TAG, tag))
        self._let_through("a place", Filter().only(Facet.PLACE, place))
        period = Filter().during(rata_die(1990, 1, 1), rata_die(1999, 12, 31))
        self._let_through("a period", period)
        self._let_through("a period, hidden", period.with_effect(Effect.HIDDEN))
        key = opened.order.key_at(len(opened) // 2)
        self._do("selecting an event", lambda: state.select_event(key))
        self._let_through("a pin", state.filter.pinning(key))
        self._let_through("none", Filter())
        self._do("selecting nothing", lambda: state.select_event(None))

    def _filter_in_panel(self) -> None:
        window, panel = self._window, self._window.filtering.panel
        self._do("filter panel: open", lambda: window.run("filter"), lambda: panel.list.choices.rowCount() > 0)
        self._do("filter panel: first letter", lambda: panel.field.setText("b"), after=0.6)
        self._do("filter panel: letters", lambda: panel.field.setText("bek"), after=0.6)
        self._do("filter panel: Arabic", lambda: panel.field.setText("محمد"), after=0.6)
        self._do("filter panel: no letters", panel.field.clear, after=0.6)
        choices = panel.list.choices
        for facet in (Facet.PERSON, Facet.PLACE):
            self._do(f"filter panel: unfold {facet}", lambda facet=facet: choices.unfold(facet))  # type: ignore[misc]
            self._do("filter panel: to its end", panel.list.scrollToBottom)
            choice = choices.choice(choices.index(choices.rowCount() // 2, 0))
            assert choice is not None
            self._do("filter panel: choose", lambda choice=choice: panel.choose(choice, Sense.ONLY), after=0.6)  # type: ignore[misc]
            self._do("filter panel: fold", lambda facet=facet: choices.unfold(facet))  # type: ignore[misc]
        self._do("filter panel: close", panel.close_panel)
        self._do("filter: clear", lambda: window.run("clear-filters"), after=0.6)

    def _sort_table(self) -> None:
        window, table = self._window, self._window.table
        self._do("table: open", lambda: window.run("table"), after=0.6)
        for column in range(table.events.columnCount()):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                self._do(
                    f"table: sort by column {column}",
                    lambda column=column, order=order: table.sortByColumn(column, order),  # type: ignore[misc]
                    after=1.5,
                )
        self._do("table: sort by date", lambda: table.sortByColumn(0, Qt.SortOrder.AscendingOrder))
        for _ in range(10):
            self._do("table: page down", lambda: _press(table, Qt.Key.Key_PageDown), after=0.05)
        bar, middle = table.verticalScrollBar(), QPoint(table.width() // 2, table.height() // 2)
        for _ in range(12):
            self._do("table: wheel", lambda: _turn_wheel(table.viewport(), middle, -120), after=0.02)
        for step in range(24):
            self._do("table: drag the bar", lambda step=step: bar.setValue(step * bar.maximum() // 60), after=0.02)  # type: ignore[misc]
        for share in (0.25, 0.5, 0.75, 1.0):
            self._do("table: scroll far", lambda share=share: bar.setValue(round(share * bar.maximum())), after=0.2)  # type: ignore[misc]
        self._do("table: to its end", lambda: _press(table, Qt.Key.Key_End))
        self._do("table: to its beginning", lambda: _press(table, Qt.Key.Key_Home))
        self._let_through("a kind, in the table", Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN))
        self._let_through("none, in the table", Filter())
        self._do("table: leave", lambda: window.run("timeline"))

    def _select(self) -> None:
        window, state, view = self._window, self._window.state, self._opened.view
        self._do("showing all", lambda: window.run("fit-all"))
        self._do("a density: click", self._click_density)
        everything = self._opened.order.keys_at(self._opened.order.places_of(self._opened.order.keys[:100_000]))
        self._do("selecting 100,000 events", lambda: state.select(Selection(SelectionKind.CLUSTER, everything)))
        self._do("copying 100,000 events", lambda: window.run("copy-citation"))
        for kind, which in (
            (SelectionKind.SOURCE, SOURCE.id),
            (SelectionKind.SOURCE, "source-7"),
            (SelectionKind.PERSON, crowd.loudest(self._size)),
            (SelectionKind.PERSON, next(reversed(view.people))),
        ):
            selection = Selection(kind, (), which)
            self._do(f"pane of a {kind}", lambda selection=selection: state.select(selection))  # type: ignore[misc]
            self._do(f"copying a {kind}", lambda: window.run("copy-citation"))
        undated = self._opened.undated
        for key in (undated[0], undated[-1]):
            self._do("pane of an undated event", lambda key=key: state.select_event(key))  # type: ignore[misc]
        for _ in range(5):
            self._do("to the next event", lambda: window.run("previous-event"))
        self._do("selecting nothing", lambda: state.select_event(None))

    def _choose_period(self) -> None:
        window, timeline = self._window, self._window.canvas.timeline
        y, left, right = timeline.height() // 2, round(window.canvas.area.left) + 2, timeline.width() - 4
        self._do("period: press", lambda: QTest.mousePress(timeline, LEFT, SHIFT, QPoint(left, y)), after=0.02)
        for step in range(1, 21):
            to = QPoint(left + (right - left) * step // 20, y)
            self._do("period: draw", lambda to=to: _move(timeline, to, SHIFT), after=0.02)  # type: ignore[misc]
        self._do("period: release", lambda: QTest.mouseRelease(timeline, LEFT, SHIFT, QPoint(right, y)))
        self._do("period: copy", lambda: window.run("copy-citation"))
        self._do("period: filter", lambda: window.run("filter-to-period"), after=0.6)
        self._do("period: zoom", lambda: window.run("zoom-to-period"))
        self._do("period: clear", lambda: window.run("clear-period"))
        self._do("filter: clear", lambda: window.run("clear-filters"), after=0.6)
        self._do("moving: back", lambda: window.run("back"))

    def _compare(self) -> None:
        window = self._window
        comparison = window.canvas.comparison
        self._do(
            "comparing",
            lambda: window.comparing.compare_with(crowd.SECOND),
            lambda: comparison.dossier is not None,
            1.5,
        )
        self._let_through("a kind, while comparing", Filter().only(Facet.KIND, EventKind.VISIT))
        self._let_through("none, while comparing", Filter())
        self._do("comparing: stop", lambda: window.run("stop-comparing"))

    def _see_partners(self) -> None:
        window = self._window
        seen = window.state
        self._do("partners", lambda: window.run("partners"), lambda: seen.partners is not None, 0.6)
        self._do("partners: leave", lambda: window.run("timeline"))

    def _change_appearance(self) -> None:
        """Change colours, language and letters beside a page of a source, and beside the table."""
        window = self._window
        self._do("pane of a source", lambda: window.state.select(Selection(SelectionKind.SOURCE, (), "source-7")))
        for beside in ("timeline", "table"):
            self._do("appearance: other view", lambda beside=beside: window.run(beside), after=0.6)  # type: ignore[misc]
            for theme in ("dark", "high-contrast", "light"):
                self._do(f"theme, {beside}", lambda theme=theme: window.run(f"theme-{theme}"), after=0.6)  # type: ignore[misc]
            for language in ("ar", "zh-Hant", "en"):
                self._do(
                    f"language, {beside}: {language}",
                    lambda language=language: window.looks.choose_language(language),  # type: ignore[misc]
                    after=1.0,
                )
        self._do("text size", lambda: window.run("text-larger"), after=0.6)
        self._do("text size", lambda: window.run("text-usual"), after=0.6)
        self._do("table: leave", lambda: window.run("timeline"))

    def _hear_of_writes(self) -> None:
        """Hear what the archive tells of after a write; the archive itself is kept as it is."""
        session = self._window.session
        bookmark, event = (ChangeNotice(frozenset((kind,))) for kind in ("bookmark", "event"))
        self._do("hearing of a bookmark", lambda: session.changed.emit(bookmark), after=0.6)
        before = self._opened
        self._do(
            "reading the dossier again",
            lambda: session.changed.emit(event),
            lambda: self._window.state.dossier is not before,
            1.5,
        )

    # ------------------------------------------------------------ gestures

    @property
    def _opened(self) -> OpenDossier:
        opened = self._window.state.dossier
        assert opened is not None
        return opened

    def _do(
        self, job: str, does: Callable[[], object], done: Callable[[], bool] | None = None, after: float = AFTER
    ) -> None:
        """Do something, wait until it is done and nothing is under way any more, and rest a little."""
        self._turns.gesture(job, does)
        if done is not None:
            self._turns.until(done)
        self._settle(after)

    def _settle(self, after: float) -> None:
        self._turns.rest(after * self._pace)
        self._turns.until(lambda: not self._window.session.jobs.busy)
        self._turns.rest(after * self._pace / 5)

    def _let_through(self, name: str, filter_: Filter) -> None:
        self._do(f"filter: {name}", lambda: self._window.state.let_through(filter_))

    def _click_density(self) -> None:
        """Click into the place of the timeline where most events stand."""
        timeline = self._window.canvas.timeline
        scene = timeline.scene
        assert scene is not None
        crowds = [(bar.count, bar.rect) for bar in scene.bars] + [(one.count, one.rect) for one in scene.clusters]
        _, rect = max(crowds, key=lambda one: one[0])
        QTest.mouseClick(timeline, LEFT, NONE, QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height - 1)))


def _turn_wheel(widget: QWidget, at: QPoint, angle: int) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _move(widget: QWidget, to: QPoint, held: Qt.KeyboardModifier, buttons: Qt.MouseButton = LEFT) -> None:
    at = QPointF(to)
    place = QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, at, place, NOTHING, buttons, held)
    QApplication.sendEvent(widget, event)


def _press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, NONE)


def _type(letter: str) -> None:
    """Type one letter; one that no Latin keyboard has comes as an input method commits it."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if letter.isascii():
        QTest.keyClicks(widget, letter, NONE)
        return
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(widget, event)
