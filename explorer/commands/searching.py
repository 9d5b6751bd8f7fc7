"""The command that finds what was typed, and the lines it lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.commands.opening import DONE, opened
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.wording import format_date
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.place import Place
    from explorer.store.reading import Reader
    from explorer.store.search import SearchHit


def search(typed: str, dyad: DyadKey | None, limit: int, archive_path: Place | None, terminal: Terminal) -> int:
    """Find what was typed, in any script, and list where it stands. Nothing found is an answer too."""
    with opened(archive_path, terminal) as archive, terminal.progress(Message("Searching")), archive.read() as reader:
        result = reader.search(typed, dyad, limit)
        hits = [_hit_document(hit, reader) for hit in result.hits]
    if terminal.as_json:
        terminal.document({"query": typed, "total": result.total, "hits": hits})
        return DONE
    if not hits:
        terminal.say(f"Nothing was found for '{typed}'.")
        return DONE
    for hit in hits:
        terminal.say(_hit_line(hit))
    shown = "" if len(hits) == result.total else f", the first {len(hits)} are listed"
    terminal.say(f"{result.total} found{shown}.")
    return DONE


def _hit_document(hit: SearchHit, reader: Reader) -> dict[str, Any]:
    document: dict[str, Any] = {"kind": hit.kind, "id": hit.id, "dyad": None if hit.dyad is None else str(hit.dyad)}
    if hit.kind == "event":
        event = reader.events([hit.key], hit.dyad)[hit.key].event
        document |= {"kind": event.kind.value, "date": None, "title": dict(event.title)}
        if event.date is not None:
            document |= {"date": event.date.text, "dateInWords": format_date(event.date, "en", extent=event.extent)}
    elif hit.kind == "person":
        person = reader.person(hit.id)
        document |= {} if person is None else {"title": dict(person.name)}
    else:
        source = reader.source(hit.id)
        document |= {} if source is None else {"title": dict(source.title)}
    return document | {"found": {"field": hit.field, "language": hit.language, "text": hit.text}}


def _hit_line(hit: dict[str, Any]) -> str:
    title = hit.get("title", {})
    words = title.get("en") or next(iter(title.values()), hit["id"])
    where = hit["dyad"] or ""
    date = hit.get("dateInWords", "undated" if "date" in hit else "")
    found = hit["found"]["text"].replace("\n", " ")
    line = f"{where:<8} {hit['kind']:<9} {date:<34} {words}"
    return line if found == words else f"{line}  [{hit['found']['field']}: {_cut(found)}]"


def _cut(text: str, most: int = 80) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
