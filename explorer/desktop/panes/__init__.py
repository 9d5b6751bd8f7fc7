"""The detail pane: what is known of one visit, agreement, milestone, person, source or cluster, and who says so.

:class:`~explorer.desktop.panes.detail_pane.DetailPane` shows it; :class:`~explorer.desktop.panes.dossier_view.DossierView` is the
open dossier indexed for it, made once for each revision. `content` and its siblings describe a pane without any widget.
"""
