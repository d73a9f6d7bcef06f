"""The desk: what waits for me today, and the front page for those not signed in."""
