"""The catalogues of Japanese words: one a room, so that a room's words are found where its pages are.

English stands in the code; `alumni/translations/ja/LC_MESSAGES/<room>.po` holds the Japanese. `bin/flask words check`
names every sentence without a translation and every translation nobody uses; `bin/flask words compile` makes the .mo
files (bin/serve and bin/test do it).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask.cli import AppGroup

from alumni.settings import ROOMS_WITH_WORDS

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "alumni" / "translations" / "ja" / "LC_MESSAGES"
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.txt", "jinja2")]
KEYWORDS = {
    "_": None, "gettext": None, "ngettext": (1, 2), "lazy_gettext": None, "lazy_ngettext": (1, 2),
    "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
OWNERS = {"security": "accounts"}
"""Template folders whose words belong to another room's catalogue."""

Sentence = tuple[str, ...]
"""A message id, or its singular and plural."""


def room_of(path: Path) -> str:
    """The catalogue that owns the words of one source file: the folder below alumni/ or templates/, else "site"."""
    inside = path.relative_to(ROOT).parts[1:]
    name = inside[0] if len(inside) > 1 else "site"
    name = OWNERS.get(name, name)
    return name if name in ROOMS_WITH_WORDS else "site"


def said() -> dict[str, dict[Sentence, str]]:
    """Every sentence in the code, by room, with a place where it stands."""
    found: dict[str, dict[Sentence, str]] = {room: {} for room in ROOMS_WITH_WORDS}
    options = {"**.html": {"silent": "false", "trimmed": "true"}, "**.txt": {"silent": "false", "trimmed": "true"}}
    for folder in (ROOT / "alumni", ROOT / "templates"):
        for name, line, message, _comments, _context in extract_from_dir(
            str(folder), METHODS, options, KEYWORDS, directory_filter=lambda path: "translations" not in path
        ):
            sentence = tuple(message) if isinstance(message, tuple) else (message,)
            found[room_of(folder / name)].setdefault(sentence, f"{folder.name}/{name}:{line}")
    return found


def translated(room: str) -> dict[Sentence, tuple[str, ...]]:
    """What a room's catalogue holds, untranslated entries left out."""
    path = CATALOGUES / f"{room}.po"
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file, locale="ja")
    held = {}
    for message in catalogue:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        words = message.string if isinstance(message.string, tuple) else (message.string,)
        if all(words) and not message.fuzzy:
            held[tuple(str(i) for i in ids)] = tuple(str(w) for w in words)
    return held


def gaps() -> Iterator[str]:
    """What is wrong with the catalogues, a line each: missing, unused, or with other %(names)s than the sentence."""
    for room, sentences in said().items():
        held = translated(room)
        for sentence, place in sentences.items():
            if sentence not in held:
                yield f"{room}: no Japanese for {sentence[0]!r} ({place})"
        for sentence in held:
            if sentence not in sentences:
                yield f"{room}: nobody says {sentence[0]!r}"


def compile_catalogues() -> None:
    """Make every .mo from its .po, each put in place whole."""
    for path in sorted(CATALOGUES.glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale="ja")
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as made:
            write_mo(made, catalogue)
        os.chmod(name, 0o644)
        os.replace(name, path.with_suffix(".mo"))


words = AppGroup("words", help="The Japanese catalogues.")


@words.command("compile")
def compile_command() -> None:
    """Make the .mo files."""
    compile_catalogues()


@words.command("check")
def check_command() -> None:
    """Name what is missing or unused; exit 1 if anything is."""
    found = list(gaps())
    for line in found:
        click.echo(line)
    raise SystemExit(1 if found else 0)
