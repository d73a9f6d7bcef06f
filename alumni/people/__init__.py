"""Persons: names in three scripts, jobs, contact points, and who may see them."""
