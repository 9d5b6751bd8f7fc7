"""What a window is called: what is seen in it, and of which archive."""

from __future__ import annotations

from explorer.desktop.state import WindowState


def title_of(archive: str, state: WindowState) -> str:
    """Return the title of a window on an archive: the country or the pairs that it shows, the archive's name, Dyad."""
    words, opened = state.appearance.words, state.dossier
    title = f"{archive} – Dyad"
    if state.partners is not None:
        country = words.country(state.partners.country)
        return f"{words.text('{country} and its partners', country=country)} – {title}"
    if opened is None:
        return title
    second = None if state.second is None else state.second.dossier
    pairs = [f"{words.country(one.dyad.a)} – {words.country(one.dyad.b)}" for one in (opened, second) if one]
    return f"{words.listed(pairs)} – {title}"
