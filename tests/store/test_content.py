"""Contents are written out as text at once, and the text is the same as by way of JSON objects."""

from __future__ import annotations

from hypothesis import given, settings

from explorer.dossier.records import Dossier, Participant
from explorer.store.content import document_of, dumps, written
from tests.exchange.generated import dossiers
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_a_record_is_written_as_its_document_is(dossier: Dossier) -> None:
    for record in (*dossier.people, *dossier.sources, *dossier.events, *dossier.trade):
        assert written(record) == dumps(document_of(record))


def test_what_has_no_value_but_no_default_either_is_written_as_null() -> None:
    assert written(Participant(None, "signatory")) == '{"person":null,"role":"signatory"}'


def test_the_sample_is_written_as_its_documents_are() -> None:
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        for record in (*dossier.people, *dossier.sources, *dossier.events, *dossier.trade):
            assert written(record) == dumps(document_of(record))
