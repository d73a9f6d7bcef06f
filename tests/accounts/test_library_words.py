"""What Flask-Security says on the pages we use of it is said in Japanese, too. Found by reading its own code."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask_security.core import _default_messages
from flask_security.utils import get_message

from alumni.accounts.door import NOT_BUILT_YET

FORMS = (
    "us_signin_form", "us_verify_form", "two_factor_verify_code_form", "mf_recovery_form", "mf_recovery_codes_form",
    "wan_register_form", "wan_register_response_form", "wan_signin_form", "wan_signin_response_form", "wan_delete_form",
    "wan_verify_form", "forgot_password_form", "reset_password_form", "change_password_form",
)  # fmt: skip
NEVER_SHOWN = {
    "CONFIRMATION_REQUIRED", "PHONE_INVALID", "USER_DOES_NOT_EXIST", "DISABLED_ACCOUNT",
    "US_METHOD_NOT_AVAILABLE", "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL", "PASSWORD_RESET", "US_SPECIFY_IDENTITY",
}  # fmt: skip
"""Sentences of features that are switched off, and those our forms or the library's generic answers stand in front of."""


def sources(app: Flask) -> Iterator[str]:
    for endpoint, view in app.view_functions.items():
        if endpoint.startswith("security.") and endpoint not in NOT_BUILT_YET and not endpoint.endswith("static"):
            yield inspect.getsource(inspect.unwrap(view))
    for name in FORMS:
        for kind in app.extensions["security"].forms[name].cls.__mro__:
            if kind.__module__.startswith("flask_security"):
                yield inspect.getsource(kind)


def keys(app: Flask) -> set[str]:
    found = {key for text in sources(app) for key in re.findall(r'"([A-Z][A-Z_0-9]{3,})"', text)}
    return (found & set(_default_messages)) - NEVER_SHOWN


def test_every_sentence_the_library_may_say_has_japanese(app: Flask) -> None:
    used = keys(app)
    assert len(used) > 25, "the reading of the library's code has found nothing"
    untranslated = []
    for key in sorted(used):
        english = _default_messages[key][0]
        slots = dict.fromkeys(re.findall(r"%\((\w+)\)", english), "7")
        with app.test_request_context(headers={"Accept-Language": "ja"}):
            said = str(get_message(key, **slots)[0])
        if said == english % slots or not re.search("[ぁ-んァ-ヶ一-龠]", said):
            untranslated.append(f"{key}: {english}")
    assert not untranslated, "\n".join(untranslated)


@pytest.mark.parametrize("subject", ["SECURITY_EMAIL_SUBJECT_PASSWORD_RESET", "SECURITY_EMAIL_SUBJECT_PASSWORD_NOTICE"])
def test_subjects_of_its_mails_have_japanese(app: Flask, subject: str) -> None:
    with app.test_request_context(headers={"Accept-Language": "ja"}):
        said = str(app.extensions["security"].i18n_domain.gettext(app.config[subject]))
    assert said != app.config[subject]
