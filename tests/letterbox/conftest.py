"""A site on a database of its own (the mail server and the sweep work in threads), and its mail server on a free port."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session, sessionmaker

from alumni.accounts import addresses
from alumni.extensions import db
from alumni.farewells.models import Farewell
from alumni.letterbox import forwarding
from alumni.letterbox.mailserver import AtMost, Letterbox, serve
from alumni.people.sight import Asker
from tests.conftest import NOW, Cast, migrate, new_postgres_database, site_on

DOMAIN = "in.example.net"


def prove(session: Session, member: Asker, address: str) -> None:
    """Go through the code, as a member does, with a clock of its own for each address: codes are counted by the hour."""
    made = addresses.ask_for_code(session, asker=member, address=address, now=NOW)
    assert addresses.prove(session, asker=member, code_id=made.id, code=made.code, now=NOW) == ""
    session.commit()


@dataclass
class Site:
    """A running site's application, its sessions, and the cast."""

    app: Flask
    url: str
    sessions: sessionmaker[Session]
    cast: Cast
    session: Session

    def kept(self, member: Asker) -> list[bytes]:
        """The raw mails in a member's inbox, oldest first."""
        with self.sessions() as session:
            rows = session.scalars(
                sa.select(Farewell).where(Farewell.owner_id == member.person_id).order_by(Farewell.id)
            )
            return [row.raw for row in rows]

    def address_of(self, member: Asker, *proven: str) -> str:
        """A new forwarding address, and what its owner has proven."""
        local = forwarding.make_address(self.session, asker=member, now=NOW)
        self.session.commit()
        for address in proven:
            prove(self.session, member, address)
        return f"{local}@{DOMAIN}"


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """The site, on both databases."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'letterbox.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"letterbox_{worker}")
    migrate(url)
    app = site_on(url, LETTERBOX_DOMAIN=DOMAIN, LETTERBOX_ALLOW_PRIVATE_HOSTS=True)
    with app.app_context():
        sessions = db.sessionmaker
    with sessions(expire_on_commit=False) as session:  # or reading an id would open a transaction that bars writing
        yield Site(app, url, sessions, Cast(session, app), session)
    with app.app_context():
        db.engine.dispose()


@contextmanager
def running(sessions: sessionmaker[Session], *, lmtp: bool = False, limit: int = 200) -> Iterator[int]:
    """The mail server on a free port of this machine, for the time of a `with`."""
    loop, stop, at = asyncio.new_event_loop(), asyncio.Event(), []
    up = threading.Event()

    def ready(port: int) -> None:
        at.append(port)
        up.set()

    async def main() -> None:
        box = Letterbox(sessions, DOMAIN, lambda: NOW, lmtp=lmtp, limit=AtMost(limit))
        await serve(box, host="127.0.0.1", port=0, stop=stop, ready=ready)

    def run() -> None:  # all of it in its own thread: a browser of another test may hold a loop in this one
        loop.run_until_complete(main())
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert up.wait(10)
    try:
        yield at[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=10)


@pytest.fixture
def server(site: Site) -> Callable[..., AbstractContextManager[int]]:
    """server(lmtp=True, limit=2) as a context manager that gives the port."""
    return lambda **wishes: running(site.sessions, **wishes)


FAREWELL = """皆様

お世話になっております。第三営業部の桐生です。
私事で恐縮ですが、このたび11月30日をもちまして退職することとなりました。
最終出社日は本日、11月20日です。
在職中は大変お世話になり、誠にありがとうございました。
今後の連絡先は下記のとおりです。

桐生 真澄
masumi.kiryu@example.org
090-0000-1234
"""


def forwarded(sender: str, *, number: int = 1, text: str = FAREWELL) -> EmailMessage:
    """A farewell, sent on from `sender` as an ordinary mail client does."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "keep@example.net"
    mail["Subject"] = "Fwd: 退職のご挨拶"
    mail["Date"] = "Fri, 20 Nov 2026 18:30:00 +0900"
    mail["Message-ID"] = f"<forward-{number}@example.com>"
    head = (
        "---------- Forwarded message ---------\nFrom: 桐生 真澄 <kiryu@example.co.jp>\n"
        "Date: 2026年11月20日(金) 17:58\nSubject: 退職のご挨拶\nTo: <haruka@example.com>\n\n"
    )
    mail.set_content(head + text)
    return mail
