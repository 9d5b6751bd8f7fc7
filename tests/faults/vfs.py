"""SQLite's file system seen from outside: a VFS that stands before the usual one and sees every write, sync and wait.

It is made with ctypes, so that no compiler is needed, in the library that Python's own driver uses. Only files that
have names pass through it; what SQLite keeps in memory or in nameless files is nobody's archive. Sources:
https://www.sqlite.org/vfs.html and the structures in sqlite3.h (`sqlite3_vfs`, `sqlite3_io_methods`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any

_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_SLEEP = CFUNCTYPE(c_int, c_void_p, c_int)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_OK = 0


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
        *((f"x{number}", c_void_p) for number in range(7)),
        ("xSleep", c_void_p),
        *((f"y{number}", c_void_p) for number in range(6)),
    )


class _Methods(ctypes.Structure):
    _fields_ = (
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        *((f"x{number}", c_void_p) for number in range(13)),
    )


class Watcher:
    """Is asked before SQLite does something to a file: returns a result code, 0 to let it be done, as all does here."""

    def write(self, _name: str, _offset: int, _data: bytes) -> int:
        """Bytes are about to be written."""
        return _OK

    def truncate(self, _name: str, _size: int) -> int:
        """A file is about to be cut."""
        return _OK

    def sync(self, _name: str) -> int:
        """A file is about to be brought to the disk."""
        return _OK

    def create(self, _name: str) -> int:
        """A file is about to come into being."""
        return _OK

    def unlink(self, _name: str, _synced: bool) -> int:
        """A file is about to be removed, ``synced`` where its folder is brought to the disk then."""
        return _OK

    def sleep(self, _microseconds: int) -> bool:
        """SQLite is about to wait: return whether it shall not, but take the time for passed."""
        return False


def _library() -> Any:
    import _sqlite3

    library = ctypes.CDLL(_sqlite3.__file__)  # What the driver is linked with is found through it.
    library.sqlite3_vfs_find.restype = c_void_p
    library.sqlite3_vfs_find.argtypes = (c_char_p,)
    library.sqlite3_vfs_register.argtypes = (c_void_p, c_int)
    library.sqlite3_vfs_unregister.argtypes = (c_void_p,)
    return library


class _Watched:
    def __init__(self, usual: _Vfs, watcher: Watcher) -> None:
        self.watcher = watcher
        self.names: dict[int, str] = {}
        self.tables: dict[int, tuple[_Methods, tuple[Any, ...]]] = {}
        self.kept: list[Any] = []
        self.vfs = _Vfs.from_buffer_copy(usual)
        self.vfs.zName = b"watched"
        for name, kind, method in (
            ("xOpen", _OPEN, self._open),
            ("xDelete", _DELETE, self._delete),
            ("xSleep", _SLEEP, self._sleep),
        ):
            setattr(self, f"_usual_{name}", kind(getattr(usual, name)))
            self._put(self.vfs, name, kind(method))

    def _put(self, table: ctypes.Structure, name: str, function: Any) -> None:
        self.kept.append(function)
        setattr(table, name, ctypes.cast(function, c_void_p).value)

    def _open(self, vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        path = None if not name else Path(ctypes.string_at(name).decode())
        created = path is not None and not path.exists()
        if path is not None and created and (code := self.watcher.create(path.name)):
            return code
        code = int(self._usual_xOpen(vfs, name, file, flags, out))  # type: ignore[attr-defined]
        if code == _OK and path is not None:
            self.names[file] = path.name
            methods = ctypes.cast(file, POINTER(c_void_p))
            assert methods[0] is not None
            methods[0] = ctypes.addressof(self._table(methods[0]))
        return code

    def _table(self, address: int) -> _Methods:
        """Return the methods that stand before those at an address."""
        held = self.tables.get(address)
        if held is None:
            table = _Methods.from_buffer_copy(_Methods.from_address(address))
            held = self.tables[address] = (
                table,
                (_WRITE(table.xWrite), _TRUNCATE(table.xTruncate), _SYNC(table.xSync)),
            )
            write, truncate, sync = held[1]
            self._put(table, "xWrite", _WRITE(lambda file, data, size, at: self._write(write, file, data, size, at)))
            self._put(table, "xTruncate", _TRUNCATE(lambda file, size: self._truncate(truncate, file, size)))
            self._put(table, "xSync", _SYNC(lambda file, flags: self._sync(sync, file, flags)))
        return held[0]

    def _write(self, usual: Any, file: int, data: int, size: int, offset: int) -> int:
        return self.watcher.write(self.names[file], offset, ctypes.string_at(data, size)) or int(
            usual(file, data, size, offset)
        )

    def _truncate(self, usual: Any, file: int, size: int) -> int:
        return self.watcher.truncate(self.names[file], size) or int(usual(file, size))

    def _sync(self, usual: Any, file: int, flags: int) -> int:
        return self.watcher.sync(self.names[file]) or int(usual(file, flags))

    def _delete(self, vfs: int, name: bytes, synced: int) -> int:
        path = Path(name.decode())
        if path.exists() and (code := self.watcher.unlink(path.name, bool(synced))):
            return code
        return int(self._usual_xDelete(vfs, name, synced))  # type: ignore[attr-defined]

    def _sleep(self, vfs: int, microseconds: int) -> int:
        if self.watcher.sleep(microseconds):
            return microseconds
        return int(self._usual_xSleep(vfs, microseconds))  # type: ignore[attr-defined]


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Have every file that SQLite opens in this process from now on watched; all must be closed at the end."""
    library = _library()
    usual = library.sqlite3_vfs_find(None)
    made = _Watched(_Vfs.from_address(usual), watcher)
    address = ctypes.addressof(made.vfs)
    library.sqlite3_vfs_register(address, 1)
    try:
        yield
    finally:
        library.sqlite3_vfs_unregister(address)
        library.sqlite3_vfs_register(usual, 1)
