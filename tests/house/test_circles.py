"""No file of the package needs itself by way of others: not for types, and not inside a function either."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "explorer"


def imports(files: Mapping[str, str]) -> dict[str, set[str]]:
    """Return which of some modules each of them imports anywhere, by their names and sources."""
    found: dict[str, set[str]] = {name: set() for name in files}
    for name, source in files.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom) and node.module is not None:
                inside = {f"{node.module}.{alias.name}" for alias in node.names}
                found[name] |= inside & files.keys() or {node.module} & files.keys()
            elif isinstance(node, ast.Import):
                found[name] |= {alias.name for alias in node.names} & files.keys()
    return found


def in_circles(needs: Mapping[str, set[str]]) -> set[str]:
    """Return the modules that are left when again and again those that need none of the rest are taken away."""
    left = {name: set(others) for name, others in needs.items()}
    while free := {name for name, others in left.items() if not others & left.keys()}:
        left = {name: others for name, others in left.items() if name not in free}
    # What only needs a circle, without being needed by it, goes too.
    while unneeded := left.keys() - set().union(*left.values()):
        left = {name: others for name, others in left.items() if name not in unneeded}
    return set(left)


def test_no_module_needs_itself_by_way_of_others() -> None:
    files = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        files[".".join(parts).removesuffix(".__init__")] = path.read_text("utf-8")
    assert len(files) > 100
    assert in_circles(imports(files)) == set()


def test_planted_circles_are_seen() -> None:
    files = {
        "one": "import base\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from two import Two\n",
        "two": "def late() -> None:\n    import three\n",
        "three": "from one import One\n",
        "user": "from one import One\n",
        "base": "import os\n",
    }
    assert in_circles(imports(files)) == {"one", "two", "three"}
