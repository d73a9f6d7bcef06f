"""Where a redirect may lead: a path of this site, nothing else."""

from __future__ import annotations

from urllib.parse import urlsplit


def path_on_this_site(path: str | None) -> str:
    """The path itself when it stays here, else the desk. Guards against //host, backslashes and schemes."""
    if not path or not path.startswith("/") or path.startswith("//") or "\\" in path or any(ord(c) < 32 for c in path):
        return "/"
    parts = urlsplit(path)
    return path if not parts.scheme and not parts.netloc else "/"
