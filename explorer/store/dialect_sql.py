"""What SQLite and PostgreSQL say in different words: taking JSON texts apart, and lists of numbers as rows.

Documentation: SQLite, "JSON Functions And Operators"; PostgreSQL, "JSON Functions and Operators".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, Select, Text, bindparam, cast, column, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from explorer.store.column_kinds import KEY


def is_server(connection: Connection) -> bool:
    """Say whether a connection leads to PostgreSQL, and not to a file."""
    return connection.dialect.name == "postgresql"


def ask(connection: Connection, statement: str, values: Sequence[object] = ()) -> CursorResult[Any]:
    """Ask past SQLAlchemy's work on statements, which takes longer than many an answer; values stand as ``?``."""
    if is_server(connection):
        statement = statement.replace("%", "%%").replace("?", "%s")
    return connection.exec_driver_sql(statement, tuple(values))


class text_in(FunctionElement[str]):  # noqa: N801 - used like a function of SQL's
    """The text in one language, of texts that stand as JSON by language; NULL where there is none.

    Compared by Unicode numbers; ``lower`` of it changes the Latin letters a to z only.
    """

    type = Text()
    inherit_cache = True


class first_text_in(FunctionElement[str]):  # noqa: N801 - used like a function of SQL's
    """The first text of texts that stand as JSON by language."""

    type = Text()
    inherit_cache = True


@compiles(text_in, "sqlite")
def _text_in_sqlite(element: text_in, compiler: SQLCompiler, **options: object) -> str:
    texts, language = (compiler.process(one, **options) for one in element.clauses)
    return f"""json_extract({texts}, '$."' || {language} || '"')"""


@compiles(text_in, "postgresql")
def _text_in_postgresql(element: text_in, compiler: SQLCompiler, **options: object) -> str:
    texts, language = (compiler.process(one, **options) for one in element.clauses)
    return f'(({texts}::json ->> {language}) COLLATE "C")'


@compiles(first_text_in, "sqlite")
def _first_sqlite(element: first_text_in, compiler: SQLCompiler, **options: object) -> str:
    texts = compiler.process(element.clauses, **options)
    return f"(SELECT value FROM json_each({texts}) LIMIT 1)"  # noqa: S608 - what SQLAlchemy wrote


@compiles(first_text_in, "postgresql")
def _first_postgresql(element: first_text_in, compiler: SQLCompiler, **options: object) -> str:
    texts = compiler.process(element.clauses, **options)
    return f'((SELECT value FROM json_each_text({texts}::json) LIMIT 1) COLLATE "C")'  # noqa: S608 - the same


class _json_numbers(FunctionElement[Any]):  # noqa: N801 - used like a function of SQL's
    inherit_cache = True


@compiles(_json_numbers, "sqlite")
def _numbers_sqlite(element: _json_numbers, compiler: SQLCompiler, **options: object) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(_json_numbers, "postgresql")
def _numbers_postgresql(element: _json_numbers, compiler: SQLCompiler, **options: object) -> str:
    return f"json_array_elements_text(CAST({compiler.process(element.clauses, **options)} AS json))"


def numbers(several: Iterable[int]) -> Select[Any]:
    """Return numbers as a query of them, however many: a list of bound values has its limit."""
    listed = _json_numbers(bindparam(None, json.dumps(list(several)), type_=Text()))
    return select(cast(listed.table_valued(column("value")).c.value, KEY))


def title_in(texts: ColumnElement[str], languages: Iterable[str]) -> ColumnElement[str]:
    """Return the text in the first of the languages that there is one in, else the first of all, else nothing."""
    return func.coalesce(*(text_in(texts, language) for language in languages), first_text_in(texts), "")
