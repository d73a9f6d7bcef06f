"""How long the reader takes for a farewell, beside what any reader must do: parse it with the standard library and decode its body.

    python benchmarks/reading_speed.py [FOLDER ...] [--region JP] [--rounds 5]

For each folder of mails (those of `tests/farewells/hands` unless told) floor, sieve, opening (decode, cut) and reading are timed
in turn, mail by mail, in processor time, best of the rounds, with nothing remembered from the mail before; printed are medians
and p95 over the mails and the ratio to the floor of the same mail. Each folder is timed twice: as its files are, and *as
delivered*, the same mail with the trace headers of five hops and its text beside an HTML wording as mail programs send it, for
a file kept for a test is a tenth of a mail in a mailbox.
"""

from __future__ import annotations

import argparse
import email
import html
import statistics
import sys
import time
from collections.abc import Callable
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from functools import partial
from pathlib import Path

from alumni.farewells.reader import gated
from alumni.farewells.reader.headers import header
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.read import read
from alumni.farewells.reader.sifting import worth_reading

HANDS = Path(__file__).parent.parent / "tests" / "farewells" / "hands"
LINE = (
    '<p class="MsoNormal" style="margin:0mm;text-align:justify;text-justify:inter-ideograph;font-size:10.5pt;font-family:&quot;Yu Gothic&quot;,sans-serif">'
    '<span lang="EN-US" style="font-size:10.0pt;color:#1F1F1F">{}</span></p>\r\n'
)
PAGE = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15"><style>@font-face{{font-family:"Yu Gothic"}} p.MsoNormal{{margin:0mm}}</style></head><body lang="JA" link="#0563C1"><div class="WordSection1">\r\n{}</div></body></html>'


def floor(raw: bytes) -> str:
    """The standard library's parse, and the text of the first readable part."""
    for part in email.message_from_bytes(raw).walk():
        if part.get_content_type() in ("text/plain", "text/html"):
            data = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            try:
                return data.decode(charset, "replace") if isinstance(data, bytes) else ""
            except LookupError:
                return ""
    return ""


def delivered(raw: bytes) -> bytes:
    """The mail as an Exchange server hands it over: trace headers, and its text in two wordings, base64."""
    text = floor(raw)
    old = email.message_from_bytes(raw)
    mail = MIMEMultipart("alternative")
    for hop in range(5):
        mail["Received"] = (
            f"from mail{hop}.relay.example.net (2001:db8:{hop}::25) by mail{hop + 1}.relay.example.net (2001:db8:{hop}::26) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.7{hop}.28; Mon, 13 May 2024 09:1{hop}:00 +0000"
        )
    for name in ("From", "To", "Subject", "Date", "Message-ID", "Reply-To"):
        if value := header(old, name):
            mail[name] = value if value.isascii() else Header(value, "utf-8").encode()
    mail["DKIM-Signature"] = (
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.jp; s=selector1; h=From:Date:Subject:Message-ID:Content-Type:MIME-Version; b="
        + "kQ7xW2" * 58
    )
    mail["X-MS-Exchange-AntiSpam-MessageData"] = "p4J9sT" * 160
    page = PAGE.format("".join(LINE.format(html.escape(line) or "&nbsp;") for line in text.splitlines()))
    mail.attach(MIMEText(text, "plain", "utf-8"))
    mail.attach(MIMEText(page, "html", "utf-8"))
    return mail.as_bytes()


def forget() -> None:
    """Empty every memory of the reader: a mailbox seldom holds the same sentence twice."""
    gated.forget()
    for name, module in list(sys.modules.items()):
        if name.startswith("alumni.farewells.reader"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _best(job: Callable[[], object], best: float) -> float:
    forget()
    began = time.process_time_ns()
    job()
    return min(best, time.process_time_ns() - began)


def measure(name: str, mails: list[bytes], region: str, rounds: int) -> None:
    """Time the stages over the mails and print one line."""
    rows = []
    for raw in mails:
        jobs: tuple[Callable[[], object], ...] = (
            partial(floor, raw),
            partial(worth_reading, raw),
            partial(open_letter, raw),
            partial(read, raw, region=region),
        )
        best = [1e12] * len(jobs)
        for _ in range(rounds):
            best = [_best(job, b) for job, b in zip(jobs, best, strict=True)]
        rows.append([b / 1e3 for b in best])
    floors, sieves, opened, reads = zip(*rows, strict=True)
    ratios = [r / f for r, f in zip(reads, floors, strict=True)]
    print(f"{name}: {len(mails)} mails, {statistics.median(map(len, mails)):,.0f} bytes in the median")
    for stage, times in (("floor", floors), ("sieve", sieves), ("opened", opened), ("read", reads)):
        print(f"  {stage:7} median {statistics.median(times):7.0f} us  p95 {_p95(times):7.0f} us")
    print(
        f"  read / floor: median {statistics.median(ratios):.1f}, p95 {_p95(ratios):.1f}; of the sums {sum(reads) / sum(floors):.1f}; {1e6 * len(reads) / sum(reads):,.0f} mails/s"
    )


def _p95(values: list[float] | tuple[float, ...]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def main() -> None:
    """Measure every folder, as it is and as delivered."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[HANDS / "ja", HANDS / "en"])
    parser.add_argument("--region", default="JP")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    for folder in asked.folders:
        mails = [p.read_bytes() for p in sorted(folder.glob("*.eml"))]
        measure(f"{folder}, as its files are", mails, asked.region, asked.rounds)
        measure(f"{folder}, as delivered", [delivered(raw) for raw in mails], asked.region, asked.rounds)


if __name__ == "__main__":
    main()
