"""A record that is not what was written, found before it is changed: what is written over it would cover the damage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.dossier.message import Message
from explorer.store.errors import ArchiveError
from explorer.store.place import Place, ServerAddress


class DamagedRecord(ArchiveError):  # noqa: N818 - says what is wrong
    """A record holds something else than Dyad wrote there, so it was not changed."""

    @classmethod
    def of(cls, place: Place, record: str, held: Mapping[str, Any]) -> DamagedRecord:
        """Tell of a row of the table ``record``; ``held`` are its content and its place."""
        values = {"file": place, "record": _called(record, held)}
        if isinstance(place, ServerAddress):
            return cls(
                place,
                Message(
                    "{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was "
                    "not changed, and nothing of this step was written; all other records can be edited as ever. Ask "
                    "whoever looks after the database to compare it with its last backup; 'dyad check' lists all that "
                    "is damaged.",
                    values,
                ),
            )
        return cls(
            place,
            Message(
                "{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was not "
                "changed, and nothing of this step was written; all other records can be edited as ever. Go back to a "
                "backup ('dyad restore'), or save what is undamaged into a new archive ('dyad salvage'); 'dyad check' "
                "lists all that is damaged.",
                values,
            ),
        )


def _called(record: str, held: Mapping[str, Any]) -> Message:
    names = {key: str(value) for key, value in held.items() if key in ("id", "identity", "name", "a", "b")}
    match record:
        case "event":
            return Message("The event '{id}'", {"id": names.get("id", "?")})
        case "event_dyad":
            return Message("The place of the event '{id}' in its dossier", {"id": names.get("id", "?")})
        case "person":
            return Message("The person '{id}'", {"id": names.get("id", "?")})
        case "source":
            return Message("The source '{id}'", {"id": names.get("id", "?")})
        case "trade_flow":
            return Message("The trade figure '{id}'", {"id": names.get("identity", "?")})
        case "bookmark":
            return Message("The bookmark '{id}'", {"id": names.get("name", "?")})
        case "dyad":
            return Message("The title of the dossier {id}", {"id": f"{names.get('a', '?')}-{names.get('b', '?')}"})
        case _:
            return Message("The list entry '{id}'", {"id": names.get("id", "?")})
