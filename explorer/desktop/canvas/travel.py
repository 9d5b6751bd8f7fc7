"""Going from event to event: along the screen, between lanes, along links."""

from __future__ import annotations

from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.dossier.records import Side

LANES = (Side.A, Side.JOINT, Side.B)


class Traveller:
    """Selects the event that lies in some direction from the selected one, and brings it into view."""

    def __init__(self, state: WindowState, area: TimeArea) -> None:
        self._state = state
        self._area = area
        self._ring: tuple[int, ...] = ()
        self._at = 0

    def first(self) -> None:
        """Go to the first event that the filter lets through."""
        dossier = self._state.dossier
        if dossier is not None:
            self._go(dossier.index.first(self._state.masks))

    def last(self) -> None:
        """Go to the last event that the filter lets through."""
        dossier = self._state.dossier
        if dossier is not None:
            self._go(dossier.index.last(self._state.masks))

    def step_event(self, direction_on_screen: int) -> None:
        """Go to the next event to the right (1) or left (-1), whichever way time runs.

        Without a selected event it is the first one from that side of the view.
        """
        dossier, view = self._state.dossier, self._area.viewport
        if dossier is None or view is None:
            return
        step = -direction_on_screen if view.mirrored else direction_on_screen
        index, masks = dossier.index, self._state.masks
        current = self._current()
        if current is not None:
            self._go(index.neighbour(current, step, masks))
            return
        inside = index.within(view.start, view.end, chosen=masks)
        if inside:
            self._go(inside[0] if step > 0 else inside[-1])
        else:
            self._go(index.nearest((view.start + view.end) / 2, chosen=masks))

    def step_lane(self, direction: int) -> None:
        """Go to the nearest event of the lane below (1) or above (-1), passing over lanes without events."""
        dossier, view = self._state.dossier, self._area.viewport
        if dossier is None or view is None:
            return
        index, masks = dossier.index, self._state.masks
        current = self._current()
        if current is None:
            self._go(index.nearest((view.start + view.end) / 2, chosen=masks))
            return
        side, day = index.side_of(current), index.middle(current)
        if side is None or day is None:
            return
        place = LANES.index(side) + direction
        while 0 <= place < len(LANES):
            key = index.nearest(day, LANES[place], masks)
            if key is not None:
                self._go(key)
                return
            place += direction

    def follow_link(self, step: int) -> None:
        """Go round the events that one event is linked with, that one among them, in the order of time.

        The round belongs to the event it began at, so that all of its links can be reached.
        """
        state, dossier = self._state, self._state.dossier
        key = state.selection.event
        if dossier is None or key is None:
            return
        if not self._ring or self._ring[self._at] != key:
            self._ring = dossier.in_order((key, *(other for _, other in dossier.links_of(key))))
            self._at = self._ring.index(key)
        if len(self._ring) > 1:
            self._at = (self._at + step) % len(self._ring)
            self._go(self._ring[self._at])

    def _current(self) -> int | None:
        """Return the selected event if it has a place in time, of a selected cluster the first."""
        dossier, selection = self._state.dossier, self._state.selection
        if dossier is None or not selection.keys:
            return None
        key = selection.keys[0]
        return key if dossier.index.middle(key) is not None else None

    def _go(self, key: int | None) -> None:
        if key is not None:
            self._state.select_event(key)
            self._area.reveal(key)
