"""Pages from templates: one environment, autoescaping always on."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from dateline import __version__
from dateline.web.menu import MENU
from dateline.web.phrases import FILTERS


def make_environment() -> Environment:
    """Returns the environment of all templates; a name that a template lacks is an error."""
    environment = Environment(
        loader=PackageLoader("dateline.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals |= {"version": __version__, "menu": MENU}
    return environment


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Returns a page; templates see `request` and the values given."""
    environment: Environment = request.app.state.templates
    made = environment.get_template(template).render(request=request, **values)
    return HTMLResponse(made, status_code=status)
