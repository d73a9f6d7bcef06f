"""The mail server that takes forwarded farewells: SMTP or LMTP, for members' forwarding addresses and nothing else.

What is answered with 250 has been committed; a crash before that leaves the mail with the sender's server, which tries
again, and a mail that comes twice is kept once. Judging and keeping run in threads, each with a session of its own.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import AnyStr, TypeVar

import structlog
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as Conversation
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from alumni.letterbox import receiving
from alumni.letterbox.receiving import Reply

log = structlog.get_logger("jinmyaku")
T = TypeVar("T")

MOST_BYTES = 30_000_000
"""SIZE announced and kept to. A mail over what the inbox takes is refused with its own reason."""
MOST_RECIPIENTS = 50
AT_ONCE = 4
"""Mails read at the same time; further ones wait. Each may hold `MOST_BYTES`, and reading is all processor."""
SECONDS_OF_SILENCE = 120
_LONGEST_LINE = 256 * 1024
"""Twice the 1,000 bytes of RFC 5321 is common, whole HTML mails on one line are seen."""
_TRIES = 3
"""SQLite refuses at once to turn a read into a write when another writer was first; a moment later it can be done."""
_OVERFLOW = ("500 Line too long", "552 Error: Too much mail data")


class AtMost:
    """At most `count` mails of one owner within `seconds`. In memory: a restart forgives."""

    def __init__(self, count: int, seconds: float = 3600) -> None:
        self._count, self._seconds = count, seconds
        self._times: dict[int, deque[float]] = {}

    def allows(self, owner_id: int, now: float) -> bool:
        """Whether another mail may come at this moment (monotonic seconds); if so it is counted."""
        times = self._times.setdefault(owner_id, deque())
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._count:
            return False
        times.append(now)
        return True


@dataclass
class Letterbox:
    """The hooks aiosmtpd calls. `domain` is the part behind the @ of this site's addresses, `now` the clock."""

    sessions: sessionmaker[Session]
    domain: str
    now: Callable[[], dt.datetime]
    lmtp: bool = False
    limit: AtMost = field(default_factory=lambda: AtMost(200))
    busy: int = 0

    def __post_init__(self) -> None:
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd calls it so
        self, _server: SMTP, _conversation: Conversation, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Anybody may begin. The empty sender of a bounce is kept as "<>": aiosmtpd takes "" for no sender yet."""
        envelope.mail_from = address or "<>"
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _conversation: Conversation, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Only live addresses of members who have proven the envelope sender."""
        if len(envelope.rcpt_tos) >= (MOST_RECIPIENTS if self.lmtp else 1):
            return _told(receiving.ONE_AT_A_TIME, 0, 0.0)
        began = time.perf_counter()
        owner, reply = await self._judged(address, envelope.mail_from or "")
        if reply is receiving.RECIPIENT_OK:
            envelope.rcpt_tos.append(address)
            envelope.rcpt_options.append(str(owner))
            return str(reply)
        return _told(reply, 0, began)

    async def handle_DATA(  # noqa: N802
        self, _server: SMTP, _conversation: Conversation, envelope: Envelope
    ) -> str:
        """One reply; over LMTP one for each recipient (RFC 2033, 4.2), in their order."""
        raw = envelope.original_content or b""
        replies = []
        for owner in envelope.rcpt_options:
            began = time.perf_counter()
            replies.append(_told(await self._taken(int(owner), raw), len(raw), began))
        return "\r\n".join(replies)

    async def handle_exception(self, error: Exception) -> str:
        """Whatever else goes wrong in a conversation is ours, and passes."""
        log.error("letterbox_failed", at="conversation", kind=type(error).__name__)
        return str(receiving.TRY_LATER)

    async def _judged(self, recipient: str, sender: str) -> tuple[int, Reply]:
        def judge(session: Session) -> tuple[int, Reply]:
            return receiving.judge_recipient(session, domain=self.domain, recipient=recipient, sender=sender)

        try:
            return await asyncio.to_thread(self._in_session, judge)
        except Exception as failure:
            log.error("letterbox_failed", at="recipient", kind=type(failure).__name__)
            return receiving.NOBODY, receiving.TRY_LATER

    async def _taken(self, owner_id: int, raw: bytes) -> Reply:
        if not self.limit.allows(owner_id, time.monotonic()):
            return receiving.TOO_MANY

        def take(session: Session) -> Reply:
            return receiving.take(session, owner_id=owner_id, raw=raw, now=self.now())

        self.busy += 1
        try:
            async with self._turn:
                return await asyncio.to_thread(self._in_session, take)
        except Exception as failure:  # whatever went wrong, the sender keeps the mail and tries again
            log.error("letterbox_failed", at="mail", kind=type(failure).__name__)
            return receiving.TRY_LATER
        finally:
            self.busy -= 1

    def _in_session(self, act: Callable[[Session], T]) -> T:
        for waited in range(_TRIES):
            try:
                with self.sessions.begin() as session:
                    return act(session)
            except DBAPIError:
                if waited == _TRIES - 1:
                    raise
                time.sleep(0.05 * (waited + 1))
        raise AssertionError("unreachable")


def _told(reply: Reply, size: int, began: float) -> str:
    took = round((time.perf_counter() - began) * 1000, 1) if began else 0.0
    log.info("letter", outcome=reply.outcome, code=reply.code, bytes=size, ms=took)
    return str(reply)


class OneReplyEach(LMTP):
    """LMTP in which a mail refused for its size is refused once for each recipient, as RFC 2033 asks."""

    line_length_limit = _LONGEST_LINE

    async def push(self, status: AnyStr) -> None:
        told: str | bytes = status
        if isinstance(status, str) and status.startswith(_OVERFLOW) and self.envelope is not None:
            told = "\r\n".join([str(status)] * max(1, len(self.envelope.rcpt_tos)))
        await super().push(told if isinstance(told, bytes) else told.encode())


class LongLines(SMTP):
    """SMTP that takes longer lines than it must."""

    line_length_limit = _LONGEST_LINE


def conversation(box: Letterbox) -> SMTP:
    """The protocol of one connection."""
    kind = OneReplyEach if box.lmtp else LongLines
    return kind(box, data_size_limit=MOST_BYTES, enable_SMTPUTF8=True, timeout=SECONDS_OF_SILENCE,
                hostname=box.domain or "localhost", ident="letterbox")  # fmt: skip


async def serve(
    box: Letterbox, *, host: str, port: int, stop: asyncio.Event, ready: Callable[[int], None], patience: float = 20.0
) -> None:
    """Take mails until `stop` is set; `ready` is told the port. Mails being kept are waited for, `patience` seconds."""
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # aiosmtpd writes addresses there
    server = await asyncio.get_running_loop().create_server(lambda: conversation(box), host=host, port=port)
    ready(server.sockets[0].getsockname()[1])
    await stop.wait()
    server.close()
    until = time.monotonic() + patience
    while box.busy and time.monotonic() < until:
        await asyncio.sleep(0.05)
