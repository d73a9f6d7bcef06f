"""What of mine goes into an archive: one section a kind of row, each with the condition that makes it mine.

Every condition is built from the house's own (`sight`, `showing`, the sights of ledger and referrals), so that an archive
shows nothing that no page shows: of others what they said to me, never what they keep.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, null, or_, select

from alumni.accounts.models import Device, Invitation, ProvenAddress, User, WebAuthn
from alumni.applications.models import Application, Vouch
from alumni.captured.models import CapturedLink, Correction
from alumni.farewells.models import Farewell
from alumni.handover.models import HandedWord, OwnCard, WordLink
from alumni.ledger.models import SameProject
from alumni.ledger.sight import ids_of, projects_visible_to, staffings_visible_to
from alumni.letterbox.models import ForwardingAddress, MailboxSweep
from alumni.moderation.models import Measure, Report
from alumni.people.models import Block, ContactPoint, ContactReading, Employment, Person, Showing, Tombstone
from alumni.people.sight import Asker, own_contact_points, own_people, people_visible_to, profile_linked_for, visible_to
from alumni.referrals.answering import HELPING
from alumni.referrals.models import Asked, ReferralRequest
from alumni.referrals.sight import asked_by, asked_of, requests_of
from alumni.touch.models import Regard, Touch, TouchPerson
from projects.models import Project, Staffing


@dataclass(frozen=True, slots=True)
class Section:
    """`key`: the columns rows are put in order by, unique together. `json`: columns whose text is JSON itself."""

    name: str
    says: str
    key: tuple[Any, ...]
    columns: Callable[[Asker], Sequence[Any]]
    mine: Callable[[Asker], ColumnElement[bool]]
    json: frozenset[str] = frozenset()


def _plain(*columns: Any) -> Callable[[Asker], Sequence[Any]]:
    return lambda asker: columns


def _owned(column: Any) -> Callable[[Asker], ColumnElement[bool]]:
    return lambda asker: column == asker.person_id


def _known(column: Any, asker: Asker, name: str) -> Any:
    """A member's number where the asker may know of him, else nothing."""
    return case((column.in_(people_visible_to(asker)), column), else_=null()).label(name)


def _own_ids(asker: Asker) -> Any:
    return select(Person.id).where(own_people(asker)).correlate(None)


_NAMES = (
    Person.id, Person.family_name, Person.given_name, Person.family_reading, Person.given_reading, Person.family_romaji,
    Person.given_romaji,
)  # fmt: skip
_ABOUT = (*_NAMES, Person.former_name, Person.headline, Person.place, Person.between_jobs, Person.note, Person.kept_at)


def _members_met(asker: Asker) -> ColumnElement[bool]:
    """Members my rows speak of, as far as I may know of them."""
    met = [
        select(Asked.person_id).where(asked_by(asker)),
        select(ReferralRequest.asker_id).join(Asked, Asked.request_id == ReferralRequest.id).where(asked_of(asker)),
        select(Staffing.person_id).where(staffings_visible_to(asker)),
        select(Regard.person_id).where(Regard.owner_id == asker.person_id),
        select(TouchPerson.person_id).join(Touch, Touch.id == TouchPerson.touch_id)
        .where(Touch.owner_id == asker.person_id),
        select(profile_linked_for(asker)).where(Person.steward_id == asker.person_id),
        select(ContactReading.reader_id).where(ContactReading.owner_id == asker.person_id),
        select(ContactReading.owner_id).where(ContactReading.reader_id == asker.person_id),
        select(Invitation.used_by_id).where(Invitation.invited_by_id == asker.person_id),
    ]  # fmt: skip
    return and_(
        Person.steward_id.is_(None), Person.id != asker.person_id, visible_to(asker),
        or_(*(Person.id.in_(one.correlate(None)) for one in met)),
    )  # fmt: skip


def _my_staffings(asker: Asker) -> ColumnElement[bool]:
    return and_(
        staffings_visible_to(asker),
        or_(Staffing.claimed_by_id == asker.person_id, Staffing.person_id.in_(ids_of(asker))),
    )


def _whose_staffing(asker: Asker) -> Any:
    """Me, also where a colleague says it of the card he keeps of me: whose card that is, and its number, is not mine."""
    return case((Staffing.person_id.in_(ids_of(asker)), asker.person_id), else_=Staffing.person_id).label("person_id")


def _helped(column: Any) -> Any:
    """A pass looks like silence, to whoever asked."""
    return case((Asked.answer.in_(HELPING), column), else_=null()).label(column.key)


def _touch_people(asker: Asker) -> ColumnElement[bool]:
    return TouchPerson.touch_id.in_(select(Touch.id).where(Touch.owner_id == asker.person_id).correlate(None))


_ME = (
    Section("profile", "My profile.", (Person.id,), _plain(*_ABOUT), _owned(Person.id)),
    Section(
        "account", "What I sign in with.", (User.id,),
        _plain(User.email, User.address_proven_at, User.language, User.joined_at, User.tf_primary_method),
        _owned(User.person_id),
    ),
    Section(
        "passkeys", "My passkeys, without their keys.", (WebAuthn.id,),
        _plain(WebAuthn.name, WebAuthn.create_datetime, WebAuthn.lastuse_datetime),
        lambda asker: WebAuthn.user_id.in_(select(User.id).where(User.person_id == asker.person_id).correlate(None)),
    ),
    Section(
        "proven_addresses", "Addresses I have shown to be mine.", (ProvenAddress.id,),
        _plain(ProvenAddress.address, ProvenAddress.proven_at), _owned(ProvenAddress.owner_id),
    ),
    Section(
        "devices", "Where I am or was signed in.", (Device.id,),
        _plain(Device.browser, Device.asked_from, Device.made_at, Device.seen_on, Device.ended_at),
        _owned(Device.owner_id),
    ),
    Section(
        "shown", "To whom I show what of my profile.", (Showing.person_id,),
        _plain(Showing.headline, Showing.place, Showing.present_work, Showing.past_work, Showing.asking,
               Showing.said_at), _owned(Showing.person_id),
    ),
    Section(
        "blocks", "Whom I blocked.", (Block.id,), _plain(Block.other_id, Block.reason, Block.blocked_at),
        _owned(Block.owner_id),
    ),
    Section(
        "looked_at_mine", "Who looked at my contact details, and when.", (ContactReading.id,),
        lambda asker: (_known(ContactReading.reader_id, asker, "reader_id"), ContactReading.read_at),
        _owned(ContactReading.owner_id),
    ),
    Section(
        "looked_at_by_me", "Whose contact details I looked at.", (ContactReading.id,),
        lambda asker: (_known(ContactReading.owner_id, asker, "owner_id"), ContactReading.read_at),
        _owned(ContactReading.reader_id),
    ),
)  # fmt: skip

_PEOPLE = (
    Section(
        "cards", "People I keep cards of. profile_id: the member the card is linked with.", (Person.id,),
        lambda asker: (*_ABOUT, Person.origin, Person.purpose, Person.came_at, Person.tended_at, Person.goes_at,
                       profile_linked_for(asker).label("profile_id")),
        lambda asker: and_(own_people(asker), Person.steward_id == asker.person_id),
    ),
    Section("members", "Names of members the rest speaks of.", (Person.id,), _plain(*_NAMES), _members_met),
    Section(
        "contact_points", "Ways to reach me and those on my cards. person_id: profile or card.", (ContactPoint.id,),
        _plain(ContactPoint.person_id, ContactPoint.kind, ContactPoint.value, ContactPoint.lasting,
               ContactPoint.shown_to, ContactPoint.checked_at, ContactPoint.kept_at), own_contact_points,
    ),
    Section(
        "jobs", "Where I and the people on my cards worked.", (Employment.id,),
        _plain(Employment.person_id, Employment.organization, Employment.title, Employment.began, Employment.ended,
               Employment.current, Employment.checked_at),
        lambda asker: Employment.person_id.in_(_own_ids(asker)),
    ),
    Section(
        "regards", "What I say of people.", (Regard.id,),
        _plain(Regard.person_id, Regard.ring, Regard.would_help, Regard.every_months, Regard.said_at),
        _owned(Regard.owner_id),
    ),
    Section(
        "touches", "When I was in touch.", (Touch.id,),
        _plain(Touch.id, Touch.kind, Touch.day, Touch.note, Touch.noted_at), _owned(Touch.owner_id),
    ),
    Section(
        "touch_people", "Who was there.", (TouchPerson.touch_id, TouchPerson.person_id),
        _plain(TouchPerson.touch_id, TouchPerson.person_id), _touch_people,
    ),
    Section(
        "erased_by_themselves", "Cards of mine their persons erased; not whose.", (Tombstone.id,),
        _plain(Tombstone.erased_at), _owned(Tombstone.steward_id),
    ),
    Section(
        "corrections", "What people corrected on my cards and I have not seen yet.", (Correction.id,),
        _plain(Correction.card_id, Correction.changes, Correction.made_at), _owned(Correction.steward_id),
        frozenset({"changes"}),
    ),
    Section(
        "card_links", "Links I made to cards, for their persons.", (CapturedLink.id,),
        _plain(CapturedLink.card_id, CapturedLink.invites, CapturedLink.made_at, CapturedLink.expires_at,
               CapturedLink.withdrawn_at), _owned(CapturedLink.steward_id),
    ),
)  # fmt: skip

_MAILS = (
    Section(
        "farewells", "Farewell mails I keep; the mails themselves are in farewells.mbox.", (Farewell.id,),
        _plain(Farewell.id, Farewell.person_id, Farewell.state, Farewell.pasted, Farewell.summary, Farewell.draft,
               Farewell.sent_at, Farewell.last_working_day, Farewell.leave_date, Farewell.captured_at, Farewell.kept_at,
               Farewell.let_go_at),
        _owned(Farewell.owner_id), frozenset({"summary", "draft"}),
    ),
    Section(
        "forwarding_addresses", "Where my mails are forwarded to.", (ForwardingAddress.id,),
        _plain(ForwardingAddress.local_part, ForwardingAddress.made_at, ForwardingAddress.revoked_at),
        _owned(ForwardingAddress.owner_id),
    ),
    Section(
        "mailboxes_looked_through", "Mailboxes I had looked through.", (MailboxSweep.id,),
        _plain(MailboxSweep.label, MailboxSweep.state, MailboxSweep.mails_seen, MailboxSweep.mails_kept,
               MailboxSweep.started_at), _owned(MailboxSweep.owner_id),
    ),
    Section(
        "leaver_links", "Links I gave to those who leave.", (WordLink.id,),
        _plain(WordLink.id, WordLink.label, WordLink.made_at, WordLink.expires_at, WordLink.withdrawn_at),
        _owned(WordLink.owner_id),
    ),
    Section(
        "words_left", "What they left me.", (HandedWord.id,),
        _plain(HandedWord.link_id, HandedWord.person_id, HandedWord.state, HandedWord.content, HandedWord.left_at),
        _owned(HandedWord.owner_id), frozenset({"content"}),
    ),
    Section(
        "own_card", "My own farewell and the card behind its link.", (OwnCard.id,),
        _plain(OwnCard.content, OwnCard.made_at, OwnCard.expires_at, OwnCard.withdrawn_at), _owned(OwnCard.owner_id),
        frozenset({"content"}),
    ),
)  # fmt: skip

_WORK = (
    Section(
        "projects", "Projects I keep or stand on.", (Project.id,),
        lambda asker: (
            Project.id, Project.firm, Project.codename, Project.industry, Project.capability, Project.size_band,
            Project.began, Project.ended, Project.hardship, Project.recorded_at,
            (Project.keeper_id == asker.person_id).label("kept_by_me"),
        ),
        projects_visible_to,
    ),
    Section(
        "staffings", "Who was on them when, as I claimed or confirmed it, or as it was said of me.", (Staffing.id,),
        lambda asker: (
            Staffing.project_id, _whose_staffing(asker), Staffing.role, Staffing.began, Staffing.ended, Staffing.share,
            Staffing.standing, (Staffing.claimed_by_id == asker.person_id).label("claimed_by_me"), Staffing.claimed_at,
            Staffing.confirmed_at,
        ),
        _my_staffings,
    ),
    Section(
        "same_projects", "Where I said that two records are, or are not, one project.", (SameProject.id,),
        _plain(SameProject.kept_id, SameProject.other_id, SameProject.said_at, SameProject.joined_at,
               SameProject.undone_at), _owned(SameProject.said_by_id),
    ),
)  # fmt: skip

_HELP = (
    Section(
        "requests", "Help I asked for.", (ReferralRequest.id,),
        _plain(ReferralRequest.id, ReferralRequest.purpose, ReferralRequest.target, ReferralRequest.brief,
               ReferralRequest.openness, ReferralRequest.state, ReferralRequest.made_at, ReferralRequest.expires_at,
               ReferralRequest.ended_at, ReferralRequest.outcome), requests_of,
    ),
    Section(
        "replies", "Whom I asked, and the help they offered. Silence and a pass look alike.", (Asked.id,),
        lambda asker: (Asked.request_id, Asked.person_id, _helped(Asked.answer), _helped(Asked.words),
                       _helped(Asked.answered_at), Asked.thanks, Asked.thanked_at), asked_by,
    ),
    Section(
        "my_replies", "What I answered when asked, and the thanks for it.", (Asked.id,),
        lambda asker: (Asked.request_id, Asked.answer, Asked.words, Asked.answered_at, Asked.thanks,
                       Asked.thanked_at), asked_of,
    ),
)  # fmt: skip

_CONDUCT = (
    Section(
        "invitations", "Links by which I invited.", (Invitation.id,),
        lambda asker: (Invitation.card_id, Invitation.label, Invitation.made_at, Invitation.expires_at,
                       Invitation.used_at, _known(Invitation.used_by_id, asker, "used_by_id"), Invitation.withdrawn_at),
        _owned(Invitation.invited_by_id),
    ),
    Section(
        "vouches", "For whom I answered applications, and how.", (Vouch.id,),
        _plain(Vouch.application_id, Vouch.answer, Vouch.words, Vouch.answered_at), _owned(Vouch.voucher_id),
    ),
    Section(
        "application", "My own application.", (Application.id,),
        _plain(Application.name, Application.address, Application.words, Application.employer, Application.state,
               Application.made_at), _owned(Application.person_id), frozenset({"name"}),
    ),
    Section(
        "reports", "What I reported.", (Report.id,),
        lambda asker: (_known(Report.about_id, asker, "about_id"), Report.what, Report.reason, Report.seen,
                       Report.words, Report.state, Report.answer, Report.made_at, Report.answered_at),
        _owned(Report.reporter_id),
    ),
    Section(
        "measures", "What was done about me.", (Measure.id,),
        _plain(Measure.kind, Measure.words, Measure.until, Measure.made_at, Measure.reply, Measure.replied_at,
               Measure.lifted_at), _owned(Measure.person_id),
    ),
)  # fmt: skip

SECTIONS = (*_ME, *_PEOPLE, *_MAILS, *_WORK, *_HELP, *_CONDUCT)
