"""The people whom pasted rows name: known by any of their names, or new, each once."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.dossier.folding import fold
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.drafts import PersonDraft
from explorer.editing.new_ids import new_person_id


class PastedPeople:
    """Finds people by their names in any language; whoever is not found is new, named in ``language``."""

    def __init__(self, people: Sequence[Person], language: str) -> None:
        self._language = language
        self._ids = {person.id for person in people}
        self._by_name: dict[str, str] = {}
        for person in reversed(people):  # Of two with one name, the first is meant.
            self._by_name |= dict.fromkeys(map(fold, (person.id, *person.name.values())), person.id)
        self._new: dict[str, Person] = {}

    @property
    def new(self) -> tuple[Person, ...]:
        """Return those whom nobody knew."""
        return tuple(self._new.values())

    def known(self, name: str) -> str:
        """Return the id of a person by name."""
        folded = fold(name) or name
        found = self._by_name.get(folded)
        if found is None:
            found = new_person_id(PersonDraft(name={self._language: name}), self._ids)
            self._ids.add(found)
            self._by_name[folded] = found
            self._new[found] = Person(found, Texts({self._language: name}))
        return found
