"""Runs a command beside a PostgreSQL cluster of its own, which is gone when the command ends.

    python -m tools.postgres_cluster COMMAND ...

The cluster lies in a temporary folder, listens on a free port of this machine only, and belongs to the user
postgres where root starts it. The command finds its address in $DATELINE_TEST_LEDGER. It keeps nothing
through a power cut (fsync = off): it is for tests and benchmarks.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# ICU's order of words differs from that of bytes: what depends on one of them shows.
_LOCALE = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
# Users whom the server turns away, for tests: by their password, by their name on this machine, and always.
_TURNED_AWAY = """host all stranger 127.0.0.1/32 scram-sha-256
local all stranger peer
host all outcast 127.0.0.1/32 reject
"""
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "max_connections": "300",
    # An eighth of a machine of 8 GB and more, as PostgreSQL's manual advises for a shared machine.
    "shared_buffers": "1GB",
    "work_mem": "16MB",
    "max_wal_size": "4GB",
}


def programs() -> Path:
    """Returns the folder of the newest server's programs; exits where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    found += [Path(at)] if (at := shutil.which("initdb")) else []
    if not found:
        sys.exit("PostgreSQL is not installed: apt-get install postgresql-15 postgresql-15-postgis-3")
    return found[-1].parent


@contextmanager
def cluster(settings: dict[str, str] | None = None) -> Iterator[str]:
    """Starts a cluster and yields the address of its database `postgres`; stops and removes it."""
    at = programs()
    with tempfile.TemporaryDirectory(prefix="dateline-postgres-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data, port = folder / "data", _free_port()
        as_postgres([at / "initdb", "-D", data, "-U", "postgres", "-A", "trust", *_LOCALE], quiet=True)
        chosen = _SETTINGS | {"port": str(port), "unix_socket_directories": name} | (settings or {})
        with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{key} = '{value}'\n" for key, value in chosen.items())
        rules = data / "pg_hba.conf"
        rules.write_text(_TURNED_AWAY + rules.read_text("utf-8"), "utf-8")
        as_postgres([at / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "start"], quiet=True)
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            # The command may have stopped it.
            with suppress(subprocess.CalledProcessError):
                as_postgres([at / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], quiet=True)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def as_postgres(command: list[object], *, quiet: bool) -> None:
    """Runs a command as the user of the cluster, as the server refuses to run as root; raises if it fails."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, cwd="/", stdout=subprocess.DEVNULL if quiet else None)


def main() -> int:
    """Runs the command and returns its exit code."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with cluster() as address:
        return subprocess.call(sys.argv[1:], env=os.environ | {"DATELINE_TEST_LEDGER": address})


if __name__ == "__main__":
    sys.exit(main())
