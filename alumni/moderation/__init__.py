"""Reports, what hosts and moderators do about them, and how those concerned are told and heard."""
