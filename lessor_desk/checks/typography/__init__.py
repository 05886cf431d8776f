"""Punctuation and spacing (P)."""
