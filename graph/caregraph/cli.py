"""The command line: the words of the façade. Answers go to standard output, everything else to standard error.

Exit codes: 0 done; 1 something given cannot be read, found or done; 2 the command was used wrongly; 3 the dataset breaks its shapes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from caregraph import __version__
from caregraph.console import Format, effort, parameters_of, print_report, print_table, progress, query_text, remedy_for, say, wrong_use
from caregraph.errors import CaregraphError
from caregraph.options import Export, FormatOption, StoreOption, WorkersOption, opened
from caregraph.picturing import pictures

#: What typer raises when the command was used wrongly; of its exceptions it gives the name of this one's heir alone.
_INTERRUPTED: Final = 130
_WRONG_USE: Final[type[Exception]] = typer.BadParameter.__mro__[1]

app = typer.Typer(
    name="caregraph",
    help="Who runs children's services in England, who made it so, who owns them, and which sentence says that.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(pictures)


@app.callback(invoke_without_command=True)
def _common(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        typer.echo(f"caregraph {__version__}")
        raise typer.Exit


@app.command()
def build(
    seeds: Annotated[Path | None, typer.Argument(help="Folder with briefs/ and registers/; the packaged seeds unless given.")] = None,
    out: Annotated[Path, typer.Option("--out", help="Where the files go.")] = Path("build"),
    publisher: Annotated[str, typer.Option("--publisher", help="Who publishes it, for the metadata.")] = "",
    workers: WorkersOption = None,
) -> None:
    """Build the dataset from seeds into files: Turtle, TriG, their metadata, a data dictionary and a report."""
    from caregraph import _resources, making
    from caregraph.publish import AUTHORS
    from caregraph.rdf.validate import require_valid

    with progress() as tell:
        graph, report = making.build([seeds if seeds is not None else _resources.path("seeds")], tell, workers)
        tell("writing", 0, 1)
        require_valid(graph.triples())
        files = graph.publish(out, publisher=publisher or ("" if seeds is not None else AUTHORS))
    print_report(report, verbose=False)
    say(f"written: {', '.join(map(str, files))}")


@app.command()
def load(
    paths: Annotated[list[Path], typer.Argument(help="Documents, registers, and folders of them.")],
    store: StoreOption = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Name every source, and every file passed over.")] = False,
    workers: WorkersOption = None,
) -> None:
    """Read documents and registers into a store on disk; what is already there unchanged is left alone."""
    where = store or os.environ.get("CAREGRAPH_STORE")
    if not where:
        raise typer.BadParameter("name the store to load into: --store PATH (made where it does not exist)", param_hint="--store")
    from caregraph.making import open_graph

    with effort():
        with progress() as tell, open_graph(where, writable=True) as graph:
            report = graph.load(*paths, progress=tell, workers=workers)
        print_report(report, verbose=verbose)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})
def query(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="The question; without it, the list of them.")] = None,
    store: StoreOption = None,
    form: FormatOption = Format.table,
    tag: Annotated[str | None, typer.Option("--tag", help="Without a question: list those that have this tag.")] = None,
    page: Annotated[bool, typer.Option("--reference", help="Without a question: all of them on one page of Markdown.")] = False,
) -> None:
    """Ask a canned question: caregraph query who-runs --as-of 2016-05-16. Without a name: the list; NAME --help: its parameters.

    With --known-by DATE, what was published after that day is left out: the answer that one could have had then.
    """
    from caregraph.query import canned, canned_queries, check_words, help_text, listing, reference

    words = list(context.args)
    if name is not None and name.startswith("-") and name not in ("-h", "--help"):
        raise typer.BadParameter(
            f"{name} stands where the name of a question does: caregraph query NAME {name} …; without a name: the list"
        )
    if name is None or name in ("-h", "--help"):
        typer.echo(reference(canned_queries()) if page else listing(canned_queries(), tag), nl=not page)
        return
    if tag is not None or page:
        raise typer.BadParameter("--tag and --reference go without a question")
    if "--help" in words or "-h" in words:
        typer.echo(help_text(canned(name)))
        return
    asked, parameters = canned(name), parameters_of(words)
    check_words(asked, parameters)
    needed = [key for key, parameter in asked.parameters.items() if parameter.required]
    with opened(store) as graph:
        print_table(graph.query(name, **parameters), form, remedy=remedy_for(name, parameters, needed))


@app.command()
def sparql(
    text: Annotated[str, typer.Argument(metavar="QUERY|FILE|-", help="A SPARQL query, a file with one, or - for standard input.")],
    store: StoreOption = None,
    form: FormatOption = Format.table,
    timeout: Annotated[float, typer.Option("--timeout", help="Seconds after which the query is stopped.", min=0.001, max=86_400)] = 30.0,
) -> None:
    """Run a read-only SPARQL query over all named graphs."""
    text = query_text(text)
    with opened(store) as graph:
        print_table(graph.sparql(text, timeout=timeout), form)


@app.command()
def why(
    subject: Annotated[str, typer.Argument(help="An entity: its name, id or IRI.")],
    predicate: Annotated[str | None, typer.Argument(help="A relation, such as forcedBy; all of them unless given.")] = None,
    obj: Annotated[str | None, typer.Argument(metavar="OBJECT", help="The other party.")] = None,
    store: StoreOption = None,
) -> None:
    """Show the sentences that say something, and those that say otherwise, with source, date and rule."""
    with opened(store) as graph:
        answer = graph.why(subject, predicate, obj)
    if answer:
        typer.echo(str(answer))
    else:
        say("no source says anything of this")


@app.command()
def export(
    form: Annotated[Export, typer.Option("--format", help="What to write.")],
    out: Annotated[Path | None, typer.Option("--out", help="The file to write; standard output unless given.")] = None,
    store: StoreOption = None,
) -> None:
    """Write the dataset in one of the usual formats; the same dataset gives the same bytes."""
    with opened(store) as graph:
        data = graph.export(form.value, out)
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        say(f"written: {out}")


@app.command()
def sources(store: StoreOption = None, form: FormatOption = Format.table) -> None:
    """List what the dataset was loaded from."""
    with opened(store) as graph:
        print_table(graph.query("sources"), form)


@app.command()
def retract(
    source: Annotated[str, typer.Argument(help="The source: its id, file name, title or address.")],
    store: StoreOption = None,
) -> None:
    """Take one source out of a store, and recompute what rested on it."""
    where = store or os.environ.get("CAREGRAPH_STORE")
    if not where:
        raise typer.BadParameter("name the store: --store PATH", param_hint="--store")
    from caregraph.kg import KnowledgeGraph
    from caregraph.pipeline import open_store

    with KnowledgeGraph(open_store(Path(where), writable=True)) as graph:
        report = graph.retract(source)
    print_report(report, verbose=True)


@app.command()
def validate(store: StoreOption = None) -> None:
    """Check the dataset against the shapes; exit code 3 when it breaks one."""
    with opened(store) as graph:
        violations = graph.validate()
    for violation in violations:
        typer.echo(str(violation))
    say(f"{len(violations)} violation{'' if len(violations) == 1 else 's'}")
    if violations:
        raise typer.Exit(3)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A gold set: a folder with docs/, relations.jsonl and entities.jsonl.")],
    errors: Annotated[bool, typer.Option("--errors", help="List every relation missed and every claim that is wrong.")] = False,
) -> None:
    """Hold the claims of a gold set's documents against its rows: precision, recall, accuracies."""
    from caregraph.evaluate import evaluate as evaluated

    with progress() as tell:
        result = evaluated(gold, tell)
    for line in result.lines(errors=errors):
        typer.echo(line)


@app.command()
def review(
    paths: Annotated[list[Path] | None, typer.Argument(help="Registers, and folders of them; the packaged ones unless given.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The file to write, or to bring up to date; standard output unless given.")
    ] = None,
) -> None:
    """List the owners in registers that may be one, for a person to decide: a CSV table to fill in and load as judgements.csv."""
    from caregraph import review as reviewed

    with progress() as tell:
        table = reviewed(*(paths or ()), out=out, progress=tell)
    if out is None:
        print_table(table, Format.csv)
    else:
        say(f"written: {out}: {len(table)} pairs, {sum(1 for row in table if row['decision'])} of them decided")


@app.command()
def explain(
    document: Annotated[str, typer.Argument(metavar="FILE|-", help="A document, or - for a text on standard input.")],
) -> None:
    """Show what each sentence of a text is read as: the claims, the rule and the words behind each. Nothing is stored."""
    from caregraph.explain import explain as explained
    from caregraph.pipeline import knowledge_for
    from caregraph.sources import document_from_text, read_document

    if document == "-":
        text = sys.stdin.read() if sys.stdin is not None else ""
        if not text.strip():
            raise CaregraphError("standard input: empty; give a text, or the name of a file")
        read = document_from_text(text, name="standard input")
    else:
        read = read_document(Path(document))
    for sentence in explained(read, knowledge_for()):
        for line in sentence.lines():
            typer.echo(line)


@app.command()
def rule(name: Annotated[str, typer.Argument(help="A rule, as the method of a claim names it: frame:acquired, valency:run.")]) -> None:
    """Show a rule as it is written, with its file and line."""
    from caregraph.explain import rule as written

    typer.echo(written(name))


def main() -> None:
    """Run the command line; a user's mistake is one line on standard error and never a traceback."""
    try:
        # not as a program of its own: that would tell of a wrong use in four lines
        if code := app(prog_name="caregraph", standalone_mode=False):
            if code == _INTERRUPTED:  # which typer makes of Ctrl-C
                raise KeyboardInterrupt
            sys.exit(code)
    except _WRONG_USE as error:
        say(wrong_use(error))
        sys.exit(2)
    except CaregraphError as error:
        say(f"caregraph: {error}")
        sys.exit(1)
    except BrokenPipeError:
        # The reader of a pipe has gone; what is left has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        say(f"caregraph: cannot write the answer ({error.strerror or error}); see where standard output goes")
        sys.exit(1)
    except KeyboardInterrupt:
        say("caregraph: interrupted; nothing was half loaded")
        sys.exit(_INTERRUPTED)
