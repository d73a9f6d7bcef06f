"""Bytes of bad will or bad luck: nothing raises, nothing takes long. The cases found by `benchmarks/hostile_mails.py` stay here."""

from __future__ import annotations

import time

import pytest

from alumni.farewells.reader.labels import as_labels
from alumni.farewells.reader.read import read, read_text
from benchmarks.hostile_mails import mail, seed_mails

SEEDS = seed_mails()
HEAD = "From: a@example.com\r\nDate: Fri, 29 Mar 2024 10:00:00 +0900\r\nSubject: x\r\n"
SECONDS = 2.0


def seconds(raw: bytes) -> float:
    began = time.process_time()
    as_labels(read(raw), "x")
    return time.process_time() - began


@pytest.mark.parametrize("index", range(60))
def test_a_damaged_mail_is_read_in_time(index: int) -> None:
    _, raw = mail(7, index, SEEDS)
    assert seconds(raw) < SECONDS


@pytest.mark.parametrize("seeded", [(1, 1795), (1, 18859)])
def test_a_noun_of_work_that_never_ends_is_given_up_early(seeded: tuple[int, int]) -> None:
    _, raw = mail(*seeded, seed_mails())
    assert seconds(raw) < SECONDS


@pytest.mark.parametrize("label", ["punycode", "idna", "zlib_codec", "utf-7", "utf-16", "undefined", "x" * 300, ""])
@pytest.mark.parametrize("coding", ["8bit", "base64", "quoted-printable", "uuencode", "x-none"])
def test_no_label_is_believed_blindly(label: str, coding: str) -> None:
    head = f"{HEAD}Content-Type: text/plain; charset={label}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    raw = head.encode() + "本日をもって退職いたします。".encode()
    text = read(raw).letter.text
    assert "退職" in text or coding in ("base64", "uuencode")


@pytest.mark.parametrize("depth", [200, 2000])
@pytest.mark.parametrize("kind", ["multipart/mixed", "multipart/alternative", "message/rfc822"])
def test_parts_may_be_nested_deep(kind: str, depth: int) -> None:
    if kind == "message/rfc822":
        raw = f"{HEAD}Content-Type: {kind}\r\n\r\n" * depth
    else:
        raw = HEAD + "".join(f'Content-Type: {kind}; boundary="b{i}"\r\n\r\n--b{i}\r\n' for i in range(depth))
    assert seconds((raw + "\r\nI am leaving on Friday.").encode()) < SECONDS


@pytest.mark.parametrize(
    "piece",
    [
        "今後は",
        "私は",
        "3月",
        "2016年4月~",
        "(",
        "「",
        "@",
        "a@",
        "LINE ID: ",
        "090-",
        "0",
        " ",
        "\n ",
        "\n・案件 2016年~2018年",
        "\nFrom: a\nTo: b\nSubject: c\n",
        "I am ",
        "from ",
        "さん、",
        "> ",
        "http://",
        "a.",
        "Best ",
    ],
)
def test_an_endless_line_takes_no_endless_time(piece: str) -> None:
    body = (piece * 100_000)[:100_000]
    raw = f"{HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n本日をもって退職いたします。\n{body}".encode()
    assert seconds(raw) < SECONDS


def test_fifty_megabytes_are_not_read_to_the_end() -> None:
    raw = HEAD.encode() + b"\r\nToday is my last day.\r\n" + b"I will leave on 3/31.\r\n" * 2_200_000
    began = time.process_time()
    reading = read(raw)
    assert time.process_time() - began < SECONDS
    assert "too_big" in reading.letter.problems


def test_a_sentence_without_end_keeps_its_place() -> None:
    text = "私は" * 5_000 + "本日をもって退職いたします。"
    for fact in read_text(text).found:
        assert text[fact.place.start : fact.place.end] == fact.as_written
