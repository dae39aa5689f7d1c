"""Roles, and the user of a request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Annotated

from fastapi import Depends, Request

from dateline.errors import AccountRefused
from dateline.web.refusals import RoleTooLow, SignInNeeded


class Role(IntEnum):
    """What a user may do; each may what those before it may."""

    reader = 1
    reviewer = 2
    admin = 3


@dataclass(frozen=True, slots=True)
class User:
    """Who asks; `is_local` is whoever sits at this machine, `is_public` anybody at all."""

    name: str
    role: Role
    is_local: bool = False
    is_public: bool = False


LOCAL = User("local", Role.admin, is_local=True)
PUBLIC = User("public", Role.reader, is_public=True)


def role_named(name: str) -> Role:
    """Returns the role; raises AccountRefused for a name that none has."""
    try:
        return Role[name]
    except KeyError as error:
        raise AccountRefused(
            f"{name!r} is no role.", expected=" or ".join(role.name for role in Role)
        ) from error


def user_of(request: Request) -> User:
    """Returns who asks; raises SignInNeeded where that is nobody."""
    user: User | None = getattr(request.state, "user", None)
    if user is None:
        raise SignInNeeded
    return user


def needs(role: Role) -> Callable[[Request], Awaitable[User]]:
    """Returns a dependency that lets only users of that role, or a higher one, pass.

    It is asynchronous, as all that do not wait for anything: FastAPI gives others a thread each.
    """

    async def check(request: Request) -> User:
        user = user_of(request)
        require(user, role)
        return user

    return check


def require(user: User, role: Role) -> None:
    """Raises SignInNeeded or RoleTooLow where the user may not do what the role may."""
    if user.role >= role:
        return
    if user.is_public:
        raise SignInNeeded
    raise RoleTooLow(
        f"{user.name} is a {user.role.name}.",
        expected=f"the role {role.name}",
        cure="ask an admin of this workspace for it",
    )


Reader = Annotated[User, Depends(needs(Role.reader))]
Reviewer = Annotated[User, Depends(needs(Role.reviewer))]
Admin = Annotated[User, Depends(needs(Role.admin))]
