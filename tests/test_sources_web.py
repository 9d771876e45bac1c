"""HTML pages and PDF files: skipped where the extra is not installed, failing where it is installed and broken."""

import logging
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from caregraph.errors import SourceError
from caregraph.sources import read_document

SAMPLES = Path(__file__).parent / "samples"
needs_trafilatura = pytest.mark.skipif(find_spec("trafilatura") is None, reason="the extra web is not installed")
needs_pypdf = pytest.mark.skipif(find_spec("pypdf") is None, reason="the extra web is not installed")

PAGE = (SAMPLES / "article-page.html").read_text(encoding="utf-8")
ARTICLE = """An independent trust will take over children’s services in Exampleshire from April, the council has said. \
It follows an inspection that found widespread failings.

The trust, Exampleshire Children First, is to be owned by the council and run by its own board.

Ministers’ direction

The Department for Education issued a direction in January. \
A commissioner had advised that services be removed from the council’s control.

| Year | Grade |
| 2013 | inadequate |
| 2016 | good |

- The trust employs 400 people.

- Its contract runs for ten years."""


def pdf(*pages: str, title: str = "", trailer: str = "") -> bytes:
    """A PDF with one line of text a page."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, words in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({title}) /CreationDate (D:20160516000000Z) >>")
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R {trailer}>>\n"
    end += f"startxref\n{len(body)}\n%%EOF\n"
    return body + end.encode("latin-1")


@needs_trafilatura
def test_a_page_gives_the_article_alone() -> None:
    document = read_document(SAMPLES / "article-page.html")
    assert document.text == ARTICLE
    assert [(span.start, span.end) for span in document.regions] == [(0, len(ARTICLE))]
    assert document.title == "Trust to run Exampleshire services"
    assert document.url == "https://news.example.org/2016/05/trust-exampleshire"
    assert document.publisher == "Example Weekly"
    assert document.date is not None
    assert document.date.earliest == document.date.latest == date(2016, 5, 16)
    assert document.id.startswith("source/news-example-org-2016-05-trust-exampleshire-")


@needs_trafilatura
@pytest.mark.parametrize("name", ["page.htm", "page.txt", "page", "page.pdf", "page.aspx"])
def test_a_page_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE, encoding="utf-8")
    assert read_document(tmp_path / name).text == ARTICLE


@needs_trafilatura
@pytest.mark.parametrize(
    ("encoding", "charset"), [("cp1252", "iso-8859-1"), ("utf-16", "utf-16"), ("mac_roman", "macintosh"), ("utf-8", "cp1252")]
)
def test_a_page_in_another_encoding(tmp_path: Path, encoding: str, charset: str) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.replace('charset="utf-8"', f'charset="{charset}"').encode(encoding))
    assert read_document(tmp_path / "page.html").text == ARTICLE


@needs_trafilatura
def test_comments_that_markup_does_not_tell_are_told_by_their_words(tmp_path: Path) -> None:
    path = tmp_path / "soup.html"
    path.write_text(
        "<html><body><div><a href='/'>Home</a> <a href='/n'>News</a></div><div><h1>Trust to run services</h1>"
        "<p>An independent trust will take over children’s services in Exampleshire from April, the council has said.</p>"
        "<p>The trust is to be owned by the council, and will be run by its own board under a contract of ten years.</p>"
        "<p>Read more: <a href='/3'>Minister visits Otherton trust</a></p>"
        "<p>The Department for Education issued a direction in January, as its commissioner in the town had advised.</p>"
        "<h3>1 Comment</h3><p>Robin June 3, 2015 at 9:05 am #</p>"
        "<p>The same company owns Otherton council, "
        "it is terrifying and I do not believe a word of what is said.</p></div></body></html>",
        encoding="utf-8",
    )
    document = read_document(path)
    own = "".join(document.text[span.start : span.end] for span in document.regions)
    assert "direction in January" in own
    assert "Otherton" not in own
    assert document.date is not None
    assert document.date.latest == date(2015, 6, 3)


@needs_trafilatura
def test_a_canonical_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("https://news.example.org/2016/05/trust-exampleshire", "javascript:alert(1)"), encoding="utf-8")
    assert read_document(path).url == ""


@needs_trafilatura
@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<html><body></body></html>", "no article found in this HTML page; save its text as .txt"),
        ("<html>" + "<div>" * 20_000 + "x", "no article found in this HTML page; save its text as .txt"),
        ("<html><script>alert(1)</script>", "no article found in this HTML page; save its text as .txt"),
        (" ", "empty; put its text into it, or remove it"),
    ],
)
def test_a_page_without_an_article(tmp_path: Path, content: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_text(content)
    with pytest.raises(SourceError) as caught:
        read_document(path)
    assert str(caught.value) == f"{path}: {message}"
    assert capsys.readouterr() == ("", "")


@needs_pypdf
def test_a_pdf_gives_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "direction.pdf"
    path.write_bytes(pdf("Direction to Exampleshire council", "The trust is to run the services.", title="Statutory direction"))
    document = read_document(path)
    assert document.text == "Direction to Exampleshire council\n\nThe trust is to run the services."
    assert document.title == "Statutory direction"
    assert document.date is None


@needs_pypdf
def test_a_title_that_a_program_gave_is_none(tmp_path: Path) -> None:
    path = tmp_path / "direction.pdf"
    path.write_bytes(pdf("Direction to Exampleshire council", "The trust is to run it.", title="Microsoft Word - final v3.docx"))
    assert read_document(path).title == "Direction to Exampleshire council"


@needs_pypdf
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (pdf(""), "no text in this PDF, perhaps a scan; recognise its text (ocrmypdf), or save it as .txt"),
        (b"%PDF-1.4\nbroken", "cannot be read as PDF ("),
        (
            pdf(
                "x",
                trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "o" * 32 + ") /U (" + "u" * 32 + ") /P -4 >> /ID [(a)(a)] ",
            ),
            "encrypted; save it without a password",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read(tmp_path: Path, content: bytes, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_document(path)
    assert str(caught.value).startswith(f"{path}: {message}")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "content", "library", "what"),
    [("a.html", b"<html><p>x", "trafilatura", "an HTML page"), ("a.pdf", b"%PDF-1.4\n", "pypdf", "a PDF")],
)
def test_without_the_extra_the_error_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, library: str, what: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_document(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: {what}, which needs {library} (")
    assert str(caught.value).endswith("; run: pip install 'caregraph[web]'")


@needs_trafilatura
def test_no_handler_is_left_behind() -> None:
    read_document(SAMPLES / "article-page.html")
    before = [list(logging.getLogger(name).handlers) for name in ("trafilatura", "htmldate")]
    read_document(SAMPLES / "article-page.html")
    assert [logging.getLogger(name).handlers for name in ("trafilatura", "htmldate")] == before
