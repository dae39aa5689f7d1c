"""Which machines are public."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import SourceMissing, SourceRefused
from dateline.reports.addresses import is_public, resolve


@pytest.mark.parametrize(
    "ip", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public(ip):
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
    ],
)  # fmt: skip
def test_not_public(ip):
    assert not is_public(ip)


@given(st.ip_addresses(v=4))
def test_ipv6_that_carries_an_ipv4_address_is_judged_by_it(ip):
    carried = [
        ipaddress.IPv6Address(int(ipaddress.IPv6Address("::ffff:0:0")) + int(ip)),
        ipaddress.IPv6Address(int(ipaddress.IPv6Address("64:ff9b::")) + int(ip)),
        ipaddress.IPv6Address(int(ipaddress.IPv6Address("2002::")) + (int(ip) << 80)),
    ]
    for one in carried:
        assert is_public(str(one)) == is_public(str(ip))


@pytest.mark.parametrize(
    "address",
    [
        "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::ffff:127.0.0.1]/", "http://0/",
        "http://user@127.0.0.1/", "file:///etc/hostname", "gopher://example.org/", "http://", "http://[::1",
        "http://example.org:99999/", "//example.org", "http:///x",
    ],
)  # fmt: skip
def test_disguised_and_senseless_addresses_are_refused(address):
    with pytest.raises(SourceRefused):
        resolve(address)


@pytest.mark.parametrize("address", ["http://no-such-host.invalid/", f"http://{'a' * 70}.example/"])
def test_unknown_host(address):
    with pytest.raises(SourceMissing):
        resolve(address)


@given(st.text(max_size=40))
def test_any_text_as_an_address_gives_an_error_of_ours(text):
    with pytest.raises((SourceRefused, SourceMissing)):
        resolve(f"http://[{text}")
