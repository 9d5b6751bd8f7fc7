"""No exception leaves what Qt calls: every override of a Qt method ends at its own door, reported, with an answer.

Qt cannot pass an exception on. PySide keeps it and raises it out of whatever Python called Qt for: an error while a
table paints would end the command that showed the table, half done. And on Python 3.11 it may not even come to that:
PySide 6.11 puts its own words before an exception's and reads its ``args`` for them, but 3.11 makes an exception that C
code raises (``1 / 0``, ``next(empty)``) an object only once somebody catches it. Until then there is none, or a ``str``
in its place, and the process dies of a memory fault.

So every class of ours (and of pyqtgraph) that is made from one of Qt's has its overrides guarded as it is defined:
what they raise goes to ``sys.excepthook``, where `explorer.desktop.reports` takes it, once for each error, and Qt gets
an answer that harms nothing.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, cast

from shiboken6 import Shiboken

OURS = "explorer"
"""The package whose classes are guarded whole: of what they override, all is called by Qt."""
ANOTHER = "pyqtgraph"
"""The package whose classes are guarded where nobody but Qt calls them; what else they override tells its callers."""
_BY_QT_ONLY = frozenset(("paint", "boundingRect", "shape", "itemChange", "event", "eventFilter", "sizeHint"))
_PLAIN: dict[object, object] = {"None": None, "object": None, "bool": False, "int": 0, "float": 0.0, "str": ""}
"""What an override answers after an error, by the type that it promises; for all other types Qt's own method does."""
_VARARGS = 0x04
"""The flag of a code object that takes any number of arguments."""

Override = Callable[..., Any]


def guard(cls: type, method: FunctionType) -> Override:
    """Return an override of ``cls`` that reports what it raises and answers all the same."""
    promised = method.__annotations__.get("return", "None")
    # Signals bring arguments that a slot does not ask for; PySide counts by the signature, which the guard hides.
    most = None if method.__code__.co_flags & _VARARGS else method.__code__.co_argcount

    @functools.wraps(method)
    def guarded(*given: object, **named: object) -> object:
        try:
            return method(*given[:most], **named)
        except Exception as error:  # noqa: BLE001 - whatever it is, Qt can do nothing with it
            sys.excepthook(type(error), error, error.__traceback__)
            return _answer(cls, method.__name__, promised, given[:most], named)
        except BaseException:
            raise  # Caught, it is an object, and PySide lives to pass it on.

    return guarded


def _answer(cls: type, name: str, promised: object, given: tuple[object, ...], named: dict[str, object]) -> object:
    if promised in _PLAIN:
        return _PLAIN[promised]
    try:
        return _of_qt(cls, name)(*given, **named)
    except Exception:  # noqa: BLE001 - it is what Qt's own method says to such arguments; PySide answers itself
        return None


def _of_qt(cls: type, name: str) -> Override:
    """Return Qt's own method that an override of a class stands before."""
    return next(
        cast("Override", vars(base)[name]) for base in cls.__mro__[1:] if _is_of_qt(base) and name in vars(base)
    )


def _is_of_qt(cls: type) -> bool:
    return _package(cls) == "PySide6"


def _package(cls: type) -> str:
    return cls.__module__.partition(".")[0]


def guard_overrides(cls: type, *, whole: bool) -> None:
    """Guard each method of a class that stands before a method of Qt's with the same name; unless ``whole``, only those
    that nobody but Qt calls.
    """
    of_qt = [base for base in cls.__mro__[1:] if _is_of_qt(base)]
    for name, method in list(vars(cls).items()):
        is_override = isinstance(method, FunctionType) and not name.startswith("__")
        if is_override and (whole or _is_by_qt_only(name)) and any(name in vars(base) for base in of_qt):
            setattr(cls, name, guard(cls, method))


def _is_by_qt_only(name: str) -> bool:
    return name in _BY_QT_ONLY or name.endswith("Event")


def guard_all() -> None:
    """Guard every class that is made from one of Qt's, and those that will be. Call it before any widget is made."""
    of_shiboken: Any = Shiboken.Object
    if "__init_subclass__" in vars(of_shiboken):
        return

    def made(cls: type, /, **options: object) -> None:
        super(of_shiboken, cls).__init_subclass__(**options)
        _guard_in_its_package(cls)

    of_shiboken.__init_subclass__ = classmethod(made)
    for cls in set(_made_from(Shiboken.Object)):
        _guard_in_its_package(cls)


def _guard_in_its_package(cls: type) -> None:
    if _package(cls) in (OURS, ANOTHER):
        guard_overrides(cls, whole=_package(cls) == OURS)


def _made_from(cls: type) -> Iterator[type]:
    made: type
    for made in cls.__subclasses__():
        yield made
        yield from _made_from(made)
