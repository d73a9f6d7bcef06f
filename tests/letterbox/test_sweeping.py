"""The look through one's own mailbox, against a real IMAP server (pymap) with invented mails in it."""

from __future__ import annotations

import datetime as dt
import imaplib
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

import pytest
import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from flask.testing import FlaskClient

from alumni.accounts.models import User
from alumni.letterbox import own_mailbox, sweeping
from alumni.letterbox.own_mailbox import Account, OwnMailbox, Security, Unreachable, checked_address, records
from tests.conftest import NOW, signed_in_session
from tests.letterbox.conftest import FAREWELL

USER, PASSWORD = "haruka@example.com", "for this test only"
ENGLISH = """Dear all,

Friday is my last day at Northgate Advisory. After nine years I am leaving to run a small bakery.
Thank you for everything. Please keep in touch: tom.alder@example.org, or call 555-0100.

Tom Alder
"""
ORDINARY = (
    (
        "会議室の変更について",
        "明日の会議は5階の会議室に変わりました。資料は共有フォルダーにあります。よろしくお願いします。",
    ),
    ("Invoice 4711", "Please find attached the invoice for October. Payment is due within 30 days."),
    ("Lunch?", "Are you free for lunch on Tuesday? The new place around the corner has opened."),
)


def mail(number: int, subject: str, text: str, sender: str = "someone@example.co.jp") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, USER, subject
    made["Date"] = "Fri, 20 Nov 2026 18:30:00 +0900"
    made["Message-ID"] = f"<box-{number}@example.com>"
    made.set_content(text)
    return made


def mailbox_of(count: int) -> list[EmailMessage]:
    """`count` ordinary mails with two farewells among them: one near the beginning, one near the end."""
    mails = [mail(n, *ORDINARY[n % len(ORDINARY)]) for n in range(count)]
    mails.insert(3, mail(9001, "退職のご挨拶", FAREWELL, "桐生 真澄 <kiryu@example.co.jp>"))
    mails.insert(count - 2, mail(9002, "Moving on", ENGLISH, "Tom Alder <alder@example.com>"))
    return mails


@contextmanager
def serving(*options: str) -> Iterator[int]:
    """pymap with its in-memory backend, in a process of its own; the port it listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        str(Path(sys.executable).parent / "pymap"), "--host", "127.0.0.1", "--port", str(port), *options,
        "--no-service", "admin", "--no-service", "managesieve", "dict", "--demo-user", USER,
        "--demo-password", PASSWORD,
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield port
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def imap_port() -> Iterator[int]:
    """A server without TLS, for all tests."""
    with serving("--no-tls") as port:
        yield port


class Mailbox:
    """A folder of the test server, filled and looked at by a client of its own."""

    def __init__(self, port: int, folder: str) -> None:
        self.client = imaplib.IMAP4("127.0.0.1", port)
        self.client.login(USER, PASSWORD)
        self.account = Account("127.0.0.1", port, Security.NONE, USER, PASSWORD, folder)
        self.folder = folder
        self.client.create(folder)

    def put(self, mails: list[EmailMessage]) -> None:
        for one in mails:
            assert self.client.append(self.folder, None, None, one.as_bytes())[0] == "OK"  # type: ignore[arg-type]

    def flags(self) -> list[bytes]:
        self.client.select(self.folder, readonly=True)
        found = self.client.fetch("1:*", "(FLAGS)")[1]
        self.client.close()
        return [line.replace(b"\\Recent", b"").replace(b" )", b")") for line in found]  # type: ignore[union-attr]


@pytest.fixture
def folder(imap_port: int, request: pytest.FixtureRequest) -> Iterator[Mailbox]:
    """A new folder for each test."""
    made = Mailbox(imap_port, f"f{abs(hash(request.node.nodeid))}")
    yield made
    made.client.logout()


def run(site, account: Account, mine: frozenset[str] = frozenset({USER})) -> sweeping.Progress:  # type: ignore[no-untyped-def]
    """One whole run, in this thread."""
    me = site.cast.haruka
    sweep_id = sweeping.begin(site.session, asker=me, account=account, now=NOW)
    site.session.commit()
    sweeping.Run(site.sessions, sweep_id, me, account, mine, True, lambda: NOW).run()
    with site.sessions() as session:
        return sweeping.progress(session, asker=me, sweep_id=sweep_id, now=NOW)


def test_both_farewells_are_found_and_no_flag_is_changed(site, folder) -> None:
    folder.put(mailbox_of(120))
    before = folder.flags()
    done = run(site, folder.account)
    assert (done.state, done.reason) == ("done", "")
    assert (done.seen, done.ahead, done.kept, done.known) == (122, 0, 2, 0)
    kept = site.kept(site.cast.haruka)
    assert sorted(number for number in (9001, 9002) for raw in kept if f"box-{number}@".encode() in raw) == [9001, 9002]
    assert folder.flags() == before
    assert not any(b"Seen" in line for line in before)


def test_after_an_interruption_no_mail_is_read_twice(site, folder, monkeypatch) -> None:
    folder.put(mailbox_of(120))
    read: list[int] = []
    beginnings = OwnMailbox.beginnings

    def counted(box: OwnMailbox, uids: list[int]) -> list[own_mailbox.Beginning]:
        if len(read) == 2 * sweeping.BATCH:
            raise OSError("the line broke")
        read.extend(uids)
        return beginnings(box, uids)

    monkeypatch.setattr(OwnMailbox, "beginnings", counted)
    broken = run(site, folder.account)
    assert (broken.state, broken.reason, broken.seen, broken.kept) == ("broken_off", "went_away", 100, 1)
    monkeypatch.setattr(OwnMailbox, "beginnings", lambda box, uids: read.extend(uids) or beginnings(box, uids))
    done = run(site, folder.account)
    assert (done.state, done.seen, done.kept, done.id) == ("done", 122, 2, broken.id)
    assert len(read) == len(set(read)) == 122
    folder.put(
        [
            mail(
                9003,
                "ご挨拶",
                FAREWELL.replace("桐生", "相沢").replace("kiryu", "aizawa"),
                "相沢 <aizawa@example.co.jp>",
            )
        ]
    )
    later = run(site, folder.account)
    assert (later.seen, later.kept) == (123, 3)
    assert len(read) == len(set(read)) == 123


def test_a_batch_is_kept_with_how_far_it_came_or_not_at_all(site, folder) -> None:
    """The commit of the first batch fails: nothing of it is kept, and the next run keeps each farewell once."""
    folder.put(mailbox_of(10))
    me = site.cast.haruka
    fails = iter([False, False, True])

    def crash(session) -> None:  # type: ignore[no-untyped-def]
        if next(fails, False):
            raise RuntimeError("the power went")

    sweep_id = sweeping.begin(site.session, asker=me, account=folder.account, now=NOW)
    site.session.commit()
    sa.event.listen(sa.orm.Session, "before_commit", crash)
    try:
        sweeping.Run(site.sessions, sweep_id, me, folder.account, frozenset(), True, lambda: NOW).run()
    finally:
        sa.event.remove(sa.orm.Session, "before_commit", crash)
    with site.sessions() as session:
        broken = sweeping.progress(session, asker=me, sweep_id=sweep_id, now=NOW)
    assert (broken.state, broken.reason, broken.seen, broken.kept) == ("broken_off", "failed", 0, 0)
    assert site.kept(me) == []
    assert run(site, folder.account).kept == 2
    assert len(site.kept(me)) == 2


def test_look_alikes_and_ones_own_farewell_are_left_alone(site, folder) -> None:
    notice = "人事部よりお知らせします。営業部の桐生真澄さんが11月30日付で退職されます。後任は相沢さんです。"
    folder.put([mail(1, "退職者のお知らせ", notice), mail(2, "退職のご挨拶", FAREWELL, f"Haruka <{USER}>")])
    done = run(site, folder.account)
    assert (done.state, done.seen, done.kept) == ("done", 2, 0)


def test_what_cannot_be_reached_says_why(site, folder, imap_port) -> None:
    given = folder.account
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        shut = probe.getsockname()[1]
    wrong = {
        "wrong_password": Account(given.host, imap_port, Security.NONE, USER, "wrong", given.folder),
        "no_such_folder": Account(given.host, imap_port, Security.NONE, USER, PASSWORD, "not there"),
        "no_answer": Account(given.host, shut, Security.NONE, USER, PASSWORD, given.folder),
        "no_such_host": Account("nowhere.invalid", imap_port, Security.NONE, USER, PASSWORD, given.folder),
    }
    for reason, account in wrong.items():
        with pytest.raises(Unreachable) as no, own_mailbox.opened(account, allow_private=True):
            pass
        assert no.value.reason == reason
    assert PASSWORD not in repr(given)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1", "2002:a00:1::", "64:ff9b::a00:1"],
)  # fmt: skip
def test_hosts_inside_are_not_reached(host: str) -> None:
    with pytest.raises(Unreachable) as no:
        checked_address(host, 993, allow_private=False)
    assert no.value.reason in ("private_host", "no_such_host")


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("203.0.114.7", 993)), (2, 1, 6, "", ("10.0.0.1", 993))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: found)
    with pytest.raises(Unreachable) as no:
        checked_address("imap.example.com", 993, allow_private=False)
    assert no.value.reason == "private_host"
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: found[:1])
    assert checked_address("imap.example.com", 993, allow_private=False) == "203.0.114.7"
    with pytest.raises(Unreachable) as no:
        checked_address("imap.example.com", 25, allow_private=False)
    assert no.value.reason == "bad_port"


def test_answers_of_other_servers_are_understood() -> None:
    """The uid behind the literals, quoted strings instead of literals, and another client's flags in between."""
    data = [
        (b"1 (RFC822.SIZE 20 BODY[HEADER] {5}", b"A: b\n"), (b" BODY[TEXT]<0> {3}", b"abc"), b" UID 7)",
        b"2 (FLAGS (\\Seen))",
        (b"3 (UID 9 BODY[HEADER] {5}", b"C: d\n"), b' BODY[TEXT]<0> "x \\"y\\"" RFC822.SIZE 8)',
        None,
    ]  # fmt: skip
    found = [own_mailbox._beginning(*record) for record in records(data)]
    assert [(one.uid, one.size, one.head, one.body) for one in found] == [
        (7, 20, b"A: b", b"abc"), (9, 8, b"C: d", b'x "y"'),
    ]  # fmt: skip


def browser_of_haruka(site) -> FlaskClient:  # type: ignore[no-untyped-def]
    account = site.session.scalars(sa.select(User).where(User.email == USER)).one()
    browser = site.app.test_client()
    with browser.session_transaction() as kept:
        kept.update(signed_in_session(site.session, account), language="en")
    return browser


def test_the_pages_from_the_form_to_the_report(site, folder, monkeypatch) -> None:
    folder.put(mailbox_of(20))
    browser = browser_of_haruka(site)
    typed = {
        "host": "127.0.0.1",
        "port": str(folder.account.port),
        "security": "tls",
        "user": USER,
        "folder": folder.folder,
    }
    monkeypatch.setattr("alumni.letterbox.forms.Security", lambda _word: Security.NONE)
    wrong = browser.post("/letterbox/sweep", data={**typed, "password": "wrong"})
    assert wrong.status_code == 422
    assert "did not accept this user" in wrong.text
    begun = browser.post("/letterbox/sweep", data={**typed, "password": PASSWORD})
    assert begun.status_code == 302
    for _ in range(100):
        told = browser.get(begun.location, headers={"Accept": "application/json"}).json
        if not told["running"]:
            break
        time.sleep(0.1)
    page = browser.get(begun.location).text
    assert "read to the end" in page
    assert PASSWORD not in page
    assert "2 farewells found" in browser.get("/letterbox").text
    assert len(site.kept(site.cast.haruka)) == 2


def test_others_do_not_see_ones_sweep(site, folder) -> None:
    folder.put(mailbox_of(5))
    done = run(site, folder.account)
    stranger = site.app.test_client()
    saki = site.session.scalars(sa.select(User).where(User.email == "saki@example.org")).one()
    with stranger.session_transaction() as kept:
        kept.update(signed_in_session(site.session, saki), language="en")
    assert stranger.get(f"/letterbox/sweeps/{done.id}").status_code == 404
    assert stranger.post(f"/letterbox/sweeps/{done.id}/stop").status_code == 404
    assert stranger.post(f"/letterbox/sweeps/{done.id}/forget").status_code == 404
    assert USER not in stranger.get("/letterbox").text


def test_the_command_prints_json(site, folder, monkeypatch) -> None:
    folder.put(mailbox_of(8))
    monkeypatch.setenv("LETTERBOX_PASSWORD", PASSWORD)
    said = site.app.test_cli_runner().invoke(
        args=["letterbox", "sweep", "--member", USER, "--imap", "127.0.0.1", "--port", str(folder.account.port),
              "--security", "none", "--folder", folder.folder]
    )  # fmt: skip
    assert said.exit_code == 0, said.output
    summary = json.loads(said.output.strip().splitlines()[-1])
    assert (summary["state"], summary["seen"], summary["kept"]) == ("done", 10, 2)


@pytest.fixture
def self_signed(tmp_path: Path) -> Iterator[int]:
    """A server that offers STARTTLS with a certificate nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(dt.datetime(2020, 1, 1)).not_valid_after(dt.datetime(2090, 1, 1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (tmp_path / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    with serving("--cert", str(tmp_path / "cert.pem"), "--key", str(tmp_path / "key.pem")) as port:
        yield port


def test_no_password_goes_to_a_server_nobody_vouches_for(self_signed: int) -> None:
    account = Account("127.0.0.1", self_signed, Security.STARTTLS, USER, PASSWORD)
    with pytest.raises(Unreachable) as no, own_mailbox.opened(account, allow_private=True):
        pass
    assert no.value.reason == "bad_certificate"


def test_no_password_goes_in_the_clear_to_a_public_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_mailbox, "checked_address", lambda *_a, **_k: "203.0.114.7")
    account = Account("imap.example.com", 143, Security.NONE, USER, PASSWORD)
    with pytest.raises(Unreachable) as no, own_mailbox.opened(account, allow_private=False):
        pass
    assert no.value.reason == "bad_certificate"
