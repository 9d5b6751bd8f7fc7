"""What is wrong with a record: problems, how severe they are, what is known to judge by, and how they are gathered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier import record_rules
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import Citation, DyadKey, OfficeHeld, Person, TradeFlow
from explorer.dossier.texts import Texts
from explorer.exchange.problems import path_text


class Severity(StrEnum):
    """Whether a record can be kept all the same."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: ``field`` is its place in the record, such as ``agreement.acts[1].date``.

    It is empty where the record as a whole is meant.
    """

    field: str
    message: Message
    severity: Severity

    @property
    def is_error(self) -> bool:
        """Whether the record cannot be kept like that."""
        return self.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Known:
    """What a record is judged by; what is ``None`` is not asked about.

    ``today`` is a rata die day. ``people`` and ``sources`` are those of the archive by id; ``events`` the ids of all
    events that a link may lead to. ``taken`` are the ids of all other records of the same sort, and ``figures`` the
    dossier's other trade figures. ``offices`` are those in which people are attested, by id of the person, by all
    other events (see :func:`explorer.dossier.records.offices_of`).
    """

    dyad: DyadKey | None = None
    today: int | None = None
    people: Mapping[str, Person] | None = None
    sources: Collection[str] | None = None
    events: Collection[str] | None = None
    taken: Collection[str] | None = None
    figures: Collection[TradeFlow] | None = None
    offices: Mapping[str, tuple[OfficeHeld, ...]] | None = None


NOTHING_KNOWN = Known()


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those problems with which a record cannot be kept."""
    return tuple(problem for problem in problems if problem.is_error)


EMPTY = Message("the text is empty")
"""What is wrong with a text of nothing but space."""


class Findings:
    """The problems found so far in one record, judged by what is ``known``."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._problems: list[Problem] = []

    def all(self) -> tuple[Problem, ...]:
        """Return all problems, in the order they were found."""
        return tuple(self._problems)

    def error(self, message: Message, *field: str | int) -> None:
        """Note what cannot be true, at a field."""
        self._problems.append(Problem(path_text(field), message, Severity.ERROR))

    def warning(self, message: Message, *field: str | int) -> None:
        """Note what may be true, but likely is not."""
        self._problems.append(Problem(path_text(field), message, Severity.WARNING))

    def rule(self, message: Message | None, *field: str | int) -> None:
        """Note what a rule of the format found."""
        if message is not None:
            self.error(message, *field)

    def identifier(self, value: str) -> None:
        """Judge a record's own id."""
        if not value:
            self.error(Message("the id is missing"), "id")
        self.rule(record_rules.identifier_problem(value), "id")
        if self.known.taken is not None and value in self.known.taken:
            self.error(Message("another record has the id '{id}'", {"id": shortened(value)}), "id")

    def texts(self, texts: Texts, *field: str | int, wanted: bool = True) -> None:
        """Judge texts by language; with ``wanted`` there must be one."""
        if wanted and not texts:
            self.error(Message("it is empty: one language is enough"), *field)
        for tag, text in texts.pairs():
            self.rule(record_rules.language_problem(tag), *field)
            if not text.strip():
                self.error(EMPTY, *field, tag)

    def word(self, value: str, *field: str | int) -> None:
        """Judge a word of an open vocabulary."""
        if not value.strip():
            self.error(EMPTY, *field)
        self.rule(record_rules.word_problem(value), *field)

    def country(self, code: str, *field: str | int) -> None:
        """Judge a country's code."""
        self.rule(record_rules.country_problem(code), *field)

    def date(self, date: EdtfDate | None, *field: str | int) -> None:
        """Warn of a date that is still to come."""
        today = self.known.today
        if date is not None and today is not None and date.earliest is not None and date.earliest > today:
            self.warning(Message("{date} is still to come", {"date": date}), *field)

    def written_date(self, written: str | None, field: str) -> EdtfDate | None:
        """Judge a date that a record keeps as text, and return it where it is one."""
        if written is None:
            return None
        try:
            date = EdtfDate.parse(written)
        except EdtfError as wrong:
            names = {"text": shortened(written), "reason": wrong.reason}
            self.error(Message("'{text}' is no EDTF date: {reason}", names), field)
            return None
        self.date(date, field)
        return date

    def different(self, texts: Iterable[str], *field: str | int) -> None:
        """Judge a list whose entries must differ."""
        seen: set[str] = set()
        for place, text in enumerate(texts):
            if not text.strip():
                self.error(EMPTY, *field, place)
            elif text in seen:
                self.error(Message("'{text}' is listed twice", {"text": shortened(text)}), *field, place)
            seen.add(text)

    def citations(self, citations: Iterable[Citation]) -> None:
        """Judge citations, of which every event and figure needs one."""
        none = True
        for place, citation in enumerate(citations):
            none = False
            if not citation.source:
                self.error(Message("it is not said which source"), "citations", place, "source")
            elif self.known.sources is not None and citation.source not in self.known.sources:
                names = {"id": shortened(citation.source)}
                self.error(Message("no source has the id '{id}'", names), "citations", place, "source")
            for key, text in (("locator", citation.locator), ("quote", citation.quote)):
                if text is not None and not text.strip():
                    self.error(EMPTY, "citations", place, key)
        if none:
            self.error(Message("there is no citation"), "citations")
