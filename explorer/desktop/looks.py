"""From settings and the system to how the window looks and speaks."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from explorer.desktop.appearance import Appearance
from explorer.drawing.themes import Theme
from explorer.drawing.words import best_language
from explorer.settings import Settings


def language_from(settings: Settings) -> str:
    """Return the language that is set, or the nearest to those of the system."""
    chosen = settings.text("language")
    return best_language([chosen] if chosen else [str(tag) for tag in QLocale.system().uiLanguages()])


def appearance_from(settings: Settings, theme: Theme) -> Appearance:
    """Return the appearance that the settings ask for, in the colours of ``theme``."""
    return Appearance.of(
        language_from(settings),
        theme,
        settings.number("text_scale"),
        "arab" if settings.text("digits") == "arab" else "latn",
        settings.text("axis_direction"),
    )
