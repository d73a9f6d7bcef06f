"""One of Haruka's people looked at his card and put it right; another was handed a link and has not come yet; with a third
Haruka has had nothing to do for years, and is asked whether she keeps the card on."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from alumni.captured.correcting import SaidByHimself, correct
from alumni.captured.links import make_link
from alumni.demo.cast import Cast, ago, person_of
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind
from alumni.people.names import parts_of


def hand_over(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Hand out two links; through the first Hiroto says where he works now. Rena's card grows old."""
    hiroto, naoki = cast.cards["hiroto"], cast.cards["naoki"]
    token = make_link(session, asker=cast.haruka, person_id=hiroto, invites=False, now=ago(now, 0.05))
    make_link(session, asker=cast.haruka, person_id=naoki, invites=True, now=ago(now, 0.02))
    card = person_of(session, cast, "hiroto")
    mail = ContactDraft(ContactKind.MAIL, "hiroto.nishina@example.jp")
    said = SaidByHimself(parts_of(card), (mail,), "みなと再生医療", "事業開発部長", False, card.headline, card.place)
    correct(session, token=token, said=said, now=ago(now, 0.01))
    person_of(session, cast, "rena").kept_at = ago(now, 3.2)
