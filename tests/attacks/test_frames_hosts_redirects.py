"""Frames, foreign host names, and ways to be sent elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from tests.attacks.conftest import Furnished, pages_of
from tests.conftest import site_on

ELSEWHERE = (
    "https://evil.example/", "//evil.example/", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example",
    "https:evil.example", "http:/evil.example", "/%2F/evil.example", "/%5Cevil.example", " //evil.example", "\t//evil.example",
    "/\t/evil.example", "/\n/evil.example", "https://localhost@evil.example/", "javascript:alert(1)", "data:text/html,x",
    "/.//evil.example", "/..//evil.example", "//evil.example\\@localhost/", "/\r\nLocation: https://evil.example/",
    "http://localhost.evil.example/", "//localhost:80@evil.example", "／／evil.example",
)  # fmt: skip


def leaves(location: str | None) -> bool:
    """Whether a browser that is sent there leaves the site: it strips tabs and line breaks and takes \\ for /."""
    seen = (location or "/").strip().replace("\\", "/")
    for taken in "\t\r\n":
        seen = seen.replace(taken, "")
    parts = urlsplit(seen)
    return bool(parts.scheme and parts.scheme not in ("http", "https")) or (
        parts.hostname not in (None, "localhost") or seen.startswith("//")
    )


@pytest.mark.parametrize("target", ELSEWHERE)
def test_nobody_is_sent_elsewhere(furnished: Furnished, target: str) -> None:
    stranger = furnished.app.test_client()
    switched = stranger.post("/language", data={"language": "ja", "back": target})
    assert not leaves(switched.headers.get("Location")), switched.headers["Location"]
    assert "evil" not in {name for name, _value in switched.headers}
    data = {"identity": "haruka@example.com", "passcode": "suzuran and hokuto", "next": target}
    for browser, path in ((furnished.app.test_client(), "/sign-in"), (furnished.app.test_client(), "/sign-in/one")):
        signed_in = browser.post(path, data=data, query_string={"next": target})
        assert signed_in.status_code in (200, 302, 422), path
        assert not leaves(signed_in.headers.get("Location")), signed_in.headers["Location"]
    member = furnished.browser("haruka@example.com")
    for path in ("/sign-in", "/sign-in/one"):
        already = member.get(path, query_string={"next": target})
        assert not leaves(already.headers.get("Location")), already.headers.get("Location")
    out = member.post("/sign-out", query_string={"next": target})
    assert not leaves(out.headers.get("Location"))


def test_the_detector_knows_elsewhere() -> None:
    assert all(
        leaves(one) for one in ("https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example")
    )
    assert not any(leaves(one) for one in ("/", "/asking?x=//y", "http://localhost/asking", None))


def test_no_page_can_be_framed(furnished: Furnished) -> None:
    member: FlaskClient = furnished.browser("haruka@example.com")
    pages = [*pages_of(member, most_of_a_kind=1), "/no-such-page", "/static/site.css"]
    stranger = furnished.app.test_client()
    for browser, paths in ((member, pages), (stranger, ["/", "/sign-in", "/no-such-page", "/language", "/come-in/x"])):
        for path in paths:
            headers = browser.get(path).headers
            assert headers["X-Frame-Options"] == "DENY", path
            assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
            assert "unsafe" not in headers["Content-Security-Policy"], path
    assert len(pages) > 15


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "jinmyaku.example:80@evil.example", "", "[::1"]
)
def test_a_foreign_host_name_gets_nothing(furnished: Furnished, host: str) -> None:
    """With PUBLIC_URL set, whatever a page or a mail links to is that name, and no other is answered."""
    url = furnished.app.config["SQLALCHEMY_ENGINES"]["default"]
    site = site_on(str(url), TRUSTED_HOSTS=["jinmyaku.example"], PUBLIC_URL="https://jinmyaku.example")
    browser = site.test_client()
    asked = {"data": {"email": "haruka@example.com"}}
    good = browser.post("/sign-in/forgot", base_url="https://jinmyaku.example", **asked)
    assert good.status_code in (200, 302)
    bad = browser.post("/sign-in/forgot", headers={"Host": host}, **asked)
    assert bad.status_code == 400
    assert "evil" not in bad.text
    forwarded = browser.get(
        "/sign-in", base_url="https://jinmyaku.example", headers={"X-Forwarded-Host": "evil.example"}
    )
    assert "evil.example" not in forwarded.text
