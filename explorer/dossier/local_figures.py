"""Trade figures as people say them: "about 70 million USD", "less than 20m", "約7000萬美元", "نحو 70 مليون دولار".

Words of all languages of the window are understood in each of them, and the CLDR's words for millions and names of
currencies in the reader's own too; digits, Arabic letters and Han characters are folded as for search. Numbers are
read with the marks of the reader's language. What is not understood, or could mean two amounts, is refused with the
reason: a figure is never guessed. What the words allow becomes bounds by :mod:`explorer.dossier.figures`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NoReturn

from explorer.dossier import record_rules
from explorer.dossier.figure_amounts import AmountRead, ends_of_range
from explorer.dossier.figure_lexicon import (
    Clean,
    Currency,
    Number,
    Scale,
    Token,
    Word,
    find_symbol,
    lexicon,
    read_number,
)
from explorer.dossier.figure_phrases import DASHES, HARMLESS, NOT_AVAILABLE, QUALIFIERS, SIGNS, Mark
from explorer.dossier.figures import EXACTLY, Figure, amount, bounded, last_digit, stated
from explorer.dossier.folding import fold
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import Qualifier

_BOUNDS = re.compile(r"([^()]*)\(([^()]+)\)([^()]*)")
"""Bounds in brackets."""
_MAX_LENGTH = 200
"""No figure is said in more characters than that."""
_MOST_DIGITS = 300
"""Amounts beyond leave the range of a double."""
_UP_TO = fold("حتى")
"""Before a single amount it is no "to"."""
_UPWARDS = frozenset({Mark.MORE, Mark.AT_LEAST})
_DOWNWARDS = frozenset({Mark.LESS, Mark.AT_MOST})


class FigureError(ValueError):
    """A text is no figure that can be understood: ``text`` is what was given, ``reason`` what is wrong with it."""

    def __init__(self, text: str, reason: Message) -> None:
        super().__init__(f"'{shortened(text)}' is no figure: {reason.english()}")
        self.text = text
        self.reason = reason


def read_figure(typed: str, language: str) -> Figure:
    """Return the figure that a person typed; its currency is ``None`` where they named none.

    Raises :class:`FigureError` with what was not understood.
    """
    return _Reading(typed, language).figure()


class _Reading:
    def __init__(self, typed: str, language: str) -> None:
        self._typed = typed
        self._language = language
        self._currencies: frozenset[str] | None = None
        self._currency_words: list[str] = []
        self._marks: list[tuple[Mark, str, int]] = []
        """Mark, the word for it, and how many amounts came before."""
        self._amounts: list[AmountRead] = []

    def figure(self) -> Figure:
        text = unicodedata.normalize("NFKC", self._typed).strip().casefold()
        text = "".join(_plain(letter) for letter in text)
        if not text:
            self._refuse(Message("no figure is given"))
        if len(text) > _MAX_LENGTH:
            self._refuse(Message("it is longer than any figure"))
        if text in NOT_AVAILABLE:
            return Figure(Qualifier.NOT_REPORTED)
        outside, bounds = _BOUNDS.fullmatch(text), None
        if outside is not None:
            text = outside[1] + outside[3]
            bounds = _Reading(self._typed, self._language).stated(outside[2])
        found = self.stated(text)
        return found if bounds is None else self._within(found, bounds)

    def stated(self, text: str) -> Figure:
        """Return what ``text`` says, which is what was typed or a part of it."""
        self._sort(self._tokens(text))
        return self._put_together()

    def _within(self, figure: Figure, bounds: Figure) -> Figure:
        """Return a figure with the bounds that were said in brackets: "about 80 million (79.5 to 80.5 million)"."""
        if figure.qualifier not in (Qualifier.ABOUT, Qualifier.NEARLY) or bounds.qualifier is not Qualifier.BETWEEN:
            self._refuse(Message("brackets hold the bounds of what is about or nearly a number"))
        if record_rules.amount_problems(bounds.low, bounds.high, figure.value):
            self._refuse(Message("the figure is not within the bounds in brackets"))
        if bounds.currency not in (None, figure.currency):
            names = {"one": figure.currency or "", "other": bounds.currency or ""}
            self._refuse(Message("'{one}' and '{other}' are two currencies", names))
        return replace(figure, low=bounds.low, high=bounds.high)

    def _refuse(self, reason: Message) -> NoReturn:
        raise FigureError(self._typed, reason)

    def _not_understood(self, word: str) -> NoReturn:
        self._refuse(Message("'{word}' was not understood", {"word": shortened(word)}))

    # ------------------------------------------------------------ words

    def _tokens(self, text: str) -> list[Token]:
        """Return numbers, symbols and known words in their order."""
        found: list[Token] = []
        words: list[str] = []
        place = 0
        while place < len(text):
            symbol = find_symbol(text, place)
            number = None if symbol else read_number(text, place)
            letter = text[place]
            if symbol is None and number is None and _is_letter(letter):
                end = place
                while end < len(text) and _is_letter(text[end]) and not (end > place and find_symbol(text, end)):
                    end += 1
                words.extend(fold(text[place:end]).split())
                place = end
                continue
            if symbol is None and number is None and letter in HARMLESS and not self._loose(text, place):
                if letter not in " .":
                    found.extend(self._known(words))
                    words = []
                place += 1
                continue
            if letter in DASHES and place and _is_letter(text[place - 1]) and _is_letter(text[place + 1 : place + 2]):
                place += 1  # Bosnia-Herzegovina
                continue
            found.extend(self._known(words))
            words = []
            if symbol is not None:
                found.append(symbol)
                place += len(symbol.text)
            elif number is not None:
                found.append(number)
                place += len(number.text)
            elif letter in DASHES:
                found.append(Word(Mark.TO, letter))
                place += 1
            elif letter in SIGNS:
                found.append(Word(SIGNS[letter], letter))
                place += 1
            elif letter == "+" and any(isinstance(token, Number) for token in found):
                found.append(Word(Mark.AT_LEAST, letter))
                place += 1
            else:
                self._not_understood(letter)
        found.extend(self._known(words))
        return found

    @staticmethod
    def _loose(text: str, place: int) -> bool:
        """Return whether a mark stands directly before a digit that it may belong to, as in ".5"."""
        return text[place] in ".,'’" and text[place + 1 : place + 2].isdecimal()

    def _known(self, words: Sequence[str]) -> Iterator[Token]:
        """Yield what words mean, the longest known phrase first."""
        known = lexicon(self._language)
        place = 0
        while place < len(words):
            for length in range(min(known.longest, len(words) - place), 0, -1):
                phrase = tuple(words[place : place + length])
                if phrase in known.meanings:
                    yield from self._meaning(known.meanings[phrase], " ".join(phrase))
                    place += length
                    break
            else:
                word = words[place]
                rest = word.removeprefix("و")
                if rest != word and ((rest,) in known.meanings or not rest):
                    yield Word(Mark.AND, "و")
                    if rest:
                        yield from self._meaning(known.meanings[rest,], rest)
                    place += 1
                    continue
                self._not_understood(word)

    def _meaning(self, meanings: frozenset[tuple[Clean, ...]], word: str) -> Iterator[Token]:
        if len(meanings) > 1:
            powers = sorted(
                part.power for meaning in meanings for part in meaning if isinstance(part, Scale) and len(meaning) == 1
            )
            if len(powers) == len(meanings):
                names = {"word": word, "one": Decimal(10) ** powers[0], "other": Decimal(10) ** powers[-1]}
                names |= {key: int(value) for key, value in names.items() if isinstance(value, Decimal)}
                self._refuse(Message("'{word}' may be {one} or {other}: write the number out", names))
            self._not_understood(word)
        for part in next(iter(meanings)):
            if isinstance(part, Scale):
                yield Scale(part.power, part.bare, word)
            elif isinstance(part, Currency):
                yield Currency(part.codes, word)
            elif isinstance(part, Number):
                yield part
            else:
                yield Word(part, word)

    # ------------------------------------------------------------ what belongs together

    def _sort(self, tokens: Sequence[Token]) -> None:
        """Sort tokens into amounts, the marks between them, and the currency."""
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if isinstance(token, Currency):
                self._add_currency(token)
                place += 1
            elif isinstance(token, Word) and not self._begins_amount(tokens, place):
                self._marks.append((token.mark, token.text, len(self._amounts)))
                place += 1
            else:
                end = place
                while end < len(tokens) and self._continues(tokens, place, end):
                    end += 1
                self._amounts.append(self._amount(tokens[place:end]))
                place = end

    @staticmethod
    def _begins_amount(tokens: Sequence[Token], place: int) -> bool:
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return isinstance(token, Word) and token.mark is Mark.ONE and isinstance(following, Scale)

    def _continues(self, tokens: Sequence[Token], start: int, place: int) -> bool:
        token = tokens[place]
        if isinstance(token, Number | Scale):
            return True
        if isinstance(token, Word) and token.mark in _UPWARDS and place > start and len(token.text) == 1:
            # 300多萬, 300+ million: the word stands between number and scale.
            if place + 1 < len(tokens) and isinstance(tokens[place + 1], Scale):
                self._marks.append((token.mark, token.text, len(self._amounts)))
                return True
            return False
        return isinstance(token, Word) and (token.mark is Mark.ZERO or (place == start and token.mark is Mark.ONE))

    def _add_currency(self, token: Currency) -> None:
        codes = frozenset(token.codes)
        self._currency_words.append(token.text)
        if self._currencies is not None and not codes & self._currencies:
            names = {"one": self._currency_words[0], "other": token.text}
            self._refuse(Message("'{one}' and '{other}' are two currencies", names))
        self._currencies = codes if self._currencies is None else codes & self._currencies

    def _amount(self, tokens: Sequence[Token]) -> AmountRead:
        """Return the amount of numbers and scales such as 1.5 million, 三百五十萬, 1億5000萬, a thousand million."""
        terms: list[tuple[Decimal, int]] = []
        pending: Number | None = None
        numbers = [token for token in tokens if isinstance(token, Number)]
        scales = [token for token in tokens if isinstance(token, Scale)]
        zero = units = False
        for token in tokens:
            if isinstance(token, Number):
                if pending is not None:
                    names = {"one": pending.text, "other": token.text}
                    self._refuse(Message("it is not said what '{one}' and '{other}' have to do with each other", names))
                pending = token
            elif isinstance(token, Scale):
                lower = [term for term in terms if term[1] < token.power + (pending is None)]
                if pending is None and not lower and not (token.bare or (not terms and _is_one(tokens[0]))):
                    self._refuse(Message("there is no number before '{word}'", {"word": token.text}))
                part = sum((term[0] for term in lower), Decimal(0))
                if pending is not None:
                    part = EXACTLY.add(part, self._number(pending, scaled=True))
                elif not lower:
                    part = Decimal(1)
                terms = terms[: len(terms) - len(lower)]
                if terms and terms[-1][1] == token.power:
                    self._refuse(Message("'{word}' is said of two numbers", {"word": token.text}))
                if part.adjusted() + token.power > _MOST_DIGITS:
                    self._refuse(Message("the number is too large"))
                terms.append((part.scaleb(token.power, EXACTLY), token.power))
                pending, zero = None, False
            else:
                zero = True
        if pending is not None:
            if terms and not zero and terms[-1][1] > 1:
                # 一萬五 is 15,000 to some and 10,005 to others.
                self._refuse(Message("it is not said what '{word}' counts", {"word": pending.text}))
            terms.append((self._number(pending, scaled=False), 0))
            units = len(terms) > 1
        number = sum((term[0] for term in terms), Decimal(0))
        decimals = numbers[0].decimals(self._language, scaled=bool(scales)) if len(numbers) == 1 else 0
        unit = sum(scale.power for scale in scales) - decimals if decimals and not units else last_digit(number)
        scale = sum(one.power for one in scales) if len(numbers) < 2 else -1
        return AmountRead(number, unit, scale, any(not one.text.isdecimal() for one in numbers))

    def _number(self, token: Number, *, scaled: bool) -> Decimal:
        values = token.values(self._language, scaled=scaled)
        if not values:
            self._refuse(Message("'{number}' is no number", {"number": shortened(token.text)}))
        if len(values) > 1:
            names = {"number": token.text, "one": amount(values[0]), "other": amount(values[1])}
            self._refuse(Message("'{number}' may be {one} or {other}: write it without marks", names))
        if values[0].adjusted() > _MOST_DIGITS:
            self._refuse(Message("the number is too large"))
        return values[0]

    # ------------------------------------------------------------ the figure

    def _put_together(self) -> Figure:
        marks = [mark for mark, _, _ in self._marks]
        if Mark.NONE in marks:
            if self._amounts or any(mark not in (Mark.NONE, Mark.FILLING) for mark in marks):
                self._refuse(Message("it says a number and that there is none"))
            return Figure(Qualifier.NOT_REPORTED, currency=self._currency())
        if not self._amounts:
            self._refuse(Message("there is no number in it"))
        if marks[:1] == [Mark.TO] and self._marks[0][2] == 0 and self._marks[0][1] in DASHES - {"~"}:
            self._refuse(Message("trade is not negative"))
        if len(self._amounts) > 2:
            self._refuse(Message("there are more than two numbers in it"))
        return self._one() if len(self._amounts) == 1 else self._two()

    def _currency(self) -> str | None:
        if self._currencies is None:
            return None
        if len(self._currencies) > 1:
            names = {"word": self._currency_words[-1], "codes": ", ".join(sorted(self._currencies))}
            self._refuse(Message("'{word}' may be {codes}: write the code", names))
        return next(iter(self._currencies))

    def _qualifying(self) -> list[tuple[Mark, str, int]]:
        return [one for one in self._marks if one[0] in QUALIFIERS]

    def _one(self) -> Figure:
        said = self._qualifying()
        for mark, word, place in self._marks:
            if (mark, word, place) == (Mark.TO, _UP_TO, 0):
                said.append((Mark.AT_MOST, word, place))
                continue
            if mark in (Mark.BETWEEN, Mark.AND, Mark.ZERO) or (mark is Mark.TO and (word, place) != ("~", 0)):
                self._refuse(Message("'{word}' asks for two numbers", {"word": word}))
            if mark is Mark.TO:
                said.append((Mark.ABOUT, word, place))
        if len({mark for mark, _, _ in said}) > 1:
            self._do_not_agree(said[0][1], next(word for one, word, _ in said if one is not said[0][0]))
        mark = said[0][0] if said else Mark.EXACT
        only = self._amounts[0]
        if not only.number and mark in (Mark.ABOUT, Mark.NEARLY, Mark.LESS, Mark.AT_MOST):
            self._refuse(Message("'{word}' nothing is no amount: say less than how much", {"word": said[0][1]}))
        if mark is Mark.AT_MOST:
            return bounded(None, only.number, self._currency())
        if mark is Mark.AT_LEAST:
            return bounded(only.number, None, self._currency())
        return stated(QUALIFIERS[mark], only.number, only.unit, self._currency())

    def _do_not_agree(self, one: str, other: str) -> NoReturn:
        self._refuse(Message("'{one}' and '{other}' do not go together", {"one": one, "other": other}))

    def _two(self) -> Figure:
        first, last = self._amounts
        said = self._qualifying()
        joined = [(mark, word) for mark, word, place in self._marks if place == 1 and mark in (Mark.TO, Mark.AND)]
        begun = any(mark is Mark.BETWEEN for mark, _, _ in self._marks)
        more_and_less = [(one in _UPWARDS, one in _DOWNWARDS, place) for one, _, place in said] == [
            (True, False, 0),
            (False, True, 1),
        ]
        if said and not more_and_less:
            self._do_not_agree(said[0][1], joined[0][1] if joined else said[-1][1])
        if not more_and_less and not any(mark is Mark.TO or begun for mark, _ in joined):
            self._refuse(Message("it is not said what the two numbers have to do with each other"))
        ends = ends_of_range(first, last)
        if isinstance(ends, Message):
            self._refuse(ends)
        return bounded(*ends, self._currency())


def _is_one(token: Token) -> bool:
    return isinstance(token, Word) and token.mark is Mark.ONE


def _is_letter(letter: str) -> bool:
    return letter != "" and unicodedata.category(letter)[0] in "LM"


def _plain(letter: str) -> str:
    """Return a digit of any script as 0-9, any space as a space, nothing for what cannot be seen."""
    if letter.isdecimal():
        return str(unicodedata.digit(letter))
    category = unicodedata.category(letter)
    return " " if category == "Zs" or letter in "\t\n" else "" if category == "Cf" else letter
