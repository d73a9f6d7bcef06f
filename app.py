"""The application factory: the one place that knows everybody."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask, request

from alumni import cli, error_pages, headers, health, i18n, limits, logs, paths, settings, words
from alumni.accounts import commands as accounts_commands
from alumni.accounts import door, signing_in
from alumni.accounts import routes as accounts
from alumni.applications import commands as applications_commands
from alumni.applications import routes as applications
from alumni.audit_commands import audit
from alumni.captured import commands as captured_commands
from alumni.captured import routes as captured
from alumni.demo import commands as demo_commands
from alumni.desk import routes as desk
from alumni.exchange import commands as exchange_commands
from alumni.exchange import routes as exchange
from alumni.extensions import alembic, babel, bootstrap, csrf, db, mail, prepare_sqlite
from alumni.farewells import commands as letter_commands
from alumni.farewells import read_command
from alumni.farewells import routes as farewells
from alumni.handover import routes as handover
from alumni.jinmyaku import routes as jinmyaku
from alumni.key_commands import keys
from alumni.ledger import routes as ledger
from alumni.letterbox import commands as letterbox_commands
from alumni.letterbox import routes as letterbox
from alumni.moderation import routes as moderation
from alumni.people import circles
from alumni.people import routes as people
from alumni.referrals import routes as referrals
from alumni.sealing import ring
from alumni.touch import regarding
from alumni.touch import routes as touch

ROOT = Path(__file__).resolve().parent


def create_app(environ: Mapping[str, str] | None = None, **overrides: Any) -> Flask:
    """Build the site from the environment. `environ` is laid over the real one, `overrides` over the settings made from it."""
    around = {**os.environ, **(environ or {})}
    instance = Path(around.get("INSTANCE_PATH", ROOT / "instance"))
    app = Flask(__name__, instance_path=str(instance), template_folder="templates", static_folder="static")
    app.config.from_mapping({**settings.settings_from(around, instance, ROOT), **overrides})
    app.url_map.converters["int"] = paths.RowNumber
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    ring.hold(app.config["SEAL_KEYS"], app.config["FINGERPRINT_KEY"], kept_in=app.config["SECRETS_FILE"])
    circles.jinmyaku_is(regarding.who_holds_dear)
    _bind(app)
    for room in (
        desk, accounts, applications, people, farewells, letterbox, handover, captured, ledger, touch, jinmyaku, referrals,
        moderation, exchange,
    ):  # fmt: skip
        app.register_blueprint(room.room)
    for commands in (
        accounts_commands.hosts, applications_commands.applications, read_command.farewells, letter_commands.letters,
        letterbox_commands.letterbox, captured_commands.captured, exchange_commands.exchange, demo_commands.demo,
        words.words, audit, keys,
    ):  # fmt: skip
        app.cli.add_command(commands)
    _dress(app)
    return app


def _bind(app: Flask) -> None:
    """Bind the extensions and the parts that watch every request; the order is the order they run in."""
    logs.write_logs(app)
    db.init_app(app)
    prepare_sqlite(app)
    alembic.init_app(app)
    mail.init_app(app)
    bootstrap.init_app(app)
    csrf.init_app(app)
    babel.init_app(app, locale_selector=i18n.choose_language)
    signing_in.open_sign_in(app)
    door.close_the_door(app)
    limits.keep_count(app)
    headers.send_headers(app)
    error_pages.show_errors(app)
    health.answer_health(app)
    cli.add_commands(app)


def _dress(app: Flask) -> None:
    """What every template may use."""
    app.add_template_filter(i18n.month_in_words, "month")
    app.add_template_filter(i18n.day_in_words, "day")

    @app.context_processor
    def site() -> dict[str, Any]:
        return {"language": i18n.language(), "room": request.blueprint if request else None}
