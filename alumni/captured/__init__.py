"""The people behind the cards: a page to see, correct, erase or claim a card without an account; how long a card is kept."""
