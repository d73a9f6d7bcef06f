"""Handing over a lasting contact: a leaver's word by a member's link, and a member's own farewell with his card."""
