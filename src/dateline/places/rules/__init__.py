"""One expression of place a file; the table lists them in the order in which they are tried."""

from collections.abc import Callable

from dateline.model import PlaceMention
from dateline.places.rules.borders import find_borders
from dateline.places.rules.capitals import find_capitals
from dateline.places.rules.fronts import find_fronts
from dateline.places.rules.nominals import find_nominals
from dateline.places.rules.parts import find_parts
from dateline.places.rules.reading import Reading
from dateline.places.rules.spellings import find_spellings
from dateline.places.rules.territories import find_territories
from dateline.places.rules.unlisted import find_unlisted

RULES: tuple[Callable[[Reading], list[PlaceMention]], ...] = (
    find_spellings,
    find_parts,
    find_territories,
    find_borders,
    find_fronts,
    find_capitals,
    find_unlisted,
    find_nominals,
)

__all__ = ["RULES", "Reading"]
