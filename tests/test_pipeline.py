"""Loading: once is as good as twice, in steps as at once, and whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, serialize

from caregraph.consolidate import consolidate
from caregraph.errors import SourceError
from caregraph.pipeline import LoadReport, Pipeline, knowledge_for
from caregraph.rdf import GraphStore, read_claims, read_facts, read_sources
from caregraph.rdf.validate import validate
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import Predicate, Status
from small_seeds import small_seeds

ROOT = Path(__file__).resolve().parent.parent
SEEDS = small_seeds()
DONCASTER = ("council/DNC", "delegatedTo", "organisation/doncaster-childrens-services-trust")

OPENED = "On 1 October 2014 Doncaster Council handed its children's services to Doncaster Children's Services Trust.\n"
RUNS = "Doncaster Children's Services Trust runs children's services in Doncaster.\n"
RETURNED = "Doncaster Children's Services Trust handed children's services back to Doncaster Council on 1 September 2022.\n"
OWNED = "Birmingham Children's Trust is owned by Birmingham City Council.\n"


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return knowledge_for(SEEDS)


@pytest.fixture(scope="module")
def new(known: Knowledge) -> Callable[[], Pipeline]:
    """Makes pipelines into fresh stores; the one reader serves them all."""
    shared = Pipeline(GraphStore(), known)

    def make() -> Pipeline:
        pipeline = Pipeline(GraphStore(), known)
        pipeline._reader = shared._reader
        return pipeline

    return make


@pytest.fixture
def pipeline(new: Callable[[], Pipeline]) -> Pipeline:
    return new()


@pytest.fixture(scope="module")
def seeds(known: Knowledge) -> GraphStore:
    """The store of all seeds; not to be changed."""
    store = GraphStore()
    Pipeline(store, known).load([SEEDS])
    return store


def write(folder: Path, name: str, text: str, *, url: str = "", published: str = "2016-03-01", publisher: str = "Example News") -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / name
    front = {"title": f"About {name}", "date": published, "publisher": publisher} | ({"url": url} if url else {})
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()]
    path.write_text("".join(["---\n", *lines, "---\n", text]), encoding="utf-8")
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    write(folder, "a.md", OPENED, url="https://example.org/a", published="2014-10-01", publisher="First News")
    write(folder, "b.md", RUNS, url="https://example.org/b", published="2016-03-01", publisher="Second News")
    write(folder, "c.md", RETURNED, url="https://example.org/c", published="2022-09-05", publisher="Third News")
    write(folder, "d.md", OWNED)
    return folder


def quads(store: GraphStore) -> set[Quad]:
    return set(store.quads())


def stated(store: GraphStore) -> set[tuple[str, str, str]]:
    return {(fact.subject, fact.predicate.value, fact.object) for fact in read_facts(store.store)}


def outcome(report: LoadReport) -> dict[str, tuple[str, ...]]:
    return {name: found for name in ("added", "replaced", "unchanged", "removed") if (found := getattr(report, name))}


# ---------------------------------------------------------------- loading


def test_a_load_tells_what_was_added_and_what_the_store_holds(pipeline: Pipeline, corpus: Path) -> None:
    report = pipeline.load([corpus])
    assert outcome(report) == {"added": ("a.md", "b.md", "c.md", "d.md")}
    assert report.skipped == ()
    assert (report.documents, report.registers, report.claims, report.entities, report.facts) == (4, 0, 5, 4, 3)
    assert stated(pipeline.store) == {
        DONCASTER,
        (DONCASTER[2], "returnedTo", DONCASTER[0]),
        ("organisation/birmingham-childrens-trust", "ownedBy", "council/BIR"),
    }


def test_documents_loaded_together_join_up_in_one_fact(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus])
    fact = next(fact for fact in read_facts(pipeline.store.store) if fact.predicate is Predicate.DELEGATED_TO)
    assert (fact.start and fact.start.lexical, fact.end and fact.end.lexical, fact.holds) == ("2014-10-01", "2022-09-01", False)
    assert (fact.witnesses, len(fact.supporting)) == (3, 4)


def test_loading_twice_changes_nothing(pipeline: Pipeline, corpus: Path) -> None:
    first = pipeline.load([corpus])
    before = quads(pipeline.store)
    again = pipeline.load([corpus])
    assert outcome(again) == {"unchanged": ("a.md", "b.md", "c.md", "d.md")}
    assert quads(pipeline.store) == before
    assert again.model_dump(exclude={"added", "unchanged"}) == first.model_dump(exclude={"added", "unchanged"})


def test_loading_the_seeds_twice_changes_nothing(known: Knowledge, seeds: GraphStore) -> None:
    before = quads(seeds)
    report = Pipeline(seeds, known).load([SEEDS])
    assert list(outcome(report)) == ["unchanged"]
    assert len(report.unchanged) == report.documents + report.registers == len(read_sources(seeds.store))
    assert quads(seeds) == before


def test_a_changed_file_replaces_its_former_self(pipeline: Pipeline, new: Callable[[], Pipeline], corpus: Path) -> None:
    pipeline.load([corpus])
    write(corpus, "c.md", OWNED, url="https://example.org/c", published="2022-09-05", publisher="Third News")
    report = pipeline.load([corpus])
    assert outcome(report) == {"replaced": ("c.md",), "unchanged": ("a.md", "b.md", "d.md")}
    fresh = new()
    fresh.load([corpus])
    assert quads(pipeline.store) == quads(fresh.store)
    assert (DONCASTER[2], "returnedTo", DONCASTER[0]) not in stated(pipeline.store)
    assert next(fact for fact in read_facts(pipeline.store.store) if fact.predicate is Predicate.DELEGATED_TO).holds is True


def test_a_file_without_an_address_that_changed_replaces_its_former_self(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus / "d.md"])
    write(corpus, "d.md", RUNS)
    assert outcome(pipeline.load([corpus / "d.md"])) == {"replaced": ("d.md",)}
    assert stated(pipeline.store) == {DONCASTER}


def test_front_matter_that_changed_is_a_change(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus])
    write(corpus, "a.md", OPENED, url="https://example.org/a", published="2014-10-01", publisher="Second News")
    assert outcome(pipeline.load([corpus]))["replaced"] == ("a.md",)
    fact = next(fact for fact in read_facts(pipeline.store.store) if fact.predicate is Predicate.DELEGATED_TO)
    assert fact.witnesses == 2


def test_a_file_that_has_moved_is_the_same_source(pipeline: Pipeline, corpus: Path, tmp_path: Path) -> None:
    pipeline.load([corpus])
    before = quads(pipeline.store)
    shutil.copytree(corpus, tmp_path / "elsewhere")
    assert outcome(pipeline.load([tmp_path / "elsewhere"])) == {"unchanged": ("a.md", "b.md", "c.md", "d.md")}
    assert quads(pipeline.store) == before


def test_documents_in_steps_and_in_any_order_are_as_good_as_at_once(pipeline: Pipeline, new: Callable[[], Pipeline], corpus: Path) -> None:
    pipeline.load([corpus])
    for order in (("a.md", "b.md", "c.md", "d.md"), ("c.md", "d.md", "b.md", "a.md")):
        stepwise = new()
        for name in order:
            assert outcome(stepwise.load([corpus / name])) == {"added": (name,)}
        assert quads(stepwise.store) == quads(pipeline.store)


def test_the_seeds_in_two_steps_are_as_good_as_at_once(known: Knowledge, seeds: GraphStore) -> None:
    stepwise = Pipeline(GraphStore(), known)
    briefs = sorted((SEEDS / "briefs").glob("*.md"))
    stepwise.load(briefs[1::2])
    assert quads(stepwise.store) != quads(seeds)
    stepwise.load([*briefs[::2], SEEDS / "registers", SEEDS / "judgements.csv"])
    assert quads(stepwise.store) == quads(seeds)


# ---------------------------------------------------------------- retracting


@pytest.mark.parametrize("gone", ["a.md", "b.md", "c.md", "d.md"])
def test_a_store_without_a_retracted_source_is_one_that_never_had_it(
    pipeline: Pipeline, new: Callable[[], Pipeline], corpus: Path, gone: str
) -> None:
    pipeline.load([corpus])
    source = next(source for source in read_sources(pipeline.store.store).values() if source.name == gone)
    report = pipeline.retract([source])
    assert outcome(report) == {"removed": (gone,)}
    assert (report.documents, source.id in read_sources(pipeline.store.store)) == (3, False)
    never = new()
    never.load([path for path in sorted(corpus.iterdir()) if path.name != gone])
    assert quads(pipeline.store) == quads(never.store)


def test_what_was_retracted_can_be_loaded_again(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus])
    before = quads(pipeline.store)
    pipeline.retract(source for source in read_sources(pipeline.store.store).values() if source.name in ("a.md", "c.md"))
    assert quads(pipeline.store) != before
    assert outcome(pipeline.load([corpus])) == {"added": ("a.md", "c.md"), "unchanged": ("b.md", "d.md")}
    assert quads(pipeline.store) == before


def test_a_store_all_of_whose_sources_are_retracted_says_nothing(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus])
    report = pipeline.retract(read_sources(pipeline.store.store).values())
    assert report.removed == ("a.md", "b.md", "c.md", "d.md")
    assert (report.documents, report.claims, report.facts, report.unresolved) == (0, 0, 0, 0)
    assert read_facts(pipeline.store.store) == ()


def test_retracting_one_brief_of_the_seeds_leaves_what_the_others_say(known: Knowledge) -> None:
    pipeline = Pipeline(GraphStore(), known)
    briefs = sorted((SEEDS / "briefs").glob("*.md"))
    pipeline.load(briefs)
    gone = next(path for path in briefs if path.name == "doncaster-trust-opens-guardian.md")
    pipeline.retract(source for source in read_sources(pipeline.store.store).values() if source.name == gone.name)
    never = Pipeline(GraphStore(), known)
    never.load([path for path in briefs if path != gone])
    assert quads(pipeline.store) == quads(never.store)


# ---------------------------------------------------------------- what is refused or passed over


def test_two_texts_of_one_address_are_refused(pipeline: Pipeline, corpus: Path) -> None:
    pipeline.load([corpus])
    before = quads(pipeline.store)
    other = write(corpus, "z.md", OWNED, url="https://example.org/a")
    with pytest.raises(SourceError) as error:
        pipeline.load([corpus])
    assert str(error.value) == (
        f"{other}: has the same address as {corpus / 'a.md'}, with another text; keep one of them, or correct the url of one"
    )
    assert quads(pipeline.store) == before


def test_two_files_of_one_text_and_address_are_one_source(pipeline: Pipeline, corpus: Path) -> None:
    shutil.copy(corpus / "a.md", corpus / "z.md")
    report = pipeline.load([corpus])
    assert [(skipped.path, skipped.reason) for skipped in report.skipped] == [(corpus / "z.md", "the same source as a.md")]
    assert report.documents == 4


BAD = {
    "z.md": "---\nurl: [\n---\nText.\n",
    "0.md": '---\ndate: "soon"\n---\nText.\n',
    "m.txt": "   \n",
    "m.csv": "one,two\n1\n",
    "authorities.csv": "key,name\nDNC\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_among_good_ones_is_named_and_nothing_is_loaded(pipeline: Pipeline, corpus: Path, name: str) -> None:
    before = quads(pipeline.store)
    (corpus / name).write_text(BAD[name])
    with pytest.raises(SourceError, match=name.replace(".", r"\.")):
        pipeline.load([corpus])
    assert quads(pipeline.store) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "authorities.csv",
            "key,name,short_name,type,region,gss,dfe_code,start,end,successors,aliases\nZZZ,Zed Council,Zed,unitary,london,E1,1,,,,\n",
        ),
        ("authorities.csv", "town,mayor\nDoncaster,A. Person\n"),
        ("office-holders.csv", "key,person\nx,Somebody Else\n"),
        (
            "office-holders.csv",
            "key,person,post,body,start,end,aliases,source\nx,Somebody Else,Secretary of State,ofsted,2030-01,,,https://example.org/\n",
        ),
    ],
    ids=["unknown-council", "other-columns", "short", "unknown-holder"],
)
def test_a_table_that_disagrees_with_the_reference_tables_is_named_and_nothing_is_loaded(
    pipeline: Pipeline, corpus: Path, name: str, text: str
) -> None:
    pipeline.load([corpus])
    before = quads(pipeline.store)
    (corpus / name).write_text(text)
    with pytest.raises(SourceError, match=name.replace(".", r"\.")):
        pipeline.load([corpus])
    assert quads(pipeline.store) == before


def test_a_claim_of_a_table_rests_on_its_own_row_whatever_the_order_of_rows(pipeline: Pipeline, tmp_path: Path) -> None:
    header, *rows = (SEEDS / "registers" / "office-holders.csv").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "office-holders.csv"
    path.write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    report = pipeline.load([path])
    assert report.claims >= len(rows)
    for claim in read_claims(pipeline.store.store, next(iter(read_sources(pipeline.store.store)))):
        assert claim.subject.surface in claim.evidence[0].quote


def test_a_document_of_long_ago_can_be_loaded(pipeline: Pipeline, corpus: Path) -> None:
    write(corpus, "old.md", OWNED, published="0200")
    report = pipeline.load([corpus / "old.md"])
    assert report.added == ("old.md",)
    assert next(iter(read_sources(pipeline.store.store).values())).date is not None


def test_a_table_of_an_unknown_kind_is_passed_over_with_the_reason(pipeline: Pipeline, corpus: Path) -> None:
    (corpus / "budgets.csv").write_text("council,budget\nDoncaster,1\n")
    (corpus / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    report = pipeline.load([corpus])
    assert report.added == ("a.md", "b.md", "c.md", "d.md")
    assert report.registers == 0
    reasons = {skipped.path.name: skipped.reason for skipped in report.skipped}
    assert reasons["budgets.csv"].startswith("a table of a kind that caregraph has no description of; it knows authorities, ")
    assert set(reasons) == {"budgets.csv", "picture.png"}
    assert reasons["picture.png"]


def test_a_path_that_does_not_exist_is_named_and_nothing_is_loaded(pipeline: Pipeline, corpus: Path) -> None:
    before = quads(pipeline.store)
    with pytest.raises(SourceError, match=r"nowhere\.md: no such file"):
        pipeline.load([corpus, corpus / "nowhere.md"])
    assert quads(pipeline.store) == before


# ---------------------------------------------------------------- hostile input is text


def test_hostile_text_is_kept_as_text(pipeline: Pipeline, tmp_path: Path) -> None:
    pipeline.load([write(tmp_path, "good.md", OWNED)])
    hostile = r"Doncaster Children's Services Trust runs children's services in Doncaster\u0022 } } ; DROP ALL ; # '''" + ' """ } 🙂.\n'
    path = tmp_path / "evil.md"
    path.write_text(f"---\ntitle: '\" }} ; DROP ALL #'\npublisher: '<a:b> }} ; CLEAR ALL'\n---\n{hostile}", encoding="utf-8")
    pipeline.load([path])
    found = {source.name: source for source in read_sources(pipeline.store.store).values()}
    assert set(found) == {"good.md", "evil.md"}
    assert (found["evil.md"].title, found["evil.md"].publisher) == ('" } ; DROP ALL #', "<a:b> } ; CLEAR ALL")
    assert stated(pipeline.store) >= {("organisation/birmingham-childrens-trust", "ownedBy", "council/BIR")}


def test_hostile_file_names_are_names(pipeline: Pipeline, tmp_path: Path) -> None:
    names = ['" } ; DROP ALL #.md', "> <a.md", "line\nbreak.md", "\\u0022.md", "ünï.md"]
    for number, name in enumerate(names):
        write(tmp_path / "odd", name, OWNED + f"It is number {number}.\n")
    report = pipeline.load([tmp_path / "odd"])
    assert sorted(report.added) == sorted(names)
    assert sorted(source.name for source in read_sources(pipeline.store.store).values()) == sorted(names)


# ---------------------------------------------------------------- the seeds


def test_the_seeds_satisfy_every_shape(seeds: GraphStore) -> None:
    data = serialize((Triple(q.subject, q.predicate, q.object) for q in seeds.quads()), format=RdfFormat.N_TRIPLES)
    assert data is not None
    assert data.count(b"\n") > 10_000
    assert validate(data.decode()) == ()


def test_facts_are_what_the_claims_in_the_store_add_up_to(seeds: GraphStore, known: Knowledge) -> None:
    sources = read_sources(seeds.store)
    claims = [claim for key in sources for claim in read_claims(seeds.store, key)]
    expected = {fact.key: fact for fact in consolidate(claims, sources, known.lifetimes)}
    assert len(expected) > 200
    assert {fact.key: fact for fact in read_facts(seeds.store)} == expected


def test_every_quote_of_the_seeds_stands_where_it_says(seeds: GraphStore) -> None:
    from caregraph.sources.reading import read_document

    documents = {document.id: document for path in sorted((SEEDS / "briefs").glob("*.md")) for document in [read_document(path)]}
    checked = 0
    for key, document in documents.items():
        for claim in read_claims(seeds.store, key):
            for evidence in claim.evidence:
                assert evidence.span is not None
                assert document.text[evidence.span.start : evidence.span.end] == evidence.quote
                checked += 1
    assert checked > 200


def test_plans_and_denials_are_kept_as_claims_and_are_no_direct_triples(seeds: GraphStore) -> None:
    sources = read_sources(seeds.store)
    claims = [claim for key in sources for claim in read_claims(seeds.store, key)]
    parties = {
        status: {(c.subject.entity, c.predicate.value, c.object.entity) for c in claims if c.status in status}
        for status in (
            frozenset({Status.ACTUAL, Status.ENDED}),
            frozenset({Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED}),
        )
    }
    factual, other = parties.values()
    only_planned = other - factual
    assert len(only_planned) > 10
    assert not only_planned & stated(seeds)


# ---------------------------------------------------------------- interrupted


class Stop:
    """A progress callback that is interrupted, as by Ctrl-C, once it has been told of a stage so many times."""

    def __init__(self, stage: str, after: int) -> None:
        self.stage, self.left = stage, after

    def __call__(self, what: str, _done: int, _of: int) -> None:
        if what == self.stage:
            self.left -= 1
            if self.left < 0:
                raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("stage", "after"), [("reading", 0), ("reading", 3), ("extracting", 0), ("extracting", 3), ("consolidating", 0), ("writing", 0)]
)
def test_an_interrupted_load_leaves_the_store_as_it_was(pipeline: Pipeline, corpus: Path, stage: str, after: int) -> None:
    pipeline.load([corpus / "d.md"])
    before = quads(pipeline.store)
    write(corpus, "d.md", RUNS)
    with pytest.raises(KeyboardInterrupt):
        pipeline.load([corpus], Stop(stage, after))
    assert quads(pipeline.store) == before
    assert outcome(pipeline.load([corpus])) == {"added": ("a.md", "b.md", "c.md"), "replaced": ("d.md",)}


def test_progress_is_told_in_order_and_reaches_the_end(pipeline: Pipeline, corpus: Path) -> None:
    told: list[tuple[str, int, int]] = []
    pipeline.load([corpus], lambda *what: told.append(what))
    assert list(dict.fromkeys(what for what, _, _ in told)) == ["reading", "extracting", "consolidating", "writing"]
    assert [done for what, done, _ in told if what == "reading"] == [0, 1, 2, 3]
    assert {of for what, _, of in told if what in ("reading", "extracting")} == {4}


#: Loads a folder into a store on disk, saying on standard output what it is at.
LOADER = """
import sys
from pathlib import Path
from caregraph.pipeline import Pipeline, knowledge_for
from caregraph.rdf import GraphStore

seeds, store, *paths = map(Path, sys.argv[1:])
pipeline = Pipeline(GraphStore(store), knowledge_for(seeds))
pipeline.load(paths, lambda what, done, of: print(what, done, flush=True))
print("done", 0, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def interrupted(known: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[Quad], Path, set[Quad]]:
    """A store on disk with its quads, and a folder to load into it with the quads that come of that."""
    folder = tmp_path_factory.mktemp("killed")
    corpus = folder / "corpus"
    shutil.copytree(SEEDS / "briefs", corpus)
    changed = sorted(corpus.glob("*.md"))[:10]
    for path in changed:
        path.write_text(path.read_text(encoding="utf-8") + "\n" + RUNS, encoding="utf-8")
    store = folder / "store"
    with GraphStore(store) as first:
        Pipeline(first, known).load([SEEDS / "briefs" / path.name for path in changed])
        before = quads(first)
    both = GraphStore()
    Pipeline(both, known).load([corpus])
    after = quads(both)
    assert not before <= after
    return store, before, corpus, after


#: Five of nine moments; all of them where ``CAREGRAPH_MOMENTS`` asks for more.
WAITS = (0, 20, 60, 120, 250, 500) if os.environ.get("CAREGRAPH_MOMENTS") else (0, 120)
MOMENTS = [
    ("reading", 50, 0.0),
    ("extracting", 60, 0.0),
    ("consolidating", 0, 0.0),
    *(("writing", 0, wait / 1000) for wait in WAITS),
]


@pytest.mark.parametrize(("stage", "number", "wait"), MOMENTS)
def test_a_killed_load_leaves_all_of_it_or_nothing(
    interrupted: tuple[Path, set[Quad], Path, set[Quad]], known: Knowledge, tmp_path: Path, stage: str, number: int, wait: float
) -> None:
    original, before, corpus, after = interrupted
    path = tmp_path / "store"
    shutil.copytree(original, path)
    process = start(path, corpus)
    tell_until(process, f"{stage} {number}")
    time.sleep(wait)
    kill(process)
    with GraphStore(path) as store:
        left = quads(store)
        assert left in (before, after)
        assert stage == "writing" or left == before
        report = Pipeline(store, known).load([corpus])
        assert quads(store) == after
        assert len(report.added) + len(report.replaced) + len(report.unchanged) == len(list(corpus.iterdir()))


def test_a_load_that_was_reported_done_survives_a_kill(interrupted: tuple[Path, set[Quad], Path, set[Quad]], tmp_path: Path) -> None:
    original, _, corpus, after = interrupted
    path = tmp_path / "store"
    shutil.copytree(original, path)
    process = start(path, corpus)
    tell_until(process, "done 0")
    kill(process)
    with GraphStore(path, writable=False, create=False) as store:
        assert quads(store) == after


def start(store: Path, corpus: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", LOADER, str(SEEDS), str(store), str(corpus)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
    )


def tell_until(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdout is not None
    for told in process.stdout:
        if told.strip() == line:
            return
    raise AssertionError(f"the load ended before {line!r}")


def kill(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.send_signal(signal.SIGKILL)
    assert process.wait(timeout=30) == -signal.SIGKILL
    process.stdin.close()
    process.stdout.close()


def test_a_document_read_with_other_tables_is_read_anew(tmp_path: Path, knowledge: Knowledge) -> None:
    (tmp_path / "a.txt").write_text("Leeds City Council handed its children's services to Brightwell Children's Trust.")
    with GraphStore() as store:
        assert Pipeline(store, knowledge).load([tmp_path]).added == ("a.txt",)
        assert Pipeline(store, knowledge).load([tmp_path]).unchanged == ("a.txt",)
        others = {key: entity for key, entity in knowledge.entities.items() if key != "council/LDS"}
        without = dataclasses.replace(knowledge, entities=others, short_names={})
        again = Pipeline(store, without).load([tmp_path])
        assert (again.replaced, again.claims) == (("a.txt",), 0)
        assert Pipeline(store, knowledge).load([tmp_path]).claims == 1


def test_an_owner_is_one_body_in_an_article_and_in_a_register(tmp_path: Path, pipeline: Pipeline) -> None:
    (tmp_path / "bought.txt").write_text(
        "Northgate Capital bought Smoothstone Care Limited in 2019.\n\nOakstone Partners bought Harbour Lights Care LLP in 2018.\n"
    )
    owners = {
        "SC400001": "SMOOTH STONE CARE LTD",
        "SC400002": "Harbour Lights Care Limited Liability Partnership",
        "SC400003": "Harbour Lights Care Ltd",
    }
    rows = [f"{urn},Children's Home,Active,Home {urn},Kent,Private,{owner}\n" for urn, owner in owners.items()]
    head = "URN,Provision type,Registration status,Name,Local authority,Sector,Organisation which owns the provider\n"
    (tmp_path / "homes_at_march_2020.csv").write_text(head + "".join(rows))
    pipeline.load([tmp_path])
    owned = {fact.subject: fact.object for fact in read_facts(pipeline.store.store) if fact.predicate is Predicate.OWNED_BY}
    assert owned == {
        "setting/SC400001": "organisation/smoothstone-care",
        "setting/SC400002": "organisation/harbourlights-care-llp",
        "setting/SC400003": "organisation/harbourlights-care",
        "organisation/smoothstone-care": "organisation/northgatecapital",
        "organisation/harbourlights-care-llp": "organisation/oakstone-partners",
    }
