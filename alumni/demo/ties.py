"""What Haruka says of her people, and when she was last in touch with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.demo.cast import Cast, ago
from alumni.touch.models import Ring, TouchKind, WouldHelp
from alumni.touch.regarding import say
from alumni.touch.touching import note_touch


@dataclass(frozen=True, slots=True)
class Meeting:
    """`ago` in years."""

    keys: tuple[str, ...]
    kind: TouchKind
    ago: float
    note: str = ""


MEETINGS = (
    Meeting(("yusuke",), TouchKind.LUNCH, 0.15, "神保町で。投資先の話より、子どもの話が長かった。"),
    Meeting(("yusuke", "daichi", "takeo"), TouchKind.DRINKS, 0.9, "北斗の同窓会。"),
    Meeting(("emily",), TouchKind.CALL, 0.3),
    Meeting(("emily",), TouchKind.MAIL, 1.2),
    Meeting(("ryoko",), TouchKind.MAIL, 0.5, "金沢に寄るときは声をかけるように、と。"),
    Meeting(("takeo",), TouchKind.MAIL, 0.88, "年賀状のお返事。"),
    Meeting(("daichi",), TouchKind.MEETING, 2.6),
    Meeting(("nozomi",), TouchKind.LUNCH, 0.4),
    Meeting(("nozomi", "mei"), TouchKind.CALL, 1.5),
    Meeting(("priya",), TouchKind.MAIL, 0.7),
    Meeting(("hiroto", "ayaka"), TouchKind.LUNCH, 0.25),
    Meeting(("satoru",), TouchKind.MAIL, 1.1),
    Meeting(("chika",), TouchKind.MEETING, 0.35, "軽井沢の店で。豆を送ってくれることになった。"),
    Meeting(("sayuri",), TouchKind.MAIL, 3.4),
    Meeting(("jun",), TouchKind.DRINKS, 1.9),
    Meeting(("daichi",), TouchKind.HELP_GIVEN, 2.1, "転居先の学校を一緒に調べた。"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """Haruka's word on somebody; it wins over what closeness proposes."""

    key: str
    ring: Ring | None
    would_help: WouldHelp | None = None
    every_months: int | None = None


WORDS = (
    Word("yusuke", Ring.JINMYAKU, WouldHelp.SURELY, 3),
    Word("emily", Ring.JINMYAKU, WouldHelp.SURELY, 6),
    Word("takeo", Ring.JINMYAKU, WouldHelp.SURELY, 12),
    Word("chika", Ring.JINMYAKU, WouldHelp.PERHAPS),
    Word("ryoko", None, WouldHelp.SURELY, 6),
    Word("daichi", None, WouldHelp.SURELY),
    Word("tomoko", Ring.NETWORK, WouldHelp.WOULD_NOT_ASK),
    Word("misaki", Ring.NETWORK),
)


def tie(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Note every meeting and every word."""
    for one in MEETINGS:
        then = ago(now, one.ago)
        note_touch(
            session, asker=cast.haruka, person_ids=[cast.cards[key] for key in one.keys], kind=one.kind,
            day=then.date(), note=one.note, now=then,
        )  # fmt: skip
    for word in WORDS:
        say(
            session, asker=cast.haruka, person_id=cast.cards[word.key], ring=word.ring, would_help=word.would_help,
            every_months=word.every_months, now=now,
        )  # fmt: skip
    yusuke = cast.members["yusuke"]
    say(
        session, asker=yusuke, person_id=cast.haruka.person_id, ring=Ring.JINMYAKU, would_help=WouldHelp.SURELY,
        every_months=None, now=now,
    )  # fmt: skip
