"""Country codes of two letters, which records use, as the three letters of the model."""

from __future__ import annotations

from importlib import resources


def alpha3(code: str | None) -> str | None:
    """Returns ISO 3166-1 alpha-3 for a code of two or three letters, None for anything else."""
    if not code:
        return None
    code = code.strip().upper()
    if len(code) == 3 and code.isalpha():
        return code
    return _pairs().get(code)


def _pairs() -> dict[str, str]:
    text = resources.files("dateline.reports").joinpath("data/countries.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {two: three for two, _, three in rows}
