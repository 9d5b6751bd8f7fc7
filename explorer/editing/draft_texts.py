"""The single texts of a form: a record's value as a person would type it, and what was typed as a value again.

What stands in a field is chosen so that it is read back as what it stands for: a date or a country is written in the
reader's language where that is certain, and as EDTF or by its code where it is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from explorer.dossier import countries
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.figure_wording import format_figure
from explorer.dossier.figures import Figure
from explorer.dossier.local_dates import doubt, read_date, read_extent
from explorer.dossier.local_figures import FigureError, read_figure
from explorer.dossier.message import Message, shortened
from explorer.dossier.record_rules import default_extent
from explorer.dossier.records import ActKind, Extent
from explorer.dossier.texts import Texts
from explorer.dossier.wording import format_date
from explorer.editing.country_names import country_named, why_no_country
from explorer.editing.problems import Problem, Severity
from explorer.exchange.problems import path_text

T = TypeVar("T")


def date_text(date: EdtfDate | None, language: str) -> str:
    """Return a date as people write it, or in EDTF where that would be read as something else; empty for none."""
    if date is None:
        return ""
    written = format_date(date, language)
    try:
        return written if read_date(written, language) == date else date.text
    except EdtfError:
        return date.text


def written_date_text(written: str | None, language: str) -> str:
    """Return a source's date as people write it, as it stands where it is none."""
    try:
        return "" if written is None else date_text(EdtfDate.parse(written), language)
    except EdtfError:
        return written or ""


def country_text(code: str | None, language: str) -> str:
    """Return the name of a country, or its code where the name would not be found; empty for none."""
    if code is None:
        return ""
    name = countries.name(code, language)
    return name if country_named(name, language) == code else code


def figure_text(figure: Figure, language: str) -> str:
    """Return a figure in words."""
    return format_figure(figure, language)


class Reader:
    """Reads the fields of one form in one language, and notes what could not be read."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        """What was read, but may have been meant otherwise."""

    def problem(self, message: Message, *field: str | int) -> None:
        """Note that a field cannot be read."""
        self.problems.append(Problem(path_text(field), message, Severity.ERROR))

    def optional(self, typed: str) -> str | None:
        """Return a text, ``None`` for an empty field."""
        return typed.strip() or None

    def texts(self, typed: Mapping[str, str]) -> Texts:
        """Return the texts of the languages in which something is typed."""
        return Texts({tag: text.strip() for tag, text in typed.items() if text.strip()})

    def date(self, typed: str, *field: str | int) -> EdtfDate | None:
        """Return a date, ``None`` for an empty field and for what is none."""
        if not typed.strip():
            return None
        try:
            date = read_date(typed, self.language)
        except EdtfError as error:
            names = {"text": shortened(typed.strip()), "reason": error.reason}
            self.problem(Message("'{text}' was not understood as a date: {reason}", names), *field)
            return None
        doubtful = doubt(typed, date, self.language)
        if doubtful is not None:
            self.doubts.append(Problem(path_text(field), doubtful, Severity.WARNING))
        return date

    def extent(self, typed: str, date: EdtfDate | None) -> Extent:
        """Return how a date is meant: as its words say, else as such dates are meant."""
        return (None if date is None else read_extent(typed, self.language)) or default_extent(date)

    def act(self, act: ActKind | str, *field: str | int) -> ActKind:
        """Return an act; of what is none a problem is noted, with which nothing is kept."""
        if isinstance(act, ActKind):
            return act
        text = act.strip()
        message = Message("there is no such act: '{text}'", {"text": shortened(text)})
        self.problem(message if text else Message("the text is empty"), *field)
        return ActKind.SIGNED

    def country(self, typed: str, *field: str | int) -> str | None:
        """Return the code of a country by name or code, ``None`` for an empty field and for none."""
        text = typed.strip()
        if not text:
            return None
        code = country_named(text, self.language)
        if code is None:
            self.problem(why_no_country(text, self.language), *field)
        return code

    def figure(self, typed: str, *field: str | int) -> Figure | None:
        """Return a figure, ``None`` for what is none."""
        try:
            return read_figure(typed, self.language)
        except FigureError as error:
            if typed.strip():
                names = {"text": shortened(typed.strip()), "reason": error.reason}
                self.problem(Message("'{text}' was not understood as a figure: {reason}", names), *field)
            else:
                self.problem(error.reason, *field)
            return None

    def words(self, typed: list[str]) -> tuple[str, ...]:
        """Return the texts of a list without the empty ones."""
        return tuple(text.strip() for text in typed if text.strip())
