"""Mailbox files: unpacked in little memory, judged whose they are, sifted, and reported on."""

from __future__ import annotations

import io
import json
import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.farewells.reader.sifting import worth_reading
from alumni.letterbox.mailbox_files import sift
from alumni.letterbox.ownership import NotYours, refuse_foreign
from alumni.letterbox.unpacking import NotUnpacked, is_mailbox, mails_in
from tests.conftest import Cast
from tests.letterbox.conftest import FAREWELL

ME = "haruka@example.com"
MINE = frozenset({ME})


def mail(
    number: int, *, to: str | None = ME, sender: str = "someone@example.org", subject: str = "", text: str = ""
) -> bytes:
    made = EmailMessage()
    made["From"] = sender
    if to is not None:
        made["To"] = to
    made["Subject"] = subject or f"Minutes {number}"
    made["Date"] = "Fri, 20 Nov 2026 18:30:00 +0900"
    made["Message-ID"] = f"<file-{number}@example.com>"
    made.set_content(text or f"The minutes of meeting {number} are in the shared folder.\n")
    return made.as_bytes()


def farewell(number: int = 1, **wishes: str | None) -> bytes:
    return mail(number, sender="kiryu@example.co.jp", subject="退職のご挨拶", text=FAREWELL, **wishes)  # type: ignore[arg-type]


def mbox(mails: list[bytes]) -> bytes:
    quoted = (
        b"\n".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in raw.split(b"\n"))
        for raw in mails
    )
    return b"".join(
        b"From someone@example.org Fri Nov 20 18:30:00 2026\n" + raw.rstrip(b"\n") + b"\n\n" for raw in quoted
    )


def zipped(entries: dict[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packed) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return made.getvalue()


def opened(data: bytes) -> list[bytes]:
    return list(mails_in(io.BytesIO(data)))


lines = st.lists(
    st.sampled_from([b"From here on", b">From there", b">>From x 2026", b"", b"words", b"From a@b Fri 2026"]),
    max_size=8,
)


@given(st.lists(lines, min_size=1, max_size=4))
def test_an_mbox_gives_back_the_mails_that_went_in(bodies: list[list[bytes]]) -> None:
    mails = [b"Subject: s\n\n" + b"\n".join([*body, b"end"]) for body in bodies]
    assert [raw.rstrip(b"\n") for raw in opened(mbox(mails))] == mails


def test_windows_lines_and_from_lines_without_a_date() -> None:
    data = mbox([mail(1), mail(2)]).replace(b"\n", b"\r\n")
    assert [raw.count(b"Message-ID") for raw in opened(data)] == [1, 1]
    assert len(opened(b"From - \nA: b\n\nx\n\nFrom -\nA: c\n\ny\n")) == 2


def test_a_from_in_the_middle_of_a_paragraph_ends_no_mail() -> None:
    text = b"Subject: s\n\nwe heard\nFrom a friend in 2026\nthat\n\nFrom all of us\nbye\n"
    assert len(opened(b"From a@example.org Fri Nov 20 18:30:00 2026\n" + text)) == 1


class Endless(io.RawIOBase):
    """An mbox of `count` mails that is made while it is read."""

    def __init__(self, count: int) -> None:
        self._made = (mbox([mail(n)]) for n in range(count))
        self._rest = b""
        self._read = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        assert (offset, whence, self._read <= io.DEFAULT_BUFFER_SIZE) == (0, 0, True)
        return 0

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        while len(self._rest) < len(buffer) and (more := next(self._made, b"")):
            self._rest += more
        given, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


@pytest.mark.parametrize("count", [2_000, 20_000])
def test_memory_does_not_grow_with_the_mbox(count: int, tmp_path: Path) -> None:
    path = tmp_path / "big.mbox"
    with path.open("wb") as file:
        file.writelines(mbox([mail(n)]) for n in range(count))
    tracemalloc.start()
    with path.open("rb") as file:
        assert sum(1 for _ in mails_in(file)) == count
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 3_000_000


def test_a_mail_too_big_is_cut_and_the_next_one_is_whole() -> None:
    big = b"Subject: big\n\n" + (b"x" * 999 + b"\n") * 30_000
    first, second = opened(mbox([big, mail(2)]))
    assert MOST_BYTES_OF_A_MAIL < len(first) < MOST_BYTES_OF_A_MAIL + 2_000_000
    assert b"Minutes 2" in second
    (one,) = opened(big)
    assert len(one) == MOST_BYTES_OF_A_MAIL + 1


def test_a_zip_gives_its_mails_and_passes_over_the_rest() -> None:
    entries = {
        "a/one.eml": mail(1), "a/Inbox": mbox([mail(2), mail(3)]), "box.mbox": mbox([mail(4)]), "photo.jpg": b"\xff\xd8x",
        "__MACOSX/a/._one.eml": b"x", ".DS_Store": b"x", "a/": b"",
    }  # fmt: skip
    found = opened(zipped(entries))
    assert [raw.split(b"Minutes ")[1][:1] for raw in found] == [b"1", b"2", b"3", b"4"]


def locked_zip() -> bytes:
    """A zip whose only entry says it is encrypted."""
    data = bytearray(zipped({"a.eml": mail(1)}))
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(magic) + at
        struct.pack_into("<H", data, place, struct.unpack_from("<H", data, place)[0] | 1)
    return bytes(data)


def broken_zip() -> bytes:
    data = bytearray(zipped({"a.eml": mail(1) * 50}))
    data[60:90] = b"\0" * 30
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (lambda: zipped({"bomb.eml": b"\0" * 30_000_000}), "too_dense"),
        (lambda: zipped({f"{n}.eml": b"" for n in range(20_001)}, packed=zipfile.ZIP_STORED), "too_many_entries"),
        (lambda: zipped({"inner.zip": zipped({"a.eml": mail(1)})}), "nested"),
        (lambda: zipped({"inner.eml": zipped({"a.eml": mail(1)})}), "nested"),
        (locked_zip, "locked"),
        (broken_zip, "broken_zip"),
        (lambda: b"PK\x03\x04 and then nothing", "broken_zip"),
    ],
    ids=["dense", "many", "nested", "nested under another name", "locked", "damaged", "stub"],
)  # fmt: skip
def test_what_is_wrong_with_a_zip_is_named(data, reason: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotUnpacked) as no:
        opened(data())
    assert no.value.reason == reason


def test_more_than_two_gigabytes_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alumni.letterbox.unpacking.MOST_TOTAL_BYTES", 1_000)
    with pytest.raises(NotUnpacked) as no:
        opened(zipped({"a.eml": mail(1) * 5}))
    assert no.value.reason == "too_much"


@given(st.binary(max_size=400))
def test_any_bytes_are_one_mail_or_none_or_named(data: bytes) -> None:
    for start in (b"A: b\n\n", b"From a@b 2026\n"):
        assert len(opened(start + data)) <= 1 + data.count(b"From ")
    with pytest.raises(NotUnpacked) as no:
        opened(b"PK\x03\x04" + data)
    assert no.value.reason == "broken_zip"


@given(st.data())
def test_a_zip_with_changed_bytes_is_read_or_named(data: st.DataObject) -> None:
    raw = bytearray(zipped({"a.eml": mail(1), "b.mbox": mbox([mail(2), mail(3)])}))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(4, len(raw) - 1))] = data.draw(st.integers(0, 255))
    named = {"broken_zip", "locked", "too_dense", "too_much", "nested", "too_many_entries"}
    try:
        found, reason = opened(bytes(raw)), ""
    except NotUnpacked as no:
        found, reason = [], no.reason
    assert reason in named or (not reason and len(found) <= 4)


def test_single_mails_are_no_mailbox() -> None:
    assert not is_mailbox(io.BytesIO(mail(1)))
    assert is_mailbox(io.BytesIO(mbox([mail(1)])))
    assert is_mailbox(io.BytesIO(zipped({"a.eml": mail(1)})))


def several(count: int, **wishes: str | None) -> list[bytes]:
    return [mail(n, **wishes) for n in range(count)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mails", "taken"),
    [
        (several(30), True),
        (several(30, to="boss@example.co.jp"), False),
        (several(16, to="boss@example.co.jp") + several(15), False),
        (several(15, to="boss@example.co.jp") + several(15), True),
        (several(9, to="boss@example.co.jp"), True),
        (several(10, to="boss@example.co.jp"), False),
        ([mail(n, sender=ME, to="boss@example.co.jp") for n in range(30)], True),
        ([mail(n, sender="kiryu@example.co.jp", to="kiryu@example.co.jp") for n in range(30)], True),
        (several(30, to=None), True),
        (several(30, to="undisclosed-recipients:;"), True),
        ([b"Delivered-To: Haruka@Example.com\n" + mail(n, to="everybody@example.co.jp") for n in range(30)], True),
        ([b"Bcc: haruka@example.com\n" + mail(n, to="everybody@example.co.jp") for n in range(30)], True),
        (several(5) + several(200, to="boss@example.co.jp"), False),
        (several(200) + several(5_000, to="boss@example.co.jp"), True),
    ],
    ids=["mine", "another's", "mostly another's", "half and half", "a handful", "just no handful", "sent by me",
         "bcc, to himself", "bcc, to nobody", "bcc, undisclosed", "delivered to me", "bcc kept", "a few of mine on top",
         "judged by the first two hundred"],
)  # fmt: skip
def test_whose_mailbox_it_is(mails: list[bytes], taken: bool) -> None:
    if taken:
        refuse_foreign(mails, mine=MINE)
    else:
        with pytest.raises(NotYours):
            refuse_foreign(mails, mine=MINE)


def test_only_the_first_dated_mails_are_looked_at() -> None:
    def mails() -> Iterator[bytes]:
        yield from several(200)
        raise AssertionError("one mail too many was read")

    refuse_foreign(mails(), mine=MINE)
    undated = [b"From: a@example.org\nTo: boss@example.co.jp\n\nx"] * 50
    refuse_foreign([*undated, *several(10)], mine=MINE)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("退職のご挨拶", "あ"), ("ご挨拶", FAREWELL), ("お世話になりました", "いろいろありがとうございました。"),
        ("Last day", "x"), ("Thank you", "Tomorrow I am leaving Northgate. Write to tom@example.org."),
        ("週末", "本日で会社を卒\n業します。"), ("Goodbye", ""), ("ありがとう", "最終\n> 出社日は金曜です"),
        ("一杯", "きょうで会社に来るのは終わりです。7年間ありがとうございました。taro0000@gmail.com"),
    ],
)  # fmt: skip
def test_farewells_pass_the_sieve(subject: str, text: str) -> None:
    for wrapped in (mail(1, subject=subject, text=text), forwarded_inside(mail(1, subject=subject, text=text))):
        assert worth_reading(wrapped)


def forwarded_inside(raw: bytes) -> bytes:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = ME, "Fwd"
    outer.set_content("fyi")
    outer.add_attachment(raw, maintype="application", subtype="octet-stream", filename="mail.eml")
    return outer.as_bytes()


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Invoice 4711", "Please find attached the invoice. Payment is due within 30 days."),
        ("会議室の変更", "明日の会議は5階に変わりました。資料は共有フォルダーにあります。"),
        ("Your order has shipped", "It should arrive on Tuesday. Track it on our site."),
        ("見積書の送付", "ご依頼の見積書をお送りします。ご確認のほどよろしくお願いいたします。"),
    ],
)  # fmt: skip
def test_ordinary_mails_do_not(subject: str, text: str) -> None:
    assert not worth_reading(mail(1, subject=subject, text=text))


def test_dropping_an_mbox_reports_what_became_of_it(cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    data = mbox([*several(20), farewell(900), farewell(900)])
    browser = browser_of(cast.haruka)
    page = browser.post("/letterbox/files", data={"files": (io.BytesIO(data), "old.mbox")})
    assert page.status_code == 200
    facts = page.text.replace("\n", "").replace(" ", "")
    assert 'herenow</dt><ddclass="num">1</dd>' in facts
    assert 'before</dt><ddclass="num">1</dd>' in facts
    assert 'notkept</dt><ddclass="num">20</dd>' in facts
    assert "桐生" in browser.get("/farewells").text
    assert "桐生" not in browser_of(cast.saki).get("/farewells").text


def test_a_dump_of_others_is_refused_with_the_reason_and_the_next_file_taken(cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    dump = mbox([*several(20, to="boss@example.co.jp"), farewell(1, to="boss@example.co.jp")])
    browser = browser_of(cast.haruka, "ja")
    page = browser.post("/letterbox/files", data={"files": [(io.BytesIO(dump), "firm.mbox")]})
    assert page.status_code == 422
    assert "ほかの方に宛てた" in page.text
    assert "桐生" not in browser.get("/farewells").text
    both = [(io.BytesIO(dump), "firm.mbox"), (io.BytesIO(zipped({"a.eml": farewell(2)})), "mine.zip")]
    assert browser.post("/letterbox/files", data={"files": both}).status_code == 200
    assert "桐生" in browser.get("/farewells").text


def test_the_command_sweeps_a_file(app, cast: Cast, session, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "old.mbox").write_bytes(mbox([*several(20), farewell(900)]))
    (tmp_path / "firm.mbox").write_bytes(mbox(several(20, to="boss@example.co.jp")))
    runner = app.test_cli_runner()
    said = runner.invoke(args=["letterbox", "sweep", "--member", ME, "--mbox", str(tmp_path / "old.mbox")])
    summary = json.loads(said.output.strip().splitlines()[-1])
    assert (said.exit_code, summary["kept"], summary["looked_at"], summary["not_farewells"]) == (0, 1, 21, 20)
    said = runner.invoke(args=["letterbox", "sweep", "--member", ME, "--mbox", str(tmp_path / "firm.mbox")])
    assert (said.exit_code, json.loads(said.output.strip().splitlines()[-1])) == (
        1,
        {"state": "refused", "reason": "NotYours"},
    )


def test_mails_come_one_after_the_other_not_all_at_once() -> None:
    stream = io.BufferedReader(Endless(10**9))
    assert len(list(islice(mails_in(stream), 3))) == 3


def test_a_mailbox_read_on_several_cores_gives_the_same_farewells_in_the_same_order() -> None:
    box = mbox([farewell(number) if number % 90 == 7 else mail(number) for number in range(450)])
    alone = sift(io.BytesIO(box), mine=MINE, workers=1)
    assert [b"<file-%d@" % n in raw for n, raw in zip((7, 97, 187, 277, 367), alone.farewells, strict=True)] == [
        True
    ] * 5
    assert alone.looked_at == 450
    assert sift(io.BytesIO(box), mine=MINE, workers=2) == alone
