"""The circles around a member, as conditions: his jinmyaku, those he shared a project with, all members.

Who is in whose jinmyaku is said in a room above this one. That room's condition is handed in when the site is put
together (`jinmyaku_is`, called by the factory); until then nobody is in anybody's, so a forgotten call shows less.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from alumni.people.models import Person, ShownTo
from alumni.people.sight import Asker
from projects.models import Staffing, Standing

LEVELS_REACHING = {
    ShownTo.MEMBERS: (ShownTo.MEMBERS,),
    ShownTo.COLLEAGUES: (ShownTo.COLLEAGUES, ShownTo.MEMBERS),
    ShownTo.JINMYAKU: (ShownTo.JINMYAKU, ShownTo.COLLEAGUES, ShownTo.MEMBERS),
}
"""By the nearest circle somebody is in: the choices under which a thing is shown to him."""

Owners = Callable[[Asker], Select[int]]
Column = ColumnElement[ShownTo] | InstrumentedAttribute[ShownTo]


# Made once: an alias of a table is dear to make, and these conditions stand in many queries.
_me, _them, _mine, _theirs = aliased(Person), aliased(Person), aliased(Staffing), aliased(Staffing)


def _nobody(_asker: Asker) -> Select[int]:
    return select(Person.id).where(false()).correlate(None)


class _Supplied:
    jinmyaku: Owners = staticmethod(_nobody)


def jinmyaku_is(owners: Owners) -> None:
    """`owners(asker)` selects the profiles of the members who count the asker among their jinmyaku."""
    _Supplied.jinmyaku = staticmethod(owners)


def _of(human_id: int, stands_for: type[Person]) -> ColumnElement[bool]:
    return or_(stands_for.id == human_id, stands_for.profile_id == human_id)


def teammates_of(asker: Asker) -> Select[int]:
    """The profiles of members who stand, confirmed, on a project on which the asker stands, confirmed."""
    my_projects = (
        select(_mine.project_id)
        .join(_me, _me.id == _mine.person_id)
        .where(_of(asker.person_id, _me), _mine.standing == Standing.CONFIRMED)
        .correlate(None)
    )
    return (
        select(func.coalesce(_them.profile_id, _them.id))
        .join(_theirs, _theirs.person_id == _them.id)
        .where(_theirs.standing == Standing.CONFIRMED, _theirs.project_id.in_(my_projects))
        .correlate(None)
    )


def reaches(
    asker: Asker, level: Column, owner_id: ColumnElement[int] | InstrumentedAttribute[int]
) -> ColumnElement[bool]:
    """Whether what `owner_id` shows to `level` is shown to the asker. Blocks are the caller's: see `visible_to`."""
    return or_(
        level.in_(LEVELS_REACHING[ShownTo.MEMBERS]),
        and_(level.in_(LEVELS_REACHING[ShownTo.COLLEAGUES]), owner_id.in_(teammates_of(asker))),
        and_(level.in_(LEVELS_REACHING[ShownTo.JINMYAKU]), owner_id.in_(_Supplied.jinmyaku(asker))),
    )
