"""Measures places against GeoVirus, 229 reports on epidemics with coordinates (Gritta et al. 2018)."""

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
    """Returns span F1 and accuracy within 161 km; raises CorpusError where `path` is no GeoVirus file."""
    return measure_toponyms("geovirus", read(path), kit)


def read(path: Path) -> Iterator[tuple[Report, tuple[Toponym, ...]]]:
    """Yields each article with its toponyms; positions in the file count from one."""
    try:
        root = ET.parse(path).getroot()
    except (ET.ParseError, OSError) as error:
        raise CorpusError(f"{path.name} cannot be read as XML: {error}.", expected="GeoVirus.xml") from error
    articles = root.findall("article")
    if not articles or articles[0].find("locations") is None:
        raise CorpusError(f"{path.name} holds no article with locations.", expected="GeoVirus.xml")
    for number, article in enumerate(articles):
        text = article.findtext("text") or ""
        yield Report(f"rep_geovirus{number}", text), tuple(_toponyms(article, text))


def _toponyms(article: ET.Element, text: str) -> Iterator[Toponym]:
    for element in article.iterfind("locations/location"):
        name = element.findtext("name") or ""
        start = int(element.findtext("start") or 0)
        shift = next((d for d in (-1, 0, -2, 1) if text.startswith(name, max(0, start + d))), 0)
        span = Span(max(0, start + shift), max(0, start + shift) + len(name))
        yield Toponym(span, name, float(element.findtext("lat") or 0), float(element.findtext("lon") or 0))
