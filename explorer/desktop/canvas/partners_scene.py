"""Composes the strips of a country's partners from the state, when somebody asks for what has changed since."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.desktop.state import WindowState
from explorer.timeline.partner_strips import StripsLayout, StripsRequest, StripsScene, compose_strips, divide
from explorer.timeline.partners import Partner, PartnersIndex


class PartnersScene:
    """The strips in one size. Whoever changes a field calls :meth:`changed`."""

    def __init__(self, state: WindowState) -> None:
        self._state = state
        self.index: PartnersIndex | None = None
        """The partners with the kinds that the filter lets through."""
        self.partners: Sequence[Partner] = ()
        """The same in their order."""
        self.size = (0.0, 0.0)
        self.strip_scale = 1.0
        self.scroll = 0.0
        """Pixels of strips above the view."""
        self.selected: str | None = None
        self.compositions = 0
        """How often it was composed, for whoever watches the cost."""
        self._scene: StripsScene | None = None

    def changed(self) -> None:
        """Compose anew when somebody asks."""
        self._scene = None

    @property
    def layout(self) -> StripsLayout | None:
        """Return how the view is divided, ``None`` without partners or without room."""
        if self.index is None or min(self.size) < 1:
            return None
        look = self._state.appearance
        return divide(
            self.size,
            len(self.index),
            with_joint=self.index.has_joint,
            right_to_left=look.right_to_left,
            scale=look.text_scale,
            strip_scale=self.strip_scale,
        )

    def scene(self) -> StripsScene | None:
        """Return the scene as it is or will be painted."""
        if self._scene is None:
            self._scene = self._compose()
        return self._scene

    def _compose(self) -> StripsScene | None:
        layout, index, view = self.layout, self.index, self._state.viewport
        if layout is None or index is None or view is None:
            return None
        look = self._state.appearance
        words = look.words
        self.compositions += 1
        request = StripsRequest(
            viewport=view,
            layout=layout,
            partners=self.partners,
            name=words.country,
            number=words.number,
            scroll=self.scroll,
            selected=self.selected,
            language=words.language,
            digits=words.digits,
            translate=words.say,
        )
        return compose_strips(request, index, look.text)
