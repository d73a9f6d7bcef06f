"""Sign in, be invited, leave."""
