"""Writing trade figures, each known by its identity in its dossier."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from explorer.dossier.records import TradeFlow
from explorer.store import schema
from explorer.store.assemble import flows_by_key
from explorer.store.content import Document, document_of
from explorer.store.known import KnownDossier, KnownRows, Placed
from explorer.store.row_writer import Outcome, Overwrite, Put, RowWriter
from explorer.store.rows import flow_citation_rows, flow_identity, flow_row


class FigureWriter:
    """Writes the figures of one step."""

    def __init__(self, connection: Connection, rows: RowWriter, known: KnownRows) -> None:
        self._connection = connection
        self._rows = rows
        self._known = known

    def put(self, dossier: KnownDossier, flow: TradeFlow, identity: str | None, overwrite: Overwrite) -> Put:
        """Write a figure: the one known by ``identity``, else a new one, which gets an identity from its content."""
        figures = dossier.figures()
        identity = free_identity(flow, figures) if identity is None else identity
        known = figures.get(identity)
        position = dossier.next_position("trade_flow") if known is None else known.position
        place = {"dyad": str(dossier.dyad), "identity": identity, "position": position}
        row = {"dyad": dossier.standing.key, "identity": identity, "position": position, **flow_row(flow)}
        put, standing = self._rows.put("trade_flow", known, document_of(flow), row, self._held, overwrite, place)
        if put.wrote:
            cited = schema.trade_citation
            if put.outcome is Outcome.CHANGED:
                self._connection.execute(delete(cited).where(cited.c.flow == put.key))
            sources = self._known.sources()
            self._rows.buffer.add(cited.name, flow_citation_rows(put.key, flow, lambda of: sources[of].key))
            figures[identity] = Placed(
                put.key, standing.hash, standing.came, standing.origin, target=put.key, position=position
            )
        if self._rows.buffer.full:
            self._rows.flush()
        return put

    def remove(self, dossier: KnownDossier, identity: str) -> None:
        """Remove a figure."""
        self._rows.flush()
        placed = dossier.figures().pop(identity)
        content = self._held(placed.key)
        cited = schema.trade_citation
        self._connection.execute(delete(cited).where(cited.c.flow == placed.key))
        place = {"dyad": str(dossier.dyad), "identity": identity, "position": placed.position}
        self._rows.remove("trade_flow", placed, content, place)

    def _held(self, key: int) -> Document:
        return document_of(flows_by_key(self._connection, [key])[key])


def free_identity(flow: TradeFlow, taken: dict[str, Placed]) -> str:
    """Return an identity for a figure that no other of its dossier has: what it is, and a number."""
    base = flow_identity(flow)
    number = 1
    while f"{base}#{number}" in taken:
        number += 1
    return f"{base}#{number}"
