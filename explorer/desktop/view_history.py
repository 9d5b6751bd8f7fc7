"""The periods that were in view: back to the one before, and forward again."""

from __future__ import annotations

from explorer.timeline.viewport import Viewport

LONGEST_HISTORY = 200


class ViewHistory:
    """Remembers where movements began."""

    def __init__(self) -> None:
        self._past: list[Viewport] = []
        self._future: list[Viewport] = []

    def leave(self, view: Viewport) -> None:
        """Remember a view that is left by a movement: from it there is no way forward any more."""
        if not self._past or self._past[-1] != view:
            self._past.append(view)
            del self._past[:-LONGEST_HISTORY]
            self._future.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._past, self._future = [], []

    @property
    def can_go_back(self) -> bool:
        """Say whether there is a view before."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Say whether there is a view to return to."""
        return bool(self._future)

    def back(self, view: Viewport) -> Viewport | None:
        """Return the view before this one, in its width and direction."""
        return _step(view, self._past, self._future)

    def forward(self, view: Viewport) -> Viewport | None:
        """Return the view that was gone back from to this one, in its width and direction."""
        return _step(view, self._future, self._past)


def _step(view: Viewport, take: list[Viewport], put: list[Viewport]) -> Viewport | None:
    if not take:
        return None
    put.append(view)
    found = take.pop()
    return Viewport(found.start, found.end, view.width, view.mirrored)
