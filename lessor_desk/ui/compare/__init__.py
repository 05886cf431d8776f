"""Two texts of an item beside each other: what is different, to the word and to the letter."""
