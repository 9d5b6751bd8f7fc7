"""The computed significance puts events in the order that a reader expects, and an override wins."""

from __future__ import annotations

from explorer.dossier.records import Agreement, AgreementType, Citation, Event, EventKind, Visit
from explorer.dossier.significance import significance
from explorer.dossier.texts import Texts


def event(
    kind: EventKind,
    *,
    visit: Visit | None = None,
    agreement: Agreement | None = None,
    tags: tuple[str, ...] = (),
    override: int | None = None,
) -> Event:
    return Event(
        "event",
        kind,
        Texts(en="An event"),
        (Citation("source"),),
        visit=visit,
        agreement=agreement,
        tags=tags,
        significance=override,
    )


def visit(level: str | None, *, first: bool = False) -> Event:
    return event(EventKind.VISIT, visit=Visit("KAZ", "MYS", level=level, first=first))


def agreement(form: AgreementType) -> Event:
    return event(EventKind.AGREEMENT, agreement=Agreement(form))


def test_heads_of_state_come_before_heads_of_government_and_delegations() -> None:
    levels = ["head-of-state", "head-of-government", "minister"]
    values = [significance(visit(level)) for level in levels]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == 3
    assert significance(visit(None)) == significance(visit("delegation")) == significance(visit("minister"))


def test_firsts_come_before_repeats() -> None:
    for level in ("head-of-state", "head-of-government", "minister", None):
        assert significance(visit(level, first=True)) == significance(visit(level)) + 1
    assert significance(visit("head-of-state", first=True)) == 5


def test_treaties_come_before_agreements_and_statements() -> None:
    values = {form: significance(agreement(form)) for form in AgreementType}
    assert values[AgreementType.TREATY] > values[AgreementType.AGREEMENT] > values[AgreementType.JOINT_STATEMENT]
    assert values[AgreementType.FRAMEWORK] > values[AgreementType.MEMORANDUM]


def test_milestones_come_before_other_events_and_those_before_background() -> None:
    values = [
        significance(event(EventKind.MILESTONE)),
        significance(event(EventKind.OTHER)),
        significance(event(EventKind.OTHER, tags=("context", "trade"))),
    ]
    assert values == [4, 2, 1]


def test_an_override_wins() -> None:
    assert significance(event(EventKind.OTHER, override=5)) == 5
    assert significance(event(EventKind.MILESTONE, override=1)) == 1
