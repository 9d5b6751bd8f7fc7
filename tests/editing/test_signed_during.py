"""Agreements entered with a visit: by the word of its sources, whose dates for the visit stay the visit's."""

from __future__ import annotations

from dataclasses import replace

from explorer.dossier.records import AgreementType, Citation
from explorer.editing.problems import Known
from explorer.editing.signed_during import Signed, agreements_signed
from explorer.editing.validation import event_problems
from explorer.store.drawn import dates_conflict
from tests.store.sample import KAZ_MYS, MAHATHIR_1996, day


def test_a_date_that_a_source_gives_for_the_visit_makes_no_agreement_disputed() -> None:
    visit = replace(MAHATHIR_1996, citations=(Citation("star", "page 2", day("2016"), "They signed it."),))
    assert dates_conflict(visit)
    assert any(one.field == "citations[0].date" for one in event_problems(visit, Known(KAZ_MYS)))
    signed = (Signed("On trade", AgreementType.AGREEMENT), Signed("On air links", AgreementType.MEMORANDUM))
    made = agreements_signed(visit, signed, KAZ_MYS, (), "en")
    assert [one.citations for one in made] == [(Citation("star", "page 2", None, "They signed it."),)] * 2
    assert not any(dates_conflict(one) for one in made)
