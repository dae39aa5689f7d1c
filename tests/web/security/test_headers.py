"""What every answer bears."""

from __future__ import annotations

import pytest

from dateline.web.security.headers import policy
from tests.web.serving import Site


@pytest.mark.parametrize("path", ["/login", "/claims", "/api/v1/claims/none", "/static/icon.svg", "/nowhere"])
def test_everything_bears_the_policy(local: Site, path: str) -> None:
    headers = local.browser().get(path).headers
    assert headers["content-security-policy"] == policy("/")
    assert "'unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "server" not in headers


def test_only_embeds_may_be_framed_elsewhere() -> None:
    assert policy("/embed/incidents/1").endswith("frame-ancestors *")
    assert policy("/incidents/1?next=/embed/").endswith("frame-ancestors 'self'")


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("/claims", "private, no-cache"),
        ("/static/icon.svg", "public, max-age=3600"),
        ("/static/built/map-D4f9aB_2.js", "public, max-age=31536000, immutable"),
    ],
)
def test_only_what_never_changes_is_kept_for_long(local: Site, path: str, cache: str) -> None:
    assert local.browser().get(path).headers["cache-control"] == cache
