"""Events that may belong into another dossier: found by whose they say they are, in the library none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import Agreement, AgreementType, DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.of_others import why_of_others
from explorer.editing.problems import Known
from explorer.editing.validation import event_problems
from explorer.exchange import interchange
from tests.store.sample import EGY_KAZ, KAZ_MYS, MAHATHIR_1996, TREATY


def told(event: Event, dyad: DyadKey) -> str | None:
    why = why_of_others(event, dyad)
    if why is None:
        return None
    named = {key: name["en"] for key, name in why.values.items() if isinstance(name, Texts)}
    return Message(why.text, named).english()


def test_a_visit_between_others_is_told_in_the_form_of_its_new_dossier_too() -> None:
    why = why_of_others(MAHATHIR_1996, EGY_KAZ)
    expected = "the visit went from Malaysia to Kazakhstan, not between Egypt and Kazakhstan"
    assert told(MAHATHIR_1996, EGY_KAZ) == expected
    assert told(MAHATHIR_1996, KAZ_MYS) is None
    found = [(one.message, one.is_error) for one in event_problems(MAHATHIR_1996, Known(EGY_KAZ))]
    assert (why, False) in found, "it may be true all the same"


def test_an_agreement_of_others_and_an_act_of_others_are_told() -> None:
    assert told(TREATY, EGY_KAZ) is told(TREATY, KAZ_MYS) is None, "of three countries"
    of_two = replace(TREATY, agreement=Agreement(AgreementType.TREATY, ("KAZ", "MYS")))
    assert told(of_two, KAZ_MYS) is None
    assert told(of_two, EGY_KAZ) == "Egypt and Kazakhstan are not both parties to it"
    act = Event("act", EventKind.OTHER, MAHATHIR_1996.title, (), actor="MYS")
    assert told(act, EGY_KAZ) == "neither Egypt nor Kazakhstan takes part in it"
    whose = replace(act, kind=EventKind.AGREEMENT, agreement=Agreement(AgreementType.TREATY, ("KAZ",)))
    assert told(whose, EGY_KAZ) == "it is the act of Malaysia, which is neither Egypt nor Kazakhstan"


@pytest.mark.parametrize("name", ["EGY-KAZ.json", "KAZ-MYS.json"])
def test_no_event_of_the_library_is_told(name: str) -> None:
    dossier = interchange.read((paths.library() / name).read_bytes(), name).dossier
    assert dossier is not None
    people = {person.id: person for person in dossier.people}
    assert not [event.id for event in dossier.events if why_of_others(event, dossier.dyad, people)]
