"""From settings and the system to how the window looks and speaks."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from explorer.desktop.appearance import Appearance
from explorer.dossier.message import Message
from explorer.drawing.themes import Theme
from explorer.drawing.words import best_language
from explorer.settings import Notice, Settings, Trouble


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


_NOTICES = {
    Trouble.UNREADABLE: Message("The settings in {file} cannot be read ({reason}). Dyad uses its defaults."),
    Trouble.DAMAGED: Message("The settings file {file} was damaged. It is kept as {aside}; Dyad uses its defaults."),
    Trouble.UNUSABLE: Message("The setting {name} in {file} has no usable value. Dyad uses its default."),
}


def told(notice: Notice) -> Message:
    """Return what to tell of something in the settings that could not be used."""
    return Message(_NOTICES[notice.trouble].text, notice.values)
