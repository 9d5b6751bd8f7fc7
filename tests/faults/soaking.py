"""Work on one archive for long, and say what the process holds: ``python -m tests.faults.soaking ARCHIVE EDITS OPENS``.

Says a line of JSON with the bytes of memory and the open files after each tenth of the edits, and of the opens.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from random import Random

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from tests.faults.work import AUTHOR, Edit
from tests.faults.worker import say

PARTS = 10
PEOPLE = 50
"""People who are written again and again, so that all that grows is the change log."""


def held() -> dict[str, int]:
    """Return the bytes of this process's memory, and its open files."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {"memory": pages * os.sysconf("SC_PAGE_SIZE"), "files": len(list(Path("/proc/self/fd").iterdir()))}


def _rename(name: str, called: str) -> Edit:
    return Edit(lambda unit: unit.put_person(Person(name, Texts(en=called))))


def _edits(path: Path, count: int) -> list[dict[str, int]]:
    """Edit, take back and do again, in one open archive."""
    found: list[dict[str, int]] = []
    random = Random(1)
    with Archive.open(path) as archive:
        editor = Editor(archive, AUTHOR)
        for number in range(count):
            if number % 10 == 8:
                undo(archive, AUTHOR)
            elif number % 10 == 9:
                redo(archive, AUTHOR)
            else:
                editor.do(_rename(f"person-{random.randrange(PEOPLE)}", f"{random.getrandbits(64):x}"))
            if (number + 1) % max(1, count // PARTS) == 0:
                found.append(held())
        with archive.read() as reader:
            say(reader.revision())
    return found


def _opens(path: Path, count: int) -> list[dict[str, int]]:
    """Open the archive, read a dossier, write a step, and close it."""
    found: list[dict[str, int]] = []
    for number in range(count):
        with Archive.open(path) as archive:
            with archive.read() as reader:
                reader.columns(reader.dyads()[0])
            with archive.write(AUTHOR, Message("An edit")) as unit:
                unit.put_person(Person("person-0", Texts(en=f"Opened {number}")))
        if (number + 1) % max(1, count // PARTS) == 0:
            found.append(held())
    return found


def main() -> None:
    """Edit and open so often."""
    path, edits, opens = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    edited = _edits(path, edits)
    say(json.dumps({"edits": edited, "opens": _opens(path, opens)}))


if __name__ == "__main__":
    main()
