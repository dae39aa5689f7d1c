"""The table of resources: a new one is one file and one line here."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api import (
    actors,
    claims,
    contradictions,
    copies,
    coverage,
    exports,
    handing_in,
    incident_reviews,
    incidents,
    jobs,
    map,
    ontology,
    places,
    reports,
    reviews,
    sources,
    streams,
    timeline,
)

# Fixed paths before those with an id in their place.
RESOURCES: tuple[APIRouter, ...] = (
    streams.router,
    exports.router,
    claims.router,
    map.router,
    timeline.router,
    incidents.router,
    reports.router,
    reviews.router,
    incident_reviews.router,
    handing_in.router,
    jobs.router,
    sources.router,
    coverage.router,
    copies.router,
    contradictions.router,
    ontology.router,
    places.router,
    actors.router,
)
