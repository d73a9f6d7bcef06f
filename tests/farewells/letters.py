"""Invented farewells for the tests of this room. Nobody in them exists."""

from __future__ import annotations

import email.policy
from email.message import EmailMessage
from pathlib import Path

NATSUMI_TEXT = """お世話になった皆さま

イチョウ・コンサルティングの鷲宮です。
私事で恐縮ですが、11月27日を最終出社日とし、12月31日付で退職いたします。

入社から12年、どうにか走り続けられたのは皆さまのおかげです。

今後は下記の個人連絡先にご連絡いただけますと幸いです。

個人メール: natsumi.washimiya@example.com
携帯: 090-1234-5678

鷲宮 菜摘（わしみや なつみ）

--
イチョウ・コンサルティング株式会社
マネージャー 鷲宮 菜摘
TEL: 03-1234-5678
natsumi.washimiya@example.co.jp
"""

ADAEZE_HTML = """<html><body><p>Dear all,</p>
<p>Friday, 11 December will be my last day at Northfield Advisory.<script>alert(document.cookie)</script></p>
<p>In January I join Harbour Energy Partners as Head of Strategy. &lt;script&gt;alert(2)&lt;/script&gt;
<img src=x onerror=alert(3)> <a href="javascript:alert(4)">me</a></p>
<p>Keep in touch: ada.okonkwo@example.org</p><p>Warm regards,<br>Adaeze Okonkwo</p></body></html>"""


def mail(
    text: str = NATSUMI_TEXT, *, sender: str = "鷲宮 菜摘 <natsumi.washimiya@example.co.jp>",
    subject: str = "退職のご挨拶", message_id: str = "<one@example.co.jp>", html: bool = False,
    date: str = "Fri, 20 Nov 2026 18:42:00 +0900",
) -> bytes:  # fmt: skip
    """One mail as bytes, as a mail program would save it."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, "all@example.co.jp", subject
    message["Date"] = date
    if message_id:
        message["Message-ID"] = message_id
    message.set_content(text, subtype="html" if html else "plain")
    return bytes(message)


def adaeze() -> bytes:
    """An HTML mail with scripts in it."""
    return mail(ADAEZE_HTML, sender="Adaeze Okonkwo <adaeze.okonkwo@northfield.example.com>", html=True,
                subject="Goodbye and thank you", message_id="<two@northfield.example.com>")  # fmt: skip


def saved(folder: Path, raw: bytes, name: str = "mail.eml") -> Path:
    """The mail as a file on disk."""
    path = folder / name
    path.write_bytes(raw)
    return path
