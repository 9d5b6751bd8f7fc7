"""The left pane: dossiers, the tray of what no source dates, and the sources with how often they are cited."""
