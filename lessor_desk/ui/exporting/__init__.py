"""Copy leaves the desk: what, in which form, and where to."""
