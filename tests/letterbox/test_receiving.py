"""The mail server, spoken to by the standard library's own SMTP and LMTP clients over a real connection."""

from __future__ import annotations

import os
import re
import signal
import smtplib
import socket
import subprocess
import sys
import threading
from email.message import EmailMessage
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.letterbox import forwarding
from alumni.letterbox.mailserver import MOST_BYTES, AtMost
from tests.conftest import NOW, SECRETS, signed_in_session
from tests.letterbox.conftest import DOMAIN, forwarded

ROOT = Path(__file__).resolve().parents[2]
MINE, AT_WORK = "haruka@example.com", "haruka.m@example.co.jp"


def send(port: int, sender: str, to: str, mail: EmailMessage | bytes) -> tuple[int, bytes]:
    """One mail over SMTP; the reply that decided: to RCPT when that was refused, else to DATA."""
    raw = mail if isinstance(mail, bytes) else mail.as_bytes()
    with smtplib.SMTP("127.0.0.1", port, timeout=30) as client:
        client.ehlo()
        assert client.mail(sender)[0] == 250
        answer = client.rcpt(to)
        if answer[0] != 250:
            return answer
        try:
            return client.data(raw)
        except smtplib.SMTPDataError as refused:
            return refused.smtp_code, refused.smtp_error


def test_a_forwarded_farewell_waits_in_its_owners_inbox(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE, AT_WORK)
    with server() as port:
        code, words = send(port, AT_WORK, to, forwarded(f"Haruka <{AT_WORK}>"))
        assert (code, words[:6]) == (250, b"2.0.0 ")
    (raw,) = site.kept(site.cast.haruka)
    assert b"forward-1@example.com" in raw
    assert site.kept(site.cast.kenichiro) == []


def test_the_owner_finds_the_leaver_not_himself(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    with server() as port:
        send(port, MINE, to, forwarded(MINE))
    with site.app.test_client() as browser, browser.session_transaction() as kept:
        account = site.session.scalars(sa.select(User).where(User.email == MINE)).one()
        kept.update(signed_in_session(site.session, account), language="ja")
    page = browser.get("/farewells").text
    assert "桐生" in page
    assert "森下" not in page


def test_who_is_turned_away_and_why(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    local = to.split("@")[0]
    with server() as port:
        stranger = send(port, "stranger@example.org", to, forwarded("stranger@example.org"))
        unknown = send(port, MINE, f"keep-aaaaaaaaaaaaaaaa@{DOMAIN}", forwarded(MINE))
        elsewhere = send(port, MINE, f"{local}@elsewhere.example.org", forwarded(MINE))
        bounce = send(port, "", to, forwarded(MINE))
        foreign_from = send(port, MINE, to, forwarded("kiryu@example.co.jp"))
        two_faced = send(port, MINE, to, forwarded(f'"{MINE}" <evil@example.org>'))
        other_member = send(port, "kenichiro@example.com", to, forwarded("kenichiro@example.com"))
    for code, words in (stranger, bounce, other_member):
        assert (code, words[:6]) == (550, b"5.7.1 ")
        assert b"proven" in words
    assert (unknown[0], unknown[1][:6]) == (550, b"5.1.1 ")
    assert (elsewhere[0], elsewhere[1][:6]) == (550, b"5.7.1 ")
    for code, words in (foreign_from, two_faced):
        assert (code, words[:6]) == (550, b"5.7.1 ")
        assert b"From" in words
    assert site.kept(site.cast.haruka) == []


def test_two_from_headers_are_refused(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    raw = b"From: stranger@example.org\r\n" + forwarded(MINE).as_bytes()
    with server() as port:
        assert send(port, MINE, to, raw)[0] == 550
    assert site.kept(site.cast.haruka) == []


def test_case_and_bounce_tags_do_not_matter(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    with server() as port:
        assert send(port, f"prvs=1234abcdef={MINE.upper()}", to.upper(), forwarded(MINE.title()))[0] == 250
    assert len(site.kept(site.cast.haruka)) == 1


def test_the_old_address_stops_working_at_once(site, server) -> None:
    old = site.address_of(site.cast.haruka, MINE)
    new = site.address_of(site.cast.haruka)
    with server() as port:
        assert send(port, MINE, old, forwarded(MINE))[0] == 550
        assert send(port, MINE, new, forwarded(MINE))[0] == 250


def test_a_closed_account_takes_nothing(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    site.session.execute(sa.update(User).where(User.email == MINE).values(active=False))
    site.session.commit()
    with server() as port:
        assert send(port, MINE, to, forwarded(MINE))[0] == 550


def test_40_megabytes_are_refused_announced_or_not(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    big = forwarded(MINE).as_bytes() + (b"x" * 998 + b"\r\n") * 40_000
    assert len(big) > 40_000_000
    with server() as port:
        with smtplib.SMTP("127.0.0.1", port, timeout=60) as client:
            client.ehlo()
            assert client.esmtp_features["size"] == str(MOST_BYTES)
            assert client.mail(MINE, [f"size={len(big)}"])[0] == 552
        assert send(port, MINE, to, big)[0] == 552
        assert send(port, MINE, to, forwarded(MINE))[0] == 250, "the server goes on"
    assert len(site.kept(site.cast.haruka)) == 1


def test_a_mail_the_inbox_does_not_take_gets_its_reason(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    just_over = forwarded(MINE).as_bytes() + (b"x" * 998 + b"\r\n") * 26_500
    with server() as port:
        assert send(port, MINE, to, f"From: {MINE}\r\n\r\n".encode())[0] == 554
        assert send(port, MINE, to, just_over)[0] == 552
    assert site.kept(site.cast.haruka) == []


def test_a_crash_between_accept_and_store_loses_no_mail(site, server) -> None:
    """The commit fails: the sender hears 451 and keeps the mail. It tries again, twice over: the mail is there once."""
    to = site.address_of(site.cast.haruka, MINE)
    mail = forwarded(MINE)

    def crash(_session: Session) -> None:
        raise RuntimeError("the power went")

    with server() as port:
        sa.event.listen(Session, "before_commit", crash)
        try:
            code, words = send(port, MINE, to, mail)
        finally:
            sa.event.remove(Session, "before_commit", crash)
        assert (code, words[:6]) == (451, b"4.3.0 ")
        assert site.kept(site.cast.haruka) == []
        assert send(port, MINE, to, mail)[0] == 250
        assert send(port, MINE, to, mail)[0] == 250
    assert len(site.kept(site.cast.haruka)) == 1


def test_a_database_that_is_away_is_a_passing_matter(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)

    def away(*_: object) -> None:
        raise sa.exc.OperationalError("connect", {}, Exception("no database"))

    with server() as port:
        engine = site.session.get_bind()
        sa.event.listen(engine, "before_cursor_execute", away)
        try:
            assert send(port, MINE, to, forwarded(MINE))[0] == 451
        finally:
            sa.event.remove(engine, "before_cursor_execute", away)
        assert send(port, MINE, to, forwarded(MINE))[0] == 250


def test_smtp_takes_one_recipient_at_a_time(site, server) -> None:
    hers, his = site.address_of(site.cast.haruka, MINE), site.address_of(site.cast.kenichiro, MINE)
    with server() as port, smtplib.SMTP("127.0.0.1", port, timeout=30) as client:
        client.ehlo()
        client.mail(MINE)
        assert client.rcpt(hers)[0] == 250
        assert client.rcpt(his)[0] == 452


def test_lmtp_answers_for_each_recipient(site, server) -> None:
    """Both may take the envelope sender; only one of them has proven the address in From."""
    hers = site.address_of(site.cast.haruka, MINE, AT_WORK)
    his = site.address_of(site.cast.kenichiro, MINE)
    with server(lmtp=True) as port, smtplib.LMTP("127.0.0.1", port, timeout=30) as client:
        client.ehlo()
        client.mail(MINE)
        assert client.rcpt(hers)[0] == 250
        assert client.rcpt(f"keep-aaaaaaaaaaaaaaaa@{DOMAIN}")[0] == 550
        assert client.rcpt(his)[0] == 250
        first = client.data(forwarded(AT_WORK).as_bytes())
        second = client.getreply()
        assert (first[0], second[0]) == (250, 550)
        assert client.noop()[0] == 250, "no reply too many"
    assert len(site.kept(site.cast.haruka)) == 1
    assert site.kept(site.cast.kenichiro) == []


def test_lmtp_refuses_a_big_mail_once_for_each_recipient(site, server) -> None:
    hers, his = site.address_of(site.cast.haruka, MINE), site.address_of(site.cast.kenichiro, MINE)
    with server(lmtp=True) as port, smtplib.LMTP("127.0.0.1", port, timeout=60) as client:
        client.ehlo()
        client.mail(MINE)
        assert [client.rcpt(hers)[0], client.rcpt(his)[0]] == [250, 250]
        big = forwarded(MINE).as_bytes() + (b"x" * 998 + b"\r\n") * 31_000
        assert [client.data(big)[0], client.getreply()[0]] == [552, 552]
        assert client.noop()[0] == 250


def test_not_more_than_so_many_within_an_hour(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    with server(limit=2) as port:
        codes = [
            send(port, MINE, to, forwarded(MINE, number=n, text=f"件{n}です。退職します。" * 9))[0] for n in range(3)
        ]
    assert codes == [250, 250, 452]
    assert len(site.kept(site.cast.haruka)) == 2


def test_an_hour_later_there_is_room_again() -> None:
    limit = AtMost(1, seconds=3600)
    assert [limit.allows(7, 0.0), limit.allows(7, 3599.0), limit.allows(8, 3599.0), limit.allows(7, 3600.0)] == [
        True, False, True, True,
    ]  # fmt: skip


def test_long_lines_come_in(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    raw = forwarded(MINE).as_bytes() + b"X-Long: " + b"a" * 100_000 + b"\r\n"
    with server() as port:
        assert send(port, MINE, to, raw)[0] == 250


def test_many_at_once_are_all_kept(site, server) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    codes: list[int] = []
    with server() as port:

        def one(number: int) -> None:
            text = f"第{number}部の者です。今月末で退職いたします。長らくお世話になりました。連絡先は p{number}@example.org です。"
            codes.append(send(port, MINE, to, forwarded(MINE, number=number, text=text))[0])

        threads = [threading.Thread(target=one, args=(n,)) for n in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert codes.count(250) + codes.count(451) == 12
    assert len(site.kept(site.cast.haruka)) == codes.count(250) >= 10


def test_the_log_holds_no_address(site, server, capsys: pytest.CaptureFixture[str]) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    with server() as port:
        send(port, MINE, to, forwarded(MINE))
        send(port, "stranger@example.org", to, forwarded(MINE))
    said = "".join(capsys.readouterr())
    assert '"outcome": "kept"' in said
    assert '"outcome": "sender_not_proven"' in said
    assert "@" not in said
    assert to.split("@")[0] not in said


@pytest.mark.parametrize("site", ["sqlite"], indirect=True)
def test_the_command_takes_mail_until_it_is_told_to_stop(site) -> None:
    to = site.address_of(site.cast.haruka, MINE)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    around = {**os.environ, **SECRETS, "DATABASE_URL": site.url, "LETTERBOX_DOMAIN": DOMAIN, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "flask", "letterbox", "receive", "--listen", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=ROOT, env=around, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert re.search(rf"SMTP on 127.0.0.1:{port}", running.stdout.readline())
        assert send(port, MINE, to, forwarded(MINE))[0] == 250
        running.send_signal(signal.SIGTERM)
        assert "Stopped." in running.stdout.read()
        assert running.wait(20) == 0
    assert len(site.kept(site.cast.haruka)) == 1


def test_addresses_cannot_be_guessed_and_are_never_given_twice(site) -> None:
    made = {forwarding.make_address(site.session, asker=site.cast.haruka, now=NOW) for _ in range(50)}
    assert len(made) == 50
    assert all(re.fullmatch(r"keep-[a-z2-7]{16}", local) for local in made)
