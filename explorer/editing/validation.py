"""What is wrong, or likely wrong, with a record while it is typed: errors that cannot be true, warnings that may be.

An error stands only where no reading of what is typed is possible, or where the interchange format would refuse the
record; everything else is a warning, which hinders nobody. Two dates contradict each other only where every day that
the one may mean lies after every day that the other may mean. A date that its source calls uncertain or approximate
may mean days beyond its bounds, since no source says how far, so it never makes an error. Open and unknown ends bound
nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from explorer.dossier import record_rules
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import Certainty, Event, EventKind, OfficeHeld, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.agreement_order import order_problems
from explorer.editing.date_order import surely_before
from explorer.editing.of_others import why_of_others
from explorer.editing.problems import EMPTY, NOTHING_KNOWN, Findings, Known, Problem


def new_problems(before: Event, after: Event, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what is wrong with an event after a change that was not wrong before it."""
    old = {(problem.field, problem.message.text) for problem in event_problems(before, known)}
    return tuple(one for one in event_problems(after, known) if (one.field, one.message.text) not in old)


# ---------------------------------------------------------------- the four sorts of records


def event_problems(event: Event, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what is wrong with an event, in the order of a form."""
    found = Findings(known)
    found.identifier(event.id)
    found.texts(event.title, "title")
    found.texts(event.summary, "summary", wanted=False)
    found.date(event.date, "date")
    if event.significance is not None and not 1 <= event.significance <= 5:
        message = Message("this is no whole number from {low} to {high}", {"low": 1, "high": 5})
        found.error(message, "significance")
    if event.actor is not None:
        found.country(event.actor, "actor")
    _visit(found, event)
    _agreement(found, event)
    _participants(found, event)
    for place, where in enumerate(event.places):
        found.texts(where.name, "places", place)
    _links(found, event)
    found.different(event.tags, "tags")
    found.citations(event.citations)
    _dates_of_citations(found, event)
    _outside(found, event)
    return found.all()


def person_problems(person: Person, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what is wrong with a person."""
    found = Findings(known)
    found.identifier(person.id)
    found.texts(person.name, "name")
    if person.country is not None:
        found.country(person.country, "country")
    return found.all()


def source_problems(source: Source, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what is wrong with a source."""
    found = Findings(known)
    found.identifier(source.id)
    found.texts(source.title, "title")
    found.word(source.type, "type")
    if source.language is not None:
        found.rule(record_rules.language_problem(source.language), "language")
    published = found.written_date(source.published, "published")
    accessed = found.written_date(source.accessed, "accessed")
    if published is not None and accessed is not None and surely_before(accessed, published):
        found.warning(Message("the source was read before it was published"), "accessed")
    if source.url is not None and (source.url.split() != [source.url] or "." not in source.url):
        found.warning(Message("this does not look like an address"), "url")
    return found.all()


def trade_problems(flow: TradeFlow, known: Known = NOTHING_KNOWN) -> tuple[Problem, ...]:
    """Return what is wrong with a trade figure."""
    found = Findings(known)
    if known.dyad is not None:
        found.rule(record_rules.direction_problem(flow.exporter, flow.importer, known.dyad), "exporter")
    found.date(flow.period, "period")
    _amounts(found, flow)
    found.rule(record_rules.currency_problem(flow.currency), "currency")
    if flow.reporter is not None:
        found.country(flow.reporter, "reporter")
        if known.dyad is not None and flow.reporter not in known.dyad:
            found.warning(Message("it is neither country's own report"), "reporter")
    if flow.basis is not None:
        found.word(flow.basis, "basis")
    for key, text in (("valuation", flow.valuation), ("product", flow.product)):
        if text is not None and not text.strip():
            found.error(EMPTY, key)
    found.citations(flow.citations)
    if known.figures is not None and flow in known.figures:
        found.error(Message("the dossier has this figure already"))
    return found.all()


# ---------------------------------------------------------------- events


def _visit(found: Findings, event: Event) -> None:
    visit = event.visit
    if visit is None:
        if event.kind is EventKind.VISIT:
            found.error(Message("it is not said from where to where the visit went"), "visit")
        return
    if event.kind is not EventKind.VISIT:
        found.error(Message("only a visit goes from one country to another"), "visit")
    for key, code in (("from", visit.origin), ("to", visit.destination)):
        if code:
            found.country(code, "visit", key)
        else:
            found.error(Message("the country is missing"), "visit", key)
    if visit.origin and visit.origin == visit.destination:
        found.error(Message("a visit goes from one country to another"), "visit", "to")
    if visit.origin and event.actor != visit.origin:
        message = Message("the actor of a visit is the visiting country, '{code}'", {"code": visit.origin})
        found.error(message, "actor")
    for key, word in (("level", visit.level), ("type", visit.type)):
        if word is not None:
            found.word(word, "visit", key)


def _agreement(found: Findings, event: Event) -> None:
    agreement = event.agreement
    if agreement is None:
        if event.kind is EventKind.AGREEMENT:
            found.error(Message("it is not said what kind of agreement it is"), "agreement")
        return
    if event.kind is not EventKind.AGREEMENT:
        found.error(Message("only an agreement has parties and acts"), "agreement")
    if not agreement.parties:
        found.warning(Message("no party is named"), "agreement", "parties")
    elif len(set(agreement.parties)) == 1:
        found.warning(Message("only one party is named"), "agreement", "parties")
    found.different(agreement.parties, "agreement", "parties")
    found.different(agreement.subjects, "agreement", "subjects")
    for place, code in enumerate(agreement.parties):
        if code.strip():
            found.country(code, "agreement", "parties", place)
    if agreement.status is not None:
        found.word(agreement.status, "agreement", "status")
    for place, act in enumerate(agreement.acts):
        field = ("agreement", "acts", place)
        found.date(act.date, *field, "date")
        if act.country is not None:
            found.country(act.country, *field, "country")
            if agreement.parties and act.country not in agreement.parties:
                found.warning(Message("it is no party's act"), *field, "country")
    for disorder in order_problems(agreement.acts, event.date):
        note = found.error if disorder.impossible else found.warning
        note(disorder.message, "agreement", "acts", disorder.act, "date")


def _participants(found: Findings, event: Event) -> None:
    people = found.known.people
    for place, part in enumerate(event.participants):
        field = ("participants", place)
        found.word(part.role, *field, "role")
        found.texts(part.office, *field, "office", wanted=False)
        if part.country is not None:
            found.country(part.country, *field, "country")
        if part.person is None:
            if not part.office:
                found.warning(Message("neither a person nor an office is named"), *field)
            continue
        if people is not None and part.person not in people:
            names = {"id": shortened(part.person)}
            found.error(Message("no person has the id '{id}'", names), *field, "person")
        if event.kind is EventKind.VISIT and event.date is not None and part.office and found.known.offices is not None:
            held = tuple(_same_office(found.known.offices.get(part.person, ()), part.office, part.country))
            years = _years_outside(held, event.date)
            if years is not None:
                message = Message(
                    "other events attest this office from {first} to {last} only: {office}",
                    {"office": part.office, "first": str(years[0]), "last": str(years[1])},
                )
                found.warning(message, *field, "office")


def _same_office(held: Iterable[OfficeHeld], office: Texts, country: str | None) -> Iterator[OfficeHeld]:
    """Yield what is held under the same name in some language, for the same country where both say one."""
    names = set(office.pairs())
    for one in held:
        if names & set(one.office.pairs()) and (one.country == country or one.country is None or country is None):
            yield one


def _years_outside(held: Iterable[OfficeHeld], date: EdtfDate) -> tuple[int, int] | None:
    """Return the years in which an office is attested where ``date`` lies wholly outside them, ``None`` otherwise."""
    attested = [one.years() for office in held for one in office.attested if one is not None]
    if not attested:
        return None
    firsts, lasts = [first for first, _ in attested], [last for _, last in attested]
    began, ended = date.years()
    first = None if None in firsts else min(year for year in firsts if year is not None)
    last = None if None in lasts else max(year for year in lasts if year is not None)
    if first is None or last is None:
        return None
    return (first, last) if (ended is not None and ended < first) or (began is not None and began > last) else None


def _links(found: Findings, event: Event) -> None:
    for place, link in enumerate(event.links):
        field = ("links", place)
        found.word(link.type, *field, "type")
        if not link.to.strip():
            found.error(Message("it is not said which event"), *field, "to")
        elif link.to == event.id:
            found.error(Message("an event cannot be linked to itself"), *field, "to")
        elif found.known.events is not None and link.to not in found.known.events:
            found.error(Message("no event has the id '{id}'", {"id": shortened(link.to)}), *field, "to")


def _dates_of_citations(found: Findings, event: Event) -> None:
    for place, citation in enumerate(event.citations):
        found.date(citation.date, "citations", place, "date")
        if event.date is None or citation.date is None or event.certainty is Certainty.DISPUTED:
            continue
        if not citation.date.overlaps(event.date):
            message = Message(
                "this date contradicts the event's, so the event is shown as disputed; "
                "the day on which a source was published belongs to the source"
            )
            found.warning(message, "citations", place, "date")


def _outside(found: Findings, event: Event) -> None:
    """Warn of an event that is none of the dossier's countries', as far as it says whose it is."""
    if found.known.dyad is not None:
        problem = why_of_others(event, found.known.dyad, found.known.people or {})
        if problem is not None:
            found.warning(problem)


def _amounts(found: Findings, flow: TradeFlow) -> None:
    amounts = {"low": flow.low, "high": flow.high, "value": flow.value}
    endless = [key for key, amount in amounts.items() if isinstance(amount, float) and not math.isfinite(amount)]
    for key in endless:
        found.error(Message("this is no finite number"), key)
    if endless:
        return
    for key, message in record_rules.amount_problems(flow.low, flow.high, flow.value):
        found.error(message, key)
    incomplete = record_rules.qualifier_problem(flow)
    if incomplete is not None:
        found.warning(incomplete, "qualifier")
    for key, amount in amounts.items():
        if amount is not None and amount < 0:
            found.warning(Message("trade is not negative"), key)
            break
