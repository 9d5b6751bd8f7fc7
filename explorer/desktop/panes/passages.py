"""Texts longer than a line, made safe to show: summaries, quotes and addresses, capped and without controls."""

from __future__ import annotations

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.words import Words

LONGEST = 6_000
"""Letters of one passage that are ever laid out: some three screens of a pane."""


def passage(text: str) -> str:
    """Return a text as it is stored, without controls of direction or of anything else, and not too long to shape."""
    kept = text[:LONGEST]
    pieces = (kept[at : at + bidi.LONGEST] for at in range(0, len(kept), bidi.LONGEST))
    return "".join(bidi.plain(piece) for piece in pieces) + ("…" if len(text) > LONGEST else "")


def chosen_passage(texts: Texts, words: Words) -> str:
    """Return a record's long text in the reader's language or the nearest there is."""
    text = passage(texts.text(words.language, "en"))
    return bidi.guarded(text, words.right_to_left)


def written_date(text: str | None, words: Words) -> str:
    """Return a date that a source gives of itself, as free text in the archive: formatted where it is EDTF."""
    if not text:
        return ""
    try:
        return words.date(EdtfDate.parse(text))
    except EdtfError:
        return bidi.guarded(bidi.plain(text), words.right_to_left)
