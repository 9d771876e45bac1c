"""The report of a release: what it holds, what it covers, where its sources disagree, and what it does not know; about two pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from pyoxigraph import QuerySolutions

from caregraph.ids import FACTS_GRAPH
from caregraph.markdown import code, plain, table
from caregraph.pipeline.report import RowCount
from caregraph.publish.coverage import Coverage, coverage, nobody
from caregraph.publish.metadata import TITLE, rights
from caregraph.publish.survey import Survey
from caregraph.publish.vocabulary import vocabulary
from caregraph.query import SEPARATOR, Row, run
from caregraph.rdf import GraphStore
from caregraph.terms import CG, ID, PREFIXES, SETTING_TYPES, EntityType, SourceKind, Status

#: So many lines of a list are shown, and of arrangements; the rest is counted. The report is to fit two pages.
_MOST: Final = 6
_MOST_ARRANGEMENTS: Final = 25
_LONGEST_QUOTE: Final = 150
_PREFIX: Final = f"PREFIX cg: <{CG}> PREFIX rdf: <{PREFIXES['rdf']}>"


def report(store: GraphStore, survey: Survey, tables: Sequence[RowCount] = ()) -> str:
    """The report of a dataset, in Markdown, with a line break at the end.

    Args:
        store: the dataset.
        survey: what it holds.
        tables: what became of the rows of its registers, where that is known.
    """
    asked = list(run(store.store, "sources", {}, nobody))
    covered = coverage(store, survey.newest_day) if survey.newest_day is not None else None
    sections = (
        _opening(survey),
        _counts(survey, store),
        _arrangements(covered),
        _disagreements(store, survey),
        _unresolved(store),
        _sources(survey, asked),
        _registers(survey, asked, tables),
        _unknown(store, survey, covered, asked),
    )
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def _opening(survey: Survey) -> Iterator[str]:
    yield f"# {plain(TITLE)}\n"
    kinds = Counter(source.kind for source in survey.sources.values())
    newest = survey.newest
    until = f", the newest of {plain(newest.date.lexical or newest.date.stated)}" if newest is not None and newest.date is not None else ""
    yield f"Made from {kinds[SourceKind.DOCUMENT]:,} documents and {kinds[SourceKind.REGISTER]:,} registers{until}."
    yield plain(rights(survey.sources))
    yield "Terms and columns are explained in `dictionary.md`; `caregraph-metadata.ttl` describes the files."


def _counts(survey: Survey, store: GraphStore) -> Iterator[str]:
    of = survey.classes
    statuses = ", ".join(f"{survey.concepts[CG + status]:,} {status}" for status in Status if survey.concepts[CG + status])
    settings = Counter({vocabulary()[CG + kind].label: of[CG + kind] for kind in SETTING_TYPES})
    parties = Counter({vocabulary()[CG + kind].label: of[CG + kind] for kind in EntityType if kind not in SETTING_TYPES})
    held = _count(store, f"GRAPH <{FACTS_GRAPH}> {{ ?x cg:holds true }}")
    yield "## How much it holds\n"
    rows = [
        ("triples", survey.triples, ""),
        ("claims", of[CG + "Claim"], statuses),
        ("facts", of[CG + "Fact"], f"{held:,} of them not known to have ended"),
        ("settings", settings.total(), _largest(settings)),
        ("other parties", parties.total(), _largest(parties)),
        ("unresolved mentions", of[CG + "UnresolvedMention"], "names and descriptions that stand for nobody for certain"),
    ]
    yield table(("what", "how many", "of which"), ((what, f"{count:,}", plain(more)) for what, count, more in rows))


def _largest(counts: Counter[str]) -> str:
    ordered = sorted(((label, count) for label, count in counts.items() if count), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{label} {count:,}" for label, count in ordered[:5]) + (", and others" if len(ordered) > 5 else "")


def _arrangements(covered: Coverage | None) -> Iterator[str]:
    yield "## Who runs the services\n"
    if covered is None:
        yield "No source has a date, so that there is no day to ask about."
        return
    certain, possible = map(len, covered.running)
    yield (
        f"On {covered.day}, the first day on which the newest source may have been published, {covered.councils:,} councils answered for "
        f"children's services. Another body ran them, or some of them, certainly for {certain:,} of them and possibly for {possible:,}; "
        f"for {len(covered.past):,} such a body is known at another time only, for {covered.none:,} none is known. *Possibly*: it was seen "
        "before, and no source says that it ended.\n"
    )
    if covered.now:
        rows = sorted(covered.now, key=lambda row: (row["certainty"] != "certain", str(row["councilLabel"]), str(row["providerLabel"])))
        cells = (
            (_cell(row["councilLabel"]), _provider(row), *(_cell(row[n]) for n in ("certainty", "basis", "witnesses"))) for row in rows
        )
        yield table(("council", "run by", "held", "because", "publishers"), islice(cells, _MOST_ARRANGEMENTS)) + "\n"
        yield from _rest(len(rows) - _MOST_ARRANGEMENTS, f"caregraph query who-runs --as-of {covered.day}")
    for told, councils in (("At another time only", covered.past), ("Of councils that did not exist on that day", covered.gone)):
        if councils:
            shown = sorted(councils.items())[:_MOST_ARRANGEMENTS]
            yield f"{told}: {'; '.join(f'{plain(council)} ({_providers(rows)})' for council, rows in shown)}."
            yield from _rest(len(councils) - _MOST_ARRANGEMENTS, "caregraph query who-runs")


def _providers(rows: Iterable[Row]) -> str:
    return ", ".join(sorted({_provider(row) for row in rows}))


def _provider(row: Row) -> str:
    return _cell(row["providerLabel"]) + (f" ({plain(str(row['scopes']).replace(SEPARATOR, ', '))})" if row["scopes"] else "")


def _rest(number: int, command: str) -> Iterator[str]:
    if number > 0:
        yield f"\nNot shown: {number:,}. All are listed by `{command}`."


def _disagreements(store: GraphStore, survey: Survey) -> Iterator[str]:
    yield "## Where sources disagree\n"
    publishers = {source.address: source.publisher for source in survey.sources.values()}
    pairs: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in run(store.store, "disagreements", {}, nobody):
        pairs[tuple(str(row[name]) for name in ("subjectLabel", "predicate", "objectLabel"))].append(row)
    for (subject, predicate, obj), rows in sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]:
        # The shortest quotes say it shortest.
        row = min(rows, key=lambda row: (len(f"{row['quote1']}{row['quote2']}"), str(row["quote1"]), str(row["quote2"])))
        also = ", ".join(sorted({str(other["differs"]) for other in rows} - {str(row["differs"])}))
        more = f" ({len(rows):,} pairs of claims{', some differ in ' + plain(also) if also else ''})" if len(rows) > 1 else ""
        relation = vocabulary()[CG + predicate].label
        yield (
            f"- **{plain(subject)}**, {plain(relation)} **{plain(obj)}**: not the same {_cell(row['differs'])}{more}. "
            f"{_said(row, 1, publishers)} {_said(row, 2, publishers)}"
        )
    if not pairs:
        yield "Nowhere that is known."
    yield from _rest(len(pairs) - _MOST, "caregraph query disagreements")


def _said(row: Row, number: int, publishers: dict[str, str]) -> str:
    def of(what: str) -> str:
        return _cell(row[f"{what}{number}"])

    quote = str(row[f"quote{number}"])
    cut = quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    who = plain(publishers.get(str(row[f"source{number}"]), "")) or of("source")
    told = ", ".join(filter(None, (of("status"), of("manner"), of("value"), of("date"))))
    return f"{who} ({of('sourceDate') or 'undated'}; {told}): “{plain(cut)}”"


def _unresolved(store: GraphStore) -> Iterator[str]:
    yield "## Names that could not be resolved\n"
    rows = list(run(store.store, "unresolved", {}, nobody))
    if not rows:
        yield "None."
        return
    shown = ((*(_cell(row[name]) for name in ("name", "expectedType", "mentions")), _first(row["reasons"])) for row in rows[:_MOST])
    yield table(("words", "taken for", "times", "why not"), shown)
    yield from _rest(len(rows) - _MOST, "caregraph query unresolved")


def _first(several: object) -> str:
    one, _, more = str(several).partition(SEPARATOR)
    return plain(one) + (" …" if more else "")


def _sources(survey: Survey, asked: Iterable[Row]) -> Iterator[str]:
    yield "## Sources by publisher and year\n"
    documents = [source for source in survey.sources.values() if source.kind is SourceKind.DOCUMENT]
    claims: Counter[str] = Counter()
    for row in asked:
        claims[str(row["source"])] += _number(row["claims"])
    by: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for source in survey.sources.values():
        year = str(source.date.earliest.year) if source.date is not None and source.date.earliest is not None else ""
        by[source.publisher].append((year, claims[source.address]))
    ordered = sorted(by.items(), key=lambda item: (-len(item[1]), item[0]))
    listed = [(plain(publisher) or "not stated", found) for publisher, found in ordered[:_MOST]]
    if rest := ordered[_MOST:]:
        listed.append((f"{len(rest):,} others", [item for _, found in rest for item in found]))
    rows = ((who, f"{len(found):,}", _years(year for year, _ in found), f"{sum(n for _, n in found):,}") for who, found in listed)
    yield table(("publisher", "sources", "of the years", "claims"), rows) + "\n"
    years = Counter(source.date.earliest.year if source.date and source.date.earliest else 0 for source in documents)
    told = ", ".join(f"{year}: {count:,}" for year, count in sorted(years.items()) if year)
    yield f"Documents by year: {told or 'none'}; without a date: {years[0]:,}."


def _years(years: Iterable[str]) -> str:
    known = sorted(filter(None, years))
    return "" if not known else known[0] if known[0] == known[-1] else f"{known[0]} to {known[-1]}"


def _registers(survey: Survey, asked: Iterable[Row], tables: Sequence[RowCount]) -> Iterator[str]:
    yield "## Registers\n"
    registers = sorted((source for source in survey.sources.values() if source.kind is SourceKind.REGISTER), key=lambda s: (s.name, s.id))
    if not registers:
        yield "None."
        return
    claims = {str(row["source"]): _number(row["claims"]) for row in asked}
    counts = {count.name: count for count in tables}
    rows = []
    for source in registers:
        count = counts.get(source.name)
        told = ("not told",) * 3 if count is None else (f"{count.rows:,}", f"{count.read:,}", _skipped(count))
        day = source.date.lexical if source.date is not None else ""
        rows.append((code(source.name), plain(source.publisher), plain(day), *told, f"{claims.get(source.address, 0):,}"))
    yield table(("register", "publisher", "of", "rows", "read", "skipped", "claims"), rows)
    if any(source.name not in counts for source in registers):
        yield "\nRows are counted when a register is loaded; of those not told, nothing is known but the claims."


def _skipped(count: RowCount) -> str:
    reasons = ", ".join(f"{number:,} ({plain(reason)})" for reason, number in sorted(count.skipped.items()))
    return reasons or "none"


def _unknown(store: GraphStore, survey: Survey, covered: Coverage | None, asked: Sequence[Row]) -> Iterator[str]:
    def of(pattern: str, more: str = "") -> int:
        return _count(store, f"GRAPH <{FACTS_GRAPH}> {{ {pattern} }} {more}")

    arrangement = "?x a cg:Fact ; rdf:predicate cg:delegatedTo"
    arrangements, undated = of(arrangement), of(f"{arrangement} MINUS {{ ?x cg:startEarliest ?day }} MINUS {{ ?x cg:startLatest ?day }}")
    registered = of("?x cg:registeredAs ?kind")
    ownerless = of("?x cg:registeredAs ?kind MINUS { ?x cg:ownedBy ?owner }")
    graded = of("?fact rdf:predicate cg:rated ; rdf:subject ?x", f'FILTER(STRSTARTS(STR(?x), "{ID}council/"))')
    documents = [row for row in asked if row["kind"] == SourceKind.DOCUMENT]
    silent, dateless = (sum(1 for row in documents if not row[name]) for name in ("claims", "date"))
    yield "## What it does not know\n"
    if covered is not None:
        yield f"- Who runs the services of {covered.none:,} councils: they may do so themselves, or nobody has written of them here."
    yield f"- When {undated:,} of the {arrangements:,} arrangements of all times began."
    facts, alone = survey.classes[CG + "Fact"], of("?x cg:witnesses 1")
    yield f"- What anybody else would say of {alone:,} of the {facts:,} facts: they rest on one publisher."
    yield f"- Who owns {ownerless:,} of the {registered:,} settings that are registered as far as is known."
    yield f"- How councils were graded: for {graded:,} of them a grade is known."
    yield f"- When {dateless:,} of the {len(documents):,} documents were published; what {silent:,} of them say: no claim was made of it."
    yield "- What no source here says. That a party or a relation is missing does not mean that there is none."


def _count(store: GraphStore, pattern: str) -> int:
    """How many things ``?x`` a pattern finds."""
    found = store.store.query(f"{_PREFIX} SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")
    assert isinstance(found, QuerySolutions)
    return next(int(solution["n"].value) for solution in found)


def _cell(value: object) -> str:
    return "" if value is None else plain(str(value))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
