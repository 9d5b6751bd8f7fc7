"""Rules beyond the format: what the curated library promises of every dossier, and what makes sense of a figure.

A document that keeps the format may still say too little for the library: a text in two of its three languages, a
citation without its place in the source, a person under two names in two dossiers. ``dyad check`` lists all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from explorer.dossier.message import Message
from explorer.dossier.record_rules import qualifier_problem
from explorer.dossier.records import Citation, Dossier, Event, Person, Source
from explorer.dossier.texts import Texts
from explorer.exchange import interchange
from explorer.exchange.problems import ImportProblem, Path, path_text

LIBRARY_LANGUAGES = ("en", "zh-Hant", "ar")
"""The languages in which the library says everything."""

Record = Person | Source | Event


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of one file."""

    file: str
    problem: ImportProblem

    def english(self) -> str:
        """Return file, place and sentence in English."""
        return f"{self.file}: {self.problem.english()}"

    def __str__(self) -> str:
        return self.english()


def check_document(data: bytes, name: str) -> tuple[Finding, ...]:
    """Return what is wrong with one document: with its format, or with the sense of its figures."""
    result = interchange.read(data, name)
    problems = result.problems
    if result.dossier is not None:
        problems = tuple(_figure_problems(result.dossier))
    return tuple(Finding(name, problem) for problem in problems)


def check_library(documents: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return what is wrong with the library's documents, given by file name, each alone and together."""
    found: list[Finding] = []
    dossiers: dict[str, Dossier] = {}
    for name, data in documents.items():
        result = interchange.read(data, name)
        found.extend(Finding(name, problem) for problem in result.problems)
        if result.dossier is not None:
            dossiers[name] = result.dossier
            found.extend(Finding(name, problem) for problem in _library_problems(name, data, result.dossier))
    found.extend(_disagreements(dossiers))
    return tuple(found)


def _problem(path: Path, message: Message) -> ImportProblem:
    return ImportProblem(path_text(path), message)


def _library_problems(name: str, data: bytes, dossier: Dossier) -> Iterator[ImportProblem]:
    expected = f"{dossier.dyad}.json"
    if name.rpartition("/")[2] != expected:
        yield _problem((), Message("the file of this dyad is called {file}", {"file": expected}))
    if interchange.write(dossier) != data:
        yield _problem((), Message("the file is not in the canonical form; export it to put it right"))
    for path, texts in _texts(dossier):
        missing = [language for language in LIBRARY_LANGUAGES if language not in texts]
        if missing:
            yield _problem(path, Message("there is no text in {languages}", {"languages": ", ".join(missing)}))
    for path, citation in _citations(dossier):
        if citation.locator is None:
            yield _problem(path, Message("the citation has no locator"))
    yield from _figure_problems(dossier)


def _texts(dossier: Dossier) -> Iterator[tuple[Path, Texts]]:
    """Yield every text that a reader sees, with its place."""
    yield ("title",), dossier.title
    for place, person in enumerate(dossier.people):
        yield ("people", place, "name"), person.name
    for place, source in enumerate(dossier.sources):
        yield ("sources", place, "title"), source.title
    for place, event in enumerate(dossier.events):
        path = ("events", place)
        yield (*path, "title"), event.title
        yield (*path, "summary"), event.summary
        for number, part in enumerate(event.participants):
            if part.office or part.person is None:
                yield (*path, "participants", number, "office"), part.office
        for number, where in enumerate(event.places):
            yield (*path, "places", number), where.name


def _citations(dossier: Dossier) -> Iterator[tuple[Path, Citation]]:
    for place, event in enumerate(dossier.events):
        for number, citation in enumerate(event.citations):
            yield ("events", place, "citations", number), citation
    for place, flow in enumerate(dossier.trade):
        for number, citation in enumerate(flow.citations):
            yield ("trade", place, "citations", number), citation


def _figure_problems(dossier: Dossier) -> Iterator[ImportProblem]:
    for place, flow in enumerate(dossier.trade):
        message = qualifier_problem(flow)
        if message is not None:
            yield _problem(("trade", place), message)


def _disagreements(dossiers: Mapping[str, Dossier]) -> Iterator[Finding]:
    """Yield where two files give other content under one id: people, sources and agreements belong to the archive."""
    for key in ("people", "sources", "events"):
        first: dict[str, tuple[str, int, Record]] = {}
        for name, dossier in dossiers.items():
            records: tuple[Record, ...] = getattr(dossier, key)
            for place, record in enumerate(records):
                content = replace(record, links=()) if isinstance(record, Event) else record
                file, number, known = first.setdefault(record.id, (name, place, content))
                if known != content:
                    where = {"id": record.id, "file": file, "path": path_text((key, number))}
                    message = Message("'{id}' is something else in {file} ({path})", where)
                    yield Finding(name, _problem((key, place), message))
