"""Who asks: by bearer token, by session, by sitting at this machine, or as the public."""

from __future__ import annotations

from starlette.datastructures import Headers

from dateline.ledger import Account, Ledger
from dateline.web.refusals import SignInFailed, SignInNeeded
from dateline.web.security.passwords import hash_password, is_outdated, is_password
from dateline.web.security.rate_limit import RateLimit
from dateline.web.security.roles import LOCAL, PUBLIC, User, role_named
from dateline.web.security.secret import secret_beside
from dateline.web.security.sessions import Session, Sessions
from dateline.web.security.tokens import digest
from dateline.web.settings import Settings

_BEARER = "bearer "
# Headers of proxies: who comes through one does not sit at this machine.
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


class Door:
    """Knows the accounts of a ledger and who may come in."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self.sessions = Sessions(secret_beside(settings.ledger), seconds=settings.session_seconds)
        self.limit = RateLimit()
        self._accounts = ledger.accounts
        self._settings = settings

    def session(self, cookie: str | None) -> Session | None:
        """Returns the session of a cookie, if it is a good one."""
        return self.sessions.read(cookie) if cookie else None

    def user(self, headers: Headers, session: Session) -> User | None:
        """Returns who asks, None for nobody; raises SignInNeeded for a bearer token that is not taken."""
        token = bearer(headers)
        if token is not None:
            account = self._accounts.of_token(digest(token))
            if account is None:
                raise SignInNeeded
            return _user(account)
        account = self._accounts.numbered(session.account) if session.account is not None else None
        if account is not None and account.generation == session.generation:
            return _user(account)
        if self._settings.public:
            return PUBLIC
        is_here = self._settings.is_loopback and not any(name in headers for name in _FORWARDED)
        return LOCAL if is_here and not self._accounts.any() else None

    def sign_in(self, name: str, password: str, *, address: str, session: Session) -> Session:
        """Returns a session of the account; raises SignInFailed, or TooManyTries before looking."""
        key = name.strip().lower()
        self.limit.check(name=key, address=address)
        account = self._accounts.find(key)
        if not is_password(account.password if account else None, password) or account is None:
            self.limit.fail(name=key, address=address)
            raise SignInFailed
        self.limit.forgive(name=key)
        if is_outdated(account.password):
            self._accounts.rehash(key, hash_password(password))
        return session.signed_in(account.n, account.generation)


def bearer(headers: Headers) -> str | None:
    """Returns the bearer token of a request, None where there is none."""
    given = headers.get("authorization", "")
    return given[len(_BEARER) :].strip() if given.lower().startswith(_BEARER) else None


def _user(account: Account) -> User:
    return User(account.name, role_named(account.role))
