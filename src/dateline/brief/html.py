"""A situation report as one HTML page: no script, nothing fetched, printable, readable by voice."""

from __future__ import annotations

from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dateline.brief import phrases
from dateline.brief.compose import Brief, sum_words
from dateline.brief.map.draw import legend
from dateline.brief.statuses import LOOKS


def to_html(brief: Brief) -> str:
    """Returns the page; all text is escaped by the template engine, only the drawn SVG goes in as markup."""
    folder = resources.files("dateline.brief") / "pages"
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((folder / "brief.html.j2").read_text("utf-8"))
    return template.render(
        brief=brief,
        # A style sheet is no text of a report, and its quotation marks must stay.
        style=Markup((folder / "brief.css").read_text("utf-8")),
        looks=LOOKS,
        legend=legend,
        sum_words=sum_words,
        count=phrases.count,
        number=phrases.number,
        people=phrases.people,
        place_name=phrases.place_name,
        precision=phrases.precision,
    )
