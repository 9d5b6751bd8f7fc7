"""PySide as it should be loaded: before the modules that come after it, and without reading the source of each."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import qVersion

_FEATURES = "shibokensupport.feature"
_ASKED = "_mod_uses_pyside"
"""What PySide asks of every module that is imported, to know whether ``from __feature__`` may concern it. It answers
by reading the module's source through :mod:`linecache`, which keeps the lines."""
_log = logging.getLogger(__name__)


def load_qt() -> bool:
    """Load PySide, and have it take every module for one that uses it as it is; say whether that could be told to it.

    Of the thousand modules under a window the sources would otherwise be read at its start, and 33 MB of their lines be
    kept. Features can still be chosen; nothing here does. A PySide that asks in another way is left as it is.
    """
    _log.debug("Qt %s", qVersion())
    features = sys.modules.get(_FEATURES)
    if features is None or not callable(getattr(features, _ASKED, None)):
        return False
    setattr(features, _ASKED, _uses_pyside)
    return True


def _uses_pyside(_module: object) -> bool:
    return True
