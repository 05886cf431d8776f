"""Which items tell the same story: how texts begin, and what one of them is to the other. Pure."""
