"""What may be wrong with names that are typed for records: one that several have, one that nearly is another's."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.dossier.message import Message, shortened
from explorer.editing.naming import Names
from explorer.editing.problems import Problem, Severity


def doubts(names: Names, typed: Sequence[str], rows: str, field: str, *, new: bool = True) -> tuple[Problem, ...]:
    """Return what is wrong with the names in rows of a form, by place in the record.

    A name that several have is an error. Where unknown names are ``new`` records, one that is like a known one is to
    be looked at again.
    """
    found = []
    for row, one in enumerate(typed):
        name, place = one.strip(), f"{rows}[{row}].{field}"
        if not name or names.found(name) is not None:
            continue
        if names.is_several(name):
            message = Message("'{text}' names more than one: choose one from the list", {"text": shortened(name)})
            found.append(Problem(place, message, Severity.ERROR))
        elif new and (near := names.near(name)) is not None:
            told = {"text": shortened(name), "name": shortened(near)}
            message = Message("'{text}' is new here, but like {name}", told)
            found.append(Problem(place, message, Severity.WARNING))
    return tuple(found)
