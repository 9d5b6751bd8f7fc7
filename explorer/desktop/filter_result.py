"""What a filter does to the events of the open dossier: worked out on the spot, or aside where they are very many."""

from __future__ import annotations

from collections.abc import Callable

from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import OpenDossier
from explorer.dossier.message import Message
from explorer.timeline.facets import Passed
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.index import EventFilter

AT_ONCE = 150_000
"""Events up to which a filter is worked out while the window waits: well under 50 ms."""
LOADING_CHART, FILTERING, COUNTING, NAMES = "chart", "filter", "counts", "names"
"""Topics of what is worked out beside the window; more may follow after a space."""
_TOLD = {
    LOADING_CHART: Message("Loading the trade chart"),
    FILTERING: Message("Filtering"),
    COUNTING: Message("Counting what can be filtered by"),
    NAMES: Message("Preparing the list of what can be filtered by"),
}
Aside = Callable[[str, Callable[[], object], Callable[[object], None]], None]
"""Does work in another thread and gives its result to the last function in this one; of one topic, only the newest."""


def going_on(topic: str) -> Message:
    """Return what is told of work on a topic while it goes on."""
    return _TOLD[topic.partition(" ")[0]]


class FilterResult:
    """The answer to the last filter that was worked out; nothing is held back before the first."""

    def __init__(self) -> None:
        self.masks: EventFilter | None = None
        """For the timeline: the same object until the filter changes."""
        self.passed: Passed | None = None
        """What becomes of every event, ``None`` where nothing is asked or it is not worked out yet."""
        self._passing_hits: tuple[FoundEvents, Passed, FoundEvents] | None = None

    def clear(self) -> None:
        """Let everything through."""
        self.masks = self.passed = None

    def work_out(
        self, opened: OpenDossier, chosen: Filter, aside: Aside | None, take: Callable[[Callable[[], None]], None]
    ) -> bool:
        """Find out what passes; say whether that is done.

        If not, ``take`` is handed the function that takes the answer over, for whoever knows whether it is still asked.
        """

        def work() -> tuple[Passed, EventFilter | None]:
            passed = opened.facets.passed(chosen.asked, chosen.pinned)
            masks = passed.masks()
            opened.index.filtered(masks).prepare()
            return passed, masks

        def hold(found: tuple[Passed, EventFilter | None]) -> None:
            self.passed, self.masks = found

        if aside is None or len(opened) <= AT_ONCE:
            hold(work())
            return True

        def came(found: object) -> None:
            if isinstance(found, tuple):
                take(lambda: hold(found))

        aside(FILTERING, work, came)
        return False

    def passes(self, key: int, opened: OpenDossier | None) -> bool:
        """Say whether an event of the dossier passes."""
        if self.passed is None or opened is None:
            return True
        row = opened.facets.row_of(key)
        return row is None or bool(not self.passed.muted[row] and not self.passed.hidden[row])

    def passing(self, hits: FoundEvents, opened: OpenDossier | None) -> FoundEvents:
        """Return the hits that pass: the same object until they or the filter change."""
        passed = self.passed
        if passed is None or opened is None:
            return hits
        if self._passing_hits is None or self._passing_hits[:2] != (hits, passed):
            self._passing_hits = (hits, passed, hits.kept(opened.facets.passing_of(passed, hits.keys)))
        return self._passing_hits[2]
