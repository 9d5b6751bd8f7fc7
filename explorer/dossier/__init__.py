"""The records a dossier is made of, their dates with bounds, and countries. Standard library only."""
