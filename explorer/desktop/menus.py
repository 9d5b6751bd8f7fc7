"""Menus made from the table of actions, with the languages that only the running program knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from explorer.desktop.actions import ACTIONS, MENUS, Action, Menu, Needs
from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import key_text
from explorer.dossier.message import Message
from explorer.drawing import icons
from explorer.drawing.languages import languages
from explorer.drawing.words import language_name


class Menus:
    """The window's menu bar and the Qt actions behind it.

    Keys that act on the canvas only are shown in the menus and handled by the canvas, so that they never take letters
    from a field; all others are shortcuts of the window.
    """

    def __init__(self, window: QMainWindow, run: Callable[[str], None]) -> None:
        self._window = window
        self._run = run
        self.last_run = ""
        """The id of the action that was begun last."""
        self.there: Mapping[Needs, bool] = {}
        """What is there of all that actions need, when that was asked last."""
        self.actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._bar = QMenuBar(window)
        self._menus: list[QMenu] = []
        window.setMenuBar(self._bar)
        for action in ACTIONS:
            self._make(action)

    def _make(self, action: Action) -> None:
        made = QAction(self._window)
        made.setObjectName(action.id)
        if action.keys and not action.on_canvas:
            made.setShortcuts([QKeySequence(key) for key in action.keys])
        if action.choice:
            group = self._groups.setdefault(action.choice, QActionGroup(self._window))
            made.setCheckable(True)
            group.addAction(made)
        made.setCheckable(made.isCheckable() or action.checkable)
        made.triggered.connect(lambda _on=False, name=action.id: self._run(name))
        self.actions[action.id] = made
        self._window.addAction(made)

    def fill(
        self, look: Appearance, extra: Callable[[str], None], at_end: Mapping[Menu, Callable[[QMenu], None]]
    ) -> None:
        """Build the menus in the reader's language; ``extra`` gets the tag of a language that is chosen.

        ``at_end`` adds what only the running program knows to the end of a menu.
        """
        words = look.words
        self._bar.clear()
        for old in self._menus:  # The bar would keep them.
            old.deleteLater()
        self._menus.clear()
        for menu in Menu:
            shown = self._bar.addMenu(words.say(MENUS[menu]))
            self._menus.append(shown)
            last_group = 0
            for action in (one for one in ACTIONS if one.menu is menu):
                made = self.actions[action.id]
                made.setText(self._text(action, look))
                if action.icon:
                    made.setIcon(icons.icon(action.icon, look.theme))
                    made.setIconVisibleInMenu(False)
                if action.group != last_group:
                    shown.addSeparator()
                    last_group = action.group
                shown.addAction(made)
            if menu is Menu.VIEW:
                shown.addSeparator()
                self._fill_languages(shown, look, extra)
            if menu in at_end:
                at_end[menu](shown)
        for action in (one for one in ACTIONS if one.menu is None):
            self.actions[action.id].setText(words.say(action.text))

    @staticmethod
    def _text(action: Action, look: Appearance) -> str:
        """Return an entry's text, with its key beside it where Qt does not write that or not so that it can be read.

        Qt knows nothing of the canvas's own keys, and among letters from right to left it turns "Ctrl++" into "++Ctrl".
        """
        text = look.words.say(action.text)
        if action.keys and (action.on_canvas or look.right_to_left):
            return f"{text}\t{key_text(action.keys[0])}"
        return text

    def _fill_languages(self, menu: QMenu, look: Appearance, choose: Callable[[str], None]) -> None:
        inside = menu.addMenu(icons.icon("languages", look.theme), look.words.text("Language"))
        group = QActionGroup(inside)
        for tag in languages():
            action = QAction(language_name(tag), inside)
            action.setCheckable(True)
            action.setChecked(tag == look.language)
            action.triggered.connect(lambda _on=False, chosen=tag: choose(chosen))
            group.addAction(action)
            inside.addAction(action)
        if look.right_to_left:
            inside.addSeparator()
            for name, message in (
                ("digits", Message("Arabic-Indic digits")),
                ("axis", Message("Time from left to right")),
            ):
                action = QAction(look.words.say(message), inside)
                action.setCheckable(True)
                on = look.digits == "arab" if name == "digits" else not look.mirrored_axis
                action.setChecked(on)
                action.triggered.connect(lambda _on=False, which=name: choose(f":{which}"))
                inside.addAction(action)

    def action_of(self, shortcut: QKeySequence) -> QAction | None:
        """Return the action that has a shortcut."""
        return next((action for action in self.actions.values() if shortcut in action.shortcuts()), None)

    def enable(self, there: Mapping[Needs, bool]) -> None:
        """Enable what can be done, by what is there."""
        self.there = dict(there)
        for action in ACTIONS:
            self.actions[action.id].setEnabled(there.get(action.needs, True))

    def check(self, checked: Iterable[tuple[str, bool]]) -> None:
        """Show switches and choices as they are."""
        for name, on in checked:
            self.actions[name].setChecked(on)
