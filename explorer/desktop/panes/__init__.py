"""The detail pane: what is known of one visit, agreement, milestone, person, source or cluster, and who says so.

:class:`.detail_pane.DetailPane` shows it; :class:`.dossier_view.DossierView` is the open dossier indexed for it, made
once for each revision. `content` and the modules named after it describe a pane without any widget; `page` makes
widgets of that.
"""
