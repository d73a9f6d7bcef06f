"""The keys that seal private text: adding one, sealing everything anew with it, retiring the old."""
