"""What whoever starts the workspace decides."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field

from dateline.ledger.address import Address
from dateline.readers import Reader


@dataclass(frozen=True, slots=True)
class Settings:
    """How the workspace is served; `public` lets anybody read, and only who is signed in change anything.

    `names` are the host names under which a proxy forwards to it. `reader` reads what is handed in. Sizes are
    in bytes.
    """

    ledger: Address
    host: str = "127.0.0.1"
    port: int = 8750
    public: bool = False
    names: tuple[str, ...] = ()
    reader: Reader = field(default_factory=Reader)
    # Of one request: a day's feeds of a newsroom are some 5 MB; larger archives go by `dateline add`.
    most_bytes: int = 50_000_000
    # Of one request, which waits for all of them to arrive.
    most_files: int = 200
    # Of one source: 2,000 reports are read in some ten minutes.
    most_reports: int = 2_000
    # Of all jobs: a night's reading.
    most_waiting: int = 20_000
    # A working day and the evening: who reviews signs in once a day.
    session_seconds: int = 12 * 3600

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine reaches it: a loopback address, and no proxy before it."""
        return is_loopback(self.host) and not self.names


def is_loopback(host: str) -> bool:
    """Says whether a name or address is this machine as only it can reach itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
