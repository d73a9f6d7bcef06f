"""Named errors of the domain. Each class says once what it means over HTTP; `alumni.error_pages` turns it into a page."""

from __future__ import annotations

from collections.abc import Mapping


class DomainError(Exception):
    """Something the member can understand went wrong. `status` is its HTTP meaning."""

    status = 400


class NotFound(DomainError):
    """Not there, or not for this asker: the answer is the same."""

    status = 404


class NotAllowed(DomainError):
    """The asker may know of it but may not do this."""

    status = 403


class Gone(DomainError):
    """It was there and has ended: a used link, an expired request."""

    status = 410


class BadInput(DomainError):
    """Input that a form could not catch. `fields` maps a form field to a stable reason code."""

    status = 422

    def __init__(self, message: str = "", *, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.fields = dict(fields or {})
