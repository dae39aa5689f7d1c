"""The parameters of the one filter, as the API describes them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request

from dateline.web.asking import Asked, asked_of

# Twice the longest address that browsers send whole.
_LONGEST = 4096
_DAY = {"format": "date"}
Text = Annotated[str, Query(max_length=_LONGEST)]


def filter_of(
    request: Request,
    q: Annotated[
        Text, Query(description='Words that all occur in the claim; `"two words"` is a phrase.')
    ] = "",
    from_: Annotated[
        Text, Query(alias="from", description="First day, YYYY-MM-DD.", json_schema_extra=_DAY)
    ] = "",
    to: Annotated[Text, Query(description="Last day, YYYY-MM-DD.", json_schema_extra=_DAY)] = "",
    type: Annotated[Text, Query(description="Types, parted by commas: see `types`.")] = "",
    actor: Annotated[
        Text, Query(description="Who acts or is acted upon: registry ids, names or opening letters of codes.")
    ] = "",
    country: Annotated[Text, Query(description="ISO 3166-1 alpha-3, parted by commas.")] = "",
    admin1: Annotated[Text, Query(description="First-level regions, parted by commas.")] = "",
    status: Annotated[Text, Query(description="Statuses of incidents: see `statuses`.")] = "",
    source: Annotated[
        Text, Query(description="Who says so: ids, names, codes, or the outlet where it speaks itself.")
    ] = "",
    outlet: Annotated[Text, Query(description="Outlets of the reports, parted by commas.")] = "",
    modality: Annotated[Text, Query(description="actual, planned, predicted or hypothetical.")] = "",
    polarity: Annotated[Text, Query(description="positive or negative.")] = "",
    verification: Annotated[Text, Query(description="verified or unverified.")] = "",
    report: Annotated[Text, Query(description="Ids of reports, parted by commas.")] = "",
    review: Annotated[
        Text,
        Query(description="unreviewed, accepted, corrected, rejected or all; else all but the rejected."),
    ] = "",
    bbox: Annotated[
        Text, Query(description="west,south,east,north in degrees; west > east crosses the 180th meridian.")
    ] = "",
    near: Annotated[Text, Query(description="latitude,longitude,kilometres.")] = "",
    sort: Annotated[
        Text, Query(description="`-date` (the default), `date`, `-confidence` or `confidence`.")
    ] = "",
) -> Asked:
    """Returns what a request asks for; raises FilterUnreadable."""
    # They are declared to be described; a name that is given twice joins its values, as on pages.
    del q, from_, to, type, actor, country, admin1, status, source, outlet, modality, polarity, verification
    del report, review, bbox, near, sort
    return asked_of(request)


Filtered = Annotated[Asked, Depends(filter_of)]
