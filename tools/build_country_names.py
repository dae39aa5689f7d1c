"""Builds the names of countries in the languages of war reports.

    python -m tools.build_country_names

Reads the names that Unicode CLDR gives (by way of Babel, which trafilatura brings along) and writes
`places/data/country_names.tsv`: a country a line, its names in all languages together. The same Babel gives
the same bytes; everyday short forms that CLDR lacks are in `country_short_names.tsv` beside it, by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

DATA = Path(__file__).resolve().parents[1] / "src/dateline/places/data"
LANGUAGES = ("uk", "ru", "be", "ar", "fa", "he", "tr", "fr", "de", "es", "it", "pl", "pt", "nl")


def main() -> None:
    """Writes the table and says how large it is."""
    with (DATA / "countries.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        codes = {row["iso2"]: row["iso3"] for row in rows}
    locales = [Locale(language) for language in LANGUAGES]
    lines = ["iso3\tnames"]
    for iso2, iso3 in sorted(codes.items(), key=lambda pair: pair[1]):
        names = dict.fromkeys(locale.territories[iso2] for locale in locales if iso2 in locale.territories)
        if names:
            lines.append(f"{iso3}\t{'|'.join(name.replace('|', ' ') for name in names)}")
    path = DATA / "country_names.tsv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{path}: {len(lines) - 1} countries, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
