"""Everything mine: the page of my data, the archive, and leaving the site for good (`leaving`)."""
