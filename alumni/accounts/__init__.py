"""Sign in, be invited. Leaving touches every room and stands above them: `alumni/exchange/leaving.py`."""
