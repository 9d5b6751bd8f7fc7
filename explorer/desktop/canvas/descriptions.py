"""What tooltips and screen readers say of events and clusters: plain texts from records, in the reader's language."""

from __future__ import annotations

from collections import Counter

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import KINDS_WITHIN
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.timeline.hit import Found, Target
from explorer.timeline.scene import Cluster

MOST_TITLES = 6
"""Titles that the tooltip of a cluster names."""


def date_of(event: Event, words: Words) -> str:
    """Return an event's date as its source gives it."""
    return words.date(event.date, "long", event.extent)


def tooltip(event: Event, words: Words) -> tuple[str, ...]:
    """Return title, date and the summary's first line."""
    summary = bidi.plain(event.summary.text(words.language, "en").strip().partition("\n")[0])
    first = (words.chosen(event.title), date_of(event, words))
    return (*first, summary) if summary else first


def spoken(event: Event, dossier: OpenDossier, words: Words, *, pinned: bool = False) -> str:
    """Return an event in one sentence for a screen reader: what, when, which kind, whose act, and whether pinned."""
    actor = words.country(event.actor) if event.actor else words.listed([*_both(dossier, words)])
    values = {
        "title": words.chosen(event.title),
        "date": date_of(event, words),
        "kind": words.say(KINDS_WITHIN[event.kind]),
        "country": actor,
    }
    if pinned:
        return words.say(Message("{title}, {date}, {kind}, {country}, pinned", values))
    return words.say(Message("{title}, {date}, {kind}, {country}", values))


def lanes(dossier: OpenDossier, words: Words) -> str:
    """Return what the lanes are, for a screen reader."""
    a, b = _both(dossier, words)
    return words.text(
        "Acts of {a} above, of {b} below, what both did between; arrow keys go from event to event", a=a, b=b
    )


def lines_of(found: Found, dossier: OpenDossier | None, words: Words) -> tuple[str, ...]:
    """Return what is known of what lies under a point, none where that is nothing."""
    if dossier is None:
        return ()
    if found.target is Target.EVENT and found.key is not None:
        event = dossier.records.get(found.key)
        return () if event is None else tooltip(event, words)
    return () if found.cluster is None else cluster_lines(found.cluster, dossier, words)


def _both(dossier: OpenDossier, words: Words) -> tuple[str, str]:
    return words.country(dossier.dyad.a), words.country(dossier.dyad.b)


def cluster_lines(cluster: Cluster, dossier: OpenDossier, words: Words) -> tuple[str, ...]:
    """Return a cluster's count, how many are pinned, its kinds, and its first titles as far as they are at hand."""
    count, order = cluster.count, dossier.order
    lines = [words.say(Message("%n event(s)", count=count))]
    places = order.places_of(cluster.keys)
    kinds = Counter(order.counts_by_kind(places[places >= 0]))
    if cluster.keys:
        parts = [f"{words.say(KINDS_WITHIN[kind])} {words.number(number)}" for kind, number in (+kinds).most_common()]
        lines.append(" · ".join(parts))
    if cluster.pinned:
        lines.append(words.say(Message("%n pinned", count=cluster.pinned)))
    first = dossier.records.at_hand(cluster.keys[:MOST_TITLES])
    lines += [words.chosen(event.title) for event in first.values()]
    if count > MOST_TITLES:
        lines.append(words.say(Message("%n more", count=count - MOST_TITLES)))
    return tuple(lines)
