"""A warning, a pause, shutting out: what each does, who is told, how it is taken back, and what is written down."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from flask_mailman import EmailMessage

from alumni.accounts import invitations
from alumni.accounts.models import Invitation, User
from alumni.applications.models import VouchStrike
from alumni.applications.right import strikes
from alumni.audit import acts, verify
from alumni.handover.links import make_link
from alumni.moderation.measures import Final, NoSuchMember, NotForYou, lift, take
from alumni.moderation.members import set_moderator
from alumni.moderation.models import Measure, MeasureKind
from alumni.people.conduct import paused_until
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.referrals.models import ReferralRequest, RequestState
from tests.moderation.conftest import Bench

Browsers = Callable[..., FlaskClient]
WORDS = "9月の便りは、相手の方には脅しと読めるものでした。"


def decide(browser: FlaskClient, about: Asker, kind: str, **more: str) -> int:
    data = {"kind": kind, "words": WORDS, **more}
    return browser.post(f"/moderation/members/{about.person_id}", data=data).status_code


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def test_a_warning_is_read_and_answered(bench: Bench, browser_of: Browsers, outbox: list[EmailMessage]) -> None:
    host, kenichiro = browser_of(bench.cast.haruka), browser_of(bench.cast.kenichiro)
    assert decide(host, bench.cast.kenichiro, "warn") == 302
    (mail,) = outbox
    assert mail.to == ["kenichiro@example.com"]
    assert WORDS not in mail.body + mail.subject
    found = re.search(r"/conduct/notes/\d+", mail.body)
    assert found
    page = kenichiro.get(found[0]).text
    assert WORDS in page
    assert "森下" not in page, "who decided is not told, nor who reported"
    assert WORDS[:10] in kenichiro.get("/conduct").text
    assert kenichiro.post(found[0], data={"words": "配慮が足りませんでした。"}).status_code == 302
    assert kenichiro.post(found[0], data={"words": "もう一度"}).status_code == 422
    assert "配慮が足りませんでした。" in host.get("/moderation").text
    assert "配慮が足りませんでした。" in host.get(f"/moderation/members/{bench.cast.kenichiro.person_id}").text
    for other in (browser_of(bench.cast.saki), host):
        assert other.get(found[0]).status_code == 404
        assert other.post(found[0], data={"words": "x"}).status_code == 404


def test_a_pause_stops_asking_and_reporting_and_ends_by_itself(bench: Bench, browser_of: Browsers) -> None:
    host, kenichiro = browser_of(bench.cast.haruka), browser_of(bench.cast.kenichiro)
    assert decide(host, bench.cast.kenichiro, "pause") == 422
    assert decide(host, bench.cast.kenichiro, "pause", days="91") == 422
    assert decide(host, bench.cast.kenichiro, "pause", days="7") == 302
    saki = str(bench.cast.saki.person_id)
    ask = {"purpose": "advice", "brief": "お話を", "openness": "", "people": saki, "previewed": saki, "send_key": "k"}
    answer = kenichiro.post("/asking", data=ask)
    assert (answer.status_code, "This waits a little" in answer.text) == (403, True)
    path = f"/conduct/report/profile/{saki}"
    seen = re.search(r'name="seen"[^>]*value="([^"]+)"', kenichiro.get(path).text)
    assert seen
    assert kenichiro.post(path, data={"seen": seen[1], "reason": "rude"}).status_code == 403
    assert kenichiro.get("/jinmyaku").status_code == 200, "everything else is as before"
    who = bench.cast.kenichiro.person_id
    assert paused_until(bench.session, person_id=who, now=now() + dt.timedelta(days=6, hours=23)) is not None
    assert paused_until(bench.session, person_id=who, now=now() + dt.timedelta(days=7, minutes=1)) is None


def test_the_longer_of_two_pauses_holds_and_the_other_when_it_is_taken_back(bench: Bench) -> None:
    who, start = bench.cast.kenichiro, now()
    bench.take(who, MeasureKind.PAUSE, days=3, now=start)
    long = bench.take(who, MeasureKind.PAUSE, days=30, now=start)
    bench.take(who, MeasureKind.PAUSE, days=5, now=start)
    assert paused_until(bench.session, person_id=who.person_id, now=start) == start + dt.timedelta(days=30)
    lift(bench.session, asker=bench.cast.haruka, measure_id=long, now=start)
    assert paused_until(bench.session, person_id=who.person_id, now=start) == start + dt.timedelta(days=5)


def test_shut_out_is_signed_out_unseen_and_withdrawn(bench: Bench, browser_of: Browsers, client: FlaskClient) -> None:
    cast, session = bench.cast, bench.session
    asked = bench.asks(cast.kenichiro, cast.saki, "お話を伺えますか。")
    token = invitations.invite(session, asker=cast.kenichiro, now=now())
    leaver = make_link(session, asker=cast.kenichiro, label="", now=now())
    session.commit()
    host, kenichiro, saki = browser_of(cast.haruka), browser_of(cast.kenichiro), browser_of(cast.saki)
    profile = f"/jinmyaku/{cast.kenichiro.person_id}"
    leave = next(
        rule.rule for rule in client.application.url_map.iter_rules() if rule.endpoint == "handover.leave_word"
    )
    leave_path = leave.replace("<token>", leaver)
    assert saki.get(profile).status_code == 200
    assert saki.get(f"/asking/of/{asked}").status_code == 200
    assert client.get(leave_path).status_code == 200
    assert decide(host, cast.kenichiro, "exclude") == 302
    assert kenichiro.get("/jinmyaku").status_code == 302
    assert browser_of(cast.kenichiro).get("/jinmyaku").status_code == 302, "a new sign-in does not help"
    assert saki.get(profile).status_code == 404
    assert "高梨" not in saki.get("/asking/new").text
    assert saki.get(f"/asking/of/{asked}").status_code in (404, 410)
    assert client.get(leave_path).status_code == 404
    session.expire_all()
    assert session.scalars(sa.select(ReferralRequest.state)).one() is RequestState.WITHDRAWN
    assert client.get(f"/come-in/{token}").status_code == 404
    assert session.scalars(sa.select(Invitation.withdrawn_at)).one() is not None
    assert decide(host, cast.kenichiro, "warn") == 422, "shut out already"
    done = acts(session, subject=f"person:{cast.kenichiro.person_id}")
    assert [one.act for one in done if one.act.startswith("member.")] == ["member.excluded"]
    assert verify(session).sound


def test_who_is_shut_out_answers_from_outside_and_is_let_in_again(
    bench: Bench, browser_of: Browsers, client: FlaskClient, outbox: list[EmailMessage]
) -> None:
    cast, session, host = bench.cast, bench.session, browser_of(bench.cast.haruka)
    card = cast.card(cast.kenichiro, "水城")
    assert decide(host, cast.kenichiro, "exclude") == 302
    found = re.search(r"/conduct/outside/\S+", outbox[0].body)
    assert found
    assert WORDS in client.get(found[0]).text
    assert client.get("/conduct/outside/not-a-token").status_code == 404
    assert client.post(found[0], data={"words": "事情をお話しさせてください。"}).status_code == 302
    page = host.get(f"/moderation/members/{cast.kenichiro.person_id}").text
    assert "事情をお話しさせてください。" in page
    lifted = re.search(r"/moderation/measures/\d+/lifted", page)
    assert lifted
    assert host.post(lifted[0]).status_code == 302
    assert host.post(lifted[0]).status_code == 302, "once more changes nothing"
    back = browser_of(cast.kenichiro)
    assert back.get(f"/jinmyaku/{card.id}").status_code == 200, "what he kept is still there"
    assert browser_of(cast.saki).get(f"/jinmyaku/{cast.kenichiro.person_id}").status_code == 200
    assert [one.act for one in acts(session, act="member.")] == ["member.excluded_lifted", "member.excluded"]


def test_after_thirty_days_it_stands(bench: Bench) -> None:
    start = now()
    number = bench.take(bench.cast.kenichiro, MeasureKind.EXCLUDE, now=start)
    with pytest.raises(Final):
        lift(bench.session, asker=bench.cast.haruka, measure_id=number, now=start + dt.timedelta(days=30))
    lift(bench.session, asker=bench.cast.haruka, measure_id=number, now=start + dt.timedelta(days=29, hours=23))
    account = bench.session.scalars(sa.select(User).where(User.person_id == bench.cast.kenichiro.person_id)).one()
    assert account.active


def test_those_who_stood_for_him_are_told_and_forgiven_with_him(bench: Bench) -> None:
    cast, session = bench.cast, bench.session
    session.add(Invitation(invited_by_id=cast.saki.person_id, used_by_id=cast.kenichiro.person_id, token_hash="x", made_at=now(),
                           expires_at=now(), used_at=now()))  # fmt: skip
    session.commit()
    number = bench.take(cast.kenichiro, MeasureKind.EXCLUDE)
    assert strikes(session, cast.saki.person_id) == 1
    lift(session, asker=cast.haruka, measure_id=number, now=now())
    assert session.scalar(sa.select(sa.func.count()).select_from(VouchStrike)) == 0


def test_who_may_decide_about_whom(bench: Bench) -> None:
    cast, session = bench.cast, bench.session
    set_moderator(session, asker=cast.haruka, person_id=cast.kenichiro.person_id, moderates=True, now=now())
    second = cast.member("久保", "圭", "", "", "kei@example.com")
    set_moderator(session, asker=cast.haruka, person_id=second.person_id, moderates=True, now=now())
    session.commit()
    moderator = Asker(cast.kenichiro.person_id, is_moderator=True)

    def warns(asker: Asker, about: int) -> None:
        take(
            session,
            asker=asker,
            person_id=about,
            kind=MeasureKind.WARN,
            words="x",
            days=None,
            report_id=None,
            now=now(),
        )

    warns(moderator, cast.saki.person_id)
    warns(cast.haruka, second.person_id)
    for asker, about, why in (
        (moderator, cast.haruka.person_id, NotForYou), (moderator, second.person_id, NotForYou),
        (moderator, moderator.person_id, NoSuchMember), (cast.haruka, cast.haruka.person_id, NoSuchMember),
        (moderator, cast.card(cast.saki, "水城").id, NoSuchMember),
    ):  # fmt: skip
        with pytest.raises(why):
            warns(asker, about)
    number = session.scalars(sa.select(Measure.id).where(Measure.person_id == second.person_id)).one()
    with pytest.raises(NotForYou):
        lift(session, asker=moderator, measure_id=number, now=now())


def test_only_a_host_makes_moderators(bench: Bench, browser_of: Browsers) -> None:
    cast = bench.cast
    host, kenichiro, saki = browser_of(cast.haruka), browser_of(cast.kenichiro), browser_of(cast.saki)
    path = f"/moderation/members/{cast.kenichiro.person_id}/moderator"
    assert kenichiro.post(path, data={"moderates": "1"}).status_code == 403
    assert kenichiro.get("/moderation").status_code == 404
    assert host.post(path, data={"moderates": "1"}).status_code == 302
    assert kenichiro.get("/moderation").status_code == 200
    assert (
        kenichiro.post(f"/moderation/members/{cast.saki.person_id}/moderator", data={"moderates": "1"}).status_code
        == 403
    )
    assert saki.get("/moderation").status_code == 404
    assert "moderator" in host.get("/moderation/members").text
    assert host.post(path, data={"moderates": "0"}).status_code == 302
    assert kenichiro.get("/moderation").status_code == 404
    assert [one.act for one in acts(bench.session, act="moderator.")] == ["moderator.unmade", "moderator.made"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_pages_read_in_both_languages(bench: Bench, browser_of: Browsers, language: str) -> None:
    bench.report_of(bench.cast.saki, bench.cast.kenichiro, "文")
    bench.take(bench.cast.kenichiro, MeasureKind.PAUSE, days=3)
    host, concerned = browser_of(bench.cast.haruka, language), browser_of(bench.cast.kenichiro, language)
    member = host.get(f"/moderation/members/{bench.cast.kenichiro.person_id}").text
    note = concerned.get("/conduct").text
    assert (
        ("休止" in member and "お知らせ" in note)
        if language == "ja"
        else ("A pause" in member and "Notes to you" in note)
    )


def test_a_log_outlives_who_left(bench: Bench) -> None:
    """Ids only: erasing a member takes nothing from the chain."""
    bench.take(bench.cast.kenichiro, MeasureKind.WARN)
    bench.session.delete(bench.session.get_one(Person, bench.cast.kenichiro.person_id))
    bench.session.commit()
    assert bench.session.scalar(sa.select(sa.func.count()).select_from(Measure)) == 0
    assert verify(bench.session).sound
    assert acts(bench.session, subject=f"person:{bench.cast.kenichiro.person_id}")
