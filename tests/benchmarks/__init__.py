"""Files as large as they get, and how quick the program is on them."""
