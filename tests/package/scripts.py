"""The scripts of `packaging/`, loaded as modules: they are no package, so that none shadows one from outside."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = CHECKOUT / "packaging"


def script(folder: str, name: str) -> ModuleType:
    """Return ``packaging/FOLDER/NAME.py`` as a module, with what lies beside it importable."""
    place = str(PACKAGING / folder)
    if place not in sys.path:
        sys.path.append(place)
    specification = importlib.util.spec_from_file_location(name, PACKAGING / folder / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module
