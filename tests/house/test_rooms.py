"""Rules of the house that import-linter cannot see, read from the source itself."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "explorer"
SOURCES = sorted(PACKAGE.rglob("*.py"))
MIGRATIONS = sorted((CHECKOUT / "db" / "migrations").rglob("*.py"))


def relative(path: Path) -> str:
    return str(path.relative_to(CHECKOUT))


def imported(nodes: Iterator[ast.AST]) -> set[str]:
    """The top-level names of all modules that these nodes import."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def at_import(tree: ast.Module) -> Iterator[ast.AST]:
    """Every node that runs when the module is imported: function bodies are left out."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))


@pytest.mark.parametrize("path", [path for path in SOURCES if "dossier" in path.parts], ids=relative)
def test_dossier_loads_with_the_standard_library_alone(path: Path) -> None:
    strangers = imported(at_import(ast.parse(path.read_bytes()))) - sys.stdlib_module_names - {"explorer"}
    assert not strangers, f"{relative(path)} loads {strangers}; import it inside the function that needs it"


@pytest.mark.parametrize("path", [path for path in SOURCES if {"timeline", "trade"} & set(path.parts)], ids=relative)
def test_timeline_and_trade_need_nothing_but_numpy(path: Path) -> None:
    strangers = imported(ast.walk(ast.parse(path.read_bytes()))) - sys.stdlib_module_names - {"explorer", "numpy"}
    assert not strangers


def test_there_are_migrations_and_they_stand_alone() -> None:
    assert MIGRATIONS
    for path in MIGRATIONS:
        strangers = imported(ast.walk(ast.parse(path.read_bytes()))) - sys.stdlib_module_names
        assert strangers <= {"alembic", "sqlalchemy"}, f"{relative(path)} imports {strangers}"


def test_the_package_itself_loads_nothing() -> None:
    assert imported(ast.walk(ast.parse((PACKAGE / "__init__.py").read_bytes()))) <= {"__future__"}


def test_every_folder_of_code_is_a_package() -> None:
    # import-linter does not look into a folder without __init__.py, so one would be a hole in the contracts.
    for folder in {path.parent for path in SOURCES}:
        assert (folder / "__init__.py").is_file(), relative(folder)


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_nothing_is_imported_by_a_name_made_up_at_run_time(path: Path) -> None:
    # Such an import escapes every contract. The self-check loads all modules there are, and uses none of them.
    calls = [node.func for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
    names = {call.id if isinstance(call, ast.Name) else getattr(call, "attr", "") for call in calls}
    allowed = {"import_module"} if relative(path) == "explorer/commands/self_check_parts.py" else set()
    assert not names & {"__import__", "import_module"} - allowed


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not list((CHECKOUT / "packaging").rglob("__init__.py"))


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_names_say_what_a_file_holds(path: Path) -> None:
    assert not {"utils", "util", "helpers", "helper", "misc", "manager", "common"} & {path.stem, *path.parent.parts}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_nothing_is_left_unfinished(path: Path) -> None:
    # ruff finds the comments that put work off.
    assert "NotImplementedError" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((CHECKOUT / "tests").rglob("test_*.py")), ids=relative)
def test_no_test_is_let_off(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_bytes())):
        name = node.attr if isinstance(node, ast.Attribute) else ""
        assert name not in {"skip", "skipif", "xfail", "importorskip"}, f"{relative(path)}:{getattr(node, 'lineno', 0)}"
