"""The mails: three that wait for a look, one that was kept long ago. Real bytes, in the encodings people really send."""

from __future__ import annotations

import datetime as dt
from email.header import Header
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr

from sqlalchemy.orm import Session

from alumni.demo.cast import AOMI, Cast, ago
from alumni.demo.work import STORIES
from alumni.farewells.capture import capture
from alumni.farewells.keeping import Checked, keep_farewell
from alumni.farewells.reviewing import review
from alumni.ledger.recording import Time
from alumni.ledger.rosters import my_projects
from alumni.ledger.teams import Part, add_to_team
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind
from alumni.people.names import NameParts
from projects.months import Month

JAPAN = dt.timezone(dt.timedelta(hours=9))
WORK_DAYS = 5

TAKATORI = """\
各位

お世話になっております。コンサルティング部門の鷹取です。

私事で恐縮ですが、このたび{leave}をもちまして、碧海アドバイザリーを退職することとなりました。
最終出社日は{last}です。本来であれば直接ご挨拶にうかがうべきところ、メールにて失礼いたします。

途中から加わって5年、皆さまには言葉に尽くせないほどお世話になりました。
振り返れば、いつも人に恵まれた現場でした。

・剱プロジェクト（{tsurugi}）
・ベガプロジェクト（{vega}、仁科さん、小田切さんと）

「剱」で統合初日の朝を一緒に迎えられたことは、いまも支えになっています。

来月からは、からまつ電機の経営企画部で、初めて事業会社の側に立ちます。

退職後は下記にご連絡いただけますと幸いです。
  メール: maho.takatori@example.jp
  携帯: 090-5550-0145
  LINE: maho-tktr

皆さまのますますのご活躍を、心よりお祈りしております。

--
鷹取 真帆（たかとり まほ）
碧海アドバイザリー マネージャー
〒100-0000 東京都千代田区（番地略）
Tel: 03-5550-0100 / maho.takatori@aomi.example.com
"""

ACHTERBERG = """\
<html><body style="font-family:Calibri">
<p>Dear all,</p>
<p>After six years with Aomi Advisory, <b>{last} will be my last day</b>. I am moving back to Rotterdam, and from
January I will join <b>Merwede Water</b> as head of transformation.</p>
<p>I came for one project and stayed for eleven. The one I shall tell my children about is <i>Tsurugi</i>: a merger, two
payrolls, one lift, and a team that brought soup when the heating failed. Haruka, Emily, Oliver: I would do it again with you, though
perhaps not in winter.</p>
<p>Please keep in touch. My address here stops working next week, so:</p>
<table><tr><td>E-mail</td><td><a href="mailto:daan.achterberg@example.org">daan.achterberg@example.org</a></td></tr>
<tr><td>Mobile</td><td>+31 6 5550 0167</td></tr>
<tr><td>LinkedIn</td><td><a href="https://www.linkedin.com/in/daan-achterberg-demo">daan-achterberg-demo</a></td></tr></table>
<p>With thanks, and see you on a dike somewhere,<br>Daan</p>
<p style="color:#888;font-size:9pt">Daan Achterberg | Senior Manager | Aomi Advisory, Singapore<br>
Tel +65 6555 0100 | daan.achterberg@aomi.example.com<br>This message is confidential.</p>
</body></html>
"""

PARTY = """\
コンサルティング部門の皆さま

総務の江口です。
今月で退職される鷹取さんの送別会を、下記のとおり開きます。

  日時: {last} 19:00から
  場所: 本社8階 ラウンジ
  会費: 4,000円（当日集めます）

参加される方は、今週金曜までに、このメールへの返信でお知らせください。
お店の都合により、締切後の変更はお受けできません。

江口 沙織
碧海アドバイザリー 総務部
soumu@aomi.example.com / 内線 4410
"""

SAEGUSA = """\
森下さん

お疲れさまです。三枝です。
一斉のご挨拶の前に、森下さんには先にお伝えしたくて。

{last}を最終出社日として、碧海アドバイザリーを退職します。
次は、ゆきどけ農園という、札幌の小さな会社で生産の仕組みをつくります。

「金木犀」の棚卸しの夜、森下さんが最後まで残ってくださったことを忘れません。
落ち着いたら、北の空の下でまた。

saegusa.ryo@example.com
090-5550-0183

三枝 亮
"""


def lay_down(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Put the mails into Haruka's inbox, the kept one half a year ago. Raises what `capture` raises."""
    then = ago(now, 0.5)
    kept = capture(session, asker=cast.haruka, raw=saegusa(then), pasted=False, now=then)
    session.flush()  # the review looks it up
    _keep(session, cast, kept.farewell_id, then)
    for hours, raw in ((50, party(now)), (26, achterberg(now)), (3, takatori(now))):
        capture(session, asker=cast.haruka, raw=raw, pasted=False, now=now - dt.timedelta(hours=hours - 1))


def _keep(session: Session, cast: Cast, farewell_id: int, now: dt.datetime) -> None:
    """What a member does with the review page: look, correct, keep, and say which project it was."""
    typed = review(session, asker=cast.haruka, farewell_id=farewell_id, language="ja").typed
    last = work_day(now, 6)
    checked = Checked(
        NameParts("三枝", "亮", "さえぐさ", "りょう", "Saegusa", "Ryo"),
        (ContactDraft(ContactKind.MAIL, "saegusa.ryo@example.com"), ContactDraft(ContactKind.PHONE, "090-5550-0183")),
        firm_left=AOMI, last_working_day=last, next_employer="ゆきどけ農園", next_role="生産企画",
    )  # fmt: skip
    card = keep_farewell(
        session, asker=cast.haruka, farewell_id=farewell_id, checked=checked, typed=typed, into=None, now=now
    )
    mine, _more = my_projects(session, asker=cast.haruka)
    shared = next(one.project for one in mine if one.project.codename == "金木犀")
    part = Part("コンサルタント", Time.of(shared.began, shared.ended))
    add_to_team(session, asker=cast.haruka, project_id=shared.id, person_id=card.id, part=part, now=now)


def takatori(now: dt.datetime) -> bytes:
    """A Japanese farewell to many, ISO-2022-JP as business mailers send it."""
    text = TAKATORI.format(
        last=_japanese(work_day(now, 4)), leave=_japanese(_end_of_month(work_day(now, 4))),
        tsurugi=_stretch("剱", now), vega=_stretch("ベガ", now),
    )  # fmt: skip
    return _japanese_mail(
        "退職のご挨拶（鷹取 真帆）", "鷹取 真帆", "maho.takatori@aomi.example.com", text, now - dt.timedelta(hours=3)
    )


def party(now: dt.datetime) -> bytes:
    """Not a farewell, though it speaks of one: the office invites to the party."""
    text = PARTY.format(last=_japanese(work_day(now, 3)))
    return _japanese_mail(
        "鷹取さん送別会のご案内", "総務部 江口", "soumu@aomi.example.com", text, now - dt.timedelta(hours=50)
    )


def saegusa(now: dt.datetime) -> bytes:
    """A farewell to one person."""
    text = SAEGUSA.format(last=_japanese(work_day(now, 6)))
    return _japanese_mail(
        "お世話になりました", "三枝 亮", "ryo.saegusa@aomi.example.com", text, now - dt.timedelta(hours=1)
    )


def achterberg(now: dt.datetime) -> bytes:
    """An English farewell in HTML, UTF-8, as Outlook writes it."""
    day = work_day(now, 18)
    mail = EmailMessage()
    mail["Subject"] = "My last day at Aomi"
    mail["From"] = formataddr(("Daan Achterberg", "daan.achterberg@aomi.example.com"))
    mail["To"] = "all-consulting@aomi.example.com"
    mail["Date"] = format_datetime(now - dt.timedelta(hours=26))
    mail["Message-ID"] = "<last-day.achterberg@aomi.example.com>"
    mail.set_content(ACHTERBERG.format(last=f"{day:%A}, {day.day} {day:%B %Y}"), subtype="html")
    return mail.as_bytes()


def _japanese_mail(subject: str, name: str, address: str, text: str, sent: dt.datetime) -> bytes:
    mail = MIMEText(text, "plain", "iso-2022-jp")
    mail["Subject"] = Header(subject, "iso-2022-jp").encode()
    mail["From"] = f"{Header(name, 'iso-2022-jp').encode()} <{address}>"
    mail["To"] = "consulting@aomi.example.com"
    mail["Date"] = format_datetime(sent.astimezone(JAPAN))
    mail["Message-ID"] = f"<{sent:%Y%m%d%H}.{address}>"
    return mail.as_bytes()


def work_day(now: dt.datetime, days: int) -> dt.date:
    """The day that many days on, or the Monday after it."""
    day = now.astimezone(JAPAN).date() + dt.timedelta(days=days)
    return day if day.weekday() < WORK_DAYS else day + dt.timedelta(days=7 - day.weekday())


def _end_of_month(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


def _stretch(codename: str, now: dt.datetime) -> str:
    """The months of one of Haruka's projects, as a mail tells them."""
    story = next(one for one in STORIES if one.codename == codename)
    began = Month.of(now.date()).plus(-story.ago)
    ended = began.plus(story.months - 1)
    return f"{began.year}年{began.month}月〜{ended.year}年{ended.month}月"


def _japanese(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
