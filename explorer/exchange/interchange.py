"""The dossier interchange format, version 1: one JSON object holds everything known of one dyad.

:func:`read` is strict. A document that breaks the format is refused whole, with every problem listed by its JSON path.
Keys must be there unless the format gives them a default or lets them be null; a key left out means the same as
null, an empty list, or false. These may be left out:

- of the document: ``people``, ``sources``, ``events``, ``trade``;
- of a person: ``country``; of a source: all but ``id``, ``type``, ``title``;
- of an event: all but ``id``, ``kind``, ``title``, ``citations`` (``extent`` is then ``throughout`` for an interval and
  ``within`` otherwise, ``certainty`` is ``stated``), and of course ``visit`` and ``agreement``, which belong to their
  kinds alone;
- of a visit: all but ``from`` and ``to``; of an agreement: all but ``type``; of an act: all but ``act``;
- of a participant: all but ``role``; of a citation: all but ``source``;
- of a figure: all but ``exporter``, ``importer``, ``period``, ``qualifier``, ``currency``, ``citations``.

Beyond the rules that the format states, a document must not name the same figure twice, an event must not link to
itself, and a figure's direction must be between the two countries of the dyad: all of these would be lost in silence
otherwise.

:func:`write` gives the canonical bytes, see :mod:`explorer.exchange.interchange_writer`. Reading them gives the same
dossier, and writing that the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.dossier.collector import paused_collector
from explorer.dossier.records import Dossier
from explorer.exchange import interchange_reader, interchange_writer, strict_json
from explorer.exchange.problems import ImportProblem, Problems


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading a document gave: a dossier, or problems; never both.

    ``name`` is what the document is called in messages, usually its file's path.
    """

    name: str
    dossier: Dossier | None
    problems: tuple[ImportProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenDocument:
    """A document that did not come as a file of its own; ``name`` is what messages call it."""

    name: str
    data: bytes


def read(data: bytes, name: str, go_on: Callable[[], None] = lambda: None) -> ReadResult:
    """Read a document in the interchange format; ``name`` is what messages call it.

    ``go_on`` is called every some hundred records, and raises to give up; nothing else is raised.
    """
    problems = Problems()
    with paused_collector():
        value = strict_json.parse(data, problems, go_on)
        dossier = None
        if value is not None or not problems:
            dossier = interchange_reader.dossier_of(value, problems, go_on)
    if problems:
        return ReadResult(name, None, problems.all())
    if dossier is None:
        raise AssertionError("a document without problems has a dossier")
    return ReadResult(name, dossier)


def write(dossier: Dossier) -> bytes:
    """Return the canonical bytes of a dossier."""
    return interchange_writer.document_bytes(dossier)
