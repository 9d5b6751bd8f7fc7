"""What documents of the change log refer to is found by name, also where it is gone, and no name is guessed."""

from __future__ import annotations

from explorer.dossier.message import Message
from explorer.dossier.records import Citation, EventKind, Link, Participant, Person, Source
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.store.content import document_of
from tests.store.sample import (
    ATLAS,
    EGY_KAZ,
    EGYPTIAN_GOODS,
    KAZ_MYS,
    MAHATHIR,
    MAHATHIR_1996,
    NAZARBAYEV,
    TREATY,
    UNDATED,
)

EVERYWHERE = True


def test_people_sources_and_events_are_found_by_name(filled: Archive) -> None:
    documents = [
        ("event", document_of(MAHATHIR_1996)),
        ("trade_flow", {"citations": [{"source": "gazette"}]}),
        ("event_dyad", {"id": TREATY.id, "links": []}),
        ("dyad_person", {"id": "mubarak"}),
        ("bookmark", {"name": "Mine", "event": "training"}),
    ]
    with filled.read() as reader:
        names = reader.history.names_in(documents)
    assert names.people == {
        NAZARBAYEV.id: NAZARBAYEV.name,
        MAHATHIR.id: MAHATHIR.name,
        "mubarak": Texts({"en": "Hosni Mubarak", "ar": "محمد حسني مبارك"}),
    }
    assert names.sources == {ATLAS.id: ATLAS.title, "gazette": Texts(en="Trade Gazette")}
    assert names.events[TREATY.id] == TREATY.title
    assert names.events["training"] == Texts(en="Training of officials")


def test_an_id_that_events_of_two_dossiers_have_is_named_only_within_one(filled: Archive) -> None:
    link = [("event_dyad", {"id": "training", "links": [document_of(Link("follows", "goods"))]})]
    with filled.read() as reader:
        history = reader.history
        assert "goods" not in history.names_in(link).events
        assert history.names_in(link, (KAZ_MYS,)).events["goods"] == UNDATED.title
        assert history.names_in(link, (EGY_KAZ,)).events["goods"] == EGYPTIAN_GOODS.title


def test_what_is_gone_is_called_as_it_was_when_it_went(filled: Archive) -> None:
    guest, book = Person("guest", Texts(en="A guest")), Source("book", "book", Texts(en="A book"))
    with filled.write("Omar", Message("Come")) as unit:
        unit.put_person(guest)
        unit.put_source(book)
    with filled.write("Omar", Message("Go")) as unit:
        unit.remove_person(guest.id)
        unit.remove_source(book.id)
        unit.leave(KAZ_MYS, UNDATED.id)
    document = {
        "kind": EventKind.OTHER.value,
        "participants": [document_of(Participant("guest", "visitor")), document_of(Participant("nobody", "host"))],
        "citations": [document_of(Citation("book"))],
        "links": [document_of(Link("follows", UNDATED.id))],
    }
    with filled.read() as reader:
        names = reader.history.names_in([("event", document)], (KAZ_MYS,))
    assert names.people == {"guest": guest.name}
    assert names.sources == {"book": book.title}
    assert names.events == {UNDATED.id: UNDATED.title}
