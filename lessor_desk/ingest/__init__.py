"""Bytes to dispatches: readers, code pages, page dumps."""
