"""Records by what people call them: a form shows names, and finds the record again by any name it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explorer.dossier.folding import fold
from explorer.dossier.texts import Texts


class Names:
    """People, sources or events by their names in all languages, shown in one of them.

    Where two have one name, both are shown with their ids behind it.
    """

    def __init__(self, records: Iterable[tuple[str, Texts]], *languages: str) -> None:
        """``languages`` are those in which names are shown, the one wanted most first."""
        held = list(records)
        names = {record_id: texts.choose(languages)[1].strip() or record_id for record_id, texts in held}
        several = Counter(map(fold, names.values()))
        self._shown = {
            record_id: name if several[fold(name)] == 1 else f"{name} ({record_id})"
            for record_id, name in names.items()
        }
        # The later ones count more: what is shown always finds its own record.
        self._by_name = {fold(record_id): record_id for record_id, _ in held}
        self._by_name |= {fold(name): record_id for record_id, texts in held for name in texts.values()}
        self._by_name |= {fold(name): record_id for record_id, name in self._shown.items()}

    @property
    def choices(self) -> tuple[str, ...]:
        """Return what can be chosen, in the order of the records."""
        return tuple(self._shown.values())

    def shown(self, record_id: str) -> str:
        """Return what a record is called, its id where it is unknown."""
        return self._shown.get(record_id, record_id)

    def found(self, typed: str) -> str | None:
        """Return the id of the record that is called so, in any language or by its id; ``None`` for an unknown one."""
        return self._by_name.get(fold(typed)) if typed.strip() else None
