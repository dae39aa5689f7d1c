"""Measures places against LGL, 588 reports of local newspapers with GeoNames ids (Lieberman et al. 2010)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.evaluate.toponyms import Toponym, measure_toponyms
from dateline.model import Report, Span

if TYPE_CHECKING:
    from dateline.pipeline import Kit


def measure(path: Path, kit: Kit) -> Figures:
    """Returns span F1 and accuracy within 161 km; raises CorpusError where `path` is no LGL file."""
    return measure_toponyms("lgl", read(path), kit)


def read(path: Path) -> Iterator[tuple[Report, tuple[Toponym, ...]]]:
    """Yields each article with its toponyms that have coordinates."""
    try:
        root = ET.parse(path).getroot()
    except (ET.ParseError, OSError) as error:
        raise CorpusError(f"{path.name} cannot be read as XML: {error}.", expected="lgl.xml") from error
    articles = root.findall("article")
    if not articles or articles[0].find("toponyms") is None:
        raise CorpusError(f"{path.name} holds no article with toponyms.", expected="lgl.xml")
    for article in articles:
        text = article.findtext("text") or ""
        yield Report(f"rep_{article.get('docid')}", text), tuple(_toponyms(article))


def _toponyms(article: ET.Element) -> Iterator[Toponym]:
    for element in article.iterfind("toponyms/toponym"):
        tag = element.find("gaztag")
        if tag is None or not tag.findtext("lat"):
            continue
        span = Span(int(element.findtext("start") or 0), int(element.findtext("end") or 0))
        name = element.findtext("phrase") or ""
        yield Toponym(span, name, float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0))
