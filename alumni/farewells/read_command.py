"""`farewells read PATH...`: what the reader takes from mails on disk, one JSON object a line. Needs no database and no app."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from alumni.farewells.reader.labels import as_labels
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Letter, Reading, Verdict

SUFFIXES = frozenset({".eml", ".msg", ".txt"})
LARGEST = 50 * 1024 * 1024
"""Bytes. A larger file is named as a problem instead of being read."""

farewells = click.Group("farewells", help="Farewell mails from the command line.")
_NOTHING = Reading(Letter("", "", "", (), None, None, "", ()), Verdict(False, 1.0, "unreadable"))


@farewells.command("read")
@click.option("--region", default="JP", show_default=True, help="Where phones without a country code are (ISO 3166).")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def read_paths(region: str, paths: tuple[Path, ...]) -> None:
    """Print one JSON object for each mail. A folder is walked, in order of name, for .eml, .msg and .txt files."""
    for path in paths:
        for file in mails_under(path):
            click.echo(json.dumps(record(file, region=region.upper()), ensure_ascii=False))


def mails_under(path: Path) -> Iterator[Path]:
    """The file itself (whatever its name), or a folder's mails in sorted order."""
    if not path.is_dir():
        yield path
        return
    for found in sorted(path.rglob("*")):
        if found.suffix.lower() in SUFFIXES and found.is_file():
            yield found


def record(file: Path, *, region: str = "JP") -> dict[str, Any]:
    """The label record of one file; a file that cannot be read is no farewell and has a "problem" in plain words."""
    try:
        if file.stat().st_size > LARGEST:
            return as_labels(_NOTHING, str(file)) | {"problem": f"larger than {LARGEST // 1024 // 1024} MB"}
        raw = file.read_bytes()
    except OSError as error:
        return as_labels(_NOTHING, str(file)) | {"problem": error.strerror or type(error).__name__}
    return as_labels(read(raw, region=region), str(file))


if __name__ == "__main__":
    read_paths()
