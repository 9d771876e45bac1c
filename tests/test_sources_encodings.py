import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.errors import SourceError
from caregraph.sources.encodings import cleaned, decode

SENTENCE = "Doncaster council’s “children’s services” – £2m, says Zoë"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
        (b"", "mac_roman"),
    ],
)
def test_each_encoding_gives_the_same_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + SENTENCE.encode(encoding), "a.txt") == SENTENCE


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "words",
    ["Children’s", "Café Zoë", "£2m", "– West", "€5m", "Siân", "São Paulo", "• first", "FIRST CAFÉ", "One.\u00a0Two"],
)
def test_a_few_characters_tell_cp1252_from_mac_roman(words: str, encoding: str) -> None:
    try:
        data = words.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip(f"{encoding} cannot write {words}")
    assert decode(data, "a.txt") == words


def test_one_character_far_down_a_long_file_decides() -> None:
    text = "URN,Name\n" + "123,Home\n" * 50_000 + "124,Foster Families – West Midlands\n"
    assert decode(text.encode("cp1252"), "a.csv") == text


@pytest.mark.parametrize(
    ("words", "encoding", "hint"),
    [
        ("Привет, мир, это город и совет", "cp1251", "; it may be cp1251"),
        ("日本語のテキストです。", "shift_jis", "; it may be cp932"),
        ("中文文本内容", "gb18030", ""),
        ("Ελληνικό κείμενο", "cp1253", ""),
        ("עברית טקסט", "cp1255", ""),
    ],
)
def test_an_unknown_encoding_is_refused_and_guessed_at(words: str, encoding: str, hint: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.txt: not text \(byte 0x.. in line 2 fits none of UTF-8, ") as caught:
        decode(b"first line\n" + words.encode(encoding), "a.txt")
    assert str(caught.value).endswith("); convert it to UTF-8")
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a\0b", "NUL bytes"),
        (b"\xe9\0\xff\xfe", "NUL bytes"),
        (b"one\ntwo \x07 bells", "control character 0x07 in line 2"),
        (codecs.BOM_UTF16_LE + b"a", "byte 3 is no UTF-16-LE, which its first bytes announce"),
        (codecs.BOM_UTF8 + b"ab\xff", "byte 6 is no UTF-8, which its first bytes announce"),
        (bytes(range(128, 256)) * 8, "byte 0x80 in line 1 fits none of UTF-8, UTF-16, cp1252 or Mac Roman"),
    ],
)
def test_binary_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(f"a.txt: not text ({reason}")
    assert "convert it to UTF-8" in str(caught.value)


def test_a_declared_encoding_is_believed_only_where_it_is_known() -> None:
    peña = "Peña".encode("mac_roman")
    assert decode(peña, "a.html", declared="macroman") == "Peña"
    assert decode(peña, "a.html", declared="rot13") == decode(peña, "a.html", declared="no such thing\0") == "Pe–a"
    assert decode("Peña".encode(), "a.html", declared="cp1252") == "Peña"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_line_feeds(end: str) -> None:
    assert decode(end.join(["a", "", "b", ""]).encode(), "a.txt") == "a\n\nb\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff")))
def test_utf_8_comes_back_or_is_refused(text: str) -> None:
    try:
        assert decode(text.encode(), "a.txt") == text
    except SourceError as error:
        assert "control character" in str(error) or "NUL" in str(error)  # noqa: PT017 (either outcome is right)
        assert cleaned(text) != text


@given(st.binary(max_size=300))
def test_any_bytes_give_one_text_or_one_error(data: bytes) -> None:
    def outcome() -> str:
        try:
            return decode(data, "a.txt")
        except SourceError as error:
            return f"SourceError {error}"

    first = outcome()
    assert outcome() == first
    assert "\r" not in first


def test_cleaned_drops_what_no_text_holds() -> None:
    assert cleaned("a\0b\x07c\ud800d\r\ne\tf\x0c") == "abcd\ne\tf\x0c"
