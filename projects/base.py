"""The declarative base every table hangs on, and the column types whose meaning all rooms share."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar

from sqlalchemy import DateTime, Integer, MetaData, String, Text, false, func
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

from projects.months import Month

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment. Always timezone-aware UTC in Python; SQLite keeps it naive, so the zone is put back on reading.

    A naive value is taken as UTC: Flask-Security writes its own columns so.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        moment: dt.datetime = value
        return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)


class MonthNumber(TypeDecorator[Month]):
    """A calendar month, kept as year*12 + month-1 so that overlaps are subtraction in SQL too."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: Dialect) -> int | None:
        return None if value is None else value.number

    def process_result_value(self, value: Any, dialect: Dialect) -> Month | None:
        return None if value is None else Month.from_number(value)


class Base(DeclarativeBase):
    """Foot of every table, in both `projects` and `alumni`."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {dt.datetime: UtcDateTime(), Month: MonthNumber()}


class WordType(TypeDecorator[str]):
    """A short word from a StrEnum, kept as plain text so that a new word needs no migration."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[Any]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(self.words(value).value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.words(value)


id_key = Annotated[int, mapped_column(primary_key=True)]
name_text = Annotated[str, mapped_column(String(200))]
long_text = Annotated[str, mapped_column(Text)]
bool_false = Annotated[bool, mapped_column(server_default=false(), default=False)]
moment_now = Annotated[dt.datetime, mapped_column(UtcDateTime(), server_default=func.now())]
