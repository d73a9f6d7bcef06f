"""Sealing: private text is encrypted before it reaches the database, and compared only by keyed hash.

Notes, raw mails, contact values and messages are sealed with the first key of a ring (Fernet: AES-128-CBC with
HMAC-SHA256, https://github.com/fernet/spec); older keys of the ring still open what they sealed. Equality is asked of
HMAC-SHA256 fingerprints under a key of its own, so a stolen database file neither shows nor lets anyone guess a value.

Keys that are kept in the secrets file may change while processes run (`alumni.keys`): a process looks at the file again
before it seals, at most once in LOOK_EVERY, and at once when it meets text that none of its keys opens. So a new key needs
no restart, and at no moment does one process write what another cannot read.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from alumni.settings import secrets_kept_in

LOOK_EVERY = 1.0
"""Seconds between two looks at the secrets file."""


class SealBroken(Exception):
    """Sealed text could not be opened: none of the keys of the ring fits, or the bytes were changed."""


class KeyRing:
    """The keys of one running site. Set once by the application factory."""

    def __init__(self) -> None:
        self._ring: MultiFernet | None = None
        self._keys: tuple[Fernet, ...] = ()
        self._ids: tuple[str, ...] = ()
        self._fingerprint_key: bytes = b""
        self._kept_in: Path | None = None
        self._seen: tuple[int, ...] = ()
        self._looked = 0.0

    def hold(self, seal_keys: Sequence[str], fingerprint_key: str, *, kept_in: Path | None = None) -> None:
        """Take the ring in use: the first of `seal_keys` seals, all of them open. Raises ValueError for a malformed key.

        `kept_in` is the secrets file the keys were read from, to be looked at again; None when they stand in the environment.
        """
        self._kept_in, self._seen, self._looked = kept_in, _state_of(kept_in), time.monotonic()
        self._fingerprint_key = fingerprint_key.encode()
        self._take(seal_keys)

    def seal(self, plain: bytes) -> bytes:
        if self._kept_in is not None and time.monotonic() - self._looked > LOOK_EVERY:
            self.look_again()
        return self._held().encrypt(plain)

    def open(self, sealed: bytes) -> bytes:
        """The plain bytes. Raises SealBroken."""
        try:
            return self._held().decrypt(sealed)
        except InvalidToken as broken:
            if self.look_again():
                return self.open(sealed)
            raise SealBroken("sealed text cannot be opened with the keys of this site") from broken

    def look_again(self) -> bool:
        """Read the secrets file again if it has changed; whether it had. Without a file there is nothing to look at."""
        self._looked = time.monotonic()
        state = _state_of(self._kept_in)
        if self._kept_in is None or not state or state == self._seen:
            return False
        self._take([key for key in secrets_kept_in(self._kept_in.parent)["SEAL_KEYS"].split(",") if key])
        self._seen = state
        return True

    @property
    def key_ids(self) -> tuple[str, ...]:
        """What the keys are called, newest first: eight hex digits of a hash, from which nobody comes back to the key."""
        return self._ids

    def key_of(self, sealed: bytes) -> str | None:
        """The id of the key that sealed this; None when none of the ring fits. Checks the signature, decrypts nothing."""
        for key, name in zip(self._keys, self._ids, strict=True):
            try:
                key.extract_timestamp(sealed)
            except InvalidToken:
                continue
            return name
        return None

    def reseal(self, sealed: bytes) -> bytes:
        """The same under the first key, with the moment of the first sealing kept. Raises SealBroken."""
        try:
            return self._held().rotate(sealed)
        except InvalidToken as broken:
            raise SealBroken("sealed text cannot be opened with the keys of this site") from broken

    def fingerprint(self, value: str | bytes, *, about: str) -> str:
        """A keyed hash (64 hex digits) of a value within one purpose, e.g. about="mail"; equal values, equal hash."""
        self._held()
        plain = value.encode() if isinstance(value, str) else value
        return hmac.new(self._fingerprint_key, about.encode() + b"\0" + plain, hashlib.sha256).hexdigest()

    def _take(self, seal_keys: Sequence[str]) -> None:
        self._keys = tuple(Fernet(key) for key in seal_keys)
        self._ids = tuple(key_id(key) for key in seal_keys)
        self._ring = MultiFernet(self._keys)

    def _held(self) -> MultiFernet:
        if self._ring is None:
            raise RuntimeError("the key ring is empty: create_app() holds the keys before anything is sealed")
        return self._ring


def key_id(key: str) -> str:
    """What a seal key is called where it may be read: in the log, on the console, in the database."""
    return hashlib.sha256(b"seal key\0" + key.encode()).hexdigest()[:8]


def _state_of(path: Path | None) -> tuple[int, ...]:
    """What changes about a file whenever it is replaced; empty without one."""
    try:
        known = path.stat() if path else None
    except FileNotFoundError:
        known = None
    return (known.st_mtime_ns, known.st_ino, known.st_size) if known else ()


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
