"""Fetches an address, with limits, and never from a network that is not public unless told to."""

from __future__ import annotations

import datetime as dt
import email.utils
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from dateline import __version__
from dateline.errors import SourceBusy, SourceError, SourceMissing, SourceRefused
from dateline.reports.addresses import resolve
from dateline.reports.formats.table import SUFFIXES_OF_MANY
from dateline.reports.media_types import charset_of, kind_of_response
from dateline.reports.raw import LARGEST_DOCUMENT, Raw, check_size

if TYPE_CHECKING:
    import httpx

AGENT = f"dateline/{__version__}"
_REDIRECTS = 5
# Seconds of silence, and in all: a server that trickles must not hold a run for ever.
_SILENCE = 20.0
_IN_ALL = 120.0
# A file of records that is fetched lies in memory; larger ones should be saved first.
_LARGEST_FETCHED = 200_000_000


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version that was fetched last, to be asked for a newer one only."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: `raw` is None where nothing changed since `validators` were given; `address` is the last
    one of the redirects."""

    raw: Raw | None
    address: str
    validators: Validators


def fetch(address: str, *, allow_private: bool = False) -> Raw:
    """Returns what the address serves; follows up to five redirects, each checked like the first.

    Raises SourceRefused (a network that is not public, a status of refusal, no http), SourceBusy (429 or
    503), SourceMissing (no such page or host) or SourceTooLarge (over 10 MB, 200 MB for files of records).
    """
    raw = fetch_newer(address, allow_private=allow_private).raw
    if raw is None:
        raise SourceRefused(f"{address} answers with status 304.", expected="status 200")
    return raw


def fetch_newer(
    address: str, *, known: Validators | None = None, allow_private: bool = False, most: int | None = None
) -> Fetched:
    """Returns what the address serves if that changed since `known`; otherwise as `fetch`.

    `most` is the limit of size in bytes where it is not that of the format.
    """
    import httpx

    until = time.monotonic() + _IN_ALL
    timeout = httpx.Timeout(_SILENCE)
    with httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False) as client:
        current = address
        for _ in range(_REDIRECTS + 1):
            hosts = resolve(current, allow_private=allow_private)
            try:
                response = _open(client, current, hosts, known or Validators())
                try:
                    if response.has_redirect_location:
                        current = urljoin(current, response.headers["location"])
                        continue
                    return _answer(response, address, current, known=known, most=most, until=until)
                finally:
                    response.close()
            except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                raise SourceMissing(
                    f"{current} cannot be fetched: {error}.",
                    expected="an address that answers",
                    cure="check the address and the network",
                ) from error
    raise SourceRefused(f"{address} redirects more than {_REDIRECTS} times.", cure="give the final address")


def _open(client: httpx.Client, address: str, hosts: list[str], known: Validators) -> httpx.Response:
    """Connects to the very machines that were checked: a name could lead elsewhere the second time."""
    import httpx

    url = httpx.URL(address)
    headers = {"User-Agent": AGENT, "Host": url.netloc.decode("ascii"), "Accept-Encoding": "gzip, deflate"}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    for n, host in enumerate(hosts, 1):
        request = client.build_request(
            "GET", url.copy_with(host=host), headers=headers, extensions={"sni_hostname": url.host}
        )
        try:
            return client.send(request, stream=True)
        except httpx.ConnectError:
            if n == len(hosts):
                raise
    raise SourceMissing(f"The host of {address} is not known.", cure="check the address")


def _answer(
    response: httpx.Response,
    asked: str,
    address: str,
    *,
    known: Validators | None,
    most: int | None,
    until: float,
) -> Fetched:
    if response.status_code == 304 and known is not None:
        return Fetched(None, address, known)
    _check_status(response, address)
    media = response.headers.get("content-type", "")
    kind = kind_of_response(media, address)
    most = most or (_LARGEST_FETCHED if kind in SUFFIXES_OF_MANY else LARGEST_DOCUMENT)
    body = _body(response, address, most=most, until=until)
    validators = Validators(response.headers.get("etag"), response.headers.get("last-modified"))
    return Fetched(Raw(asked, body, kind, charset_of(media), dt.datetime.now(dt.UTC)), address, validators)


def _check_status(response: httpx.Response, address: str) -> None:
    status = response.status_code
    if status == 200:
        return
    error: SourceError
    if status in (404, 410):
        error = SourceMissing(f"{address} does not exist (status {status}).", cure="check the address")
    elif status in (429, 503):
        found = f"{address} asks to come back later (status {status})."
        error = SourceBusy(
            found, wait=_seconds(response.headers.get("retry-after", "")), cure="try again later"
        )
    else:
        error = SourceRefused(f"{address} answers with status {status}.", expected="status 200")
    error.status = status
    raise error


def _seconds(written: str) -> float | None:
    """Retry-After is a number of seconds or a date."""
    if written.strip().isdecimal():
        return float(written[:9])
    try:
        moment = email.utils.parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())


def _body(response: httpx.Response, address: str, *, most: int, until: float) -> bytes:
    declared = response.headers.get("content-length", "")
    check_size(int(declared[:15]) if declared.isdecimal() else 0, address, most=most)
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        check_size(size, address, most=most)
        if time.monotonic() > until:
            raise SourceMissing(f"{address} sends too slowly.", expected=f"an answer within {_IN_ALL:.0f} s")
        chunks.append(chunk)
    return b"".join(chunks)
