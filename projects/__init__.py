"""The shared record of projects, and the arithmetic on it. Knows no Flask and nothing of `alumni`."""
