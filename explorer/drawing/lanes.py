"""What a dossier's three lanes say of themselves."""

from __future__ import annotations

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.drawing.words import Words
from explorer.timeline.request import LaneWords


def lane_words(words: Words, dyad: DyadKey) -> tuple[LaneWords, LaneWords, LaneWords]:
    """Return the gutters' words: acts of A towards B, what both did, acts of B towards A. One line a line of the
    message.
    """
    a, b = words.country(dyad.a), words.country(dyad.b)
    towards = Message("acts towards\n{country}")
    return (
        LaneWords(dyad.a, a, tuple(words.say(Message(towards.text, {"country": b})).split("\n"))),
        LaneWords(None, words.say(Message("Together")), tuple(words.say(Message("what both did")).split("\n"))),
        LaneWords(dyad.b, b, tuple(words.say(Message(towards.text, {"country": a})).split("\n"))),
    )
