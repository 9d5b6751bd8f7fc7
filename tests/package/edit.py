"""Edit an archive as its user would: ``python -m tests.package.edit ARCHIVE TITLE`` gives an event another title."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.store.archive import Archive


def main(archive_path: str, title: str) -> None:
    """Give the first event of a dossier another title in English."""
    dyad = DyadKey("KAZ", "MYS")
    with Archive.open(Path(archive_path)) as archive:
        with archive.read() as reader:
            stored = reader.stored_events(dyad)[0]
        before = stored.event
        after = replace(before, title=Texts({**before.title, "en": title}))
        Editor(archive, "Aigul").do(ChangeEvent(dyad, stored.key, before, after))


if __name__ == "__main__":
    main(*sys.argv[1:])
