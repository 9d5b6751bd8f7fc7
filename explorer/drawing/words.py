"""The reader's language: messages translated and filled in, dates, numbers and countries in it, digits chosen
in one place.

English source texts are the keys of Qt's catalogues ``resources/translations/dyad_<tag>.qm``, context
``dyad``. A language is there when its catalogue is: nobody names languages in code. English needs no
catalogue but for the singular of counted things. A catalogue is asked directly, so that several languages can
be used side by side; :meth:`Words.install` hands it to Qt as well.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from explorer.dossier import cldr, countries, wording
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.number_wording import Digits, format_number, with_digits
from explorer.dossier.records import Extent
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.languages import PREFIX, SOURCE_LANGUAGE, folder, languages
from explorer.store.place import ServerAddress

CONTEXT = "dyad"
_MOST_SAID = 2_000
_log = logging.getLogger(__name__)


def language_name(tag: str) -> str:
    """Return a language's name in itself: "English", "繁體中文", "العربية"."""
    own = QLocale(QLocale(tag).language(), QLocale(tag).script(), QLocale.Country.AnyTerritory)
    return "English" if tag == SOURCE_LANGUAGE else own.nativeLanguageName()


def is_right_to_left(tag: str) -> bool:
    """Return whether a language is written from right to left."""
    return QLocale(tag).textDirection() is Qt.LayoutDirection.RightToLeft


def best_language(wanted: Sequence[str]) -> str:
    """Return the language to speak to somebody who prefers ``wanted`` (BCP 47 tags, best first)."""
    known = languages()
    for tag in wanted:
        if tag in known:
            return tag
        same = [one for one in known if QLocale(one).language() == QLocale(tag).language()]
        if same:
            return same[0]
    return SOURCE_LANGUAGE


def _catalogue(tag: str) -> QTranslator | None:
    file = folder() / f"{PREFIX}{tag}.qm"
    translator = QTranslator()
    if not file.is_file():
        return None
    if not translator.load(str(file)):
        _log.warning("The translation %s is damaged; texts in English stand in for it.", file.name)
        return None
    return translator


class Words:
    """Everything a painter or a window says in one language.

    ``digits`` are ``latn`` or ``arab``. Implements :class:`explorer.trade.words.ChartWords` but for sources.
    """

    def __init__(self, language: str = SOURCE_LANGUAGE, digits: Digits = "latn") -> None:
        self.language = language
        self.digits: Digits = digits
        self.right_to_left = is_right_to_left(language)
        self._catalogue = _catalogue(language)
        self._english = self._catalogue if language == SOURCE_LANGUAGE else _catalogue(SOURCE_LANGUAGE)
        self._of_qt: QTranslator | None = None
        self._said: dict[tuple[object, ...], str] = {}
        """Messages whose values are texts alone: a view says the same few in every frame."""

    def prepare(self) -> None:
        """Read what the language's dates, numbers and countries are worded by, which is a megabyte of CLDR's data."""
        cldr.date_forms(self.language)
        cldr.number_forms(self.language, self.digits)
        cldr.territory_names(self.language)

    # ------------------------------------------------------------ messages

    def say(self, message: Message) -> str:
        """Return a message in this language, its placeholders filled in.

        ``count`` chooses the plural form and fills ``{n}``. Whole numbers are written as quantities, with
        group marks: years and other labels are given as texts or dates. Texts that run against the line are
        isolated.
        """
        values = message.values
        if not all(type(value) is str for value in values.values()):
            return self._worded(message)
        key = (message.text, message.count, *values.items())
        known = self._said.get(key)
        if known is None:
            if len(self._said) >= _MOST_SAID:
                self._said.clear()
            known = self._said[key] = self._worded(message)
        return known

    def _worded(self, message: Message) -> str:
        template = self._translated(message.text, message.count)
        if message.count is not None and "%n" in template:
            template = template.replace("%n", "{n}")
        if not message.values and message.count is None:
            return template.format() if "{" in template else template
        values = {name: self._shown(value) for name, value in message.values.items()}
        if message.count is not None:
            values.setdefault("n", self.number(message.count))
        return template.format(**values)

    def text(self, source: str, count: int | None = None, **values: object) -> str:
        """Return a source text in this language; :meth:`say` for those that stand in the code of windows."""
        return self.say(Message(source, values, count))

    def _translated(self, source: str, count: int | None) -> str:
        """Return a text in this language, else in English, which has plural forms of its own."""
        number = -1 if count is None else count
        for catalogue in (self._catalogue, self._english):
            if catalogue is not None and (found := catalogue.translate(CONTEXT, source, None, number)):
                return found
        return source

    def _shown(self, value: object) -> str:
        if isinstance(value, str):
            return bidi.guarded(value, self.right_to_left)
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, EdtfDate):
            return self.date(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return self.number(value)
        if isinstance(value, (Path, ServerAddress)):
            return bidi.left_to_right(str(value))
        if isinstance(value, Texts):
            return self.chosen(value)
        return bidi.guarded(str(value), self.right_to_left)

    def listed(self, items: Sequence[str]) -> str:
        """Return a list in words: "1995 and 2005", "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        shown = items[0]
        for item in items[1:-1]:
            shown = self.say(Message("{first}, {next}", {"first": shown, "next": item}))
        return self.say(Message("{first} and {last}", {"first": shown, "last": items[-1]}))

    # ------------------------------------------------------------ texts held in several languages

    def chosen(self, texts: Texts) -> str:
        """Return a record's text in this language or the nearest there is, as one safe line of this
        language's direction.
        """
        return bidi.guarded(bidi.plain(texts.text(self.language, SOURCE_LANGUAGE)), self.right_to_left)

    # ------------------------------------------------------------ dates, numbers, names

    def date(self, date: EdtfDate | None, form: wording.Form = "long", extent: Extent | None = None) -> str:
        """Return a date at its source's own precision."""
        return wording.format_date(date, self.language, self.digits, form, extent)

    def day(self, day: int, form: wording.AxisForm = "long") -> str:
        """Return a rata die day."""
        return wording.format_day(day, self.language, self.digits, form)

    def moment(self, time: datetime) -> str:
        """Return a moment on this computer's clock: the day, and hours and minutes."""
        here = time.astimezone()
        clock = with_digits(f"{here:%H:%M}", self.digits)
        return self.say(Message("{day}, {time}", {"day": self.day(here.toordinal()), "time": clock}))

    def year(self, year: int) -> str:
        """Return a year as a label."""
        return wording.format_year(year, self.language, self.digits)

    def years(self, first: int, last: int) -> str:
        """Return a span of years."""
        return wording.format_years(first, last, self.language, self.digits)

    def number(self, value: float, decimals: int = 2) -> str:
        """Return a number with at most ``decimals`` decimal places."""
        return format_number(value, self.language, self.digits, max_decimals=decimals)

    def country(self, code: str) -> str:
        """Return a country's name."""
        return countries.name(code, self.language)

    def currency(self, code: str) -> str:
        """Return the plural name of a currency in the middle of a sentence, such as "US dollars"."""
        return cldr.currency_name(code, self.language)

    # ------------------------------------------------------------ Qt

    def locale(self) -> QLocale:
        """Return the locale for input widgets, with the digits that were chosen."""
        if QLocale(self.language).language() is QLocale.Language.Arabic:
            # Plain Arabic is Egyptian to Qt, with Arabic-Indic digits; that of the Emirates has European ones.
            return QLocale("ar_EG" if self.digits == "arab" else "ar_AE")
        return QLocale(self.language)

    def install(self, application: QCoreApplication) -> None:
        """Make Qt itself speak this language: its own dialogs and menus too. :meth:`remove` undoes it."""
        self.remove(application)
        own = QTranslator()
        if own.load(
            QLocale(self.language),
            "qtbase",
            "_",
            QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        ):
            self._of_qt = own
            application.installTranslator(own)
        if self._catalogue is not None:
            application.installTranslator(self._catalogue)
        QLocale.setDefault(self.locale())

    def remove(self, application: QCoreApplication) -> None:
        """Take this language out of Qt again."""
        if self._of_qt is not None:
            application.removeTranslator(self._of_qt)
            self._of_qt = None
        if self._catalogue is not None:
            application.removeTranslator(self._catalogue)
