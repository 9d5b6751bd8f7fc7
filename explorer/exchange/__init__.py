"""Readers and writers, one module a format: bytes in, records and a report of problems out. Knows no database."""
