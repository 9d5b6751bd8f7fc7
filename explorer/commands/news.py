"""The command that lists what is new: what happened since a day, or what the archive has learned since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.app.problems import OrderError
from explorer.commands.opening import DONE, opened
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import DyadKey, Event, Person, Source, TradeFlow
from explorer.dossier.since import Since
from explorer.dossier.texts import Texts
from explorer.dossier.wording import format_date
from explorer.terminal import Terminal

if TYPE_CHECKING:
    from explorer.store.archive import Archive
    from explorer.store.history import History
    from explorer.store.news import NewsGroup, Steps
    from explorer.store.news_items import NewsItem

_SIGNS = {"happened": " ", "perhaps": "?", "added": "+", "changed": "~", "removed": "-"}
MOST_NAMED = 30
"""Authors that are named where the one who was asked for is none of them."""
_PERHAPS = "? it may have happened before"


@dataclass(frozen=True, slots=True)
class AskedNews:
    """What is asked: since when, by the events' dates or by when the archive learned of them, whose and how many."""

    since: Since
    by_event: bool
    author: str | None
    dyad: DyadKey | None
    limit: int


def new(asked: AskedNews, archive_path: Path | None, terminal: Terminal) -> int:
    """List what is new, by dossier and kind. Nothing new is an answer too."""
    label = Message("Looking for what is new")
    with opened(archive_path, terminal) as archive, terminal.progress(label), archive.read() as reader:
        if asked.dyad is not None:
            reader.title(asked.dyad)  # One that is not there is told.
        if asked.author is not None:
            _refuse_unknown(asked.author, archive, reader.history.news().authors())
        groups, steps = _groups(asked, reader.history)
        items = _items(groups, steps, asked.limit, reader.history)
    total = sum(len(group.rows) for group in groups)
    if terminal.as_json:
        counts = [_counted(group) for group in groups]
        by = "event" if asked.by_event else "archive"
        news = [_document(item) for item in items]
        terminal.document({"by": by, "since": _since(asked), "total": total, "groups": counts, "news": news})
        return DONE
    _tell(items, total, terminal)
    return DONE


def _refuse_unknown(author: str, archive: Archive, known: tuple[str, ...]) -> None:
    """Raise OrderError where somebody is asked for who has never changed the archive: "nothing new" would mislead."""
    if author in known:
        return
    values: dict[str, object] = {"author": shortened(author), "file": archive.place}
    if not known:
        raise OrderError(Message("'{author}' has changed nothing in {file}: nobody has yet.", values))
    values["known"] = ", ".join(map(shortened, known[:MOST_NAMED]))
    if len(known) > MOST_NAMED:
        raise OrderError(
            Message("'{author}' has never changed anything in {file}. Some of those who have: {known}.", values)
        )
    raise OrderError(Message("'{author}' has never changed anything in {file}. Those who have: {known}.", values))


def _groups(asked: AskedNews, history: History) -> tuple[list[NewsGroup], Steps | None]:
    from explorer.store.news import Steps

    if asked.by_event and asked.since.day is not None:
        groups, steps = history.news().happened(asked.since.day), None
    else:
        steps = Steps(asked.since.moment(), asked.since.step, asked.author)
        groups = history.news().learned(steps)
    return [group for group in groups if asked.dyad is None or group.dyad in (asked.dyad, None)], steps


def _items(groups: list[NewsGroup], steps: Steps | None, limit: int, history: History) -> list[NewsItem]:
    items: list[NewsItem] = []
    for group in groups:
        items += history.news_items(group, group.rows[: limit - len(items)], steps)
    return items


def _since(asked: AskedNews) -> dict[str, Any]:
    if asked.since.step is not None:
        return {"step": asked.since.step}
    if asked.by_event or asked.since.when is None:
        return {"date": None if asked.since.when is None else asked.since.when.text}
    moment = asked.since.moment()
    return {"moment": None if moment is None else moment.isoformat()}


def _counted(group: NewsGroup) -> dict[str, Any]:
    return {"dyad": _dyad(group), "kind": group.kind, "how": group.how.value, "count": len(group.rows)}


def _dyad(group: NewsGroup) -> str | None:
    return None if group.dyad is None else str(group.dyad)


def _document(item: NewsItem) -> dict[str, Any]:
    record = item.record
    document: dict[str, Any] = {"dyad": _dyad(item.group), "kind": item.group.kind, "how": item.group.how.value}
    if isinstance(record, Event):
        document |= {"id": record.id, "title": dict(record.title), "date": record.date and record.date.text}
    elif isinstance(record, TradeFlow):
        document |= {"exporter": record.exporter, "importer": record.importer, "period": record.period.text}
    elif isinstance(record, Person):
        document |= {"id": record.id, "title": dict(record.name)}
    elif isinstance(record, Source):
        document |= {"id": record.id, "title": dict(record.title)}
    else:
        document |= {"title": dict(record)}
    if item.step is not None:
        document |= {"step": item.step.id, "author": item.step.author, "time": item.step.time.isoformat()}
    if item.before or item.after:
        document["fields"] = _fields(item)
    return document


def _fields(item: NewsItem) -> list[str]:
    names = dict.fromkeys((*item.before, *item.after))
    return [name for name in names if item.before.get(name) != item.after.get(name)]


def _tell(items: list[NewsItem], total: int, terminal: Terminal) -> None:
    if not items:
        terminal.say("Nothing is new.")
        return
    for item in items:
        terminal.say(_line(item))
    shown = "" if len(items) >= total else f", the first {len(items)} are listed"
    what = "record is" if total == 1 else "records are"
    note = f" {_PERHAPS}." if any(item.group.how.value == "perhaps" for item in items) else ""
    terminal.say(f"{total} {what} new{shown}.{note}")


def _line(item: NewsItem) -> str:
    record, group = item.record, item.group
    date = ""
    if isinstance(record, Event):
        date = "undated" if record.date is None else format_date(record.date, "en", extent=record.extent)
        words = _named(record.title, record.id)
    elif isinstance(record, TradeFlow):
        date, words = format_date(record.period, "en"), f"{record.exporter} to {record.importer}"
    elif isinstance(record, Person):
        words = _named(record.name, record.id)
    elif isinstance(record, Source):
        words = _named(record.title, record.id)
    else:
        words = _named(record, "")
    line = f"{_SIGNS[group.how.value]} {_dyad(group) or '':<8} {group.kind:<9} {date:<34} {words}"
    if item.before or item.after:
        line += f"  [{', '.join(_fields(item))}]"
    return line if item.step is None else f"{line}  ({item.step.author}, step {item.step.id})"


def _named(texts: Texts, otherwise: str) -> str:
    return str(texts.text("en", "en")) if texts else otherwise
