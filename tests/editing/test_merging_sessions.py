"""Merging and dividing among other edits, undone, redone and reopened in any order, end as the model of all rows.

What is asserted after each rule are the invariants of `Session` in `test_undo`, which this one inherits.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from explorer.dossier.texts import Texts
from explorer.editing.disputing import DisputeEvent, disputed
from explorer.editing.editor import Command, Editor
from explorer.editing.merging import MergeEvents, MergePeople, MergeSources, NotMergeable, SeenEvent
from explorer.editing.splitting import Half, SplitEvent, halves_of, unasked
from explorer.editing.uniting import event_choices, united_event
from tests.editing.test_undo import Session


class MergingSession(Session):
    """Also makes records one, and two of one."""

    def run(self, command: Command[object]) -> None:
        """Do something where it can be done, and note what it changed."""
        with contextlib.suppress(NotMergeable):
            self.did(Editor(self.archive, "Aigul").do(command).step)

    def seen(self, data: st.DataObject) -> SeenEvent | None:
        """Return one of the events in one of its dossiers, where there are any."""
        held = self.any_event(data)
        if held is None:
            return None
        with self.archive.read() as reader:
            dyad = data.draw(st.sampled_from(reader.events([held[0]])[held[0]].dyads))
            return SeenEvent(dyad, held[0], reader.events([held[0]], dyad)[held[0]].event)

    @rule(data=st.data())
    def merge_events(self, data: st.DataObject) -> None:
        one, other = self.seen(data), self.seen(data)
        if one is None or other is None or one.key == other.key:
            return
        events = [one.event, other.event if one.dyad == other.dyad else replace(other.event, links=())]
        dispute = data.draw(st.booleans())
        after = united_event(events, event_choices(events), {}, disputed=dispute)
        self.run(MergeEvents(one, (other,), after))

    @rule(data=st.data())
    def merge_people(self, data: st.DataObject) -> None:
        with self.archive.read() as reader:
            people = reader.comparing.people()
        if len(people) > 1:
            kept, *others = data.draw(st.permutations(people))
            self.run(MergePeople(kept, (others[0],), replace(kept, name=Texts({**others[0].name, **kept.name}))))

    @rule(data=st.data())
    def merge_sources(self, data: st.DataObject) -> None:
        with self.archive.read() as reader:
            sources = reader.comparing.sources()
        if len(sources) > 1:
            kept, *others = data.draw(st.permutations(sources))
            self.run(MergeSources(kept, (others[0],), kept))

    @rule(data=st.data())
    def divide(self, data: st.DataObject) -> None:
        seen = self.seen(data)
        if seen is not None:
            event = seen.event
            halves = halves_of(event, unasked(event), Half(event.title, event.date), Half(Texts(en="The rest"), None))
            self.run(SplitEvent(seen.dyad, seen.key, event, halves, data.draw(st.sampled_from([event.id, "rest"]))))

    @rule(data=st.data())
    def dispute(self, data: st.DataObject) -> None:
        seen = self.seen(data)
        if seen is not None:
            after = disputed(
                seen.event, [replace(seen.event.citations[0], locator="elsewhere", date=None, quote="No.")]
            )
            self.run(DisputeEvent(seen.dyad, seen.key, seen.event, after))


TestMergingSessions = MergingSession.TestCase
TestMergingSessions.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
