"""From a rule's code to the key of the sentence that says it. The sentences themselves live in the templates, in both languages.

A code is dotted, most telling part first ("date.month_end.leave_only"); its key is the longest known beginning, so that a new
sub-rule is explained by its parent until it gets a sentence of its own.
"""

from __future__ import annotations

KEYS = frozenset(
    {
        # Names
        "name.from_header", "name.from_address", "name.in_letter", "name.family_only", "name.signed", "name.signed_by_another",
        "name.sign_off_order", "name.pieced_together", "name.beside_address", "name.beside_kanji", "name.reading", "name.former",
        "name.present", "name.spaced", "name.family_in_text", "name.script", "name.dotted", "name.dotted_family_first",
        "name.dictionary", "name.length",
        # Dates
        "date.era", "date.full", "date.nearest_year", "date.today", "date.today_stated", "date.tomorrow", "date.weekday",
        "date.month_end", "date.month", "date.year", "date.day_only",
        # Firm, unit, tenure
        "firm.left", "firm.left_en", "firm.introduced", "firm.signature", "firm.domain", "firm.mentioned", "firm.served", "firm.subject",
        "department.introduced", "department.addressed", "tenure.duration", "tenure.only_duration", "tenure.nth_year", "tenure.joined",
        # What comes next
        "next.labelled", "next.named", "next.block", "next.headline", "next", "status.employed", "status.founding",
        "status.studying", "status.undecided", "status.work_words",
        # Projects
        "project.table", "project.list", "project.prose", "project.prose_period", "project.prose_en",
        # Verdicts
        "statement", "last_day", "goodbye", "subject_leaving", "subject_thanks", "contact", "thanks", "next_step", "form", "tenure",
        "past_work", "kit", "new_job", "transfer", "leave", "secondment", "project_rolloff", "new_joiner", "joined_elsewhere",
        "event_invitation", "newsletter", "phishing", "reply", "third_party", "hr_notice", "recruiting", "grievance", "patch",
        "no_core", "silent", "empty",
        # Contacts
        "email", "phone", "handle", "url", "vcard",
    }
)  # fmt: skip
UNKNOWN = "unexplained"


def explain(rule: str) -> str:
    """The message key of a rule code: "date.month_end.leave_only" -> "date.month_end". "unexplained" when nothing is known of it."""
    parts = rule.split(".")
    for length in range(len(parts), 0, -1):
        key = ".".join(parts[:length])
        if key in KEYS:
            return key
    return UNKNOWN


def only_leaving_date(rule: str) -> bool:
    """Whether a last day was taken from a leaving date because no last working day is stated."""
    return rule.startswith("date.") and rule.endswith(".leave_only")
