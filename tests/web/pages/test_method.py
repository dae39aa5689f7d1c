"""What the method page says of values is held to the values that the code gives."""

from __future__ import annotations

from typing import get_args

from dateline.claims import modality
from dateline.incidents.status import RULES
from dateline.model import incident, period, place
from dateline.web import meanings
from dateline.web.notice import notice
from tests.web.serving import Site


def test_statuses_stand_in_the_order_in_which_they_are_decided() -> None:
    assert list(meanings.STATUSES) == [status for status, _ in RULES]


def test_every_value_has_its_meaning() -> None:
    assert tuple(meanings.MODALITIES) == modality.VALUES
    assert set(meanings.PRECISIONS) == set(get_args(place.Precision))
    assert set(meanings.TIMES) == set(get_args(period.TimePrecision))
    assert set(meanings.CONTRADICTIONS) == set(get_args(incident.Field))


def test_the_page_names_every_type_and_the_notice(hard_site: Site) -> None:
    from dateline.events import Ontology

    page = hard_site.browser().get("/method").text
    for kind in Ontology.load().types.values():
        assert f"<code>{kind.id}</code>" in page
    assert "GeoNames" in page
    assert "GeoNames" in notice()
