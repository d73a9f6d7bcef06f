"""Farewell mails: read, checked by a human, kept."""
