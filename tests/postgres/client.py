"""One of several people who write to an archive at the same time: ``python -m tests.postgres.client``.

Arguments: the archive's address, who it is, how many things are to be done. Each acknowledged step comes as a line of
its number and of what was done. What somebody else was quicker with is told as ``met``, and nothing is done.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace

from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent
from explorer.editing.record_commands import PutPerson
from explorer.editing.undo import undo
from explorer.store.archive import Archive
from explorer.store.errors import LockedArchive
from explorer.store.net_changes import ChangedSince
from explorer.store.place import place_of
from tests.store.sample import KAZ_MYS, MAHATHIR_1996, TRAINING

SHARED = MAHATHIR_1996.id
"""The event that everybody changes."""


class Client:
    """Works on the archive like a person with a form: reads, thinks, and saves what was read and changed."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._editor = Editor(archive, name)
        self._name = name

    def add(self, number: int) -> str:
        """Enter an event of one's own."""
        event = replace(TRAINING, id=f"{self._name}-{number}", title=Texts(en=f"{self._name} {number}"), links=())
        return self._said(self._editor.do(AddEvent(KAZ_MYS, event)).step, f"event {event.id}")

    def put(self, number: int) -> str:
        """Enter a person of one's own."""
        person = Person(f"{self._name}-p{number}", Texts(en=f"{self._name} {number}"))
        return self._said(self._editor.do(PutPerson(KAZ_MYS, None, person)).step, f"person {person.id}")

    def change(self, number: int) -> str:
        """Change what everybody changes."""
        with self._archive.read() as reader:
            key = reader.key_of(KAZ_MYS, SHARED)
            assert key is not None
            before = reader.records([key], KAZ_MYS)[key]
        after = replace(before, title=Texts(en=f"{self._name} {number}"))
        try:
            step = self._editor.do(ChangeEvent(KAZ_MYS, key, before, after)).step
        except ChangedMeanwhile:
            return "met"
        return self._said(step, f"title {after.title['en']}")

    def back(self, _: int) -> str:
        """Undo one's own latest step."""
        try:
            notice = undo(self._archive, self._name)
        except ChangedSince:
            return "met"
        return self._said(notice.step if notice else None, "undo")

    @staticmethod
    def _said(step: int | None, what: str) -> str:
        return f"{step} {what}" if step is not None else "nothing"


def main(address: str, name: str, times: int) -> None:
    """Do as many things, in an order that the name decides."""
    chance = random.Random(name)
    with Archive.open(place_of(address)) as archive:
        client = Client(archive, name)
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(times):
            do = chance.choices((client.add, client.put, client.change, client.back), (3, 2, 4, 1))[0]
            try:
                print(do(number), flush=True)
            except LockedArchive:
                print("locked", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
