"""Refuses names of this machine that are not its own: by DNS rebinding, a foreign page could read it."""

from __future__ import annotations

from dateline.web.refusals import HostRefused
from dateline.web.settings import Settings

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def check_host(host: str, settings: Settings) -> None:
    """Raises HostRefused where a request names a host that is neither loopback nor one of the settings.

    Off loopback without names given, any host is taken: there, no browser is trusted by its network.
    """
    if not settings.names and not settings.is_loopback:
        return
    name = host.lower().rstrip(".")
    bare = name[: name.rindex(":")] if ":" in name.rpartition("]")[2] else name
    if bare not in (*_LOOPBACK, *settings.names):
        raise HostRefused(
            f"This workspace is not at {host[:100]!r}.",
            expected=", ".join((*settings.names, *_LOOPBACK)),
            cure="use one of these names, or start it with --name NAME",
        )
