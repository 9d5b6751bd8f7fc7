"""The archive: the only room that knows SQL. Nothing is imported here, so that light commands stay light."""
