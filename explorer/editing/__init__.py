"""Changing an archive: the one door for writes, and the steps that go through it."""
