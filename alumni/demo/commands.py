"""The command that fills an empty site."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_security.utils import hash_password

from alumni import clock
from alumni.demo.cast import MEMBERS
from alumni.demo.filling import NotEmpty, fill
from alumni.extensions import alembic, db

PASSWORD = "suzuran and hokuto"  # noqa: S105 - printed on purpose, for an empty site only

SEES = {
    "haruka": ("two years of a notebook; the host, too", "2年分の手帳。ホストも兼ねる"),
    "emily": ("in London, was asked and answered", "ロンドンで相談を受け、返事をした人"),
    "yusuke": ("was on Hokuto; asks, and is asked", "北斗をともにした人。相談し、相談される"),
    "misaki": ("works where Haruka works: sees nothing of her requests", "遥のいまの同僚。相談は見えない"),
    "kei": ("present employer unknown: sees nothing either", "いまの勤め先がわからない人。やはり見えない"),
}
"""What one finds behind each account, in English and Japanese."""


@click.command("demo")
@with_appcontext
def demo() -> None:
    """Fill an empty database with an invented cast, and print how to sign in."""
    alembic.upgrade()
    try:
        fill(db.session, password_hash=hash_password(PASSWORD), now=clock.now())
    except NotEmpty:
        db.session.rollback()
        click.echo(
            "This database is not empty. The demo fills a new one only, so that nobody real stands among invented people."
        )
        click.echo("このデータベースは空ではありません。実在の方と混ざらないよう、デモは空のものだけを満たします。")
        raise SystemExit(1) from None
    db.session.commit()
    click.echo(
        f"\nThe invented cast is in. Sign in at / 架空の皆さんが揃いました。サインインはこちら:\n  {current_app.config['PUBLIC_URL']}\n"
    )
    for one in MEMBERS:
        english, japanese = SEES[one.key]
        click.echo(f"  {one.address:<20} {english} / {japanese}")
    click.echo(f"\n  Password for all of them / 全員のパスワード:  {PASSWORD}\n")
