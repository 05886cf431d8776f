"""Mojibake: UTF-8 that was read in another code page, and how to read it back."""
