"""What stands in events alone, such as an office or a place: its form, and the change of it wherever it occurs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.dossier.texts import Texts
from explorer.editing.draft_texts import Reader
from explorer.editing.drafts import Read, outcome
from explorer.editing.problems import Problem, Severity
from explorer.store.writing import UnitOfWork

AT_ONCE = 200
"""So many events are read at once while they are changed."""


def read_words(
    typed: Mapping[str, str], language: str, field: str, judge: Callable[[Texts], Sequence[Problem]] = lambda _: ()
) -> Read[Texts]:
    """Return the words that a form says under the name ``field``, and what is wrong with them; some there must be."""
    reader = Reader(language)
    texts = reader.texts(dict(typed))
    empty = Problem(field, Message("it is empty: one language is enough"), Severity.ERROR)
    return outcome(texts, reader, tuple(judge(texts)) if texts else (empty,))


def change_everywhere(unit: UnitOfWork, keys: Sequence[int], change: Callable[[Event], Event]) -> None:
    """Change events by their keys, as many at once as are read at once."""
    for start in range(0, len(keys), AT_ONCE):
        for key, stored in unit.reader().events(keys[start : start + AT_ONCE]).items():
            unit.put_event(change(stored.event), key)
        unit.go_on()


def first_of(texts: Texts) -> str:
    """Return the text by which a step's label names something."""
    return next((text for _, text in texts.pairs()), "")
