"""People, and what members do for each other: everything with Flask in it."""
