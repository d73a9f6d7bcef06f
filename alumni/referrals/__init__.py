"""Asking for a job, a referral, advice; and what came back."""
