from __future__ import annotations

from xml.etree import ElementTree as ET

from dateline.brief.map.draw import legend
from dateline.brief.statuses import BY_STATUS, LOOKS
from dateline.model.incident import Status
from tests.brief.conftest import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def test_every_symbol_is_in_the_list_and_what_has_no_point_is_named(brief_of):
    brief = brief_of()
    root = ET.fromstring(brief.chart.svg)
    groups = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    assert len(groups) == len(brief.chart.marks)
    drawn = [number for mark in brief.chart.marks for number in mark.numbers]
    entries = [entry for group in brief.groups for entry in group.entries]
    assert sorted([*drawn, *brief.chart.pointless]) == [entry.number for entry in entries]
    lacking = {entry.type for entry in entries if entry.number in brief.chart.pointless}
    assert lacking == {"displacement", "access restriction"}


def test_only_a_settlement_is_filled_and_only_an_area_has_a_ring(brief_of):
    root = ET.fromstring(brief_of().chart.svg)
    rings = [c for c in root.iter(f"{SVG}circle") if "stroke-dasharray" in c.attrib]
    assert len(rings) == 1
    for group in root.iter(f"{SVG}g"):
        title = group.find(f"{SVG}title")
        if title is not None:
            shapes = [e for e in group if e.tag in (f"{SVG}circle", f"{SVG}polygon")]
            assert (len(shapes) == 2) == ("exact" in (title.text or ""))


def test_words_of_reports_are_text_in_it(brief_of):
    svg = brief_of(twist=HOSTILE).chart.svg
    assert "<script" not in svg
    tags = {element.tag.removeprefix(SVG) for element in ET.fromstring(svg).iter()}
    assert tags <= {"svg", "title", "desc", "rect", "line", "text", "g", "circle", "polygon", "clipPath"}


def test_every_status_has_a_look_of_its_own():
    assert set(BY_STATUS) == set(Status.__args__)
    assert len({look.shape for look in LOOKS}) == len({look.hue for look in LOOKS}) == len(LOOKS)
    assert len({legend(look) for look in LOOKS}) == len(LOOKS)
