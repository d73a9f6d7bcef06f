"""Pages of the letterbox: the forwarding address, mailbox files, the look through a mailbox."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage

from alumni import clock
from alumni.accounts import addresses
from alumni.accounts.forms import PressForm
from alumni.errors import BadInput, DomainError
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.letterbox import forwarding, mailbox_files, own_mailbox, sweeping
from alumni.letterbox.forms import REASONS, DropForm, SweepForm
from alumni.letterbox.ownership import NotYours
from alumni.letterbox.unpacking import NotUnpacked
from alumni.limits import costly
from alumni.people.current import asker

room = Blueprint("letterbox", __name__)


@room.get("/letterbox")
def ways_in() -> ResponseReturnValue:
    """How farewell mails come in: my forwarding address, a mailbox file, a look through my mailbox."""
    return _page(DropForm())


def _page(form: DropForm) -> str:
    domain = current_app.config["LETTERBOX_DOMAIN"]
    local = forwarding.live_address(db.session, asker=asker()) if domain else ""
    return render_template(
        "letterbox/ways_in.html", domain=domain, address=f"{local}@{domain}" if local else "", form=form,
        held=addresses.addresses_of(db.session, asker=asker()), reasons=REASONS,
        sweeps=sweeping.sweeps(db.session, asker=asker(), now=clock.now()),
    )  # fmt: skip


@room.get("/letterbox/address")
def anew() -> ResponseReturnValue:
    """Ask once before the address is replaced."""
    return render_template("letterbox/anew.html", press=PressForm())


@room.post("/letterbox/address")
def make_address() -> ResponseReturnValue:
    """Make my forwarding address, or a new one in its place."""
    had_one = bool(forwarding.live_address(db.session, asker=asker()))
    forwarding.make_address(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    flash(_("There is a new address. The old one no longer works.") if had_one else _("Your address is ready."))
    return redirect(url_for("letterbox.ways_in"))


@room.post("/letterbox/files")
@costly
def drop() -> ResponseReturnValue:
    """Look for farewells in mailbox files, and report on them."""
    form = DropForm()
    if not form.validate_on_submit():
        return _page(form), 422
    reports, wrongs = _taken([file for file in form.files.data or [] if file.filename])
    report = mailbox_files.together(reports) if reports else None
    page = render_template("letterbox/report.html", report=report, wrongs=wrongs, reasons=REASONS)
    return page, 200 if reports else 422


def _taken(files: list[FileStorage]) -> tuple[list[mailbox_files.Report], list[tuple[str, str]]]:
    """Reports on the files that were taken, (name, reason) of the others. One that is refused does not stop the rest."""
    me, reports, wrongs = asker(), [], []
    mine = mailbox_files.my_addresses(db.session, asker=me)
    for file in files:
        db.session.commit()  # sifting takes long; nobody waits for us meanwhile
        sifted, why_not = _sifted(file, mine)
        if sifted is None:
            wrongs.append((file.filename or "?", why_not))
        else:
            reports.append(mailbox_files.take(db.session, asker=me, sifted=sifted, now=clock.now()))
    db.session.commit()
    return reports, wrongs


def _sifted(file: FileStorage, mine: frozenset[str]) -> tuple[mailbox_files.Sifted | None, str]:
    try:
        return mailbox_files.sift(file.stream, mine=mine), ""
    except NotUnpacked as no:
        return None, no.reason
    except DomainError as no:
        return None, "not_yours" if isinstance(no, NotYours) else "too_many_farewells"


@room.route("/letterbox/sweep", methods=["GET", "POST"])
@costly
def sweep() -> ResponseReturnValue:
    """Look through my own mailbox."""
    form = SweepForm()
    if form.validate_on_submit():
        try:
            sweep_id = _begin(form.account())
        except BadInput as wrong:
            db.session.rollback()
            _tell(form, wrong)
        else:
            return redirect(url_for("letterbox.progress", sweep_id=sweep_id))
    return render_template("letterbox/sweep.html", form=form), 422 if form.is_submitted() else 200


def _begin(account: own_mailbox.Account) -> int:
    """Check the mailbox can be opened before anything runs: a wrong password is told beside its field."""
    me, private = asker(), bool(current_app.config["LETTERBOX_ALLOW_PRIVATE_HOSTS"])
    mine = mailbox_files.my_addresses(db.session, asker=me)
    db.session.commit()  # the mail server may be slow to answer
    with own_mailbox.opened(account, allow_private=private):
        pass
    sweep_id = sweeping.begin(db.session, asker=me, account=account, now=clock.now())
    db.session.commit()
    sweeping.Run(db.sessionmaker, sweep_id, me, account, mine, private, clock.now).in_background()
    return sweep_id


def _tell(form: SweepForm, wrong: BadInput) -> None:
    ours = {name: reason for name, reason in wrong.fields.items() if reason in REASONS}
    for name, reason in ours.items():
        form[name].errors = [*form[name].errors, REASONS[reason]]
    tell_fields(form, BadInput(fields={n: r for n, r in wrong.fields.items() if n not in ours}))


@room.get("/letterbox/sweeps/<int:sweep_id>")
def progress(sweep_id: int) -> ResponseReturnValue:
    """How far it has come. A script asks for JSON now and then; without one the page reloads itself."""
    now = sweeping.progress(db.session, asker=asker(), sweep_id=sweep_id, now=clock.now())
    page = render_template("letterbox/progress.html", sweep=now, reasons=REASONS, press=PressForm())
    if request.accept_mimetypes.best == "application/json":
        told = render_template("letterbox/numbers.html", sweep=now, reasons=REASONS)
        return jsonify(numbers=told, running=now.state == "running")
    return page


@room.post("/letterbox/sweeps/<int:sweep_id>/stop")
def stop(sweep_id: int) -> ResponseReturnValue:
    """Stop after the mails being read now; it can go on later."""
    sweeping.ask_to_stop(db.session, asker=asker(), sweep_id=sweep_id)
    db.session.commit()
    return redirect(url_for("letterbox.progress", sweep_id=sweep_id))


@room.post("/letterbox/sweeps/<int:sweep_id>/forget")
def forget(sweep_id: int) -> ResponseReturnValue:
    """Forget how far it came."""
    sweeping.forget(db.session, asker=asker(), sweep_id=sweep_id)
    db.session.commit()
    return redirect(url_for("letterbox.ways_in"))
