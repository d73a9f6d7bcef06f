"""A relay has to show a certificate that is good, or no mail and no password goes there."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from alumni import mail
from tests.conftest import NOW, site_on


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for localhost, signed by itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begins = NOW - dt.timedelta(days=400)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(begins)
        .not_valid_after(begins + dt.timedelta(days=40_000))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path / "relay.pem"
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    path.write_bytes(
        key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain) + made.public_bytes(encoding)
    )
    return path


class Kept(Sink):
    def __init__(self) -> None:
        super().__init__()
        self.mails: list[bytes] = []

    async def handle_DATA(self, server, session, envelope) -> str:  # type: ignore[no-untyped-def]
        self.mails.append(envelope.content)
        return "250 OK"


@pytest.fixture
def relay(certificate: Path) -> Iterator[tuple[int, Kept]]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    kept = Kept()
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(kept, hostname="localhost", port=port, tls_context=context, require_starttls=True)
    server.start()
    yield port, kept
    server.stop()


def post(port: int, tmp_path: Path) -> None:
    site = site_on(f"sqlite:///{tmp_path / 'site.sqlite3'}", MAIL_BACKEND="alumni.mail.CheckedEmailBackend",
                   MAIL_SERVER="localhost", MAIL_PORT=port, MAIL_USE_TLS=True)  # fmt: skip
    with site.app_context():
        mail.send(to="haruka@example.com", subject="A code", text="123456")


def test_nobody_vouches_for_this_relay(relay: tuple[int, Kept], tmp_path: Path) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        post(relay[0], tmp_path)
    assert relay[1].mails == []


def test_a_relay_with_a_good_certificate_gets_the_mail(
    relay: tuple[int, Kept], certificate: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    post(relay[0], tmp_path)
    assert [b"123456" in one for one in relay[1].mails] == [True]
