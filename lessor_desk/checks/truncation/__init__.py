"""Truncation (T)."""
