"""The table of events: its rows in order, its cells, its columns' widths."""
