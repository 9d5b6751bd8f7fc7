"""What the pane of an agreement says beyond that of any event: its life line, its parties, and what it stands on."""

from __future__ import annotations

from explorer.desktop.panes.content import Row, Section, Step, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.event_rows import Known, certainty_row, place_values, role_rows, rows_or_missing
from explorer.desktop.panes.items import event_section, item
from explorer.desktop.panes.open_words import ACTS, STATUSES, SUBJECTS, said
from explorer.dossier.message import Message
from explorer.dossier.records import ActKind, Agreement, AgreementAct, AgreementType, Event, Extent
from explorer.drawing.captions import AGREEMENT_TYPES
from explorer.drawing.words import Words

_MOST_PARTIES = 6
_LATER_ACTS = (ActKind.AMENDED, ActKind.EXPIRED, ActKind.TERMINATED)


def life_line(agreement: Agreement, view: DossierView, words: Words) -> tuple[Step, ...]:
    """Return the steps of an agreement's life; those that no source dates are there too, and say so.

    Ratification has a step for each party of the dyad, and for any other that is dated. Where several dates are
    given of one step, all are written.
    """
    steps = [_step(agreement, ActKind.INITIALLED, None, words), _step(agreement, ActKind.SIGNED, None, words)]
    dated = {act.country for act in agreement.acts if act.act is ActKind.RATIFIED}
    parties = [code for code in agreement.parties if code in view.dyad]
    parties += sorted(code for code in dated if code is not None and code not in parties)
    if None in dated:
        steps.append(_step(agreement, ActKind.RATIFIED, None, words))
    steps += [_step(agreement, ActKind.RATIFIED, code, words) for code in parties[:_MOST_PARTIES]]
    steps.append(_step(agreement, ActKind.IN_FORCE, None, words))
    later = [kind for kind in _LATER_ACTS if any(act.act is kind for act in agreement.acts)]
    steps += [_step(agreement, kind, None, words) for kind in later]
    if not {ActKind.EXPIRED, ActKind.TERMINATED}.intersection(later):
        steps.append(Step(words.text("Ended"), (words.text("not reported"),), False))
    return tuple(steps)


def _step(agreement: Agreement, kind: ActKind, country: str | None, words: Words) -> Step:
    """Return one step; those of a single party are told apart for ratification alone."""
    acts = [
        act for act in agreement.acts if act.act is kind and (kind is not ActKind.RATIFIED or act.country == country)
    ]
    label = words.say(ACTS[kind])
    if kind is ActKind.RATIFIED and country is not None:
        label = words.say(Message("Ratified by {country}", {"country": words.country(country)}))
    dates = list(dict.fromkeys(_date(act, words) for act in acts if act.date is not None))
    if not dates:
        value = words.text("date not reported") if acts else words.text("not reported")
        return Step(label, (value,), False)
    others = (words.say(Message("or {date}", {"date": date})) for date in dates[1:])
    return Step(label, (dates[0], *others), True)


def _date(act: AgreementAct, words: Words) -> str:
    return words.date(act.date, "short", Extent.WITHIN)


def agreement_sections(event: Event, agreement: Agreement, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return the life line with the agreement's rows under it, then the visits and agreements it is tied to."""
    sections = [
        Section(
            words.text("Life line"),
            steps=life_line(agreement, view, words),
            rows=_rows(event, agreement, view, words),
        )
    ]
    ties = (
        (Message("Signed during"), view.outgoing(event, "signed-during", "part-of")),
        (Message("Amends"), view.outgoing(event, "amends")),
        (Message("Amended by"), view.incoming(event, "amends")),
        (Message("Follows from"), view.outgoing(event, "follows")),
        (Message("What followed"), view.incoming(event, "follows")),
    )
    sections += [event_section(words.say(title), events, view, words) for title, events in ties if events]
    if not view.outgoing(event, "amends", "follows"):
        previous = view.previous_agreement(event)
        if previous is not None:
            sections.append(Section(words.text("Previous agreement"), items=(item(previous, view, words),)))
    return tuple(sections)


def _rows(event: Event, agreement: Agreement, view: DossierView, words: Words) -> tuple[Row, ...]:
    parties = tuple(Text(words.country(code), flag=code) for code in agreement.parties)
    subjects = words.listed([said(subject, SUBJECTS, words) for subject in agreement.subjects])
    status = said(agreement.status, STATUSES, words)
    form = words.say(AGREEMENT_TYPES[agreement.type]) if agreement.type is not AgreementType.OTHER else ""
    known = [
        Known(Message("Type"), Message("type"), (Text(form),) if form else ()),
        Known(Message("Subject"), Message("subject"), (Text(subjects),) if subjects else ()),
        Known(Message("Status"), Message("status"), (Text(status),) if status else ()),
        Known(Message("Place"), Message("place"), place_values(event, words)),
    ]
    roles = role_rows(event, view, words)
    if parties or not roles:
        known.insert(1, Known(Message("Parties"), Message("parties"), parties))
    rows = rows_or_missing(known, words)
    return (*roles, *rows, certainty_row(event, words))
