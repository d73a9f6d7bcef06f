"""Who I really have: my people, nearest first, each with the reason in words."""
