"""Captured people: how a card came here and until when; the page on which its person sees, corrects, erases or claims it."""
