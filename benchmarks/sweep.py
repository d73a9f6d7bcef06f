"""A hundred farewells among ordinary mails, found in one pass over an mbox: how fast, in how much memory.

    python benchmarks/sweep.py [COUNT ...] [--workers N]

For each COUNT (10,000 and 100,000 unless told) an mbox of invented ordinary mails is written to a temporary file, with a
hundred farewells of `tests/farewells/hands` spread over it, and swept in a process of its own. Prints mails per second, farewells
found, what else was taken for one, and the peak memory of the parent and of the largest worker. Then, in one interleaved run, what
it costs to turn an ordinary mail away, as a multiple of the standard library's parse and decode of the same mail.
"""

from __future__ import annotations

import argparse
import base64
import email
import json
import multiprocessing
import os
import quopri
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from alumni.farewells.reader.sifting import worth_reading
from alumni.farewells.reader.sweeping import sweep

HANDS = Path(__file__).parent.parent / "tests" / "farewells" / "hands"
FAREWELLS = 100
PEOPLE = (
    "三好 亜紀",
    "Ken Osei",
    "桐島 拓",
    "Lena Vogt",
    "早瀬 実",
    "Ravi Nair",
    "古賀 美月",
    "Tom Hale",
    "志村 凛",
    "Ana Prado",
)
JAPANESE = (
    "お世話になっております。先ほどの打合せの議事メモをお送りします。", "添付の資料をご確認のうえ、明日の午前中までにコメントをお願いします。", "来週の定例は会議室の都合で十五時からに変更します。",
    "見積の前提を三点ほど直しました。工数は変わりません。", "本番環境の切替は土曜の夜に行います。立会いは二名です。", "先方から追加のデータが届きましたので、分析の続きを進めます。",
    "請求書の宛名に誤りがありましたので、差し替えをお願いできますでしょうか。", "勤怠の締めは本日十八時です。入力がまだの方はお願いします。", "第二会議室の予約が重なっています。調整をお願いします。",
    "ご不明な点がありましたら、窓口までお知らせください。", "テストの結果は良好で、残る課題は二件です。", "新しい経費精算の手順を社内ページに載せました。", "出張の手配が済みました。航空券は後ほど送ります。",
)  # fmt: skip
ENGLISH = (
    "Please find the minutes of this morning's call below.", "I have updated the plan and moved the second milestone by a week.", "Could you check the figures on page four before we send the deck?",
    "The build on the main branch is green again.", "We still need numbers from the plant in Leipzig.", "Attached is the invoice for services rendered in the month of May.",
    "The server room will be without power on Saturday between eight and ten.", "Let me know whether Tuesday at three works for you.", "I agree with the second option, it is cheaper to run.",
    "The client asked for a shorter summary and two more charts.", "Your parcel has been handed to the carrier and should arrive on Thursday.", "Please review the pull request when you have a minute.",
    "Tickets for the conference are on sale until the end of the month.", "The survey closes tomorrow and takes three minutes.", "Parking is limited, so please come by train.",
)  # fmt: skip
NEARLY = (
    "His last day in the office before the holidays is Thursday.",
    "Who is coming to the farewell party for the interns?",
    "退職金制度の改定についてのご案内です。",
    "Two colleagues are leaving for Osaka on Monday.",
)
"""Sentences of ordinary mails that the sieve cannot tell from a farewell's; one mail in twenty holds one."""
TRAILS = "".join(
    f"Received: from relay{i}.example.net (relay{i}.example.net [192.0.2.{i}])\r\n by mx{i}.example.jp with ESMTPS id {i}f3a9c77 for <member@example.jp>;\r\n Mon, 13 May 2024 09:1{i}:00 +0900\r\n"
    for i in range(4)
)


def ordinary(pick: random.Random) -> bytes:
    """One invented everyday mail: a thread, a newsletter, an invoice, a notice of a meeting, a build's report."""
    japanese = pick.random() < 0.5
    pool = JAPANESE if japanese else ENGLISH
    said = [pick.choice(pool) for _ in range(pick.randrange(4, 40))]
    if pick.random() < 0.05:
        said.insert(2, pick.choice(NEARLY))
    kind = pick.choice(("thread", "thread", "newsletter", "invoice", "meeting", "build"))
    sender = {"newsletter": "Shop <info@shop.example.com>", "build": "CI <build@example.org>"}.get(
        kind,
        f"=?utf-8?B?{base64.b64encode(pick.choice(PEOPLE).encode()).decode()}?= <p{pick.randrange(99)}@example.jp>",
    )
    subject = ("Re: " if kind == "thread" else "") + pick.choice(pool)[:24]
    text = "\r\n".join(said) + "\r\n"
    if kind == "thread":
        text += "\r\n" + "".join(
            f"{'> ' * depth}{pick.choice(pool)}\r\n" for depth in (1, 2, 3) for _ in range(pick.randrange(2, 12))
        )
    head = (
        TRAILS
        + f"From: {sender}\r\nTo: member@example.jp\r\nDate: Mon, 13 May 2024 09:12:00 +0900\r\nMessage-ID: <{pick.getrandbits(80):x}@example.jp>\r\n"
    )
    head += f"Subject: =?utf-8?B?{base64.b64encode(subject.encode()).decode()}?=\r\nMIME-Version: 1.0\r\n"
    return _framed(pick, kind, head.encode(), text, japanese)


def _framed(pick: random.Random, kind: str, head: bytes, text: str, japanese: bool) -> bytes:
    if kind == "newsletter" or pick.random() < 0.4:
        page = (
            "<html><head><style>td{color:#333}</style></head><body><table>"
            + "".join(f'<tr><td style="font:12px sans-serif;padding:4px">{x}</td></tr>\r\n' for x in text.split("\r\n"))
            + "</table></body></html>"
        )
        if kind == "newsletter" and pick.random() < 0.3:
            return (
                head
                + b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + quopri.encodestring(page.encode())
            )
        parts = (b"text/plain", text), (b"text/html", page)
        body = b"".join(
            b"--=_b\r\nContent-Type: %s; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n"
            % (t, base64.encodebytes(x.encode()).replace(b"\n", b"\r\n"))
            for t, x in parts
        )
        return head + b'Content-Type: multipart/alternative; boundary="=_b"\r\n\r\n' + body + b"--=_b--\r\n"
    if kind == "meeting":
        invitation = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:20240514T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        return (
            head
            + b"Content-Type: multipart/mixed; boundary=cal\r\n\r\n--cal\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + text.encode()
            + b"\r\n--cal\r\nContent-Type: text/calendar\r\n\r\n"
            + invitation
            + b"--cal--\r\n"
        )
    if kind == "invoice":
        paper = base64.encodebytes(pick.randbytes(pick.randrange(4_000, 30_000))).replace(b"\n", b"\r\n")
        return (
            head
            + b"Content-Type: multipart/mixed; boundary=inv\r\n\r\n--inv\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + text.encode()
            + b"\r\n--inv\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + paper
            + b"--inv--\r\n"
        )
    charset, coding = ("iso-2022-jp", b"7bit") if japanese and pick.random() < 0.5 else ("utf-8", b"8bit")
    return (
        head
        + b"Content-Type: text/plain; charset=%s\r\nContent-Transfer-Encoding: %s\r\n\r\n" % (charset.encode(), coding)
        + text.encode(charset, "replace")
    )


def farewells() -> list[bytes]:
    """A hundred labelled farewells of both languages."""
    labelled = [
        (folder, json.loads(line))
        for folder in ("ja", "en")
        for line in (HANDS / folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    mails = [
        (HANDS / folder / Path(label["file"]).name).read_bytes() for folder, label in labelled if label["is_farewell"]
    ]
    return random.Random(3).sample(mails, FAREWELLS)


def mailbox(count: int, seed: int = 1) -> Iterator[tuple[bool, bytes]]:
    """`count` ordinary mails with the farewells spread over them, each with whether it is one."""
    pick, waiting = random.Random(seed), farewells()
    every = count // FAREWELLS
    for index in range(count):
        yield False, ordinary(pick)
        if index % every == every // 2 and waiting:
            yield True, waiting.pop()


def write(path: Path, count: int) -> set[int]:
    """Write the mbox; the numbers of the farewells in it."""
    places = set()
    with path.open("wb") as out:
        for number, (is_farewell, raw) in enumerate(mailbox(count)):
            if is_farewell:
                places.add(number)
            out.write(
                b"From someone@example.jp Mon May 13 09:12:00 2024\n" + raw.replace(b"\nFrom ", b"\n>From ") + b"\n\n"
            )
    return places


def run(path: str, workers: int, answers: multiprocessing.Queue[object]) -> None:
    """Sweep in this process and tell: seconds, numbers found, peak kB of this process and of its largest worker."""
    began = time.perf_counter()
    with open(path, "rb") as stream:
        found = [number for number, _ in sweep(stream, workers=workers)]
    seconds = time.perf_counter() - began
    answers.put(
        (
            seconds,
            found,
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
            resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
        )
    )


def floor(raw: bytes) -> str:
    """What any reader must do: parse with the standard library and decode the body."""
    for part in email.message_from_bytes(raw).walk():
        if part.get_content_type() in ("text/plain", "text/html"):
            data = part.get_payload(decode=True)
            return data.decode(part.get_content_charset() or "utf-8", "replace") if isinstance(data, bytes) else ""
    return ""


def _seconds(job: Callable[[bytes], object], raw: bytes) -> float:
    """Processor time."""
    began = time.process_time_ns()
    job(raw)
    return (time.process_time_ns() - began) / 1e9


def rejects(sample: int) -> None:
    """Print what turning away costs, over mails turned away."""
    pick = random.Random(2)
    mails = [ordinary(pick) for _ in range(sample)]
    turned_away = [raw for raw in mails if not worth_reading(raw)]
    ratios, ours, floors = [], [], []
    for raw in turned_away:
        mine = least = 1.0
        for _ in range(3):
            least = min(least, _seconds(floor, raw))
            mine = min(mine, _seconds(worth_reading, raw))
        ours.append(mine)
        floors.append(least)
        ratios.append(mine / least)
    print(
        f"turned away {len(turned_away)} of {sample} ordinary mails ({statistics.median(map(len, turned_away)):,.0f} bytes in the median): {1e6 * statistics.median(ours):.0f} us,"
        f" floor {1e6 * statistics.median(floors):.0f} us, ratio median {statistics.median(ratios):.2f}, p95 {statistics.quantiles(ratios, n=20)[-1]:.2f}, of the sums {sum(ours) / sum(floors):.2f}"
    )


def main() -> None:
    """Run every size in a process of its own, then the cost of a reject."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("counts", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    for count in asked.counts:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "box.mbox"
            places = write(path, count)
            answers = context.Queue()
            child = context.Process(target=run, args=(str(path), asked.workers, answers))
            child.start()
            seconds, found, own, workers = answers.get()
            child.join()
            size = path.stat().st_size
        print(
            f"{count + len(places):,} mails, {size / 1e6:,.0f} MB, {asked.workers} workers: {seconds:.1f} s, {(count + len(places)) / seconds:,.0f} mails/s, {size / 1e6 / seconds:.0f} MB/s;"
            f" farewells found {len(places & set(found))}/{len(places)}, others taken for one {len(set(found) - places)}; peak {own / 1024:.0f} MB, largest worker {workers / 1024:.0f} MB",
            flush=True,
        )
    rejects(3_000)


if __name__ == "__main__":
    main()
