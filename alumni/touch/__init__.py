"""My word on people: rings, would-help, how often; and the touches between us."""
