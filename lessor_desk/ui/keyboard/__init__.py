"""The keyboard on one page: the sheet in the window and the table of the manual, from one declaration."""
