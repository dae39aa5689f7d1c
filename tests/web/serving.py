"""A real server over a real ledger on a free port, and people who sign in to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx
from fastapi import FastAPI

from dateline.ledger import Ledger
from dateline.ledger.address import Address
from dateline.web import Settings, Workspace
from dateline.web.security.passwords import hash_password
from dateline.web.serving import address_of, bind, serving
from dateline.web.vocabulary import Vocabulary
from tests.stores import ledger_at

PASSWORD = "the river bends twice"


@dataclass
class Site:
    """A served workspace: its address, its ledger and its application."""

    address: str
    ledger: Ledger
    app: FastAPI
    where: Address
    clients: list[httpx.Client] = field(default_factory=list)

    def client(self, **headers: str) -> httpx.Client:
        """A program, or a browser where it says Accept: text/html."""
        opened = httpx.Client(base_url=self.address, headers=headers, timeout=120, trust_env=False)
        self.clients.append(opened)
        return opened

    def browser(self) -> httpx.Client:
        return self.client(accept="text/html", **{"accept-language": "en"})

    def signed_in(self, name: str, password: str = PASSWORD) -> httpx.Client:
        browser = self.browser()
        answer = post(browser, "/login", name=name, password=password)
        assert answer.status_code == 303, answer.text
        return browser


@cache
def vocabulary() -> Vocabulary:
    """The words of every workspace: reading them is the greater part of starting one."""
    return Vocabulary.load()


@contextmanager
def site(path: Address, **settings: Any) -> Iterator[Site]:
    """Serves a ledger, which is made if it is not there."""
    where = ledger_at(path)
    with Ledger.open(where, create=True) as ledger:
        chosen = Settings(where, port=0, **settings)
        bound = bind(chosen)
        with serving(Workspace(ledger, chosen), bound, vocabulary=vocabulary()) as server:
            served = Site(address_of(bound, chosen), ledger, server.config.app, where)
            yield served
            for client in served.clients:
                client.close()


def csrf(browser: httpx.Client, page: str = "/login") -> str:
    """The token of the browser's session, as its pages hold it."""
    found = re.search(r'name="csrf-token" content="([0-9a-f]+)"', browser.get(page).text)
    assert found
    return found[1]


def post(browser: httpx.Client, path: str, **fields: Any) -> httpx.Response:
    """Sends a form as a page of ours does."""
    headers = {"origin": str(browser.base_url).rstrip("/"), "sec-fetch-site": "same-origin"}
    return browser.post(path, data={"csrf": csrf(browser), **fields}, headers=headers)


def add_account(ledger: Ledger, name: str, role: str) -> None:
    ledger.accounts.add(name, role=role, password=hash_password(PASSWORD))
