"""Changing how the window looks and speaks: settings become an appearance, and Qt is given it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.looks import appearance_from
from explorer.desktop.state import WindowState
from explorer.desktop.style import applying
from explorer.desktop.system_theme import ThemeChoice
from explorer.drawing.words import Words
from explorer.settings import SETTINGS, Settings

TEXT_STEP = 1.1
NEXT = 1
"""Milliseconds to the next step of a change: without any, Qt takes two of them in one turn."""
_THEMES = ("system", "light", "dark", "high-contrast")


class AppearanceFlow(QObject):
    """Language, colours and text size of one window. Made before its first widget: see :meth:`dress`.

    A change takes a few turns of the event loop, so that none of them keeps the window from whoever uses it for long:
    what a language needs is read, the state has its views take the new appearance, then Qt's widgets follow, and
    words. Nothing is painted before all of it is there, and each of what takes longest to paint in a turn of its own.
    """

    changing = Signal()
    """The window will have another appearance; what is made anew for it need not be given that first."""

    def __init__(self, settings: Settings, themes: ThemeChoice, state: WindowState, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._step = QTimer(self)
        """Runs while there are steps to take."""
        self._step.timeout.connect(self._go_on)
        self._steps: Iterator[None] = iter(())
        self.worded: tuple[Callable[[], Iterator[None] | None], ...] = ()
        """What is given words and sizes once Qt has its own, each in a turn, or in several where it gives steps."""
        self.painted_last: tuple[QWidget, ...] = ()
        """What takes longest to paint, in this order; whatever lies in one of them comes after it."""
        self._wanted = state.appearance
        """What was asked for last; the state has it a turn later."""
        self._settings = settings
        self._themes = themes
        self._state = state
        self._spoken: Words | None = None
        """Whose translations Qt has."""
        themes.changed.connect(self._renew)
        self.dress()

    @property
    def settled(self) -> bool:
        """Say whether all that was asked for is painted, or soon will be."""
        return not self._step.isActive()

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        themes = {f"theme-{name}": partial(self.change, "theme", name) for name in _THEMES}
        return {
            **themes,
            "text-larger": lambda: self._scale_text(TEXT_STEP),
            "text-smaller": lambda: self._scale_text(1 / TEXT_STEP),
            "text-usual": lambda: self.change("text_scale", 1.0),
        }

    def change(self, name: str, value: str | float) -> None:
        """Change a setting and show what it changes."""
        before = self._wanted
        self._settings.set(name, value)
        if self._wanted is before:  # Not so where the theme has told of itself already.
            self._renew()

    def choose_language(self, tag: str) -> None:
        """Take a language by its tag, or one of the switches that stand beside the languages."""
        if tag == ":digits":
            self.change("digits", "latn" if self._settings.text("digits") == "arab" else "arab")
        elif tag == ":axis":
            now = self._settings.text("axis_direction")
            self.change("axis_direction", "left-to-right" if now == "language" else "language")
        else:
            self.change("language", tag)

    def dress(self) -> None:
        """Give Qt the language, font and style sheet.

        Before the first widget is made: one that Qt has already met keeps the system's own font under a style sheet.
        """
        for _ in self._dressing():
            pass

    def _dressing(self) -> Iterator[None]:
        look = self._state.appearance
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.undress()
            look.words.install(application)
            self._spoken = look.words
            yield from applying(application, look)

    def undress(self) -> None:
        """Take the language away from Qt again."""
        application = QApplication.instance()
        if self._spoken is not None and isinstance(application, QApplication):
            self._spoken.remove(application)
            self._spoken = None

    def _scale_text(self, factor: float) -> None:
        self.change("text_scale", SETTINGS["text_scale"].bounded(self._settings.number("text_scale") * factor))

    def end(self) -> None:
        """Take no further step, and the language away from Qt."""
        self._step.stop()
        self._steps = iter(())
        self.undress()

    def _renew(self) -> None:
        for widget in (self._window, *self.painted_last):
            widget.setUpdatesEnabled(False)
        self.changing.emit()
        self._wanted = appearance_from(self._settings, self._themes.theme)
        self._steps = self._changing(self._wanted)
        self._step.start(NEXT)

    def _changing(self, wanted: Appearance) -> Iterator[None]:
        wanted.words.prepare()
        yield
        self._state.show_appearance(wanted)
        yield
        yield from self._dressing()
        for say in self.worded:
            yield
            yield from say() or ()
        yield  # Left to whoever makes something anew once it has heard of the change.
        yield
        self._paint()
        for widget in self.painted_last:
            yield
            widget.setUpdatesEnabled(True)

    def _paint(self) -> None:
        """Have what lies in the window painted: asked for the window as a whole, Qt paints all of it twice."""
        self._window.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        self._window.setUpdatesEnabled(True)
        for part in self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.setUpdatesEnabled(True)

    def _go_on(self) -> None:
        if next(self._steps, self) is self:
            self._step.stop()
