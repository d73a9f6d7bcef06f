"""Forms of the exchange room."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, SubmitField
from wtforms.validators import InputRequired


class LeaveForm(FlaskForm):
    """The last step before leaving."""

    understood = BooleanField(
        _("I want to leave, and I know what goes"), validators=[InputRequired(_("Please tick this first."))]
    )
    submit = SubmitField(_("Leave Jinmyaku"))
