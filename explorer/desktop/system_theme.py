"""Light or dark as the system has it, unless the reader has chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints

from explorer.drawing.themes import THEMES, Theme, ThemeName
from explorer.settings import Settings


def system_theme(hints: QStyleHints) -> ThemeName:
    """Return what the system asks for: high contrast before dark before light."""
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return ThemeName.HIGH_CONTRAST
    return ThemeName.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else ThemeName.LIGHT


class ThemeChoice(QObject):
    """The theme in use: that of the setting, or the system's where the setting follows it."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._hints = QGuiApplication.styleHints()
        self._name = self._chosen()
        self._hints.colorSchemeChanged.connect(self._look_again)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._look_again)
        self._end_listening = settings.listen(self._on_setting)
        self.destroyed.connect(self._end_listening)
        self._tell_system()

    @property
    def theme(self) -> Theme:
        """Return the colours to use now."""
        return THEMES[self._name]

    def _chosen(self) -> ThemeName:
        chosen = self._settings.text("theme")
        return system_theme(self._hints) if chosen == "system" else ThemeName(chosen)

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            self._tell_system()
            self._look_again()

    def _tell_system(self) -> None:
        """Let title bars and the system's own dialogs go with the choice, where the platform can."""
        chosen = self._settings.text("theme")
        if chosen == "system":
            self._hints.unsetColorScheme()
        else:
            dark = THEMES[ThemeName(chosen)].dark
            self._hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _look_again(self) -> None:
        name = self._chosen()
        if name is not self._name:
            self._name = name
            self.changed.emit()
