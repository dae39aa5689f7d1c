"""Bytes to text: tells the encoding, refuses what is no text."""

from __future__ import annotations

import codecs
import re

from dateline.errors import SourceBinary, SourceEmpty, SourceEncoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Opening bytes of formats that are not text, with their names.
_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a SQLite database"),
)
# Single-byte encodings that reports come in; which one is told by how much of the text reads as words.
_SINGLE_BYTE = ("cp1252", "cp1251", "koi8-r", "iso8859-5", "cp1250", "cp1254", "cp1256")
_LOOKED_AT = 200_000
_READ = "text, or a format that is read (docs/formats.md lists them) under its usual suffix"
# Encodings that are no encodings of documents; decoding from punycode takes time that grows as a square.
_NOT_OF_DOCUMENTS = frozenset(["punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-7"])
# Text in a single-byte encoding holds next to no valid UTF-8 sequences by accident; a damaged UTF-8 file
# holds next to no invalid ones.
_DAMAGED_UTF8 = 0.05
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\ud800-\udfff]")
_DECLARED = re.compile(
    rb"""(?i)<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})|<\?xml[^>]{0,80}encoding=["']([\w-]{3,20})"""
)


def decode(data: bytes, origin: str, *, charset: str = "") -> tuple[str, str]:
    """Returns the text of `data` and the name of its encoding; `charset` is what its envelope says of it.

    Line ends become LF and control characters blanks; nothing else is changed. Raises SourceEmpty,
    SourceBinary or SourceEncoding.
    """
    _refuse_binary(data, origin)
    text, encoding = _decoded(data, origin, charset)
    return _filled(without_controls(text), origin), encoding


def decode_records(data: bytes, origin: str) -> str:
    """Returns the text of a file of records, in which a byte that cannot be read spoils no other record.

    Such a byte becomes U+FFFD, a zero a blank. Raises SourceEmpty, SourceBinary or SourceEncoding.
    """
    _refuse_binary(data, origin)
    wide = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), _unmarked_utf16(data))
    if wide and wide != "utf-8-sig":
        return _filled(without_controls(data.decode(wide, errors="replace")), origin)
    data = data.replace(b"\x00", b" ").removeprefix(codecs.BOM_UTF8)
    if _has_utf8_lines(data):
        return _filled(without_controls(data.decode("utf-8", errors="replace")), origin)
    return decode(data, origin)[0]


def _has_utf8_lines(data: bytes) -> bool:
    """Says whether a tenth of the lines beyond ASCII are valid UTF-8; in other encodings hardly one is."""
    beyond = [line for line in data.split(b"\n") if not line.isascii()]
    valid = sum(_tried(line, "utf-8") is not None for line in beyond)
    ascii_too = len(beyond) < data.count(b"\n") and _guess(data) is None
    return valid >= 0.1 * len(beyond) or ascii_too


def _filled(text: str, origin: str) -> str:
    if not text.strip():
        raise SourceEmpty(f"{origin} is empty.", expected="the text of a report", cure="check the file")
    return text


def without_controls(text: str) -> str:
    """Returns text with LF line ends, and blanks for control characters and halves of surrogate pairs."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def _refuse_binary(data: bytes, origin: str) -> None:
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceEmpty(f"{origin} is empty.", expected="the text of a report", cure="check the file")
    for opening, what in _BINARY:
        if data.startswith(opening):
            raise SourceBinary(f"{origin} is {what}.", expected=_READ, cure="save it as text")


def _decoded(data: bytes, origin: str, charset: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, origin), encoding
    if wide := _unmarked_utf16(data):
        return _strictly(data, wide, origin), wide
    if b"\x00" in data[:_LOOKED_AT]:
        raise SourceBinary(f"{origin} holds binary data.", expected=_READ)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if (text := _damaged_utf8(data)) is not None:
        return text, "utf-8, with bytes that cannot be read"
    for declared in (charset, _declared(data)):
        if declared and (text := _tried(data, declared)) is not None:
            return text, declared
    guessed = _guess(data)
    if guessed is None:
        raise SourceBinary(f"{origin} is no text in any known encoding.", expected=_READ)
    return data.decode(guessed, errors="replace"), guessed


def _guess(data: bytes) -> str | None:
    """The likeliest single-byte encoding; none where less than half of the letters beyond ASCII stand in
    ordinary words, which is no text in any of them."""
    ranked = [(_plausibility(data[:_LOOKED_AT], encoding), encoding) for encoding in _SINGLE_BYTE]
    score, encoding = max(ranked, key=lambda pair: pair[0])
    return encoding if score >= 0.5 else None


def _strictly(data: bytes, encoding: str, origin: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceEncoding(
            f"{origin} is marked as {encoding} and is not: {error.reason} at byte {error.start}.",
            expected=f"valid {encoding}",
            cure="save it as UTF-8",
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in nearly every second byte."""
    sample = data[:2000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 4:
        return None
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.1 * half else None


def _damaged_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    head = text[: 10 * _LOOKED_AT]
    beyond = sum(char > "\x7f" for char in head)
    return text if head.count("\ufffd") <= _DAMAGED_UTF8 * beyond else None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4000])
    return (match.group(1) or match.group(2)).decode("ascii").lower() if match else None


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        if codecs.lookup(encoding).name in _NOT_OF_DOCUMENTS:
            return None
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _plausibility(data: bytes, encoding: str) -> float:
    """The share of characters beyond ASCII that stand as they do in text: letters among letters of their
    script in usual case, quotation marks and dashes at the edges of words."""
    text = _tried(data, encoding)
    if text is None:
        text = data.decode(encoding, errors="replace")
    beyond, good = 0, 0.0
    for i, char in enumerate(text):
        if ord(char) < 128:
            continue
        beyond += 1
        before = text[i - 1] if i else " "
        after = text[i + 1] if i + 1 < len(text) else " "
        good += _fits(char, before, after)
    return good / beyond if beyond else 1.0


def _fits(char: str, before: str, after: str) -> float:
    if char in "’‘“”–—…«»•€\xa0·":
        return 1.0
    if not char.isalpha():
        return 0.0
    if char.isupper() and before.islower():
        return 0.0
    kin = [c for c in (before, after) if c.isalpha()]
    cyrillic = "\u0400" <= char <= "\u04ff"
    if cyrillic:
        share = sum("\u0400" <= c <= "\u04ff" for c in kin) / len(kin) if kin else 0.5
        # The commonest letters of Russian and Ukrainian; a wrong code page turns them into rare ones.
        return share * (1.0 if char.lower() in "оеаинтсрвлкмдпуяіь" else 0.7)
    share = sum(c.isascii() for c in kin) / len(kin) if kin else 0.3
    return 0.9 * share if char.lower() in "éèàáíóúüöäçñãõâêîôûåøæłśćżźńęąšžčřýěůß" else 0.4 * share
