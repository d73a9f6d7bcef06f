"""Structured logs: one line a request, with no names, addresses or query strings in it."""

from __future__ import annotations

import logging
import secrets
import time

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger("jinmyaku")


def _is_no_trace(record: logging.LogRecord) -> bool:
    """Flask's own line of a failure holds the path, and paths hold tokens; `alumni.error_pages` writes the trace instead."""
    return not str(record.msg).startswith("Exception on ")


def write_logs(app: Flask) -> None:
    """Configure structlog (JSON when LOG_FORMAT=json) and log every request but static files."""
    last = (
        structlog.processors.JSONRenderer() if app.config["LOG_FORMAT"] == "json" else structlog.dev.ConsoleRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            last,
        ],
        cache_logger_on_first_use=False,
    )
    app.logger.addFilter(_is_no_trace)

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()
        g.request_id = secrets.token_hex(6)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=g.request_id)

    @app.after_request
    def tell(response: Response) -> Response:
        if not (request.endpoint or "").endswith("static"):
            took = round((time.perf_counter() - g.get("began", time.perf_counter())) * 1000, 1)
            log.info("answered", method=request.method, page=request.endpoint, status=response.status_code, ms=took)
        return response
