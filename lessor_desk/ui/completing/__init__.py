"""What is done about a text whose end is missing: the card under the text, and the sheets it opens."""
