"""Who acts, is acted upon or says so."""

from __future__ import annotations

import re
from typing import Any

from dateline.model import SECTORS
from dateline.reviews.checks.material import Material, mapping, refused, words

# The coding guide's codes: a country, a country with a sector, or a sector alone.
_CODE = re.compile(rf"[A-Z]{{3}}({'|'.join(sorted(SECTORS))})?")


def check_parties(field: str, value: Any, material: Material) -> Any:
    """Returns the parties, each with its words, standard name, registry id or None, and code."""
    if not isinstance(value, list):
        raise refused(field, value, "a list, empty where the report names nobody")
    return [_party(f"{field} {n}", one, material) for n, one in enumerate(value, 1)]


def _party(what: str, value: Any, material: Material) -> dict[str, Any]:
    given = mapping(what, value, "text", "code")
    code, name, id_ = given["code"], given.get("name") or given["text"], given.get("id") or None
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise refused(
            f"{what}: code", code, "a country (UKR), a country with a sector (UKRMIL) or a sector (IGO)"
        )
    if not isinstance(name, str) or not (id_ is None or isinstance(id_, str)):
        raise refused(what, name, "a name and the id of the registry, both as text")
    return {**words(what, given, material), "name": name.strip(), "id": id_, "code": code}
