"""What text is made of: spans, edits, code pages, sentences, words. Neither Qt nor SQL."""
