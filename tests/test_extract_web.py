"""A page around an article adds nothing to it and takes nothing away: the claims are those of the article alone."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from caregraph.extract import Extractor
from caregraph.model import Document
from caregraph.resolve import Resolver
from caregraph.sources import read_source

ARTICLES = sorted((Path(__file__).parent / "gold" / "docs").glob("*.md"))

#: What stands around an article; each part names councils, trusts and grades that must not be read.
BEFORE = """<div id="cookie-banner" class="cookie-consent"><p>We and our partners use cookies. Hull City Council uses cookies too.</p>
<button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/hull">Hull City Council stripped of children's services</a></li>
<li><a href="/jobs">Jobs</a></li></ul></nav></header>"""
AFTER = """<aside class="related"><h3>Related articles</h3><ul>
<li><a href="/1">Ofsted rates children's services in Wigan inadequate</a></li>
<li><a href="/2">Brightwell Children's Trust to run children's services in Leeds</a></li></ul></aside>
<section id="comments" class="comments"><h3>3 Comments</h3><ol class="comment-list">
<li class="comment"><p class="comment-author">Calum says:</p>
<p>Bolton was forced by the government to hand its services to Serco Ltd.</p></li>
<li class="comment"><p class="comment-author">Mia says:</p><p>Serco owns Brightwell Children's Trust, everybody knows that.</p></li>
</ol><h3>Leave a reply</h3></section>"""


def page(article: Document) -> str:
    paragraphs = "\n".join(f"<p>{html.escape(' '.join(part.split()))}</p>" for part in article.text.split("\n\n") if part.strip())
    date = article.date.stated if article.date else ""
    return f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{html.escape(article.title)}</title>
<link rel="canonical" href="{article.url}"><meta property="og:site_name" content="{html.escape(article.publisher)}">
<meta property="og:title" content="{html.escape(article.title)}"><meta property="article:published_time" content="{date}"></head>
<body>{BEFORE}<main><article><h1>{html.escape(article.title)}</h1>
{paragraphs}
</article>{AFTER}</main>
<footer><p>© {html.escape(article.publisher)}. All rights reserved. Registered in England.</p></footer></body></html>"""


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_a_page_gives_exactly_the_claims_of_its_article(extractor: Extractor, resolver: Resolver, tmp_path: Path, path: Path) -> None:
    article = read_source(path)
    assert isinstance(article, Document)
    (tmp_path / "page.html").write_text(page(article), encoding="utf-8")
    read = read_source(tmp_path / "page.html")
    assert isinstance(read, Document)
    # The date of a page is only as precise as the test gives it: the same text is read with the same date.
    read = read.model_copy(update={"date": article.date, "publisher": article.publisher})

    def said(document: Document) -> list[tuple[object, ...]]:
        extraction = extractor.extract(document)
        claims = resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named).claims
        rows = [(c.subject.entity, c.predicate.value, c.object.entity, c.status.value, c.value, str(c.manner)) for c in claims]
        quotes = [" ".join(c.evidence[0].quote.split()) for c in claims]
        return sorted(zip(rows, quotes, strict=True))

    assert said(read) == said(article)


def test_there_is_something_to_be_compared(extractor: Extractor) -> None:
    articles = [document for path in ARTICLES if isinstance(document := read_source(path), Document)]
    assert len(articles) >= 12
    assert sum(len(extractor.extract(article).claims) for article in articles) > 40
