"""Conduct: reports and the answers to them, what the host did and when, kept so that nobody can change it unseen."""
