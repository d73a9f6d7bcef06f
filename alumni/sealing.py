"""Sealing: private text is encrypted before it reaches the database, and compared only by keyed hash.

Notes, raw mails, contact values and messages are sealed with the first key of a ring (Fernet: AES-128-CBC with
HMAC-SHA256, https://github.com/fernet/spec); older keys of the ring still open what they sealed. Equality is asked of
HMAC-SHA256 fingerprints under a key of its own, so a stolen database file neither shows nor lets anyone guess a value.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class SealBroken(Exception):
    """Sealed text could not be opened: none of the keys of the ring fits, or the bytes were changed."""


class KeyRing:
    """The keys of one running site. Set once by the application factory."""

    def __init__(self) -> None:
        self._ring: MultiFernet | None = None
        self._fingerprint_key: bytes = b""

    def hold(self, seal_keys: Sequence[str], fingerprint_key: str) -> None:
        """Take the ring in use: the first of `seal_keys` seals, all of them open. Raises ValueError for a malformed key."""
        self._ring = MultiFernet([Fernet(key) for key in seal_keys])
        self._fingerprint_key = fingerprint_key.encode()

    def seal(self, plain: bytes) -> bytes:
        return self._held().encrypt(plain)

    def open(self, sealed: bytes) -> bytes:
        try:
            return self._held().decrypt(sealed)
        except InvalidToken as broken:
            raise SealBroken("sealed text cannot be opened with the keys of this site") from broken

    def fingerprint(self, value: str | bytes, *, about: str) -> str:
        """A keyed hash (64 hex digits) of a value within one purpose, e.g. about="mail"; equal values, equal hash."""
        self._held()
        plain = value.encode() if isinstance(value, str) else value
        return hmac.new(self._fingerprint_key, about.encode() + b"\0" + plain, hashlib.sha256).hexdigest()

    def _held(self) -> MultiFernet:
        if self._ring is None:
            raise RuntimeError("the key ring is empty: create_app() holds the keys before anything is sealed")
        return self._ring


ring = KeyRing()


class SealedBytes(TypeDecorator[bytes]):
    """Bytes that are never in the database in the clear."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else ring.seal(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else ring.open(bytes(value))


class SealedText(TypeDecorator[str]):
    """Text that is never in the database in the clear."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else ring.seal(value.encode())

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else ring.open(bytes(value)).decode()
