"""Everything mine, in and out."""
