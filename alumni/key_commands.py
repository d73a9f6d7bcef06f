"""`bin/flask keys`: the keys that seal private text."""
