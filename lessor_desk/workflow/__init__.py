"""The rules of the desk: states, roles, four eyes. Neither Qt nor SQL."""
