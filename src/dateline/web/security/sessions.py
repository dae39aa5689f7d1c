"""Sessions: a signed cookie that says which browser it is and, once signed in, which account."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace

from itsdangerous import BadData, URLSafeTimedSerializer

COOKIE = "dateline_session"


@dataclass(frozen=True, slots=True)
class Session:
    """One browser: a random id, the number of the account and its generation once signed in."""

    id: str
    account: int | None = None
    generation: int = 0

    def signed_in(self, account: int, generation: int) -> Session:
        """Returns a session of another id, so that one that was planted before is worth nothing."""
        return Session(secrets.token_hex(16), account, generation)

    def signed_out(self) -> Session:
        """Returns a fresh session of nobody."""
        return replace(fresh())


def fresh() -> Session:
    """Returns a session of nobody yet."""
    return Session(secrets.token_hex(16))


class Sessions:
    """Writes sessions into cookies and reads them back; a cookie is good for `seconds`."""

    def __init__(self, key: str, *, seconds: int) -> None:
        self.seconds = seconds
        self._key = key.encode()
        self._signer = URLSafeTimedSerializer(key, salt="dateline.session")

    def write(self, session: Session) -> str:
        """Returns the value of the cookie."""
        return str(self._signer.dumps([session.id, session.account, session.generation]))

    def read(self, value: str) -> Session | None:
        """Returns the session of a cookie; None where it was forged, is too old or is none."""
        try:
            id_, account, generation = self._signer.loads(value, max_age=self.seconds)
        except (BadData, ValueError, TypeError):
            return None
        return Session(id_, account, generation)

    def csrf(self, session: Session) -> str:
        """Returns the token that forms of this session carry."""
        return hmac.new(self._key, f"csrf:{session.id}".encode(), hashlib.sha256).hexdigest()

    def is_csrf(self, session: Session, token: str) -> bool:
        """Says whether a form's token is that of the session."""
        return hmac.compare_digest(self.csrf(session).encode(), token.encode("utf-8", "replace"))
