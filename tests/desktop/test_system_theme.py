"""Light and dark follow the system unless the reader has chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from explorer.desktop import system_theme
from explorer.desktop.system_theme import ThemeChoice
from explorer.drawing.themes import DARK, HIGH_CONTRAST, LIGHT, ThemeName
from explorer.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


class System:
    """What a system asks for, moved by a test: offscreen, Qt's own hints never change."""

    name = ThemeName.LIGHT


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr(system_theme, "system_theme", lambda _hints: made.name)
    return made


def test_a_choice_is_taken_at_once_and_told(qtbot: QtBot, settings: Settings) -> None:
    choice = ThemeChoice(settings)
    assert choice.theme is LIGHT
    with qtbot.waitSignal(choice.changed):
        settings.set("theme", "dark")
    assert choice.theme is DARK
    with qtbot.waitSignal(choice.changed):
        settings.set("theme", "high-contrast")
    assert choice.theme is HIGH_CONTRAST
    with qtbot.assertNotEmitted(choice.changed):
        settings.set("language", "ar")
    settings.set("theme", "system")


def test_the_system_s_change_is_followed_where_nothing_was_chosen(
    qtbot: QtBot, settings: Settings, system: System
) -> None:
    choice = ThemeChoice(settings)
    hints = QGuiApplication.styleHints()
    system.name = ThemeName.DARK
    with qtbot.waitSignal(choice.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert choice.theme is DARK
    settings.set("theme", "light")
    system.name = ThemeName.HIGH_CONTRAST
    with qtbot.assertNotEmitted(choice.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert choice.theme is LIGHT
    settings.set("theme", "system")
    assert choice.theme is HIGH_CONTRAST


def test_a_choice_that_is_gone_hears_nothing_more(qtbot: QtBot, settings: Settings) -> None:
    choice = ThemeChoice(settings)
    choice.deleteLater()
    with qtbot.waitSignal(choice.destroyed):
        pass
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    settings.set("theme", "system")
