from typing import Any

MAILS: list[dict[str, Any]] = []
