"""Reading the links of a whole dossier at once."""

from __future__ import annotations

from sqlalchemy import Connection, select

from explorer.dossier.records import Link
from explorer.store import schema


def links_of_dossier(connection: Connection, dyad_key: int) -> dict[int, tuple[Link, ...]]:
    """Return the links that the events of a dossier have there, by the keys of the events."""
    link, member = schema.event_link, schema.event_dyad
    target = member.alias("target")
    query = (
        select(member.c.event, link.c.type, target.c.event_id)
        .join(member, link.c.membership == member.c.key)
        .join(target, (target.c.event == link.c.target) & (target.c.dyad == member.c.dyad))
        .where(member.c.dyad == dyad_key)
        .order_by(link.c.membership, link.c.position)
    )
    links: dict[int, tuple[Link, ...]] = {}
    for row in connection.execute(query):
        links[row.event] = (*links.get(row.event, ()), Link(row.type, row.event_id))
    return links
