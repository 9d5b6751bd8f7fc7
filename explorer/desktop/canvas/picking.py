"""What a click means: selecting, listing, zooming in, going on from an empty canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.filters import Filter
from explorer.desktop.state import Selection, SelectionKind, WindowState
from explorer.timeline.hit import Found, Target
from explorer.timeline.scene import Cluster, Scene

STEP_INTO_EMPTY = 1.0
"""Steps of zoom that a double click on empty ground makes."""
_CLICKABLE = (Target.EVENT, Target.CLUSTER, Target.OUTSIDE)


class Picker:
    """Takes clicks on what was found in a scene."""

    def __init__(self, state: WindowState, area: TimeArea, parent: QObject) -> None:
        self._state = state
        self._area = area
        self._deselect = QTimer(parent)
        self._deselect.setSingleShot(True)
        self._deselect.timeout.connect(self._select_nothing)
        state.selection_changed.connect(self._deselect.stop)

    def answers(self, found: Found, scene: Scene | None) -> bool:
        """Say whether a click there leads anywhere."""
        return found.target in _CLICKABLE or (found.target is Target.NOTICE and self._way_on(scene) is not None)

    def click(self, found: Found, scene: Scene | None) -> None:
        """Select an event, list a cluster of several, go to what lies outside, or end the selection."""
        if found.target is Target.EVENT:
            self._state.select_event(found.key)
        elif found.cluster is not None:
            self._select_cluster(found.cluster)
        elif found.target is Target.OUTSIDE and found.key is not None:
            self._go_to(found.key)
        elif found.target is Target.NOTICE:
            self._take_way_on(scene)
        elif found.target is Target.NOTHING and self._anything_chosen:
            # A double click zooms and leaves the selection alone, so a single one waits whether it is one.
            self._deselect.start(QApplication.doubleClickInterval())

    def double_click(self, found: Found, x: float) -> bool:
        """Zoom to an event or into a cluster, or a step in at ``x``; says whether an event is to be opened.

        Events of one day are listed and nothing else: no zoom could part them.
        """
        self._deselect.stop()
        if found.target is Target.EVENT and found.key is not None:
            self._state.select_event(found.key)
            self._area.approach(found.key)
            return True
        if found.cluster is not None:
            keys = self._select_cluster(found.cluster)
            if len(keys) == 1:
                self._area.approach(keys[0])
                return True
            if not found.cluster.same_day:
                self._area.fit_range(found.cluster.start, found.cluster.end)
        elif found.target in (Target.NOTHING, Target.AXIS) and self._area.contains(x):
            self._area.step_zoom(STEP_INTO_EMPTY, x)
        return False

    @property
    def _anything_chosen(self) -> bool:
        state = self._state
        return state.selection.kind is not SelectionKind.NOTHING or state.period.days is not None

    def _select_nothing(self) -> None:
        self._state.period.choose(None)
        self._state.select_event(None)

    def _select_cluster(self, cluster: Cluster) -> tuple[int, ...]:
        """Select the events of a pill, of a pill of one that event itself; returns them."""
        keys, dossier = cluster.keys, self._state.dossier
        if not keys and dossier is not None:
            chosen, days = self._state.masks, (cluster.start, cluster.end)
            index = dossier.index
            if cluster.ongoing:
                keys = tuple(index.passing(*days, cluster.side, chosen))
            else:
                keys = tuple(index.within(*days, cluster.side, chosen, cluster.precision))
        if len(keys) == 1:
            self._state.select_event(keys[0])
        else:
            self._state.select(Selection(SelectionKind.CLUSTER, keys))
        return keys

    def _take_way_on(self, scene: Scene | None) -> None:
        way = self._way_on(scene)
        if isinstance(way, int):
            self._go_to(way)
        elif way is not None:
            self._state.let_through(way)

    def _go_to(self, key: int) -> None:
        self._state.select_event(key)
        self._area.reveal(key)

    def _way_on(self, scene: Scene | None) -> int | Filter | None:
        """Return what the notice on an empty canvas leads to: an event, or a filter that lets everything through."""
        notice = None if scene is None else scene.notice
        if notice is None:
            return None
        return notice.key if notice.key is not None else (self._state.filter.cleared() if notice.action else None)
