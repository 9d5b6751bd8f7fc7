"""The actions that move in time, for whichever view of it is seen: the timeline, or a country's partners."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.partners_view import PartnersView

TimeView = Canvas | PartnersView

_MOVES: dict[str, Callable[[TimeView], None]] = {
    "zoom-in": lambda view: view.zoom_in(),
    "zoom-out": lambda view: view.zoom_out(),
    "fit-all": lambda view: view.fit_all(),
    "fit-selection": lambda view: view.fit_selection(),
    "event-left": lambda view: view.step_event(-1),
    "event-right": lambda view: view.step_event(1),
    "lane-up": lambda view: view.step_lane(-1),
    "lane-down": lambda view: view.step_lane(1),
    "first": lambda view: view.first(),
    "last": lambda view: view.last(),
    "page-back": lambda view: view.page(-1),
    "page-on": lambda view: view.page(1),
    "open-event": lambda view: view.open_focused(),
}


def moves(seen: Callable[[], TimeView]) -> dict[str, Callable[[], None]]:
    """Return what the actions do, by their ids; ``seen`` gives the view when one is done."""

    def move(act: Callable[[TimeView], None]) -> None:
        act(seen())

    return {name: partial(move, act) for name, act in _MOVES.items()}
