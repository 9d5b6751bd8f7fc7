"""Records by what people call them: a form shows names, and finds the record again by any name it has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from explorer.dossier.folding import fold
from explorer.dossier.texts import Texts

NEAR = 0.85
"""How like a name what is typed has to be (as difflib measures it) to be taken for a slip of the hand."""


class Names:
    """People, sources or events by their names in all languages, shown in one of them.

    Where two have one name, both are shown with what tells them apart behind it, else with their ids. What several are
    called in any language names none of them: nobody guesses which one is meant.
    """

    def __init__(
        self, records: Iterable[tuple[str, Texts]], *languages: str, apart: Mapping[str, str] | None = None
    ) -> None:
        """``languages`` are those in which names are shown, the one wanted most first; ``apart`` tells ids apart."""
        held = list(records)
        names = {record_id: texts.choose(languages)[1].strip() or record_id for record_id, texts in held}
        self._shown = _told_apart(_told_apart(names, apart or {}), {record_id: record_id for record_id in names})
        self._by_shown = {fold(name): record_id for record_id, name in self._shown.items()}
        self._by_id = {fold(record_id): record_id for record_id in names}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        for record_id, texts in held:
            for name in texts.values():
                self._by_name[fold(name)].add(record_id)
        self._near: dict[str, str | None] = {}

    @property
    def choices(self) -> tuple[str, ...]:
        """Return what can be chosen, in the order of the records."""
        return tuple(self._shown.values())

    def shown(self, record_id: str) -> str:
        """Return what a record is called, its id where it is unknown."""
        return self._shown.get(record_id, record_id)

    def found(self, typed: str) -> str | None:
        """Return the id of the only record that is called so, in any language or by its id; ``None`` for no such one.

        What is shown always finds its own record.
        """
        name = fold(typed) if typed.strip() else ""
        if not name:
            return None
        named = self._by_name.get(name, set())
        return self._by_shown.get(name) or (next(iter(named)) if len(named) == 1 else None) or self._unnamed(name)

    def is_several(self, typed: str) -> bool:
        """Say whether more than one record is called so, and none of them is the one that is shown so."""
        name = fold(typed)
        return name not in self._by_shown and len(self._by_name.get(name, ())) > 1

    def near(self, typed: str) -> str | None:
        """Return what a record is shown as whose name begins like what is typed, word by word, or is nearly that."""
        name = fold(typed)
        if name not in self._near:
            self._near[name] = self._nearest(name)
        return self._near[name]

    def _unnamed(self, name: str) -> str | None:
        return None if name in self._by_name else self._by_id.get(name)

    def _nearest(self, name: str) -> str | None:
        begun = (one for one in self._by_name if begins(name, one))
        like = next(begun, None) or next(iter(get_close_matches(name, self._by_name, 1, NEAR)), None)
        return None if like is None else self.shown(min(self._by_name[like]))


def begins(typed: str, name: str) -> bool:
    """Say whether every word that is typed begins a word of a name, whatever their case and marks."""
    words = fold(name).split()
    wanted = fold(typed).split()
    return bool(wanted) and all(any(word.startswith(one) for word in words) for one in wanted)


def _told_apart(names: Mapping[str, str], apart: Mapping[str, str]) -> dict[str, str]:
    """Return names, those that several have with what tells them apart."""
    several = Counter(map(fold, names.values()))
    return {
        record_id: f"{name} ({apart[record_id]})" if several[fold(name)] > 1 and record_id in apart else name
        for record_id, name in names.items()
    }
