"""Where views are kept for the next start, if the reader wants that."""

from __future__ import annotations

from explorer import paths
from explorer.settings import Settings
from explorer.store.view_cache import ViewCache


def view_cache(settings: Settings) -> ViewCache | None:
    """Return what keeps views, ``None`` where the reader wants none kept; then what was kept is removed."""
    cache = ViewCache(paths.views_folder())
    if settings.get("keep_views") is True:
        return cache
    cache.clear()
    return None
