"""Finds the files to read, in folders, by globs and in stores such as s3://, and opens them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from dateline.errors import SourceEmpty, SourceMissing, SourceRefused
from dateline.reports.formats.table import SUFFIXES, kind_of
from dateline.scale.arrow import arrow

_SECRET = re.compile(r"://[^/@]*@")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its address, or its path on this machine, and its size in bytes."""

    uri: str
    size: int

    @property
    def kind(self) -> str:
        """The suffix by which its name says its format; empty where it says none."""
        return kind_of(origin_of(self.uri))


def origin_of(uri: str) -> str:
    """Returns an address as it may be told: without its keys and options."""
    return _SECRET.sub("://", uri).partition("?")[0] if "://" in uri else uri


def find_sources(inputs: Iterable[str]) -> list[Source]:
    """Returns the files of all inputs, each once, in the order of their addresses.

    An input is a file, a folder (which stands for the files of known formats below it), a glob (`*`, and
    `**` for any depth), each as a path or as an address (`s3://bucket/folder`). Raises SourceMissing,
    SourceEmpty, SourceRefused.
    """
    found = {source.uri: source for given in inputs for source in _expand(given)}
    return [found[uri] for uri in sorted(found)]


def _expand(given: str) -> list[Source]:
    files, path, address = _store(given)
    before, star, _ = path.partition("*")
    base = before.rpartition("/")[0] or ("/" if before.startswith("/") else ".") if star else path
    info = _info(files, base, given)
    if info.is_file:
        return [Source(given, info.size)]
    selector = arrow("fs").FileSelector(base, recursive=True)
    below = [one for one in files.get_file_info(selector) if one.is_file]
    if star:
        wanted = re.sub(r"^\./", "", path)
        found = [one for one in below if _fits(re.sub(r"^\./", "", one.path), wanted)]
    else:
        found = [one for one in below if kind_of(one.path) and one.base_name.lower() != "readme.md"]
    if not found:
        raise SourceEmpty(
            f"{origin_of(given)} holds no report.",
            expected=f"files of {', '.join(SUFFIXES)}",
            cure="check it",
        )
    return [Source(address(re.sub(r"^\./", "", one.path)), one.size) for one in found]


def _fits(path: str, pattern: str) -> bool:
    """Says whether a path fits a glob, in which `*` stops at a slash and `**` does not."""
    if "**" in pattern:
        return fnmatchcase(path, pattern.replace("**/", "*").replace("**", "*"))
    parts, wanted = path.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def _info(files: Any, path: str, given: str) -> Any:
    with _reached(given):
        info = files.get_file_info(path)
    if info.type == arrow("fs").FileType.NotFound:
        raise SourceMissing(
            f"There is no file or folder {origin_of(given)}.",
            expected="a file, a folder, a glob or an address such as s3://bucket/folder",
            cure="check it",
        )
    return info


def _store(uri: str) -> tuple[Any, str, Any]:
    """The file system of an address, the path in it, and what makes addresses of its paths."""
    fs = arrow("fs")
    if "://" not in uri:
        return fs.LocalFileSystem(), uri, str
    scheme, _, rest = uri.partition("://")
    where, question, options = rest.partition("?")
    secret = where.rpartition("@")[0]
    # What follows a star names no file, and the store is the same without it.
    bare = where.partition("*")[0].rpartition("/")[0] if "*" in where else where
    with _reached(uri):
        files, path = fs.FileSystem.from_uri(f"{scheme}://{bare}{question}{options}")
    root = f"{scheme}://{secret}@" if secret else f"{scheme}://"
    whole = path + where[len(bare) :] if "*" in where else path
    return files, whole, lambda found: f"{root}{found}{question}{options}"


@contextmanager
def _reached(uri: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, NotImplementedError) as error:
        raise _refused(uri, error) from error


def _refused(uri: str, error: Exception) -> SourceRefused:
    return SourceRefused(
        f"{origin_of(uri)} cannot be reached: {' '.join(str(error).split())[:200]}.",
        expected="a path, or an address such as s3://bucket/folder that this machine may read",
        cure="check the address, the region and the credentials in its environment",
    )


@contextmanager
def opened(uri: str) -> Iterator[Any]:
    """Yields pyarrow's reader of a file; raises SourceRefused where it cannot be opened or read."""
    files, path, _ = _store(uri)
    try:
        with files.open_input_file(path) as file:
            yield file
    except OSError as error:
        raise _refused(uri, error) from error
