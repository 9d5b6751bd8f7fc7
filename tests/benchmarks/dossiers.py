"""An archive's big dossier without a window: its index, and the words of what is visible, read from the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.dossier.columns import EventColumns
from explorer.drawing.captions import Captioner
from explorer.drawing.words import Words
from explorer.store.archive import Archive
from explorer.timeline.caption import Caption
from tests.benchmarks.archives import Data
from tests.benchmarks.events import DYAD


class ArchiveCaptions:
    """A caption source that reads the records of what is visible, by key, and keeps what it has made."""

    def __init__(self, archive: Archive, words: Words) -> None:
        self._archive = archive
        self._captioner = Captioner(words, {})
        self._made: dict[int, Caption] = {}
        self.queries = 0

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """Return the captions of ``keys``."""
        missing = [key for key in keys if key not in self._made]
        if missing:
            self.queries += 1
            with self._archive.read() as reader:
                for key, stored in reader.events(missing, DYAD).items():
                    self._made[key] = self._captioner.caption(stored.event)
        return {key: self._made[key] for key in keys if key in self._made}


def read_columns(data: Data, size: int) -> EventColumns:
    """Return the columns of the dossier of so many events."""
    with Archive.open(data.archive(size), read_only=True) as archive, archive.read() as reader:
        return reader.columns(DYAD)
