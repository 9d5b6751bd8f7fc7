"""The open words of the interchange format in the reader's language: roles, levels, links, subjects, kinds of source.

The format keeps such words as they are; the ones listed here are those that the curated library uses or that a
reader would expect. Any other word is shown as it stands in the archive.
"""

from __future__ import annotations

from collections.abc import Mapping

from explorer.dossier import cldr
from explorer.dossier.message import Message
from explorer.dossier.records import ActKind, Certainty, EventKind
from explorer.drawing import bidi
from explorer.drawing.words import Words

ROLES = {
    "visitor": Message("Visitor"),
    "host": Message("Host"),
    "signatory": Message("Signed by"),
    "participant": Message("Took part"),
    "speaker": Message("Said by"),
    "critic": Message("Critic"),
    "organiser": Message("Organised by"),
    "organisation": Message("Organisation"),
    "appointee": Message("Appointed"),
    "giver": Message("Given by"),
    "recipient": Message("Given to"),
    "initiator": Message("Initiated by"),
    "elected": Message("Elected"),
    "mentioned": Message("Mentioned"),
}
LEVELS = {
    "head-of-state": Message("head of state"),
    "head-of-government": Message("head of government"),
    "minister": Message("minister"),
    "religious-leader": Message("religious leader"),
    "delegation": Message("delegation"),
    "judiciary": Message("judiciary"),
    "parliament": Message("members of parliament"),
}
VISIT_TYPES = {
    "official": Message("official visit"),
    "state": Message("state visit"),
    "working": Message("working visit"),
    "private": Message("private visit"),
    "election-observation": Message("election observation"),
    "study": Message("study visit"),
    "congress": Message("congress"),
    "meeting": Message("meeting"),
    "forum": Message("forum"),
}
STATUSES = {
    "in-force": Message("in force"),
    "signed": Message("signed"),
    "ratified": Message("ratified"),
    "expired": Message("expired"),
    "terminated": Message("terminated"),
}
SUBJECTS = {
    "investment promotion": Message("investment promotion"),
    "investment protection": Message("investment protection"),
    "double taxation": Message("double taxation"),
    "fiscal evasion": Message("fiscal evasion"),
    "taxes on income": Message("taxes on income"),
    "cattle farming": Message("cattle farming"),
    "joint investment": Message("joint investment"),
    "methanol": Message("methanol"),
    "liquefied natural gas": Message("liquefied natural gas"),
    "education": Message("education"),
    "bilateral cooperation": Message("bilateral cooperation"),
}
SOURCE_TYPES = {
    "article": Message("article"),
    "book": Message("book"),
    "dataset": Message("data set"),
    "law": Message("law"),
    "news": Message("news report"),
    "treaty": Message("treaty text"),
    "website": Message("website"),
}
KINDS = {
    EventKind.VISIT: Message("Visit"),
    EventKind.AGREEMENT: Message("Agreement"),
    EventKind.MILESTONE: Message("Milestone"),
    EventKind.OTHER: Message("Other event"),
}
KINDS_WITHIN = {
    EventKind.VISIT: Message("visit"),
    EventKind.AGREEMENT: Message("agreement"),
    EventKind.MILESTONE: Message("milestone"),
    EventKind.OTHER: Message("other event"),
}
"""Within a sentence."""
KIND_PLURALS = {
    EventKind.VISIT: Message("Visits"),
    EventKind.AGREEMENT: Message("Agreements"),
    EventKind.MILESTONE: Message("Milestones"),
    EventKind.OTHER: Message("Other events"),
}
CERTAINTIES = {
    Certainty.STATED: Message("stated"),
    Certainty.INFERRED: Message("inferred"),
    Certainty.DISPUTED: Message("disputed"),
}
LINKS_OUT = {
    "signed-during": Message("Signed during"),
    "part-of": Message("Part of"),
    "follows": Message("Follows from"),
    "amends": Message("Amends"),
    "concerns": Message("Concerns"),
    "attended": Message("Attended"),
    "return-visit": Message("Returns the visit"),
    "different-from": Message("Not the same as"),
}
LINKS_IN = {
    "signed-during": Message("Signed during it"),
    "part-of": Message("Belongs to it"),
    "follows": Message("What followed"),
    "amends": Message("Amended by"),
    "concerns": Message("Concerning it"),
    "attended": Message("Attended by"),
    "return-visit": Message("Returned by"),
    "different-from": Message("Not the same as"),
}
ACTS = {
    ActKind.INITIALLED: Message("Initialled"),
    ActKind.SIGNED: Message("Signed"),
    ActKind.RATIFIED: Message("Ratified"),
    ActKind.IN_FORCE: Message("In force"),
    ActKind.AMENDED: Message("Amended"),
    ActKind.EXPIRED: Message("Expired"),
    ActKind.TERMINATED: Message("Terminated"),
}


def said(word: str | None, table: Mapping[str, Message], words: Words) -> str:
    """Return an open word in the reader's language, or as it stands where nobody has translated it."""
    if not word:
        return ""
    known = table.get(word)
    return words.say(known) if known is not None else bidi.guarded(bidi.plain(word), words.right_to_left)


def language_name(tag: str | None, words: Words) -> str:
    """Return the name of a language in the reader's: "Turkish"; "" for none, the tag where CLDR knows no name."""
    if not tag:
        return ""
    locale = cldr.locale_identifier(words.language)
    name = cldr.lookup(locale, "languages", tag.replace("-", "_")) or cldr.lookup(
        locale, "languages", tag.split("-", maxsplit=1)[0]
    )
    return str(name or bidi.plain(tag))


def language_names(words: Words) -> dict[str, str]:
    """Return the tags of the languages and scripts that CLDR names, by their names in the reader's language."""
    locale = cldr.locale_identifier(words.language)
    tags = sorted(tag.replace("_", "-") for tag in cldr.lookup(locale, "languages"))
    return {language_name(tag, words): tag for tag in reversed(tags) if len(tag.split("-", maxsplit=1)[0]) <= 3}
