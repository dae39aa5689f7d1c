"""Serves a workspace over the network of this machine, until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import uvicorn

from dateline.web.app import create_app
from dateline.web.refusals import AccountsNeeded, PortTaken, ProgramFailed
from dateline.web.settings import Settings
from dateline.web.vocabulary import Vocabulary
from dateline.web.workspace import Workspace

# Seconds that open connections get to end when the server stops.
_FAREWELL = 3
# Connections that wait to be accepted: more people than sit in a newsroom.
_BACKLOG = 512
# Seconds in which a server on this machine answers, with room for a slow disk.
_CHECK = 60.0


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files in PEM by which the workspace itself speaks https."""

    certificate: Path
    key: Path


def check_accounts(workspace: Workspace) -> None:
    """Raises AccountsNeeded where others than this machine could reach a workspace that nobody guards."""
    settings = workspace.settings
    if settings.is_loopback or settings.public or workspace.ledger.accounts.any():
        return
    where = settings.names[0] if settings.names else settings.host
    raise AccountsNeeded(
        f"At {where} others could read and change everything: the ledger has no accounts.",
        expected="an account, or --public to let anybody read",
        cure=f"dateline accounts add NAME --role admin --ledger {workspace.ledger.name}",
    )


def check_rights(workspace: Workspace) -> None:
    """Raises LedgerUnwritable where the ledger may only be read: a workspace writes what is handed in.

    Asked before the server starts, where an error would be a traceback, and at no cost to another that runs.
    """
    workspace.ledger.queue.check_writable()


def bind(settings: Settings) -> socket.socket:
    """Returns a socket that listens where the settings say; raises PortTaken."""
    host = settings.host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, settings.port))
        # From here on a browser that is too early waits, instead of being refused.
        bound.listen(_BACKLOG)
    except OSError as error:
        bound.close()
        raise PortTaken(
            f"{settings.host} port {settings.port} cannot be listened at: {error.strerror or error}.",
            expected="an address of this machine and a port that is free",
            cure="dateline serve --port 0 takes a free port; or end the program that listens there",
        ) from error
    return bound


def address_of(bound: socket.socket, settings: Settings, *, certificate: Certificate | None = None) -> str:
    """Returns the address at which a browser of this machine finds the workspace."""
    host = settings.host if settings.host not in ("0.0.0.0", "::") else "localhost"
    shown = f"[{host}]" if ":" in host and not host.startswith("[") else host
    return f"http{'s' if certificate else ''}://{shown}:{bound.getsockname()[1]}"


def server_of(
    workspace: Workspace, *, certificate: Certificate | None = None, vocabulary: Vocabulary | None = None
) -> uvicorn.Server:
    """Returns a server, not started. What proxies say is believed only where a proxy was announced."""
    files = {}
    if certificate:
        files = {"ssl_certfile": str(certificate.certificate), "ssl_keyfile": str(certificate.key)}
    return uvicorn.Server(
        uvicorn.Config(
            create_app(workspace, vocabulary=vocabulary),
            log_level="warning",
            proxy_headers=bool(workspace.settings.names),
            server_header=False,
            timeout_graceful_shutdown=_FAREWELL,
            **files,  # type: ignore[arg-type]
        )
    )


@contextmanager
def serving(
    workspace: Workspace, bound: socket.socket, *, vocabulary: Vocabulary | None = None
) -> Iterator[uvicorn.Server]:
    """Serves in a thread while the block runs; raises ProgramFailed where it does not come up."""
    server = server_of(workspace, vocabulary=vocabulary)
    thread = Thread(target=server.run, args=([bound],), daemon=True)
    thread.start()
    until = monotonic() + _CHECK
    while not server.started:
        if not thread.is_alive() or monotonic() > until:
            raise ProgramFailed
        sleep(0.02)
    try:
        yield server
    finally:
        server.should_exit = True
        thread.join()
