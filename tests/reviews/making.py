"""Claims and reviews of an invented report."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dateline.reviews import Material, Review

TEXT = "Militia shelled Goma on Monday, killing at least five porters, the governor said. Goma was shelled."
TYPES = {
    "shelling": {"plover": "ASSAULT", "acled": None, "cameo_root": "19", "ucdp": 1},
    "attack": {"plover": "ASSAULT", "acled": None, "cameo_root": "18", "ucdp": 1},
}
MATERIAL = Material(TEXT, TYPES)


def words(text: str, start: int | None = None) -> dict[str, Any]:
    at = TEXT.index(text) if start is None else start
    return {"text": text, "start": at, "end": at + len(text)}


def public(**fields: Any) -> dict[str, Any]:
    return {
        "id": "clm_1", "report": "rep_1", "type": "shelling", **TYPES["shelling"], "polarity": "positive",
        "modality": "actual", "evidence": words("shelled Goma"),
        "actors": [words("Militia") | {"name": "Militia", "id": None, "code": "CODREB"}], "targets": [],
        "place": words("Goma") | {
            "name": "Goma", "country": "COD", "admin1": "North Kivu", "lat": -1.6741, "lon": 29.2234,
            "precision": "settlement", "geonameid": 216281,
        },
        "time": {
            "text": "on Monday", "start": "2024-05-13", "end": "2024-05-13", "precision": "day",
            "span": [TEXT.index("on Monday"), TEXT.index("on Monday") + 9],
        },
        "quantities": [{"what": "killed", "low": 5.0, "high": None, **words("at least five")}],
        "sources": [words("the governor") | {"name": "governor", "id": None, "code": "CODGOV"}],
        "verification": None, "background": False, "confidence": 0.6, **fields,
    }  # fmt: skip


def review(id_: int, verb: str, by: str = "amal", **fields: Any) -> Review:
    at = dt.datetime(2024, 5, 15, 8, id_, tzinfo=dt.UTC)
    return Review(id=id_, claim="clm_1", incident=None, reviewer=by, at=at, verb=verb, **fields)  # type: ignore[arg-type]


def edit(id_: int, field: str, after: Any, by: str = "amal") -> Review:
    return review(id_, "edit", by, field=field, after=after)


def undo(id_: int, undoes: int, by: str = "amal") -> Review:
    return review(id_, "undo", by, undoes=undoes)
