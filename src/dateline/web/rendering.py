"""Pages from templates: one environment, autoescaping always on."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline import __version__
from dateline.brief.map.draw import legend
from dateline.brief.statuses import BY_STATUS
from dateline.errors import DatelineError
from dateline.ledger import Edition
from dateline.model import Status
from dateline.web.asking import SIZES
from dateline.web.graphic import Graphic
from dateline.web.menu import MENU, section_of
from dateline.web.pages.graphic import shows_graphic
from dateline.web.pages.theme import THEMES, theme_of
from dateline.web.phrases import FILTERS
from dateline.web.vocabulary import Vocabulary

# Style sheets of every page, in the order in which they outweigh each other.
SHEETS = ("tokens", "base", "layout", "tables", "forms", "marks", "incidents", "map", "print")


def make_environment(vocabulary: Vocabulary, graphic: Graphic) -> Environment:
    """Returns the environment of all templates; a name that a template lacks is an error."""
    environment = Environment(
        loader=PackageLoader("dateline.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.filters.update(type_title=vocabulary.type_title, country_name=vocabulary.country)
    environment.globals |= {
        "version": __version__,
        "menu": MENU,
        "themes": THEMES,
        "sheets": SHEETS,
        "page_sizes": SIZES,
        "vocabulary": vocabulary,
        "sign": sign,
        "built": is_built,
        "is_graphic": graphic.is_graphic,
    }
    return environment


def is_built(name: str) -> bool:
    """Says whether a file of the islands is there: pages are whole without them."""
    return (files("dateline.web") / "static" / "built" / name).is_file()


def sign(status: Status, *, hollow: bool = False) -> Markup:
    """Returns the symbol of a status as SVG, in which nothing is of any report."""
    return Markup(legend(BY_STATUS[status], hollow=hollow))


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Returns a page; templates see `request` and the values given."""
    environment: Environment = request.app.state.templates
    query = f"?{request.url.query}" if request.url.query else ""
    about = {
        "request": request,
        "theme": theme_of(request),
        "shows_graphic": shows_graphic(request),
        "here": request.url.path + query,
        "section": section_of(request.url.path),
        "edition": _edition(request),
    }
    made = environment.get_template(template).render(about | values)
    return HTMLResponse(made, status_code=status)


def _edition(request: Request) -> Edition | None:
    """The state of the ledger for the footer; a ledger that cannot be read has an error page, too."""
    try:
        edition: Edition = request.app.state.workspace.ledger.edition()
    except DatelineError:
        return None
    return edition
