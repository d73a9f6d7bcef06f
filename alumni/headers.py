"""Security headers on every answer."""

from __future__ import annotations

from flask import Flask, Response, request
from secure import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
    XFrameOptions,
)


def policy() -> ContentSecurityPolicy:
    """Everything from ourselves, nothing inline. `data:` images: Bootstrap's form controls are such in its own CSS."""
    return (
        ContentSecurityPolicy()
        .default_src("'none'")
        .script_src("'self'")
        .style_src("'self'")
        .img_src("'self'", "data:")
        .font_src("'self'")
        .connect_src("'self'")
        .manifest_src("'self'")
        .form_action("'self'")
        .object_src("'none'")
        .base_uri("'none'")
        .frame_ancestors("'none'")
    )


SIGNING_OUT = {"security.logout", "accounts.sign_out_everywhere"}


def send_headers(app: Flask) -> None:
    """Put the headers on every answer, and keep private pages out of shared and back-button caches."""
    https = str(app.config["PUBLIC_URL"]).startswith("https://")
    headers = Secure(
        csp=policy(),
        coop=CrossOriginOpenerPolicy().same_origin(),
        referrer=ReferrerPolicy().same_origin(),
        permissions=PermissionsPolicy().camera().microphone().geolocation(),
        xcto=XContentTypeOptions().nosniff(),
        xfo=XFrameOptions().deny(),
        hsts=StrictTransportSecurity().max_age(31536000).include_subdomains() if https else None,
    )

    @app.after_request
    def protect(response: Response) -> Response:
        headers.set_headers(response)
        if not (request.endpoint or "").endswith("static"):
            response.headers["Cache-Control"] = "no-store"
        if request.endpoint in SIGNING_OUT and request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response
