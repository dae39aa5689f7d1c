"""Fetches an address, with limits, and never from a private network unless told to."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

from dateline import __version__
from dateline.errors import SourceMissing, SourceRefused
from dateline.reports.raw import LARGEST_DOCUMENT, Raw, check_size

_REDIRECTS = 5
_SECONDS = 20.0


def fetch(address: str, *, allow_private: bool = False) -> Raw:
    """Returns what the address serves; follows up to five redirects, each checked like the first.

    Raises SourceRefused (a private address, a status of refusal, no http), SourceMissing (no such page or
    host) or SourceTooLarge.
    """
    import httpx

    with httpx.Client(
        timeout=_SECONDS,
        follow_redirects=False,
        trust_env=False,
        headers={"User-Agent": f"dateline/{__version__}"},
    ) as client:
        current = address
        for _ in range(_REDIRECTS + 1):
            _check_address(current, allow_private=allow_private)
            try:
                with client.stream("GET", current) as response:
                    _check_peer(response, current, allow_private=allow_private)
                    if response.is_redirect:
                        current = urljoin(current, response.headers.get("location", ""))
                        continue
                    _check_status(response.status_code, current)
                    return Raw(
                        address, _body(response, current), _kind(response.headers.get("content-type", ""))
                    )
            except httpx.HTTPError as error:
                raise SourceMissing(
                    f"{current} cannot be fetched: {error}.",
                    expected="an address that answers",
                    cure="check the address and the network",
                ) from error
    raise SourceRefused(f"{address} redirects more than {_REDIRECTS} times.", cure="give the final address")


def _check_address(address: str, *, allow_private: bool) -> None:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SourceRefused(f"{address} is not fetched.", expected="an http or https address")
    if allow_private:
        return
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    except OSError as error:
        raise SourceMissing(
            f"The host {parts.hostname} is not known.",
            expected="an address that answers",
            cure="check the address and the network",
        ) from error
    for row in found:
        _check_public(str(row[4][0]), address)


def _check_peer(response: object, address: str, *, allow_private: bool) -> None:
    """A name may answer otherwise the second time: what counts is who is at the other end."""
    stream = getattr(response, "extensions", {}).get("network_stream")
    peer = stream.get_extra_info("server_addr") if stream is not None and not allow_private else None
    if peer:
        _check_public(str(peer[0]), address)


def _check_public(host: str, address: str) -> None:
    if not ipaddress.ip_address(host.split("%")[0]).is_global:
        raise SourceRefused(
            f"{address} lies on a private network ({host}).",
            expected="a public address",
            cure="--allow-private, if you trust it",
        )


def _check_status(status: int, address: str) -> None:
    if status in (404, 410):
        raise SourceMissing(f"{address} does not exist (status {status}).", cure="check the address")
    if status != 200:
        raise SourceRefused(f"{address} answers with status {status}.", expected="status 200")


def _body(response: object, address: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():  # type: ignore[attr-defined]
        size += len(chunk)
        check_size(size, address, most=LARGEST_DOCUMENT)
        chunks.append(chunk)
    return b"".join(chunks)


def _kind(media_type: str) -> str:
    kinds = {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "application/x-ndjson": ".jsonl",
        "application/json": ".json",
    }
    return kinds.get(media_type.split(";")[0].strip().lower(), "")
