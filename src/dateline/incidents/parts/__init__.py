"""Linking in parts: claims cut by place and day, each part linked alone, and what lies at borders once more.

The result equals linking all claims at once, whatever the cut. `docs/incidents.md` says how it is run.
"""

from dateline.incidents.parts.part import Part, link_part, link_rest
from dateline.incidents.parts.share import Cut, Share, parts_of, share
from dateline.incidents.parts.slabs import MOST, Slabs, slabs
from dateline.incidents.parts.survey import Survey, merged, survey
from dateline.incidents.parts.whole import link_in_parts

__all__ = [
    "MOST",
    "Cut",
    "Part",
    "Share",
    "Slabs",
    "Survey",
    "link_in_parts",
    "link_part",
    "link_rest",
    "merged",
    "parts_of",
    "share",
    "slabs",
    "survey",
]
