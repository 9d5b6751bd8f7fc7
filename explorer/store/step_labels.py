"""How a step's label is kept: its text beside its values, as texts, from which it is read back as it was.

A number that chooses the plural form is kept as the value ``count``. A label that stands in another one, as in
"Undo: …", is kept in English under its name, for whoever only fills it in, and its parts under ``name.…``, so that it
can be told in any language.
"""

from __future__ import annotations

from collections.abc import Mapping

from explorer.dossier.message import Message

COUNT = "count"
_LABEL = "label"
_MOST_DIGITS = 9
"""A number with more is none of ours, and none that a catalogue can choose a form by."""


def values_of(label: Message) -> dict[str, str]:
    """Return what is kept of a label beside its text."""
    kept: dict[str, str] = {}
    for name, value in label.values.items():
        kept[name] = str(value)
        if isinstance(value, Message):
            inner = values_of(value) | {_LABEL: value.text}
            kept |= {f"{name}.{part}": held for part, held in inner.items()}
    if label.count is not None:
        kept.setdefault(COUNT, str(label.count))
    return kept


def label_from(text: str, values: Mapping[str, object]) -> Message:
    """Return the label of which ``text`` and ``values`` were kept, also by earlier versions, which kept no parts."""
    return _label({**values, _LABEL: text})


def _label(kept: Mapping[str, object]) -> Message:
    values: dict[str, object] = {}
    for name, value in kept.items():
        if "." in name or name == _LABEL:
            continue
        inside = f"{name}."
        parts = {key.removeprefix(inside): held for key, held in kept.items() if key.startswith(inside)}
        values[name] = _label(parts) if _LABEL in parts else value
    count = _number(values.get(COUNT))
    if count is not None:
        values[COUNT] = count
    return Message(str(kept["label"]), values, count)


def _number(value: object) -> int | None:
    told = str(value)
    return int(told) if told.isascii() and told.isdigit() and len(told) <= _MOST_DIGITS else None
