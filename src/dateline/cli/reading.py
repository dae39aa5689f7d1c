"""Which reader a command reads by: its options, over what `dateline.toml` in this folder says."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.readers import Reader, Which

if TYPE_CHECKING:
    from dateline.pipeline import Kit

_FILE = "dateline.toml"

ReaderOption = Annotated[
    Which | None,
    typer.Option(
        "--reader",
        help="built-in (the default), llm (a language model at --llm-url) or both. docs/llm.md says more.",
        show_default=False,
    ),
]
UrlOption = Annotated[
    str | None,
    typer.Option(
        "--llm-url",
        metavar="URL",
        help="The model's OpenAI-compatible address. Report text is sent there.",
    ),
]
ModelOption = Annotated[
    str | None, typer.Option("--llm-model", metavar="NAME", help="The model's name at that address.")
]


def chosen_reader(
    which: Which | None, url: str | None, model: str | None, *, kit: Kit | None = None
) -> Reader:
    """Returns the reader that options and `dateline.toml` ask for, and says where reports are sent to.

    Raises SettingsRefused where a model is asked for and not said where, or a setting is none.
    """
    from dateline.llm.faults import SettingsRefused
    from dateline.llm.settings import Settings

    table = _table()
    chosen = which or _which(table.get("reader"))
    if chosen is Which.built_in:
        if url or model:
            raise SettingsRefused(
                "--llm-url and --llm-model are given, and no reader that asks a model.",
                expected="--reader llm or --reader both beside them",
            )
        return Reader(kit=kit)
    settings = Settings.of(table.get("llm") or {}, url=url, model=model)
    _say_where(settings.model, settings.url)
    return Reader(chosen, settings, kit=kit)


def _which(written: Any) -> Which:
    from dateline.llm.faults import SettingsRefused

    try:
        return Which(written or Which.built_in)
    except ValueError as error:
        raise SettingsRefused(
            f"{_FILE} says reader = {written!r}.", expected=", ".join(Which), cure=f"mend {_FILE}"
        ) from error


def _table() -> dict[str, Any]:
    """What `$DATELINE_CONFIG`, else `dateline.toml` in this folder, says; nothing where there is no file."""
    from dateline.llm.faults import SettingsRefused

    path = Path(os.environ.get("DATELINE_CONFIG") or _FILE)
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsRefused(
            f"{path} cannot be read: {error}.", expected="a TOML file", cure="docs/llm.md shows one"
        ) from error
    unknown = sorted(set(table) - {"reader", "llm"})
    if unknown or not isinstance(table.get("llm", {}), dict):
        raise SettingsRefused(
            f"{path} holds {', '.join(unknown) or 'llm'}, which is no setting.",
            expected="reader = ..., and a table [llm]",
        )
    return table


def _say_where(model: str, url: str) -> None:
    from dateline.cli.screen import say

    say(f"Report text is sent to {model} at {url}.")


def say_end(reader: Reader) -> None:
    """Says what asking a model took, if one was asked, and lets go of it."""
    from dateline.cli.screen import say

    for line in reader.told():
        say(line)
    reader.close()
