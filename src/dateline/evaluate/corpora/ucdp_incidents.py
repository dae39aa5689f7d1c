"""Measures linking against events of UCDP GED that several articles report (Sundberg and Melander 2013).

Each article of an event is a report with one claim: its headline is the evidence, the event's place is
given, and the event's id is the truth. Counted are pairs of articles.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.corpora.headlines import Headline, read_headlines
from dateline.evaluate.figures import Figures
from dateline.evaluate.pairs import rate_pairs
from dateline.evaluate.plain_links import within_a_day
from dateline.model import FiledClaim, Place
from dateline.model.place import Precision
from dateline.pipeline import link

if TYPE_CHECKING:
    from dateline.pipeline import Kit

_COLUMNS = ("id", "source_article", "where_prec", "where_coordinates", "latitude", "longitude", "date_start",
            "date_end", "adm_1")  # fmt: skip
_ARTICLE = re.compile(r'"([^",]*),\s*(\d{4}-\d\d-\d\d)\s*,((?:[^"]|"(?!;|$))*)"(?:;|$)')
# UCDP: 1 exact, 2 near a point that is named, 3 second-level unit, 4 first-level unit, 5 larger, 6 country.
_PRECISIONS: dict[str, Precision] = {
    "1": "settlement", "2": "settlement", "3": "district", "4": "region", "6": "country",
}  # fmt: skip
_NOTES = (
    "an article is a report, its headline the evidence; the event's place is given; pairs are counted",
    "plain rules: same place and articles at most a day apart (chained); same place and first day",
)


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an event, with the place and days that UCDP gives the event."""

    event: str
    headline: Headline
    place: Place
    start: dt.date
    end: dt.date


def measure(path: Path, kit: Kit) -> Figures:
    """Returns pairwise F1 with the articles' own dates and with the events' days, beside plain rules.

    Raises `CorpusError` if `path` cannot be read or lacks a column.
    """
    articles = list(read(path))
    values: dict[str, float] = {}
    for name, claims in (
        ("article's date", claims_of(articles, kit)),
        ("event's day", claims_of(articles, kit, days_given=True)),
    ):
        truth = [article.event for article in articles]
        ours = rate_pairs(_groups(claims), truth)
        values |= {f"{name}: F1": ours.f1, f"{name}: precision": ours.precision}
        values |= {f"{name}: recall": ours.recall}
        values[f"{name}: plain rule, F1"] = rate_pairs(within_a_day(claims), truth).f1
    return Figures("ucdp-incidents", len(articles), {k: round(v, 3) for k, v in values.items()}, _NOTES)


def claims_of(articles: Sequence[Article], kit: Kit, *, days_given: bool = False) -> list[FiledClaim]:
    """Returns the claim of each article, dated by its headline or, if `days_given`, by its event."""
    lines = list(dict.fromkeys(article.headline for article in articles))
    read_once = dict(zip(lines, read_headlines(lines, kit), strict=True))
    return [
        _placed(read_once[article.headline], number, article, days_given=days_given)
        for number, article in enumerate(articles)
    ]


def _placed(claim: FiledClaim, number: int, article: Article, *, days_given: bool) -> FiledClaim:
    start, end = (article.start, article.end) if days_given else (claim.start, claim.end)
    return replace(claim, id=f"clm_{number:06d}", place=article.place, start=start, end=end)


def _groups(claims: Sequence[FiledClaim]) -> list[str]:
    """The incident of each claim; a claim of none is a group of its own."""
    incident_of = {claim: incident.id for incident in link(claims).incidents for claim in incident.claims}
    return [incident_of.get(claim.id, claim.id) for claim in claims]


def read(path: Path) -> Iterator[Article]:
    """Yields the articles of all events, in the order of the file."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file)
            if missing := set(_COLUMNS) - set(table.fieldnames or ()):
                raise CorpusError(f"{path.name} lacks {sorted(missing)}.", expected=f"columns {_COLUMNS}")
            for row in table:
                yield from _articles(row)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise CorpusError(f"{path.name} cannot be read: {error}.", expected="events of UCDP GED") from error


def _articles(row: dict[str, str]) -> Iterator[Article]:
    place = Place(
        name=row["where_coordinates"],
        country=None,
        lat=float(row["latitude"]),
        lon=float(row["longitude"]),
        precision=_PRECISIONS.get(row["where_prec"].split(".")[0], "other"),
        admin1=row["adm_1"] or None,
    )
    start, end = (dt.date.fromisoformat(row[k][:10]) for k in ("date_start", "date_end"))
    for office, published, words in _ARTICLE.findall(row["source_article"]):
        headline = Headline(office.strip(), dt.date.fromisoformat(published), words.strip())
        yield Article(row["id"].split(".")[0], headline, place, start, end)
