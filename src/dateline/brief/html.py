"""A situation report as HTML: no script, nothing fetched, printable, readable by voice."""

from __future__ import annotations

from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.brief import phrases
from dateline.brief.compose import Brief, sum_words
from dateline.brief.map.draw import legend
from dateline.brief.statuses import LOOKS


def to_html(brief: Brief) -> str:
    """Returns one page; all text is escaped by the template engine, only the drawn SVG goes in as markup."""
    style = (resources.files("dateline.brief") / "pages" / "brief.css").read_text("utf-8")
    # A style sheet is no text of a report, and its quotation marks must stay.
    return _environment().get_template("brief.html.j2").render(brief=brief, pages=None, style=Markup(style))


def to_parts(brief: Brief, *, pages: str) -> tuple[Markup, Markup]:
    """Returns what `to_html` has as its header and its body, to stand in another page.

    Incidents and reports lead to `pages`/incidents/ID and `pages`/reports/ID.
    """
    environment = _environment()
    head, body = (
        environment.get_template(name).render(brief=brief, pages=pages)
        for name in ("head.html.j2", "body.html.j2")
    )
    return Markup(head), Markup(body)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dateline.brief", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "looks": LOOKS,
        "legend": legend,
        "sum_words": sum_words,
        "count": phrases.count,
        "number": phrases.number,
        "people": phrases.people,
        "place_name": phrases.place_name,
        "precision": phrases.precision,
    }
    return environment
