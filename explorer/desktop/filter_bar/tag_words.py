"""The tags of the curated library in the reader's language. Tags are open words: any other stands as it is written."""

from __future__ import annotations

from explorer.desktop.panes.open_words import said
from explorer.dossier.message import Message
from explorer.drawing.words import Words

TAGS = {
    "agriculture": Message("agriculture"),
    "award": Message("award"),
    "business": Message("business"),
    "capital": Message("capital"),
    "context": Message("context"),
    "controversy": Message("controversy"),
    "cooperation": Message("cooperation"),
    "culture": Message("culture"),
    "diplomacy": Message("diplomacy"),
    "economy": Message("economy"),
    "education": Message("education"),
    "elections": Message("elections"),
    "embassy": Message("embassy"),
    "energy": Message("energy"),
    "forum": Message("forum"),
    "geography": Message("geography"),
    "health": Message("health"),
    "independence": Message("independence"),
    "infrastructure": Message("infrastructure"),
    "investment": Message("investment"),
    "justice": Message("justice"),
    "media": Message("media"),
    "meeting": Message("meeting"),
    "ministers": Message("ministers"),
    "nuclear": Message("nuclear energy"),
    "parliament": Message("parliament"),
    "partnership": Message("partnership"),
    "politics": Message("politics"),
    "presidents": Message("presidents"),
    "recognition": Message("recognition"),
    "religion": Message("religion"),
    "space": Message("space"),
    "statement": Message("statement"),
    "statistics": Message("statistics"),
    "tax": Message("tax"),
    "technology": Message("technology"),
    "tourism": Message("tourism"),
    "trade": Message("trade"),
    "training": Message("training"),
    "transport": Message("transport"),
    "trend": Message("trend"),
    "united-nations": Message("United Nations"),
    "visa": Message("visa"),
    "wheat": Message("wheat"),
    "wto": Message("WTO"),
}


def tag_words(tag: str, words: Words) -> str:
    """Return a tag in the reader's language, or as it stands where nobody has translated it."""
    return said(tag, TAGS, words)
