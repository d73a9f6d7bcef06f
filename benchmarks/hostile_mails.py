"""Seeded mutated mails through the reader: nothing may raise, take two seconds or two hundred megabytes.

    python benchmarks/hostile_mails.py [COUNT] [--seed 1] [--workers 2] [--only KIND]

Each mail is one invented mail of `tests/farewells/hands`, damaged in one of the ways of `MUTATIONS`, read in a child
process. Prints per kind how many were read, the slowest, and how far the peak of the child's memory rose above what it
held once the reader was loaded. Ends with 1 when a limit is broken. Times are processor time, so that a busy machine
does not count; the slowest by the clock is told beside it.
"""

from __future__ import annotations

import argparse
import base64
import io
import multiprocessing
import random
import re
import resource
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from alumni.farewells.reader.labels import as_labels
from alumni.farewells.reader.read import read

SEEDS = Path(__file__).parent.parent / "tests" / "farewells" / "hands"
MOST_SECONDS, MOST_MB = 2.0, 200
BIG = 50_000_000
PIECES = (
    "あ", "漢字", "ア", "A", "A ", "a.", "私は", "退職", "3月", "３月３１日", "(", "「", "2016年4月~", "I am ", "案件", "・", "@", "a@", "a@b.", "090-",
    "0", " ", "　", "-", "=", "/", "http://", "www.a.", "LINE ID: ", "さん、", "株式会社", "<", "<a>", "<b><p>", "&amp;", "&", ">", "> ", "|", "\t", "=?", "=?utf-8?B?",
    "From: ", "On ", "の", "年", "、", "。", "です", "Mr.", "Best ", "my last day ", "as of the ", "至", "1/2/", "+81 ", "★", "アット", "[at]", "ドット", "次は", "で", "として",
    "\u3099", "🎓", "\u200b", "\ue000", "x" * 70 + " ", "Tanaka ", "\n", "\n\n", "\n ", " \n", "\n>", "\n- ", "\nA: ", "\n・案件 2016年~2018年", "\nFrom: a\nTo: b\nSubject: c\n",
)  # fmt: skip
CHARSETS = (
    b"utf-8",
    b"iso-2022-jp",
    b"shift_jis",
    b"euc-jp",
    b"utf-7",
    b"utf-16",
    b"utf-32",
    b"big5",
    b"hz",
    b"us-ascii",
    b"idna",
    b"punycode",
    b"zlib_codec",
    b"x" * 300,
    b"",
)


class TooSlow(BaseException):
    """Raised by the alarm inside a reading that does not end."""


def flipped(pick: random.Random, raw: bytes) -> bytes:
    out = bytearray(raw)
    for _ in range(pick.choice((1, 5, 50, len(raw) // 4))):
        out[pick.randrange(len(out))] = pick.randrange(256)
    return bytes(out)


def cut_and_spliced(pick: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    for _ in range(pick.randrange(1, 30)):
        at = pick.randrange(len(lines) + 1)
        lines[at : at + pick.randrange(3)] = lines[: pick.randrange(len(lines) + 1)][-3:]
    return b"\n".join(lines)[: pick.randrange(len(raw), 2 * len(raw) + 1)]


def nested(pick: random.Random, raw: bytes) -> bytes:
    depth = pick.choice((3, 20, 200, 200, 2000))
    kind = pick.choice((b"multipart/mixed", b"multipart/alternative", b"multipart/digest", b"message/rfc822"))
    if kind == b"message/rfc822":
        return b"From: a@example.com\r\nSubject: x\r\nContent-Type: message/rfc822\r\n\r\n" * depth + raw
    opened = b"".join(b'Content-Type: %s; boundary="b%d"\r\n\r\n--b%d\r\n' % (kind, i, i) for i in range(depth))
    closed = b"".join(b"\r\n--b%d--" % i for i in reversed(range(depth))) if pick.random() < 0.5 else b""
    return b"Subject: x\r\n" + opened + raw + closed


def relabelled(pick: random.Random, raw: bytes) -> bytes:
    out = re.sub(rb'charset="?[\w-]+"?', b'charset="' + pick.choice(CHARSETS) + b'"', raw, flags=re.I)
    return re.sub(
        rb"Transfer-Encoding: ?\S+",
        b"Transfer-Encoding: "
        + pick.choice((b"base64", b"quoted-printable", b"uuencode", b"7bit", b"x-none", b"binary")),
        out,
        flags=re.I,
    )


def doubled(pick: random.Random, raw: bytes) -> bytes:
    head, gap, body = raw.partition(b"\n\n") if b"\r\n\r\n" not in raw else raw.partition(b"\r\n\r\n")
    lines = head.splitlines(keepends=True)
    pick.shuffle(lines)
    return head + b"\r\n" + b"".join(lines) * pick.choice((1, 3, 40)) + gap + body


def many_headers(pick: random.Random, raw: bytes) -> bytes:
    line = pick.choice(
        (
            b"Received: from a by b\r\n",
            b"To: a@example.com\r\n",
            b"X:\r\n",
            b"Subject: =?utf-8?B?4o==?=\r\n",
            b"From: " + b"a," * 100 + b"\r\n",
            b"To: a\r\n b\r\n",
        )
    )
    one = b"To: " + b"Name <a@example.com>, " * pick.choice((100, 100_000)) + b"\r\n"
    return (line * pick.choice((1000, 20_000, 100_000)) if pick.random() < 0.7 else one) + raw


def endless(pick: random.Random, raw: bytes) -> bytes:
    piece = "".join(pick.choice(PIECES) for _ in range(pick.choice((1, 1, 2, 3))))
    length = pick.choice((3_000, 30_000, 400_000))
    line = (piece * (length // len(piece) + 1))[:length]
    kind = pick.choice(("plain", "plain", "plain", "html"))
    head = b"From: =?utf-8?B?6bO15bGF?= <torii@example.jp>\r\nDate: Fri, 29 Mar 2024 10:00:00 +0900\r\n"
    subject = ("Subject: " + (line[:2000].replace("\n", " ") if pick.random() < 0.2 else "ご挨拶") + "\r\n").encode()
    before, after = pick.choice(
        (("", ""), ("本日をもって退職いたします。\n", "\n鳥居"), ("Today is my last day. ", "\nBest,\nMika"))
    )
    return (
        head
        + subject
        + f"Content-Type: text/{kind}; charset=utf-8\r\n\r\n{before}{line}{after}".encode("utf-8", "replace")
    )


def woven(pick: random.Random, raw: bytes) -> bytes:
    """Pieces that patterns look for, at random: what a pattern nearly matches costs most."""
    few = pick.sample(PIECES, pick.randrange(2, 9))
    body = "".join(pick.choice(few) for _ in range(pick.choice((200, 5_000, 40_000))))
    head = f"From: {body[:60]!r} <a@example.com>\r\nSubject: {body[60:200]!r}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return (head + body).encode("utf-8", "replace")


def hostile_html(pick: random.Random, raw: bytes) -> bytes:
    piece = pick.choice(
        (
            "<div>",
            "<table><tr><td>",
            "<b><i>",
            "<a href='mailto:a@example.com'>x</a>",
            "<blockquote type=cite>",
            "<p class=MsoNormal>&nbsp;</p>",
            "<style>",
            "<!--",
            "<td>x",
            "<li><ul>",
            "<s>",
            "&#x110000;",
            "<pre>\n",
            "<a href=x",
            "<br>",
        )
    )
    return (
        b"From: a@example.com\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + (piece * pick.choice((50, 3_000, 100_000))).encode()
    )


def zip_bomb(pick: random.Random, raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.eml", bytes(5_000_000))
    name = pick.choice(("a.zip", "a.vcf", "a.eml", "winmail.dat", "a.msg"))
    kind = pick.choice((b"application/zip", b"text/vcard", b"message/rfc822", b"text/plain", b"application/ms-tnef"))
    data = base64.encodebytes(packed.getvalue())
    part = (
        b"--b\r\nContent-Type: %s\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=%s\r\n\r\n%s\r\n"
        % (kind, name.encode(), data)
    )
    return (
        b"From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
        + part * pick.choice((1, 20))
        + b"--b--\r\n"
    )


def huge(pick: random.Random, raw: bytes) -> bytes:
    out = io.BytesIO()
    kind = pick.choice(("line", "lines", "base64", "html", "parts", "nul", "raw", "msg"))
    out.write(
        {"raw": b"", "msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}.get(kind, b"From: a@example.com\r\nSubject: x\r\n")
    )
    out.write(
        {
            "html": b"Content-Type: text/html\r\n\r\n<p>",
            "parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "base64": b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            "raw": b"",
            "msg": b"",
        }.get(kind, b"\r\n")
    )
    unit = {
        "line": "今後は".encode(),
        "lines": b"I will leave on 3/31.\r\n",
        "base64": b"QUFB" * 19 + b"\r\n",
        "html": b"<p>leave</p>",
        "parts": b"--b\r\n\r\nx\r\n",
        "nul": bytes(100),
        "raw": pick.randbytes(997),
        "msg": pick.randbytes(512),
    }[kind]
    chunk = unit * 4000
    while out.tell() < BIG:
        out.write(chunk[: BIG - out.tell()])
    return out.getvalue()


def random_bytes(pick: random.Random, raw: bytes) -> bytes:
    start = pick.choice(
        (
            b"",
            b"From: ",
            b"Subject: x\r\n\r\n",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"PK\x03\x04",
            b"\xff\xfe",
            b"\x1b$B",
            b"BEGIN:VCARD\r\n",
        )
    )
    return start + pick.randbytes(pick.choice((0, 1, 20, 5_000, 200_000)))


def nuls(pick: random.Random, raw: bytes) -> bytes:
    out = bytearray(raw)
    for _ in range(pick.choice((1, 30))):
        at = pick.randrange(len(out))
        out[at:at] = pick.choice(
            (bytes(1), bytes(1000), b"\r", b"\r\r\n", b"\x1b", b"\x1b$B", b"\x0c", b"\xed\xa0\x80", b"\xff")
        )
    return bytes(out)


MUTATIONS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    flipped, cut_and_spliced, nested, relabelled, doubled, many_headers, endless, woven, hostile_html, zip_bomb, random_bytes, nuls,
)  # fmt: skip
EVERY_HUGE = 400
"""One mail in so many has a body of 50 MB."""


def mail(seed: int, index: int, seeds: list[bytes], only: str = "") -> tuple[str, bytes]:
    """(kind, mail) number `index` of the run; the same for the same seed."""
    pick = random.Random(seed * 1_000_003 + index)
    change = huge if index % EVERY_HUGE == EVERY_HUGE - 1 else MUTATIONS[index % len(MUTATIONS)]
    if only:
        change = next(m for m in (*MUTATIONS, huge) if m.__name__ == only)
    raw = pick.choice(seeds)
    if change not in (huge, endless, woven) and pick.random() < 0.15:
        raw = pick.choice(MUTATIONS)(pick, raw)[:300_000] or raw
    return change.__name__, change(pick, raw)


def seed_mails() -> list[bytes]:
    """The invented mails the run starts from."""
    return [p.read_bytes() for p in sorted(SEEDS.glob("*/*.eml"))]


def _alarm(_number: int, _frame: object) -> None:
    raise TooSlow


def peak_mb() -> float:
    """Highest resident size of this process so far. (On Linux ru_maxrss counts kilobytes.)"""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def work(seed: int, first: int, step: int, count: int, only: str, answers: multiprocessing.Queue[object]) -> None:
    """Read every `step`-th mail; report each as (index, kind, bytes, processor s, clock s, error), at the end the memory."""
    seeds = seed_mails()
    signal.signal(signal.SIGALRM, _alarm)
    for raw in seeds:
        read(raw)
    base, told = peak_mb(), False
    for index in range(first, count, step):
        kind, raw = mail(seed, index, seeds, only)
        error = ""
        signal.alarm(60)
        began, clock = time.process_time(), time.perf_counter()
        try:
            as_labels(read(raw), "x")
        except (Exception, TooSlow):
            error = traceback.format_exc(limit=-4)
        signal.alarm(0)
        answers.put((index, kind, len(raw), time.process_time() - began, time.perf_counter() - clock, error))
        if peak_mb() - base > MOST_MB and not told:
            told = True
            answers.put((index, "memory", len(raw), peak_mb() - base, 0.0, kind))
    answers.put(("end", peak_mb() - base, base))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="")
    return parser.parse_args()


def main() -> int:
    """Run, print, and tell whether every limit held."""
    asked = _asked()
    answers: multiprocessing.Queue[object] = multiprocessing.Queue()
    children = [
        multiprocessing.Process(target=work, args=(asked.seed, w, asked.workers, asked.count, asked.only, answers))
        for w in range(asked.workers)
    ]
    for child in children:
        child.start()
    counts: Counter[str] = Counter()
    slowest: dict[str, tuple[float, float, int, int]] = defaultdict(lambda: (0.0, 0.0, 0, 0))
    raised, over, memory = 0, 0, 0.0
    left = len(children)
    while left:
        got = answers.get(timeout=300)
        assert isinstance(got, tuple)
        if got[0] == "end":
            left, memory = left - 1, max(memory, got[1])
            continue
        index, kind, size, used, clock, error = got
        if kind == "memory":
            print(f"MEMORY mail {index} ({error}, {size:,} bytes): {used:.0f} MB above the baseline", flush=True)
            memory = max(memory, used)
            continue
        counts[kind] += 1
        slowest[kind] = max(slowest[kind], (used, clock, index, size))
        if error:
            raised += 1
            print(f"RAISED mail {index} ({kind}, {size:,} bytes)\n{error}", flush=True)
        elif used > MOST_SECONDS:
            over += 1
            print(f"SLOW mail {index} ({kind}, {size:,} bytes): {used:.2f} s", flush=True)
    for kind, number in sorted(counts.items()):
        used, clock, index, size = slowest[kind]
        print(
            f"{kind:16} {number:6} read, slowest {used:.3f} s of the processor ({clock:.3f} s by the clock): mail {index}, {size:,} bytes"
        )
    worst = max(slowest.values())
    print(
        f"read {sum(counts.values())}  raised {raised}  slowest {worst[0]:.3f} s (mail {worst[2]})  over {MOST_SECONDS:.0f} s: {over}  peak {memory:.0f} MB above the baseline"
    )
    return int(raised > 0 or over > 0 or memory > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
