"""A member's own mailbox over IMAP, looked at and never changed: EXAMINE and BODY.PEEK only, so no flag is ever set.

A site that connects wherever its members say could be used to look around the network it stands in. So the host must
have public addresses only, and the connection goes to an address that was checked, not to a name asked for again.
"""

from __future__ import annotations

import imaplib
import ipaddress
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from imap_tools import BaseMailBox
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from alumni.errors import BadInput
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL

PORTS = frozenset({143, 993})
BYTES_LOOKED_AT = 28 * 1024
"""Bytes of a body that are fetched for the first look: twenty kilobytes of text in base64."""
SECONDS = 30.0
"""Silence of the server after which the connection is given up."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Public by its number, but a translator turns it into any address of IPv4, private ones too (RFC 6052)."""
_MOST_LITERAL = MOST_BYTES_OF_A_MAIL + 1024 * 1024


class Security(StrEnum):
    """How the way to the mailbox is closed. `NONE` is for tests and for servers on the site's own network."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class Unreachable(BadInput):
    """The mailbox cannot be looked at; `reason` is a stable code: "bad_port", "private_host", "no_such_host",
    "no_answer", "bad_certificate", "wrong_password", "no_such_folder" or "went_away"."""

    def __init__(self, reason: str) -> None:
        field_name = {"wrong_password": "password", "no_such_folder": "folder", "bad_port": "port"}.get(reason, "host")
        super().__init__(reason, fields={field_name: reason})
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Account:
    """Where the mailbox is. The password lives as long as this value and is not shown with it."""

    host: str
    port: int
    security: Security
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Beginning:
    """The head of a mail and the first `BYTES_LOOKED_AT` of its body; `size` in bytes is that of all of it."""

    uid: int
    size: int
    head: bytes
    body: bytes


def checked_address(host: str, port: int, *, allow_private: bool) -> str:
    """The address to connect to. Every address of the host must be public, whichever is taken. Raises Unreachable."""
    if port not in PORTS and not allow_private:
        raise Unreachable("bad_port")
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as unknown:
        raise Unreachable("no_such_host") from unknown
    if not allow_private and not all(_is_public(address) for address in found):
        raise Unreachable("private_host")
    return found[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if ip in _NAT64:
        return False
    inside = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in (ip, inside))


class _Pinned(imaplib.IMAP4):
    """IMAP to an address that was checked, which never takes more at once than a mail may hold."""

    def __init__(self, account: Account, address: str) -> None:
        self._address, self._account = address, account
        super().__init__(account.host, account.port, timeout=SECONDS)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        opened = socket.create_connection((self._address, self._account.port), timeout)
        if self._account.security is not Security.TLS:
            return opened
        return ssl.create_default_context().wrap_socket(opened, server_hostname=self._account.host)

    def read(self, size: int) -> bytes:
        if size > _MOST_LITERAL:
            raise self.abort("the server sends more than was asked for")
        return super().read(size)


class _Box(BaseMailBox):
    def __init__(self, account: Account, address: str) -> None:
        self._account, self._address = account, address
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = _Pinned(self._account, self._address)
        if self._account.security is Security.STARTTLS:
            client.starttls(ssl.create_default_context())
        return client


class OwnMailbox:
    """One folder, opened for reading."""

    def __init__(self, box: _Box) -> None:
        self._box = box
        validity = box.client.response("UIDVALIDITY")[1]
        self.uid_validity = int(validity[0]) if validity and validity[0] else 0

    def uids_after(self, uid: int) -> list[int]:
        """The uids above `uid`, rising."""
        # "n:*" names the last mail even where its uid is smaller (RFC 3501, 6.4.8).
        return sorted(n for n in map(int, self._box.uids(f"UID {uid + 1}:*", charset=None)) if n > uid)

    def beginnings(self, uids: Sequence[int]) -> list[Beginning]:
        """The beginnings of some mails; those erased in the meantime are left out."""
        wanted = f"(UID RFC822.SIZE BODY.PEEK[HEADER] BODY.PEEK[TEXT]<0.{BYTES_LOOKED_AT}>)"
        return sorted((_beginning(*record) for record in self._fetch(uids, wanted)), key=lambda one: one.uid)

    def whole(self, uid: int) -> bytes:
        """One mail, b"" when it is gone."""
        for _meta, parts in self._fetch([uid], "(UID BODY.PEEK[])"):
            return b"".join(parts.values())
        return b""

    def _fetch(self, uids: Sequence[int], wanted: str) -> Iterator[tuple[str, dict[str, bytes]]]:
        kind, data = self._box.client.uid("FETCH", ",".join(map(str, uids)), wanted)
        if kind != "OK":
            raise Unreachable("went_away")
        return records(data)


_PART = re.compile(r"BODY\[(\w*)\](?:<\d+>)? (?:\{\d+\}$|\"((?:[^\"\\]|\\.)*)\")")


def records(data: Sequence[object]) -> Iterator[tuple[str, dict[str, bytes]]]:
    """imaplib's answer to FETCH, one mail at a time: (everything but the literals, literals by section).

    A literal comes as a pair (words before it, its bytes), what follows the last one as bytes. Answers without any
    section, such as another client's change of flags, are left out.
    """
    meta, parts = "", dict[str, bytes]()
    for item in data:
        words = item[0] if isinstance(item, tuple) else item
        if not isinstance(words, bytes):
            continue
        said = words.decode("ascii", "replace")
        for section, quoted in _PART.findall(said):
            parts[section] = re.sub(r"\\(.)", r"\1", quoted).encode("ascii", "replace")
        opened = _PART.search(said)
        if isinstance(item, tuple):
            last = _PART.findall(said)[-1][0] if opened else ""
            parts[last] = item[1]
        meta += " " + said
        if not isinstance(item, tuple):
            if parts and re.search(r"\bUID \d", meta):
                yield meta, parts
            meta, parts = "", {}


def _beginning(meta: str, parts: dict[str, bytes]) -> Beginning:
    uid, size = re.search(r"\bUID (\d+)", meta), re.search(r"RFC822\.SIZE (\d+)", meta)
    head, body = parts.get("HEADER", b""), parts.get("TEXT", b"")
    return Beginning(int(uid[1]) if uid else 0, int(size[1]) if size else 0, head.rstrip(b"\r\n"), body)


@contextmanager
def opened(account: Account, *, allow_private: bool) -> Iterator[OwnMailbox]:
    """Sign in and open the folder for reading. Raises Unreachable, also for what goes wrong inside the `with`."""
    address = checked_address(account.host, account.port, allow_private=allow_private)
    if account.security is Security.NONE and not allow_private:
        raise Unreachable("bad_certificate")  # a password goes nowhere in the clear
    try:
        box = _Box(account, address)
    except ssl.SSLError as wrong:
        raise Unreachable("bad_certificate") from wrong
    except (OSError, imaplib.IMAP4.error) as silent:
        raise Unreachable("no_answer") from silent
    try:
        _enter(box, account)
        yield OwnMailbox(box)
    except (OSError, imaplib.IMAP4.error, ImapToolsError, ValueError) as broken:
        raise Unreachable("went_away") from broken
    finally:
        _leave(box)


def _enter(box: _Box, account: Account) -> None:
    try:
        if (account.user + account.password).isascii():
            box.login(account.user, account.password, initial_folder=None)
        else:
            box.login_utf8(account.user, account.password, initial_folder=None)
    except (MailboxLoginError, imaplib.IMAP4.error) as wrong:
        if isinstance(wrong, imaplib.IMAP4.abort):
            raise
        raise Unreachable("wrong_password") from wrong
    try:
        box.folder.set(account.folder, readonly=True)
    except (MailboxFolderSelectError, imaplib.IMAP4.error) as wrong:
        if isinstance(wrong, imaplib.IMAP4.abort):
            raise
        raise Unreachable("no_such_folder") from wrong


def _leave(box: _Box) -> None:
    try:
        box.logout()
    except (OSError, imaplib.IMAP4.error, ImapToolsError):
        box.client.shutdown()
