import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.model import Document
from caregraph.sources import MAX_BYTES, document_from_text, read_document, read_source

GRAPH = Path(__file__).parents[1] / "graph"


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    body = "\nDoncaster’s trust is new.\n\nIt runs the services.  \n"
    path = write(tmp_path / "trust.md", f'---\nurl: https://www.example.org/trust\ntitle: "A trust"\ndate: 2014-10\n---\n{body}')
    document = read_document(path)
    assert document.text == body
    assert (document.title, document.url, document.name) == ("A trust", "https://www.example.org/trust", "trust.md")
    assert document.date == PartialDate.parse("2014-10")
    assert document.id.startswith("source/example-org-trust-")
    assert [(span.start, span.end) for span in document.regions] == [(0, len(body))]
    assert document.unread == 0


@pytest.mark.parametrize("name", ["note.txt", "note", "note.md", "note.MARKDOWN"])
def test_plain_text_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    text = "\n  A trust\n\nThe council owns it.\n\n"
    document = read_source(write(tmp_path / name, text))
    assert isinstance(document, Document)
    assert document.text == text
    assert document.title == "A trust"
    assert document.label == "A trust"
    assert document.address == name


def test_offsets_count_in_the_normalised_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Zoë’s trust\r\n\r\nIt ended.\r\n".encode("utf-16"))
    assert read_document(path).text == "Zoë’s trust\n\nIt ended.\n"


def test_the_digest_follows_the_bytes_and_the_id_the_address_or_name(tmp_path: Path) -> None:
    first = read_document(write(tmp_path / "a.md", "---\nurl: https://e.org/1\n---\nOne."))
    assert first == read_document(tmp_path / "a.md")
    changed = read_document(write(tmp_path / "b.md", "---\nurl: https://e.org/1\n---\nTwo."))
    assert changed.id == first.id
    assert changed.digest != first.digest
    assert read_document(write(tmp_path / "c.txt", "One.")).id != read_document(write(tmp_path / "d.txt", "One.")).id


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "empty; put its text into it, or remove it"),
        ("blank.md", b"\xef\xbb\xbf \n\n\t", "empty; put its text into it, or remove it"),
        ("only.md", b"---\ntitle: T\n---\n\n", "empty; put its text into it, or remove it"),
        ("binary.txt", b"a\0b", "not text (NUL bytes); convert it to UTF-8"),
        ("late.txt", b"a" * 5000 + b"\0", "not text (NUL bytes); convert it to UTF-8"),
        ("cyrillic.txt", "Привет, мир и совет".encode("koi8-r"), "not text (byte 0xf0 in line 1 fits none of UTF-8,"),
        ("letter.docx", b"PK\x03\x04\0\0", "not text (a zip archive, as spreadsheets and word processors also write); unpack it"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\0", "not text (an old Office file); save it as .csv or .txt"),
        ("picture.png", b"\x89PNG\r\n", "not text (an image); describe it in a text file"),
        ("data.json", b"{}", "an unknown kind of file (.json); convert it to .txt, .md"),
        ("fake.pdf", b"words", "not a PDF, though it is named so (it does not begin with %PDF-); download it again"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_remedy(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_source(path)
    assert str(caught.value).startswith(f"{path}: {message}")


def test_bad_front_matter_is_named_with_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "a.md", "---\nurl: https://e.org\ntitle: Trust: the story\n---\nBody.")
    with pytest.raises(SourceError) as caught:
        read_document(path)
    assert str(caught.value).startswith(f"{path}:3.13: front matter is not YAML (mapping values are not allowed here); ")


def test_a_path_that_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere\.txt: no such file or folder; check the spelling"):
        read_source(tmp_path / "nowhere.txt")
    with pytest.raises(SourceError, match="a folder, not a file; name a file in it"):
        read_source(tmp_path)
    with pytest.raises(SourceError, match=r"a\\x00b: cannot be read \(.*\); check its permissions and that it is whole"):
        read_source(Path("a\0b"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceError, match=r"pipe\.txt: not a regular file but a pipe"):
        read_source(tmp_path / "pipe.txt")


@pytest.mark.parametrize("name", ["big.txt", "big.csv", "big.html"])
def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(50 * 10**6)
    start = time.perf_counter()
    with pytest.raises(SourceError) as caught:
        read_source(path)
    assert time.perf_counter() - start < 0.5
    assert str(caught.value) == f"{path}: 47.7 MiB, and the limit is 32 MiB; split it"


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    text = "The council. " * (MAX_BYTES // 13)
    text += " " * (MAX_BYTES - len(text))
    path = write(tmp_path / "large.txt", text)
    assert len(read_document(path).text) == MAX_BYTES
    path.write_bytes(path.read_bytes() + b".")
    with pytest.raises(SourceError, match="the limit is 32 MiB; split it"):
        read_document(path)


def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text("The trust ended.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert read_document(path).name == "caf\ufffd.txt"


def test_a_text_at_hand() -> None:
    document = document_from_text(
        "A trust\r\n\r\nIt ended.", name="note", url="https://e.org/n", title="T", date="2016", publisher="P", licence="OGL"
    )
    assert document.text == "A trust\r\n\r\nIt ended."
    assert (document.title, document.publisher, document.licence) == ("T", "P", "OGL")
    assert document.date is not None
    assert document.date.latest == date(2016, 12, 31)
    assert document_from_text("x", name="n", date=PartialDate.parse("2016")).digest != document_from_text("x", name="n").digest


@pytest.mark.parametrize(
    ("text", "url", "day", "message"),
    [
        ("x", "example.org", "", "note: 'example.org' is no address; give a whole http:// or https:// address, or none"),
        ("x", "", "May 2016", "note: 'May 2016' is not a date; write 2014, 2014-10 or 2014-10-01"),
        ("x\ud800", "", "", "note: not text (character 2 is a lone surrogate); decode its bytes as UTF-8 again"),
    ],
)
def test_a_text_at_hand_with_wrong_facts(text: str, url: str, day: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        document_from_text(text, name="note", url=url, date=day)
    assert str(caught.value) == message


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_kept(text: str) -> None:
    document = document_from_text(text, name="note")
    assert document.text == text
    assert document.unread == len(text) - sum(span.end - span.start for span in document.regions)
    assert document == document_from_text(text, name="note")


def test_importing_is_quick_and_leaves_heavy_libraries_alone() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(GRAPH)!r}); import caregraph.sources; "
        "print(sorted({'trafilatura', 'pypdf', 'charset_normalizer', 'lxml'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
