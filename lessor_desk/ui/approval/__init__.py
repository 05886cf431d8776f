"""What a chief editor reads before approving: the changes in place, the points of the list."""
