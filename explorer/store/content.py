"""The content of a record as JSON and back: what the change log keeps and what content hashes are taken of.

Fields stand under their names in the records' own order; what equals a field's default is left out, so a field added to
a record later leaves older hashes as they were. Whole amounts have no point, whichever way they were given.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import json.encoder
import operator
import types
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.texts import Texts

T = TypeVar("T")
Document = dict[str, Any]
"""A JSON object."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
quoted: Callable[[str], str] = json.encoder.encode_basestring
"""Writes a text as JSON."""
_Coder = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""What writes a value, and what reads it back."""


def document_of(record: object) -> Document:
    """Return the content of ``record``, a frozen dataclass, as a JSON object."""
    return {
        name: encode(value)
        for name, default, encode, _ in _plan(type(record))
        if (value := getattr(record, name)) != default
    }


def written(record: object) -> str:
    """Return ``dumps(document_of(record))``, the JSON text itself, in a third of the time: no object is made first."""
    writers, values = _writers(type(record))
    held = [
        name + write(value)
        for (name, default, write), value in zip(writers, values(record), strict=True)
        if value is not default and (default is dataclasses.MISSING or value != default)
    ]
    return f"{{{','.join(held)}}}"


def record_from(kind: type[T], document: Mapping[str, Any]) -> T:
    """Return the record of class ``kind`` that ``document`` holds."""
    return kind(**{name: decode(document[name]) for name, _, _, decode in _plan(kind) if name in document})


def dumps(document: object) -> str:
    """Return JSON without spaces, in the order given; raise ``ValueError`` for numbers that JSON has not."""
    return _ENCODER.encode(document)


def content_hash(document: object) -> str:
    """Return the content hash of a JSON object: BLAKE2b with 128 bits (RFC 7693), in hexadecimal digits."""
    return hash_of(dumps(document))


def hash_of(written: str) -> str:
    """Return the content hash of a JSON object that :func:`dumps` has written out."""
    return hashlib.blake2b(written.encode(), digest_size=16).hexdigest()


def texts_json(texts: Texts) -> str:
    """Return texts per language as the JSON object that is kept in a column."""
    return _written_texts(texts)


def texts_from(value: str | None) -> Texts:
    """Return the texts kept in a column; no value is no text."""
    return Texts(json.loads(value)) if value else Texts()


def amount_text(amount: float | int | None) -> str | None:
    """Return an amount as the decimal text that is kept in a column."""
    return None if amount is None else dumps(_whole(amount))


def amount_from(value: str | None) -> float | int | None:
    """Return the amount that a column keeps."""
    if value is None:
        return None
    amount: float | int = json.loads(value)
    return amount


_Plan = tuple[tuple[str, object, Callable[[Any], Any], Callable[[Any], Any]], ...]


_plans: dict[type, _Plan] = {}


def _plan(kind: type) -> _Plan:
    plan = _plans.get(kind)
    if plan is None:
        hints = typing.get_type_hints(kind)
        plan = tuple((field.name, _default(field), *_coder(hints[field.name])) for field in dataclasses.fields(kind))
        _plans[kind] = plan
    return plan


_Write = Callable[[Any], str]
_Writers = tuple[tuple[tuple[str, object, _Write], ...], Callable[[object], tuple[Any, ...]]]
"""For each field what stands before its value, its default, and what writes a value; and what gets all values."""


_all_writers: dict[type, _Writers] = {}


def _writers(kind: type) -> _Writers:
    writers = _all_writers.get(kind)
    if writers is None:
        hints = typing.get_type_hints(kind)
        fields = dataclasses.fields(kind)
        getter = operator.attrgetter(*(field.name for field in fields))
        writers = (
            tuple((f"{quoted(field.name)}:", _default(field), _writer(hints[field.name])) for field in fields),
            getter if len(fields) > 1 else lambda record: (getter(record),),
        )
        _all_writers[kind] = writers
    return writers


def _writer(hint: object) -> _Write:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        inner = [argument for argument in arguments if argument is not type(None)]
        if len(inner) == 1:
            write = _writer(inner[0])
            return lambda value: "null" if value is None else write(value)
    if origin is tuple:
        write_one = _writer(arguments[0])
        return lambda values: f"[{','.join(map(write_one, values))}]"
    if hint is str:
        return quoted
    if hint is Texts:
        return _written_texts
    if hint is EdtfDate:
        return lambda date: quoted(date.text)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {member: quoted(member.value) for member in hint}.__getitem__
    if dataclasses.is_dataclass(hint):
        return _written_again
    encode, _ = _coder(hint)
    return lambda value: dumps(encode(value))


@lru_cache(maxsize=4_096)
def _written_again(record: object) -> str:
    """Write a part of a record: citations of one source and visits between two countries are alike in many events."""
    return written(record)


def _written_texts(texts: Texts) -> str:
    return f"{{{','.join([f'{quoted(tag)}:{quoted(text)}' for tag, text in texts.pairs()])}}}"


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return dataclasses.MISSING


def _coder(hint: object) -> _Coder:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        inner = [argument for argument in arguments if argument is not type(None)]
        if set(inner) == {int, float}:
            return (lambda value: None if value is None else _whole(value)), _same
        (only,) = inner
        encode, decode = _coder(only)
        return (
            lambda value: None if value is None else encode(value),
            lambda value: None if value is None else decode(value),
        )
    if origin is tuple:
        encode_one, decode_one = _coder(arguments[0])
        return (
            lambda values: [encode_one(value) for value in values],
            lambda values: tuple(decode_one(value) for value in values),
        )
    if hint in (str, int, bool):
        return _same, _same
    if hint is Texts:
        return dict, Texts
    if hint is EdtfDate:
        return (lambda date: date.text), EdtfDate.parse
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return (lambda member: member.value), hint
    if dataclasses.is_dataclass(hint):
        return document_of, lambda document: record_from(typing.cast("type[Any]", hint), document)
    raise TypeError(f"records hold no {hint!r}")


def _same(value: T) -> T:
    return value


def _whole(amount: float | int) -> float | int:
    return int(amount) if isinstance(amount, float) and amount.is_integer() else amount
