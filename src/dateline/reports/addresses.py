"""Says which machines an address leads to, and refuses those that are not public."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from dateline.errors import SourceMissing, SourceRefused

_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
# RFC 6052: an IPv4 address stands in the last 32 bits of such an IPv6 address.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve(address: str, *, allow_private: bool = False) -> list[str]:
    """Returns the IP addresses of an http or https address's host, in the resolver's order.

    Raises SourceRefused where it is another kind of address or, without `allow_private`, where any of them
    is not public; SourceMissing where the host is not known.
    """
    host, port = _parts(address)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceMissing(
            f"The host {host} is not known.",
            expected="an address that answers",
            cure="check the address and the network",
        ) from error
    hosts = list(dict.fromkeys(str(row[4][0]) for row in found))
    for ip in hosts:
        if not (allow_private or is_public(ip)):
            raise SourceRefused(
                f"{address} lies on a network that is not public ({ip}).",
                expected="a public address",
                cure="--allow-private, if you trust it",
            )
    return hosts


def is_public(ip: str) -> bool:
    """Says whether anybody may reach the machine: not loopback, private, link-local, reserved or multicast.

    An IPv6 address that carries an IPv4 address (mapped, 6to4, Teredo, NAT64) is judged by that one.
    """
    parsed = ipaddress.ip_address(ip.partition("%")[0])
    return all(
        one.is_global and not (one.is_multicast or one.is_reserved or one.is_unspecified)
        for one in _carried(parsed)
    )


def _carried(ip: _IP) -> list[_IP]:
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    inside: list[_IP] = [ip.sixtofour] if ip.sixtofour else list(ip.teredo or ())
    return inside or [ip]


def _parts(address: str) -> tuple[str, int]:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SourceRefused(f"{address[:200]} is no address: {error}.", expected=_EXPECTED) from error
    if parts.scheme not in ("http", "https") or not host:
        raise SourceRefused(f"{address[:200]} is not fetched.", expected=_EXPECTED)
    return host, port or (443 if parts.scheme == "https" else 80)


_EXPECTED = "an http or https address"
