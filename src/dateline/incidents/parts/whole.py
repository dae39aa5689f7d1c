"""All parts of all cuts, one after the other: what an engine does with many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.incidents.parts.part import link_part, link_rest
from dateline.incidents.parts.share import Cut, Share, share
from dateline.incidents.score import Scale
from dateline.model import FiledClaim, Judged, Linked

_NOTHING = Judged()


def link_in_parts(
    claims: Iterable[FiledClaim], cuts: Sequence[Cut], scale: Scale, *, judged: Judged = _NOTHING
) -> Iterator[Linked]:
    """Yields what is found, part by part; together the same as `link_claims` whatever the cuts.

    Each cut links again only what the one before left.
    """
    left = {claim.id: Share(claim) for claim in claims}
    for cut in cuts:
        parts: dict[str, list[Share]] = defaultdict(list)
        for one in left.values():
            for name, given in share(one.claim, cut, scale, settled=one.settled):
                parts[name].append(given)
        left = {}
        for name in sorted(parts):
            for part in link_part(parts.pop(name), scale, judged=judged):
                yield part.linked
                left |= {one.claim.id: one for one in part.left}
    yield from link_rest(left.values(), scale, judged=judged)
