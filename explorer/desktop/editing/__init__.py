"""Where records are edited: forms and their fields, who signs, and what is shown where two edits meet."""
