"""The sieve before the reader and the sweep over whole mailboxes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader import sweeping
from alumni.farewells.reader.decode import MAX_BYTES
from alumni.farewells.reader.sifting import worth_reading
from alumni.farewells.reader.sweeping import mails_of, sweep, sweep_mails
from benchmarks.hostile_mails import mail, seed_mails

HANDS = Path(__file__).parent.parent / "hands"
SHARED = Path(__file__).parents[4] / "shared" / "farewell"
LINE = b"From someone@example.jp Mon May 13 09:12:00 2024\n"
INVOICE = b"From: a@example.com\nSubject: Invoice 31\nContent-Type: text/plain; charset=utf-8\n\nPlease find the invoice for May. Payment is due in ten days.\n"
MINUTES = "From: a@example.com\nSubject: 議事メモ\nContent-Type: text/plain; charset=utf-8\n\n本日の打合せのメモです。次回は十五時からです。\n".encode()
GOODBYE = "From: 鳥居 美香 <torii@example.jp>\nSubject: ご挨拶\nContent-Type: text/plain; charset=utf-8\n\n私事ですが、3月31日をもって退職いたします。今までお世話になりました。\n".encode()


def farewells(folder: Path, labels: str) -> list[Path]:
    lines = (folder / labels).read_text(encoding="utf-8").splitlines()
    return [next(folder.rglob(Path(r["file"]).name)) for r in map(json.loads, lines) if r["is_farewell"]]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_farewell_of_other_hands_is_sifted_out(language: str) -> None:
    lost = [p.name for p in farewells(HANDS / language, "labels.jsonl") if not worth_reading(p.read_bytes())]
    assert lost == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_shared_farewell_is_sifted_out(language: str) -> None:
    if not (SHARED / language / "dev.jsonl").exists():
        pytest.skip("the shared mails are not here")
    assert [p.name for p in farewells(SHARED / language, "dev.jsonl") if not worth_reading(p.read_bytes())] == []


@pytest.mark.parametrize("raw", [INVOICE, MINUTES, INVOICE.replace(b"\n", b"\r\n")])
def test_ordinary_mails_are_turned_away(raw: bytes) -> None:
    assert not worth_reading(raw)


@pytest.mark.parametrize(
    ("head", "body"),
    [("Content-Transfer-Encoding: base64", "5pys5pel44KS44KC44Gj44Gm6YCA6IG344GE44Gf44GX44G+44GZ44CC"), ("Content-Transfer-Encoding: quoted-printable", "today is my la=\nst day"),
     ("Content-Type: text/html", "<p>today is my <b>last</b>\n day</p>"), ("Content-Type: text/html; charset=utf-8", "&#36864;&#32887;いたします"),
     ('Content-Type: multipart/mixed; boundary="b"', "--b\nContent-Transfer-Encoding: base64\nContent-Type: text/plain\n\nbXkgbGFzdCBkYXk=\n--b--"),
     ('Content-Type: multipart/mixed; boundary="b"', "--b\nContent-Type: message/rfc822\n\nSubject: x\n\nx\n--b--"), ("X: y", "退\n職いたします")],
)  # fmt: skip
def test_the_sieve_reads_through_codings(head: str, body: str) -> None:
    assert worth_reading(f"From: a@example.com\nSubject: x\n{head}\n\n{body}\n".encode())


@pytest.mark.parametrize("index", range(36))
def test_the_sieve_bears_damaged_mails(index: int) -> None:
    assert worth_reading(mail(11, index, seed_mails())[1]) in (True, False)


@given(st.binary(max_size=300))
def test_the_sieve_bears_any_bytes(raw: bytes) -> None:
    assert worth_reading(raw) in (True, False)


def test_a_sweep_tells_the_numbers_of_the_farewells() -> None:
    box = b"".join(LINE + raw + b"\n" for raw in (INVOICE, GOODBYE, MINUTES, GOODBYE))
    found = list(sweep(io.BytesIO(box), workers=1))
    assert [number for number, _ in found] == [1, 3]
    assert all(reading.verdict.is_farewell for _, reading in found)


def test_workers_find_the_same_in_the_same_order() -> None:
    mails = [GOODBYE if i % 97 == 5 else INVOICE for i in range(450)]
    alone = list(sweep_mails(mails, workers=1))
    assert [n for n, _ in alone] == [5, 102, 199, 296, 393]
    assert list(sweep_mails(iter(mails), workers=2)) == alone


def test_a_small_mailbox_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeping, "ProcessPoolExecutor", None)
    assert [n for n, _ in sweep_mails([INVOICE, GOODBYE] * 50, workers=2)] == list(range(1, 100, 2))


def test_a_second_sweep_meanwhile_does_without_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    mails = [GOODBYE if i % 97 == 5 else INVOICE for i in range(450)]
    first = sweep_mails(mails, workers=2)
    numbers = [next(first)[0] for _ in range(4)]  # the fourth stands in the second batch
    with monkeypatch.context() as patched:
        patched.setattr(sweeping, "ProcessPoolExecutor", None)
        assert [n for n, _ in sweep_mails(mails, workers=2)] == [5, 102, 199, 296, 393]
    assert numbers + [n for n, _ in first] == [5, 102, 199, 296, 393]
    assert [n for n, _ in sweep_mails(mails, workers=2)] == [5, 102, 199, 296, 393]


def test_mails_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield GOODBYE

    found = sweep_mails(endless(), workers=2)  # type: ignore[arg-type]
    assert next(found)[0] == 0
    found.close()  # type: ignore[attr-defined]
    assert taken < 3_000


BODIES = st.lists(
    st.sampled_from([b"x", b"From the start", b">From here", b"", b"From a@example.com", b"Subject: y"]),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60)
@given(st.lists(BODIES, min_size=1, max_size=5))
def test_an_mbox_gives_back_its_mails(bodies: list[list[bytes]]) -> None:
    mails = [b"Subject: x\n\n" + b"\n".join(lines) + b"\nend\n" for lines in bodies]
    box = b"".join(
        LINE + b"\n".join(b">" + x if x.lstrip(b">").startswith(b"From ") else x for x in raw.split(b"\n")) + b"\n"
        for raw in mails
    )
    assert [raw.rstrip(b"\n") for raw in mails_of(io.BytesIO(box))] == [raw.rstrip(b"\n") for raw in mails]


def test_a_huge_mail_is_cut_and_the_next_one_found() -> None:
    box = LINE + b"Subject: x\n\n" + b"x" * (MAX_BYTES * 2) + b"\n\n" + LINE + GOODBYE
    sizes = [len(raw) for raw in mails_of(io.BytesIO(box))]
    assert sizes == [MAX_BYTES + 1, len(GOODBYE)]
