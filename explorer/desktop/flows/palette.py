"""What the command palette offers and in which order; commands that were chosen in it are remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from explorer.desktop.actions import ACTIONS, BY_ID, Needs
from explorer.desktop.dialogs import ask, key_text, without_mnemonic
from explorer.desktop.flows.bookmarks import BookmarkFlow
from explorer.desktop.menus import Menus
from explorer.desktop.other_names import OTHER_NAMES
from explorer.desktop.palette import Command, Group, Palette
from explorer.desktop.state import WindowState
from explorer.desktop.views import Views
from explorer.dossier.message import Message
from explorer.settings import Settings

PART = "palette"
"""The part of the remembered state: ``recent`` are ids of actions, the last one first."""
MOST_RECENT = 5
MOST_USEFUL = 7
_WHAT_STANDS_OUT = (
    "clear-filters",
    "zoom-to-period",
    "filter-to-period",
    "years-since",
    "stop-comparing",
    "fit-selection",
    "copy-citation",
    "next-link",
)
"""Of use wherever it can be done: there is a filter, a chosen period, a second dossier, a selection."""
_USEFUL = {
    "timeline": ("search", "go-to-date", "filter", "fit-all", "table", "compare", "partners", "add-bookmark"),
    "table": ("search", "filter", "timeline", "export", "add-bookmark", "partners"),
    "partners": ("partners-table", "go-to-date", "fit-all", "timeline", "filter"),
    "nothing": ("import", "open-archive", "keys"),
}
"""By what is seen, the most useful first."""
_COMMAS = re.compile(r"\s*[,،、，]\s*")
_READ_ONLY = Message("the archive can only be read")
_LACKING = {
    Needs.NOTHING: Message("not now"),
    Needs.DOSSIER: Message("needs an open dossier"),
    Needs.SELECTION: Message("needs something selected"),
    Needs.HITS: Message("needs hits of a search"),
    Needs.FILTER: Message("needs a filter"),
    Needs.PERIOD: Message("needs a chosen period"),
    Needs.EDITABLE: Message("needs an open dossier"),
    Needs.ONE_EVENT: Message("needs a selected event"),
    Needs.EVENT: Message("needs a selected event"),
    Needs.DATED: Message("needs edit mode and a selected event"),
    Needs.RECORD: Message("needs a selected event, person or source"),
    Needs.PERSON: Message("needs a selected person"),
    Needs.MERGEABLE: Message("needs a selected event, person or source"),
    Needs.UNDO: Message("nothing to undo"),
    Needs.REDO: Message("nothing to redo"),
    Needs.PAST: Message("no earlier view"),
    Needs.FUTURE: Message("no later view"),
    Needs.WRITABLE: _READ_ONLY,
    Needs.PARTNERS: Message("needs a country with several dossiers"),
    Needs.OTHERS: Message("needs another dossier"),
    Needs.COMPARING: Message("needs a second dossier"),
}
"""What is not there where an action cannot be done."""
_WRITING = frozenset(
    (Needs.EDITABLE, Needs.EVENT, Needs.RECORD, Needs.PERSON, Needs.MERGEABLE, Needs.UNDO, Needs.REDO, Needs.WRITABLE)
)
"""What needs an archive that can be written to as well."""


class PaletteFlow:
    """Asks in the name of one window; ``run`` does the action that was chosen."""

    def __init__(
        self,
        settings: Settings,
        state: WindowState,
        views: Views,
        menus: Menus,
        bookmarks: BookmarkFlow,
        run: Callable[[str], None],
        window: QWidget,
    ) -> None:
        self._settings = settings
        self._state = state
        self._views = views
        self._menus = menus
        self._bookmarks = bookmarks
        self._run = run
        self._window = window

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the action does, by its id."""
        return {"palette": self._ask}

    @property
    def recent(self) -> list[str]:
        """Return the actions that were chosen last, the last one first."""
        kept = self._settings.state(PART).get("recent")
        known = [one for one in kept if isinstance(one, str) and one in BY_ID] if isinstance(kept, list) else []
        return list(dict.fromkeys(known))[:MOST_RECENT]

    def commands(self) -> list[Command]:
        """Return what can be done now, group by group: used last, of use for what is seen, all else."""
        possible = [one.id for one in ACTIONS if one.id != "palette" and self._menus.actions[one.id].isEnabled()]
        recent = [one for one in self.recent if one in possible]
        useful = [one for one in self._useful() if one in possible and one not in recent][:MOST_USEFUL]
        others = [one for one in possible if one not in recent and one not in useful]
        more = [Command(name, words) for name, words in self._bookmarks.commands()]
        return [
            *self._named(recent, Group.RECENT),
            *self._named(useful, Group.USEFUL),
            *self._named(others, Group.OTHER),
            *more,
        ]

    def impossible(self) -> list[Command]:
        """Return what cannot be done now, each with what it lacks: listed only for whoever types its name."""
        words, there = self._state.appearance.words, self._menus.there
        ids = [one.id for one in ACTIONS if one.id != "palette" and not self._menus.actions[one.id].isEnabled()]
        found = []
        for command in self._named(ids, Group.OTHER):
            needs = BY_ID[command.id].needs
            read_only = needs in _WRITING and not there.get(Needs.WRITABLE, True)
            found.append(replace(command, lacks=words.say(_READ_ONLY if read_only else _LACKING[needs])))
        return found

    def _named(self, ids: Iterable[str], group: Group) -> Iterator[Command]:
        words = self._state.appearance.words
        for action in map(BY_ID.__getitem__, ids):
            keys = key_text(action.keys[0]) if action.keys else ""
            others, english = OTHER_NAMES.get(action.id), without_mnemonic(action.text.english())
            yield Command(
                action.id,
                without_mnemonic(words.say(action.text)),
                keys,
                group,
                english,
                () if others is None else (*_parted(words.say(others)), *_parted(others.english())),
            )

    def _useful(self) -> tuple[str, ...]:
        """Return what is of most use for what is seen, whether or not it can be done."""
        if self._views.partners_seen:
            return _USEFUL["partners"]
        if self._state.dossier is None:
            return _USEFUL["nothing"]
        return (*_WHAT_STANDS_OUT, *_USEFUL["table" if self._views.table_seen else "timeline"])

    def _ask(self) -> None:
        palette = Palette(self._state.appearance, [*self.commands(), *self.impossible()], self._window)
        if ask(palette) and not self._bookmarks.run(palette.chosen):
            others = [one for one in self.recent if one != palette.chosen]
            self._settings.remember(PART, {"recent": [palette.chosen, *others][:MOST_RECENT]})
            self._run(palette.chosen)


def _parted(names: str) -> list[str]:
    """Return names that a language separates by its own commas."""
    return [name for name in _COMMAS.split(names) if name]
