"""Encoding damage (E)."""
