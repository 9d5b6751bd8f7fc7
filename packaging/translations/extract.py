"""Collect every marked text of the package into the translators' files, keeping what is translated already.

    python packaging/translations/extract.py            # write resources/translations/dyad_*.ts
    python packaging/translations/extract.py --check    # write nothing; exit 1 where a file is out of date

A text is marked by standing as a literal in one of these calls (see `CALLS`)::

    Message("…")    Message("…", {…}, count=n)    words.text("…")    words.text("…", count=n)    tr("…")

A count makes a text one with plural forms. Both branches of a conditional expression are taken, and so is what a
name was given in the same function. Whatever else stands there, such as an f-string, is reported, because it would
never be translated; the ``.text`` of another message may stand there, since that one is marked where it is made.

The files are Qt's TS format, version 2.1, one context, texts in the order of their words. To add a language,
make an empty file with its tag, ``python packaging/translations/extract.py --add fr``, translate, and run
``make translations``.
"""

import argparse
import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
CONTEXT = "dyad"
CALLS = ("Message", "tr")
"""Functions whose first argument is a marked text, called by name or as an attribute."""
RECEIVERS = ("words", "_words")
"""Objects whose method ``text`` has a marked text as its first argument."""
SOURCE_LANGUAGE = "en"
PLURAL_FORMS = {"en": 2, "zh": 1, "ar": 6, "fr": 2, "de": 2, "es": 2, "ru": 3, "kk": 1, "ms": 1, "fa": 2, "ja": 1}
"""Forms that lrelease wants by language (Qt 6); others get two until somebody counts them."""


@dataclass
class Marked:
    """One source text: whether it is counted, and the files it stands in."""

    text: str
    counted: bool = False
    files: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Problem:
    """A call whose text cannot be read from the code."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


def is_marking(call: ast.Call) -> bool:
    """Whether a call's first argument is a text for people."""
    called = call.func
    if isinstance(called, ast.Name):
        return called.id in CALLS
    if not isinstance(called, ast.Attribute):
        return False
    if called.attr == "text":
        receiver = called.value
        name = receiver.id if isinstance(receiver, ast.Name) else getattr(receiver, "attr", "")
        return name in RECEIVERS
    return called.attr in CALLS


Assigned = dict[str, list[ast.expr]]
"""What is assigned to each name of a function."""


def literals(node: ast.expr, assigned: Assigned) -> Iterator[str | None]:
    """Yield the texts an expression can be; ``None`` for one that cannot be read from the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body, assigned)
        yield from literals(node.orelse, assigned)
    elif isinstance(node, ast.Name) and node.id in assigned:
        for value in assigned[node.id]:
            yield from literals(value, {})
    elif not is_marked_elsewhere(node):
        yield None


def functions(tree: ast.Module) -> Iterator[tuple[ast.AST, Assigned]]:
    """Yield the module and each function in it, with what is assigned to its names."""
    for scope in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))]:
        assigned: Assigned = {}
        for node in own(scope):
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                assigned.setdefault(node.targets[0].id, []).append(node.value)
        yield scope, assigned


def own(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a module or function without those of functions within it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from own(child)
        else:
            yield from child.decorator_list
            for default in (*child.args.defaults, *child.args.kw_defaults):
                if default is not None:
                    yield default
                    yield from ast.walk(default)


def is_marked_elsewhere(node: ast.expr) -> bool:
    """Whether an expression is the text of another message, or one read back from a record, such as
    ``row["label"]``, ``contents.label`` or ``str(told["text"])``.
    """
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str" and len(node.args) == 1:
        return is_marked_elsewhere(node.args[0])
    if isinstance(node, ast.Attribute):
        return node.attr in ("text", "label")
    return (
        isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
    )


def marked_in(source: str, file: str) -> tuple[list[Marked], list[Problem]]:
    """Return the marked texts of one file and what could not be read."""
    texts: list[Marked] = []
    problems: list[Problem] = []
    calls = (
        (node, assigned)
        for scope, assigned in functions(ast.parse(source, file))
        for node in own(scope)
        if isinstance(node, ast.Call) and is_marking(node)
    )
    for call, assigned in calls:
        given = [word.value for word in call.keywords if word.arg in ("text", "source")]
        first = call.args[0] if call.args else given[0] if given else None
        if first is None:
            continue
        counted = any(word.arg == "count" for word in call.keywords)
        counted = counted or (len(call.args) > 2 and not isinstance(call.func, ast.Attribute))
        for text in literals(first, assigned):
            if text is None:
                problems.append(Problem(file, call.lineno, f"no literal text: {ast.unparse(call)[:80]}"))
            elif text:
                texts.append(Marked(text, counted, {file}))
    return texts, problems


def collect(package: Path = ROOT / "explorer") -> tuple[dict[str, Marked], list[Problem]]:
    """Return every marked text of the package by itself, and what could not be read."""
    found: dict[str, Marked] = {}
    problems: list[Problem] = []
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package.parent).as_posix()
        texts, unread = marked_in(path.read_text(encoding="utf-8"), name)
        problems += [problem for problem in unread if name not in MECHANISM]
        for text in texts:
            known = found.setdefault(text.text, Marked(text.text))
            known.counted = known.counted or text.counted
            known.files |= text.files
    return found, problems


MECHANISM = ("explorer/drawing/words.py", "explorer/dossier/message.py")
"""Where messages are made of texts that were marked elsewhere."""


def plural_forms(tag: str) -> int:
    """Return how many forms of a counted text a language has."""
    return PLURAL_FORMS.get(tag.split("-", maxsplit=1)[0], 2)


def read(path: Path) -> dict[str, ET.Element]:
    """Return the messages of a TS file by source text."""
    if not path.is_file():
        return {}
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    return {message.findtext("source", ""): message for message in root.iter("message")}


def translation(known: ET.Element | None, text: Marked, tag: str) -> ET.Element:
    """Return the translation element for a text: what stands already, or an unfinished one."""
    old = known.find("translation") if known is not None else None
    was_counted = known is not None and known.get("numerus") == "yes"
    same_kind = was_counted == text.counted and (
        not text.counted or (old is not None and len(old.findall("numerusform")) == plural_forms(tag))
    )
    if old is not None and same_kind:
        return old
    new = ET.Element("translation")
    forms = [ET.SubElement(new, "numerusform") for _ in range(plural_forms(tag))] if text.counted else []
    if tag == SOURCE_LANGUAGE and not text.counted:
        new.text = text.text
        return new
    if old is not None and old.text and not was_counted:
        for form in forms:
            form.text = old.text
    new.set("type", "unfinished")
    return new


def document(tag: str, texts: dict[str, Marked], known: dict[str, ET.Element]) -> str:
    """Return the TS file of a language. English holds counted texts alone: its others are the source."""
    root = ET.Element("TS", version="2.1", language=tag.replace("-", "_"), sourcelanguage=SOURCE_LANGUAGE)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts.values(), key=lambda one: (one.text.casefold(), one.text)):
        if tag == SOURCE_LANGUAGE and not text.counted:
            continue
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
        for file in sorted(text.files):
            ET.SubElement(message, "location", filename=f"../../{file}")
        ET.SubElement(message, "source").text = text.text
        old = known.get(text.text)
        comment = old.find("translatorcomment") if old is not None else None
        if comment is not None:
            message.append(comment)
        message.append(translation(old, text, tag))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def languages() -> list[str]:
    """Return the tags there are files of."""
    return sorted(path.stem.removeprefix("dyad_") for path in TRANSLATIONS.glob("dyad_*.ts"))


def main() -> int:
    """Write or check the files; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is stale")
    parser.add_argument("--add", metavar="TAG", action="append", default=[], help="begin another language")
    options = parser.parse_args()
    texts, problems = collect()
    for problem in problems:
        print(problem, file=sys.stderr)
    stale = []
    for tag in sorted({*languages(), *options.add}):
        path = TRANSLATIONS / f"dyad_{tag}.ts"
        written = document(tag, texts, read(path))
        if not path.is_file() or path.read_text(encoding="utf-8") != written:
            stale.append(path.name)
            if not options.check:
                path.write_text(written, encoding="utf-8")
        unfinished = written.count('type="unfinished"')
        print(f"{path.name}: {len(texts)} texts, {unfinished} unfinished")
    if options.check and stale:
        print(f"out of date: {', '.join(stale)}", file=sys.stderr)
    return 1 if problems or (options.check and stale) else 0


if __name__ == "__main__":
    sys.exit(main())
