"""Where two edits meet, only what somebody changed is written over what another wrote."""

from __future__ import annotations

from dataclasses import replace

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Citation, Event, EventKind, Person, Qualifier, TradeFlow, Visit
from explorer.dossier.texts import Texts
from explorer.editing.meeting import Who, meet

EVENT = Event(
    "a-visit",
    EventKind.VISIT,
    Texts({"en": "A visit", "zh-Hant": "訪問"}),
    (Citation("book"),),
    actor="KAZ",
    date=EdtfDate.parse("1996-07"),
    visit=Visit("KAZ", "MYS"),
)


def test_what_only_the_other_changed_stays() -> None:
    mine = replace(EVENT, title=Texts({"en": "Mine", "zh-Hant": "訪問"}))
    theirs = replace(EVENT, title=Texts({"en": "A visit", "zh-Hant": "國事訪問"}), tags=("oil",))
    met = meet(EVENT, mine, theirs)
    assert met.record == replace(theirs, title=Texts({"en": "Mine", "zh-Hant": "國事訪問"}))
    assert met.who == {"title:en": Who.ONLY_ME, "title:zh-Hant": Who.ONLY_THEM, "tags": Who.ONLY_THEM}


def test_what_both_changed_is_written_as_mine_and_named() -> None:
    mine = replace(EVENT, tags=("gas",), places=())
    theirs = replace(EVENT, tags=("oil",), significance=4)
    met = meet(EVENT, mine, theirs)
    assert met.record == replace(theirs, tags=("gas",))
    assert met.who == {"tags": Who.BOTH, "significance": Who.ONLY_THEM}


def test_a_text_that_was_taken_out_is_taken_out_of_theirs() -> None:
    mine = replace(EVENT, title=Texts({"en": "A visit"}))
    theirs = replace(EVENT, summary=Texts(en="What happened"))
    assert meet(EVENT, mine, theirs).record == replace(theirs, title=Texts({"en": "A visit"}))


def test_fields_that_mean_something_only_together_are_one() -> None:
    mine = replace(EVENT, kind=EventKind.MILESTONE, visit=None)
    theirs = replace(EVENT, visit=Visit("KAZ", "MYS", "head-of-state"), tags=("oil",))
    met = meet(EVENT, mine, theirs)
    assert met.record == replace(theirs, kind=EventKind.MILESTONE, visit=None)
    assert met.who == {"kind": Who.BOTH, "visit": Who.BOTH, "tags": Who.ONLY_THEM}
    flow = TradeFlow(
        "KAZ", "MYS", EdtfDate.parse("2001"), Qualifier.EXACT, None, None, 5, "USD", (Citation("book"),), "KAZ"
    )
    at_least = replace(flow, qualifier=Qualifier.MORE_THAN, low=4, value=None)
    assert meet(flow, at_least, replace(flow, value=6, basis="fob")).record == replace(at_least, basis="fob")


def test_the_whole_record_is_written_where_the_changes_make_no_sense_together() -> None:
    mine, theirs = replace(EVENT, title=Texts(en="A visit")), replace(EVENT, title=Texts({"zh-Hant": "訪問"}))
    met = meet(EVENT, mine, theirs)
    assert met.record == mine
    assert set(met.who.values()) == {Who.BOTH}


def test_without_a_common_beginning_all_that_differs_was_changed_by_both() -> None:
    mine, theirs = Person("who", Texts(en="Mine"), "KAZ"), Person("who", Texts(en="Theirs"), "KAZ")
    assert meet(None, mine, theirs).record == mine
    assert meet(None, mine, theirs).who == {"name:en": Who.BOTH}


def test_of_the_same_change_nothing_is_left_to_write() -> None:
    both = replace(EVENT, tags=("oil",))
    theirs = replace(both, significance=4)
    assert meet(EVENT, both, theirs).record == theirs
