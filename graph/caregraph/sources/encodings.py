"""Bytes to text: UTF-8 and UTF-16 by what they are, cp1252 and Mac Roman by what their text looks like in English."""

from __future__ import annotations

import codecs
import re
from typing import Final

from caregraph.errors import SourceError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Candidates where the bytes are not UTF-8, the likelier first: a tie goes to it.
_LEGACY: Final = ("cp1252", "mac_roman")
#: Characters that English text uses beyond ASCII, apart from accented letters.
_TYPOGRAPHY: Final = frozenset("‘’“”–—…•·£€¢§©®™°±×÷½¼¾²³«»‹›†‡\u00a0¶ªº")
#: Those that stand beside others beyond ASCII: a dash after a closing quotation mark.
_BESIDE: Final = frozenset("‘’“”–—…•£€\u00a0")
#: Those that a word may hold; any other inside a word speaks against the encoding.
_IN_WORDS: Final = frozenset("’‘–—\u00a0·")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_STRETCH: Final = re.compile(rb"[^\x80-\xff]?[\x80-\xff]+[^\x80-\xff]?")
#: As many stretches beyond ASCII as are weighed; a file changes its encoding midway only by mishap.
_WEIGHED: Final = 20_000
#: What text has to come to on average, where an accented letter counts 1 and a quotation mark 3.
_LIKELY: Final = 0.5
_KNOWN: Final = "UTF-8, UTF-16, cp1252 or Mac Roman"


def decode(data: bytes, where: str, *, declared: str = "") -> str:
    """The text in ``data``, without a byte-order mark and with every line end as a line feed.

    Args:
        data: the bytes of the file.
        where: what errors call it.
        declared: the encoding that an HTML page claims, believed only for bytes that are not UTF-8 and only if it is a known one.

    Raises:
        SourceError: when the bytes are no text, or in an encoding that is not known.
    """
    text = _decoded(data, where, declared)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        code = ord(control.group())
        what = "NUL bytes" if code == 0 else f"control character 0x{code:02x} in line {line}"
        raise SourceError(f"{where}: not text ({what}); convert it to UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def cleaned(text: str) -> str:
    """Text that a library took out of a page or PDF, clean of control characters and lone surrogates."""
    return _NOT_TEXT.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, where: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                place = f"byte {len(mark) + error.start + 1} is no {encoding.upper()}, which its first bytes announce"
                raise SourceError(f"{where}: not text ({place}); convert it to UTF-8") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise SourceError(f"{where}: not text (NUL bytes); convert it to UTF-8") from error
        if _is_known(declared):
            return data.decode(declared, "replace")
        encoding = _weighed(data)
        if not encoding:
            line = data.count(b"\n", 0, error.start) + 1
            place = f"byte 0x{data[error.start]:02x} in line {line} fits none of {_KNOWN}{_guess(data)}"
            raise SourceError(f"{where}: not text ({place}); convert it to UTF-8") from error
        return data.decode(encoding)


def _is_known(declared: str) -> bool:
    try:
        return codecs.lookup(declared).name in {codecs.lookup(encoding).name for encoding in _LEGACY}
    except (LookupError, ValueError):
        return False


def _weighed(data: bytes) -> str:
    """The legacy encoding in which ``data`` looks most like English text; empty when in none."""
    stretches = [match.group() for _, match in zip(range(_WEIGHED), _STRETCH.finditer(data), strict=False)]
    best, most = "", _LIKELY
    for encoding in _LEGACY:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        texts = [stretch.decode(encoding) for stretch in stretches]
        beyond = sum(1 for text in texts for char in text if not char.isascii())
        score = sum(_likeness(text) for text in texts) / max(1, beyond)
        if score > most:
            best, most = encoding, score
    return best


def _likeness(stretch: str) -> int:
    """How well characters beyond ASCII, with a neighbour on each side, fit into English text.

    Quotation marks and dashes are frequent; a lone accented letter within a word occurs. A capital after a lower-case
    letter, letters beyond ASCII in a row and symbols inside words are what a wrong encoding looks like.
    """
    score = 0
    for index, char in enumerate(stretch):
        if char.isascii():
            continue
        before, after = stretch[index - 1 : index], stretch[index + 1 : index + 2]
        strange = [c for c in before + after if not c.isascii() and not c.isalpha() and c not in _BESIDE]
        if char in _TYPOGRAPHY:
            inside = before.isalpha() and after.isalpha()
            score += -1 if strange else 3 if char in _IN_WORDS or not inside else -2
        elif not char.isalpha() or not (before.isalpha() or after.isalpha()):
            score -= 2
        elif strange or any(c.isalpha() and not c.isascii() for c in (before, after)):
            score -= 1
        elif char.isupper() and before.isupper() and not after.islower():
            score += 3  # a word in capitals
        elif char.isupper() and before.islower():
            score -= 2
        else:
            score += 1
    return score


def _guess(data: bytes) -> str:
    """What charset-normalizer takes the bytes for, as a hint in an error; it is not relied on for short texts."""
    from charset_normalizer import from_bytes

    telling = b"\n".join(line for line in data[:1_000_000].splitlines() if not line.isascii())
    best = from_bytes(telling[:_WEIGHED]).best()
    return f"; it may be {best.encoding}" if best and best.encoding not in _LEGACY else ""
