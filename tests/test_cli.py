"""The command line as a user meets it: what it prints where, its exit codes, and one line for every mistake."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from caregraph import __version__
from caregraph.errors import ParameterError
from caregraph.query import canned_queries, check_words
from caregraph.query.library import option
from caregraph.rdf import GraphStore
from small_seeds import small_seeds

ROOT = Path(__file__).parents[1]
ARTICLE = (
    "Leeds City Council handed its children's services to Brightwell Children's Trust on 1 April 2020. "
    "The government ordered the council to do so."
)
Caregraph = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def caregraph(tmp_path_factory: pytest.TempPathFactory, packaged_cache: Path) -> Caregraph:
    home = tmp_path_factory.mktemp("home")

    def run(*words: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "XDG_CACHE_HOME": str(packaged_cache), "PYTHONPATH": str(ROOT / "graph"), **environment}
        env.pop("CAREGRAPH_STORE", None) if "CAREGRAPH_STORE" not in environment else None
        command = [sys.executable, "-m", "caregraph", *words]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, env=env, cwd=home, timeout=120, check=False)

    return run


@pytest.fixture
def store(tmp_path: Path, caregraph: Caregraph) -> Path:
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE)
    path = tmp_path / "my.db"
    assert caregraph("load", str(article), "--store", str(path)).returncode == 0
    return path


def quads(store: Path) -> set[str]:
    with GraphStore(store, writable=False, create=False) as opened:
        return {str(quad) for quad in opened.quads()}


def test_the_version_and_the_help_are_told(caregraph: Caregraph) -> None:
    assert caregraph("--version").stdout == f"caregraph {__version__}\n"
    told = caregraph("--help").stdout
    for command in (
        "build",
        "load",
        "query",
        "sparql",
        "why",
        "export",
        "sources",
        "retract",
        "validate",
        "evaluate",
        "explain",
        "review",
        "rule",
    ):
        assert f"\n  {command} " in told


def test_what_is_not_needed_is_not_imported() -> None:
    heavy = "{'pyoxigraph', 'rdflib', 'networkx', 'pydantic', 'pandas', 'rich', 'typer', 'trafilatura', 'shacl'}"
    code = f"import sys, caregraph; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": str(ROOT / "graph")}, check=True)
    assert run.stdout == "[]\n"


def test_a_question_is_answered_in_every_form(caregraph: Caregraph, store: Path) -> None:
    as_json = json.loads(caregraph("query", "who-runs", "--store", str(store), "--format", "json").stdout)
    assert [(row["councilLabel"], row["providerLabel"], row["startLatest"]) for row in as_json] == [
        ("Leeds City Council", "Brightwell Children's Trust", "2020-04-01")
    ]
    as_csv = list(csv.DictReader(io.StringIO(caregraph("query", "who-runs", "--store", str(store), "--format", "csv").stdout)))
    assert [row["providerLabel"] for row in as_csv] == ["Brightwell Children's Trust"]
    assert "| Brightwell Children's Trust |" in caregraph("query", "who-runs", "--store", str(store), "--format", "md").stdout
    assert "Brightwell Children's Trust" in caregraph("query", "who-runs", "--store", str(store)).stdout


def test_a_parameter_is_taken_with_and_without_equals(caregraph: Caregraph, store: Path) -> None:
    for words in (("--as-of", "2020-03-31"), ("--as-of=2020-03-31",)):
        run = caregraph("query", "who-runs", "--store", str(store), "--format", "json", *words)
        assert (run.returncode, json.loads(run.stdout), run.stderr) == (
            0, [], "no rows; ask without --as-of, or see what it does not know: caregraph query who-runs --help\n",
        )  # fmt: skip


def test_without_a_name_the_questions_are_listed(caregraph: Caregraph) -> None:
    names = [line.split()[0] for line in caregraph("query").stdout.splitlines() if line.startswith("  ")]
    assert sorted(names) == sorted(path.stem for path in (ROOT / "queries").glob("*.rq"))
    assert "--as-of" in caregraph("query", "who-runs", "--help").stdout
    of_one_tag = caregraph("query", "--tag", "who owns").stdout.splitlines()
    assert "who owns" in of_one_tag
    assert 1 < len(of_one_tag) < len(names)
    assert caregraph("query", "--reference").stdout == (ROOT / "docs" / "queries.md").read_text("utf-8")


def test_why_shows_the_sentence_and_the_rule(caregraph: Caregraph, store: Path) -> None:
    told = caregraph("why", "Leeds", "forcedBy", "--store", str(store)).stdout
    assert "“The government ordered the council to do so.”" in told
    assert "article.txt" in told
    assert "valency:order" in told
    assert caregraph("why", "Leeds", "ownedBy", "--store", str(store)).stderr == "no source says anything of this\n"


def test_sparql_comes_from_words_a_file_or_standard_input(caregraph: Caregraph, store: Path, tmp_path: Path) -> None:
    text = "SELECT ?p { ?c cg:delegatedTo ?p }"
    file = tmp_path / "q.rq"
    file.write_text(text)
    answers = [
        caregraph("sparql", source, "--store", str(store), "--format", "csv", stdin=text).stdout for source in (text, str(file), "-")
    ]
    assert answers == [answers[0]] * 3
    assert "brightwell-childrens-trust" in answers[0]


def test_an_export_goes_to_standard_output_or_a_file(caregraph: Caregraph, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ttl"
    printed = caregraph("export", "--format", "turtle", "--store", str(store)).stdout
    assert caregraph("export", "--format", "turtle", "--store", str(store), "--out", str(out)).returncode == 0
    assert out.read_text("utf-8") == printed
    assert "cg:delegatedTo" in printed


def test_a_source_is_listed_retracted_and_gone(caregraph: Caregraph, store: Path) -> None:
    assert "article.txt" in caregraph("sources", "--store", str(store)).stdout
    run = caregraph("retract", "article.txt", "--store", str(store))
    assert run.returncode == 0
    assert "0 documents, 0 registers, 0 claims" in run.stderr
    assert "who-runs" not in caregraph("query", "who-runs", "--store", str(store), "--format", "json").stdout


def test_the_store_may_stand_in_the_environment(caregraph: Caregraph, store: Path) -> None:
    rows = json.loads(caregraph("query", "claims", "--format", "json", CAREGRAPH_STORE=str(store)).stdout)
    assert {row["source"] for row in rows} == {"article.txt"}


def test_a_sound_dataset_is_valid_and_a_broken_one_is_not(caregraph: Caregraph, store: Path) -> None:
    assert caregraph("validate", "--store", str(store)).returncode == 0
    with GraphStore(store) as opened:
        opened.store.update("DELETE WHERE { GRAPH ?g { ?c <https://w3id.org/caregraph/ontology#evidence> ?e } }")
        opened.store.flush()
    broken = caregraph("validate", "--store", str(store))
    assert broken.returncode == 3
    assert "cg:evidence" in broken.stdout


def bad_inputs(folder: Path) -> Iterator[tuple[str, Path, str]]:
    def file(name: str, content: bytes) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    yield "empty", file("empty.txt", b""), "empty"
    yield "blank", file("blank.md", b" \n\n "), "empty"
    yield "binary", file("binary.txt", bytes(range(256)) * 40), "not text"
    yield "encoding", file("strange.txt", b"\x81\x8d\x8f\x90\x9d" * 50), "UTF-8"
    yield "front matter", file("front.md", b"---\ntitle: [1\n---\nText.\n"), "front.md:"
    yield "columns", file("authorities.csv", b"key,name\nAAA,One,Two\n"), "authorities.csv:2"
    yield "missing", folder / "nowhere.txt", "nowhere.txt"
    nothing = folder / "nothing"
    nothing.mkdir()
    yield "nothing", nothing, "nothing"
    large = folder / "large.txt"
    with large.open("wb") as handle:
        handle.truncate(50 * 1024 * 1024)
    yield "large", large, "MiB"


def test_what_cannot_be_read_is_one_line_and_leaves_the_store_alone(caregraph: Caregraph, store: Path, tmp_path: Path) -> None:
    before = quads(store)
    folder = tmp_path / "bad"
    folder.mkdir()
    for what, path, place in bad_inputs(folder):
        run = caregraph("load", str(path), "--store", str(store))
        assert (run.returncode, run.stdout) == (1, ""), what
        assert run.stderr.startswith("caregraph: "), what
        assert run.stderr.count("\n") == 1, what
        assert place in run.stderr, what
        assert quads(store) == before, what


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("query", "who-run"), 1, "did you mean who-runs"),
        (("query", "who-runs", "--councl", "Slough"), 1, "did you mean --council?"),
        (("query", "who-runs", "--council", "Sluogh"), 1, "Slough Borough Council"),
        (("query", "who-runs", "--council", 'Slough" } ; DROP ALL #'), 1, "no Council of this dataset is called"),
        (("query", "who-runs", "--council", "Achieving for Children"), 1, "is a CommunityInterestCompany and not a Council"),
        (("query", "who-runs", "--council", "zzzzqqq"), 1, "`caregraph query councils` lists them"),
        (("query", "who-runs", "--as-of", "yesterday"), 1, "YYYY-MM-DD"),
        (("query", "who-runs", "--as-of", "2025-13-01"), 1, "--as-of cannot be '2025-13-01': the calendar has no such day; write"),
        (("query", "who-runs", "--known-by", "2025-13-01"), 1, "--known-by cannot be"),
        (("query", "who-runs", "--council", "Slough", "--council=Leeds"), 2, "--council is given twice"),
        (("query", "who-runs", "--formt", "csv"), 1, "did you mean --format?; it takes --council, --provider, --as-of; and every question"),
        (("query", "who-runs", "--format", "xml"), 2, "'xml' is not one of 'table', 'csv', 'json', 'md'; see caregraph query --help"),
        (("query", "--as-of", "2016-05-16"), 2, "--as-of stands where the name of a question does: caregraph query NAME --as-of"),
        (("query", "contracts", "--as-of", "2016-05-16", "--years", "1000"), 1, "--years is a whole number from 1 to 100, not '1000'"),
        (("query", "contracts"), 1, "contracts needs --as-of: the day from which"),
        (("query", "homes-of", "--owner", "Cambean Childcare"), 1, "did you mean Cambian Childcare Ltd"),
        (("query", "homes-of", "--owner", "zzzzzzz"), 1, "write it as a source does"),
        (("query", "who-runs", "--council"), 2, "needs a value"),
        (("query", "who-runs", "Slough"), 2, "--name VALUE"),
        (("query", "who-runs", "--tag", "people"), 2, "go without a question"),
        (("query", "--tag", "peopel"), 1, "did you mean people?"),
        (("query", "history"), 1, "needs --party"),
        (("why", "Nowhere-on-Sea"), 1, "Nowhere-on-Sea"),
        (("why", "Slough", "forcedby-whom"), 1, "forcedBy"),
        (("sparql", "SELECT ?x { ?x"), 1, "1:"),
        (("sparql", "DELETE WHERE { ?s ?p ?o }"), 1, ""),
        (("sparql", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"), 1, "SERVICE"),
        (("sparql", "nowhere.rq"), 1, "nowhere.rq"),
        (("export", "--format", "parquet"), 2, "parquet"),
        (("load", "x.txt"), 2, "--store"),
        (("retract", "nothing-of-the-kind", "--store", "nowhere.db"), 1, "there is no store"),
        (("sources", "--store", "nowhere.db"), 1, "there is no store"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_a_mistake_is_told_without_a_traceback(caregraph: Caregraph, words: tuple[str, ...], code: int, told: str) -> None:
    run = caregraph(*words)
    assert run.returncode == code, run.stderr
    assert told in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stderr.startswith("caregraph: ")
    assert run.stderr.count("\n") == 1
    assert run.stdout == ""


def test_a_mistake_in_any_parameter_of_any_question_is_told_with_what_there_is() -> None:
    """In this process: a command is checked before a dataset is opened."""
    for name, asked in canned_queries().items():
        for parameter in asked.parameters:
            typo = parameter[:-1] + "q" + parameter[-1]
            with pytest.raises(
                ParameterError, match=f"^{name} has no parameter {option(typo)}; did you mean .*{option(parameter)}"
            ) as caught:
                check_words(asked, {typo: "x"})
            for every in (*map(option, asked.parameters), "--known-by", "--store", "--format"):
                assert every in str(caught.value)
            if asked.parameters[parameter].type == "date":
                with pytest.raises(
                    ParameterError, match=f"^{option(parameter)} cannot be '2025-13-01': the calendar has no such day; write"
                ):
                    check_words(asked, {**asked.sample, parameter: "2025-13-01"})


def test_a_store_that_another_process_holds_is_told(caregraph: Caregraph, store: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Hull City Council handed its children's services to Fernhill Children's Trust.")
    with GraphStore(store):
        run = caregraph("load", str(other), "--store", str(store))
        assert run.returncode == 1
        assert "another process holds this store" in run.stderr
        assert caregraph("query", "who-runs", "--store", str(store), "--format", "json").returncode == 0
    assert caregraph("load", str(other), "--store", str(store)).returncode == 0


def test_a_build_writes_its_files(caregraph: Caregraph, tmp_path: Path) -> None:
    run = caregraph("build", str(small_seeds()), "--out", str(tmp_path / "build"))
    assert run.returncode == 0
    assert "114 documents, 8 registers" in run.stderr
    names = {path.name for path in (tmp_path / "build").iterdir()}
    assert names == {"caregraph.ttl", "caregraph.trig", "caregraph-metadata.ttl", "dictionary.md", "report.md"}
    assert all(name in run.stderr for name in names)
    assert "dcterms:publisher :publisher" not in (tmp_path / "build" / "caregraph-metadata.ttl").read_text("utf-8"), "nobody was named"


def test_a_store_inside_the_folder_that_is_loaded_is_left_alone(caregraph: Caregraph, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE)
    run = caregraph("load", str(tmp_path), "--store", str(tmp_path / "x.db"))
    assert run.returncode == 0, run.stderr
    assert "1 documents" in run.stderr


def test_a_table_that_is_named_and_not_known_is_a_mistake(caregraph: Caregraph, store: Path, tmp_path: Path) -> None:
    table = tmp_path / "other.csv"
    table.write_text("a,b\n1,2\n")
    run = caregraph("load", str(table), "--store", str(store))
    assert run.returncode == 1
    assert "it knows authorities" in run.stderr


def test_a_describe_query_needs_no_braces(caregraph: Caregraph, store: Path) -> None:
    run = caregraph("sparql", "DESCRIBE <https://w3id.org/caregraph/id/council/LDS>", "--store", str(store), "--format", "csv")
    assert run.returncode == 0, run.stderr
    assert "council/LDS" in run.stdout


def test_an_endless_time_limit_is_refused(caregraph: Caregraph) -> None:
    run = caregraph("sparql", "ASK { ?s ?p ?o }", "--timeout", "inf")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
