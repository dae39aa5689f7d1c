"""Cuts a WARC into its records, and finds the next one after a broken one."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from dateline.errors import SourceError, SourceMalformed, SourceTooLarge

GZIP = b"\x1f\x8b\x08"
_START = re.compile(rb"WARC/\d\.\d\r?\n")
_INSIDE = re.compile(rb"\r\n\r\nWARC/\d\.\d\r\n")
_LENGTH = re.compile(rb"(?im)^content-length:[ \t]*(\d{1,15})[ \t]*\r?$")
_LONGEST_HEADER = 32_768
# A member's header and its first words are shorter than the first step; a mark that no member follows is
# told by it.
_FIRST_CHUNK, _CHUNK = 1 << 12, 1 << 16
# What one gzip member may unpack to: a crawl's file packed as a whole is below it, a bomb above.
_LARGEST_MEMBER = 300_000_000


def cut(data: bytes, origin: str) -> Iterator[bytes | SourceError]:
    """Yields the bytes of each record of a WARC, packed or not, and an error in place of a broken one."""
    # Where the first bytes are broken: packed bytes hold an opening line by accident once in 10^24.
    packed = GZIP in data and not _START.search(data)
    if data.startswith(b"WARC/") or not (packed or data.startswith(GZIP)):
        yield from _records(data, origin)
        return
    for member in _members(data, origin):
        if isinstance(member, SourceError):
            yield member
        else:
            yield from _records(member, origin)


def _members(data: bytes, origin: str) -> Iterator[bytes | SourceError]:
    """Unpacks gzip member by member; after a broken one goes on at the next mark of a member."""
    at = 0
    while 0 <= at < len(data):
        unpacked, end, error = _unpack(data, at, origin)
        if unpacked:
            yield unpacked
        if error is not None:
            yield error
        at = data.find(GZIP, at + 1 if error is not None else end)


def _unpack(data: bytes, at: int, origin: str) -> tuple[bytes, int, SourceError | None]:
    machine = zlib.decompressobj(wbits=31)
    pieces: list[bytes] = []
    size, position, step = 0, at, _FIRST_CHUNK
    try:
        while not machine.eof and position < len(data):
            piece = machine.decompress(data[position : position + step])
            position, step = position + step, _CHUNK
            pieces.append(piece)
            size += len(piece)
            if not size and not machine.eof:
                return b"", 0, _broken(origin, f"its packed part at byte {at} holds nothing")
            if size > _LARGEST_MEMBER:
                return (
                    b"",
                    0,
                    SourceTooLarge(
                        f"{origin} has a record that unpacks to more than {_LARGEST_MEMBER / 1e6:.0f} MB.",
                        cure="pack each record by itself",
                    ),
                )
    except zlib.error as error:
        return b"".join(pieces), 0, _broken(origin, f"its packed part at byte {at} is damaged ({error})")
    if not machine.eof:
        return b"".join(pieces), 0, _broken(origin, f"its packed part at byte {at} is cut off")
    return b"".join(pieces), min(position, len(data)) - len(machine.unused_data), None


def _records(data: bytes, origin: str) -> Iterator[bytes | SourceError]:
    at, broken = 0, False
    while match := _START.search(data, at):
        if not broken and data[at : match.start()].strip():
            yield _broken(origin, f"the bytes from {at} on are no record")
        end = _end(data, match)
        broken = end is None
        if end is None:
            yield _broken(origin, f"the record at byte {match.start()} does not end where it says")
            at = match.end()
        else:
            yield data[match.start() : end]
            at = end
    if not broken and data[at:].strip():
        yield _broken(origin, f"the bytes from {at} on are no record")


def _end(data: bytes, start: re.Match[bytes]) -> int | None:
    """Where the record ends by its own length, None where that cannot be.

    Another record, or nothing, must follow; or else, for the next one may be the broken one, two line
    breaks, and no other record may begin inside.
    """
    blank = data.find(b"\r\n\r\n", start.end(), start.end() + _LONGEST_HEADER)
    length = _LENGTH.search(data, start.end(), blank + 1) if blank >= 0 else None
    if length is None or _START.search(data, start.end(), blank):
        return None
    end = blank + 4 + int(length[1])
    if end > len(data):
        return None
    after = data[end : end + 64].lstrip(b"\r\n")
    if not after or _START.match(after):
        return end
    closed = data.startswith(b"\r\n\r\n", end) and not _INSIDE.search(data, blank, end)
    return end if closed else None


def _broken(origin: str, reason: str) -> SourceError:
    return SourceMalformed(
        f"{origin}: {reason}.", expected="a WARC record", cure="fetch the archive again; the rest is read"
    )
