"""One load of a register in one process, measured from outside the imports: ``registers.py`` runs this file, once for each way and run.

It imports nothing of caregraph but in the ways that measure it, so that the Python of another environment can run it.

    python benchmarks/register_loads.py WAY PATH [OUT]     prints one line of JSON
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

ID: Final = "https://w3id.org/caregraph/id/"
CG: Final = "https://w3id.org/caregraph/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OA: Final = "http://www.w3.org/ns/oa#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
PROV: Final = "http://www.w3.org/ns/prov#"
DCT: Final = "http://purl.org/dc/terms/"
OBJECT: Final = RDF + "object"
GRAPH: Final = "https://w3id.org/caregraph/graph/benchmark"


class Pair(NamedTuple):
    """A predicate and its object: ``before``, then the cell of ``column``; as ``iri``, ``text``, or a datatype of XML Schema."""

    predicate: str
    kind: str
    before: str
    column: str = ""


class Thing(NamedTuple):
    """A node for each row whose cell ``column`` is not empty: its address is ``before`` and that cell."""

    before: str
    column: str
    pairs: tuple[Pair, ...]


def claim(kind: str, predicate: str, object: Pair, *further: Pair) -> Thing:
    """A claim as caregraph writes it, but for what only resolution and the reading of a date can tell."""
    pairs = (
        Pair(RDF + "type", "iri", CG + "Claim"),
        Pair(RDF + "subject", "iri", ID + "setting/", "urn"),
        Pair(RDF + "predicate", "iri", CG + predicate),
        object,
        Pair(CG + "status", "iri", CG + "actual"),
        Pair(CG + "method", "text", f"register:ofsted-providers.{kind}"),
        Pair(PROV + "hadPrimarySource", "iri", ID + "source/", "source"),
        Pair(CG + "evidence", "iri", ID + "evidence/", "place"),
        *further,
    )
    return Thing(f"{ID}claim/{kind}-", kind, pairs)


def dated(column: str) -> tuple[Pair, ...]:
    return tuple(Pair(CG + name, "date", "", column) for name in ("date", "earliest", "latest"))


#: What every way but caregraph's makes of a row: five claims and their evidence. Columns are those of the table of ``registers.py``.
THINGS: Final = (
    claim("located", "locatedIn", Pair(OBJECT, "iri", ID + "council/", "council")),
    claim("owned", "ownedBy", Pair(OBJECT, "iri", ID + "organisation/", "owner"), Pair(CG + "objectText", "text", "", "owner_name")),
    claim("sector", "inSector", Pair(OBJECT, "iri", ID + "sector/", "sector_key")),
    claim(
        "registered", "registeredAs", Pair(OBJECT, "iri", ID + "provision/", "provision"), Pair(CG + "subjectText", "text", "", "name"),
        Pair(CG + "subjectType", "iri", CG + "Setting"), Pair(CG + "value", "text", "", "places"), *dated("registration"),
    ),
    claim(
        "rated", "rated", Pair(OBJECT, "iri", ID + "regulator/ofsted"),
        Pair(CG + "value", "text", "", "grade"), *dated("inspected"),
    ),
    Thing(ID + "evidence/", "place", (
        Pair(RDF + "type", "iri", CG + "Evidence"), Pair(OA + "hasSource", "iri", ID + "source/", "source"),
        Pair(OA + "hasSelector", "iri", ID + "selector/", "place"),
    )),
    Thing(ID + "selector/", "place", (
        Pair(RDF + "type", "iri", OA + "TextQuoteSelector"), Pair(RDF + "type", "iri", OA + "FragmentSelector"),
        Pair(OA + "exact", "text", "", "quote"), Pair(RDF + "value", "text", "row=", "row"),
        Pair(DCT + "conformsTo", "iri", "http://tools.ietf.org/rfc/rfc7111"), Pair(CG + "row", "integer", "", "row"),
    )),
)  # fmt: skip


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def triples(
    rows: Iterator[dict[str, str]], node: Callable[[str], Any], literal: Callable[[str, str], Any]
) -> Iterator[tuple[Any, Any, Any]]:
    """The triples of the rows in plain loops, with terms made by ``node`` and ``literal``; constant terms are made once."""
    made = [
        (thing.before, thing.column, [
            (node(p.predicate), p.kind, p.before, p.column,
             None if p.column else node(p.before) if p.kind == "iri" else literal(p.before, p.kind)) for p in thing.pairs
        ]) for thing in THINGS
    ]  # fmt: skip
    for row in rows:
        for prefix, key, pairs in made:
            if not row[key]:
                continue
            subject = node(prefix + row[key])
            for predicate, kind, before, column, constant in pairs:
                if constant is not None:
                    yield subject, predicate, constant
                elif cell := row[column]:
                    yield subject, predicate, node(before + cell) if kind == "iri" else literal(before + cell, kind)


def spent() -> tuple[float, float]:
    """The clock, and the processor time of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return time.perf_counter(), sum(usage.ru_utime + usage.ru_stime for usage in used)


def since(begun: tuple[float, float]) -> dict[str, float]:
    now = spent()
    return {"seconds": now[0] - begun[0], "cpu": now[1] - begun[1]}


# ---------------------------------------------------------------- the ways


def caregraph(folder: Path, on_disk: bool) -> dict[str, float]:
    """All of caregraph's load, from files to a store with facts."""
    from caregraph.pipeline import Pipeline
    from caregraph.rdf import GraphStore

    with tempfile.TemporaryDirectory() as place:
        begun = spent()
        with GraphStore(Path(place) / "store" if on_disk else None) as store:
            Pipeline(store).load([folder])
            return {**since(begun), "quads": len(store)}


def reload(folder: Path, on_disk: bool) -> dict[str, float]:
    """A first load, the same folder again, and again with one cell of one file changed; the times of each."""
    from caregraph.pipeline import Pipeline
    from caregraph.rdf import GraphStore

    with tempfile.TemporaryDirectory() as place, GraphStore(Path(place) / "store" if on_disk else None) as store:
        found: dict[str, float] = {}
        for step in ("first", "unchanged", "changed"):
            if step == "changed":  # the last private setting of the last list gets another sector
                path = max(folder.glob("*.csv"))
                before, _, after = path.read_bytes().rpartition(b",Private,")
                path.write_bytes(before + b",Voluntary," + after)
            begun = spent()
            report = Pipeline(store).load([folder])
            found |= {f"{step} {name}": value for name, value in since(begun).items()}
            assert len(report.replaced) == (step == "changed"), report.replaced
        return {**found, "quads": len(store)}


def floor(cells: Path, on_disk: bool, wanted: int = 0) -> dict[str, float]:
    """Quads from cells that have been parsed; with ``wanted``, facts are added to make that many quads."""
    from pyoxigraph import Literal, NamedNode, Quad, Store

    rows = list(rows_of(cells))
    graph = NamedNode(GRAPH)
    types = {kind: NamedNode(XSD + kind) for kind in ("date", "integer")}

    def literal(text: str, kind: str) -> Literal:
        return Literal(text) if kind == "text" else Literal(text, datatype=types[kind])

    def facts() -> Iterator[Quad]:
        names, by = [NamedNode(f"{CG}of{number}") for number in range(11)], NamedNode(CG + "supportedBy")
        claims: dict[str, list[NamedNode]] = {}
        for row in rows:
            for thing in THINGS[:5]:
                if row[thing.column]:
                    key = f"{thing.column}-{row['urn']}-{row[thing.pairs[3].column or 'inspected']}"
                    claims.setdefault(key, []).append(NamedNode(thing.before + row[thing.column]))
        for key, support in claims.items():
            fact = NamedNode(f"{ID}fact/{key}")
            yield from (Quad(fact, name, support[0], graph) for name in names)
            yield from (Quad(fact, by, claim, graph) for claim in support)

    with tempfile.TemporaryDirectory() as place:
        begun = spent()
        store = Store(str(Path(place) / "store")) if on_disk else Store()
        quads: Iterator[Quad] = (Quad(s, p, o, graph) for s, p, o in triples(iter(rows), NamedNode, literal))
        if wanted:  # what facts do not fill is filled with entities' names
            more = (Quad(NamedNode(f"{ID}entity/{n}"), NamedNode(CG + "name"), Literal(str(n)), graph) for n in count())
            quads = islice(chain(quads, facts(), more), wanted)
        store.bulk_extend(quads)
        if on_disk:
            store.flush()
        return {**since(begun), "quads": len(store)}


def rdflib(cells: Path, out: Path | None) -> dict[str, float]:
    """A plain loop from csv into an rdflib graph."""
    from rdflib import Graph, Literal, URIRef

    types = {kind: URIRef(XSD + kind) for kind in ("date", "integer")}
    begun = spent()
    graph = Graph()
    for triple in triples(rows_of(cells), URIRef, lambda text, kind: Literal(text, datatype=types.get(kind))):
        graph.add(triple)
    taken = since(begun)
    if out:
        graph.serialize(out, format="nt", encoding="utf-8")
    return {**taken, "quads": len(graph)}


def morph_kgc(cells: Path, out: Path | None) -> dict[str, float]:
    """morph-kgc with an RML mapping, into its store in memory."""
    morph = import_module("morph_kgc")
    with tempfile.TemporaryDirectory() as place:
        mapping = Path(place) / "mapping.ttl"
        mapping.write_text(rml(cells), "utf-8")
        begun = spent()
        store = morph.materialize_oxigraph(f"[CONFIGURATION]\nna_values=\nlogging_level=ERROR\n[registers]\nmappings={mapping}\n")
        taken = since(begun)
    if out:
        store.dump(str(out), "application/n-quads")
    return {**taken, "quads": len(store)}


def rml(cells: Path) -> str:
    """The things as an RML mapping."""

    def term(pair: Pair) -> str:
        if not pair.column:
            return f"rr:constant {'<' + pair.before + '>' if pair.kind == 'iri' else json.dumps(pair.before)}"
        kind = "rr:termType rr:IRI" if pair.kind == "iri" else "rr:termType rr:Literal"
        kind += f" ; rr:datatype <{XSD}{pair.kind}>" if pair.kind not in ("iri", "text") else ""
        given = f'rr:template "{pair.before}{{{pair.column}}}"' if pair.before else f'rml:reference "{pair.column}"'
        return f"{given} ; {kind}"

    parts = ["@prefix rr: <http://www.w3.org/ns/r2rml#> .\n@prefix rml: <http://semweb.mmlab.be/ns/rml#> .\n"]
    for number, thing in enumerate(THINGS):
        source = f'rml:logicalSource [ rml:source "{cells}" ; rml:referenceFormulation <http://semweb.mmlab.be/ns/ql#CSV> ]'
        pairs = [f"rr:predicateObjectMap [ rr:predicate <{p.predicate}> ; rr:objectMap [ {term(p)} ] ]" for p in thing.pairs]
        subject = f'rr:subjectMap [ rr:template "{thing.before}{{{thing.column}}}" ]'
        parts.append(f"<urn:map:{number}> a rr:TriplesMap ; {source} ;\n  {subject} ;\n  " + " ;\n  ".join(pairs) + " .\n")
    return "\n".join(parts)


def maplib(cells: Path, out: Path | None) -> dict[str, float]:
    """Maplib with OTTR templates, into its model in memory; the addresses are put together by polars."""
    polars, library = import_module("polars"), import_module("maplib")
    begun = spent()
    model = library.Model()
    model.add_template("\n".join([f"@prefix xsd:<{XSD}>.", *(ottr(number, thing) for number, thing in enumerate(THINGS))]))
    frame = polars.read_csv(str(cells), infer_schema=False)
    for number, thing in enumerate(THINGS):
        given = [polars.format(thing.before.replace("{", "") + "{}", polars.col(thing.column)).alias("subject")]
        for place, pair in enumerate(thing.pairs):
            if pair.column:
                text = polars.col(pair.column)
                read = {"date": text.str.to_date, "integer": text.str.to_integer}.get(pair.kind)
                cell = polars.format(pair.before + "{}", text) if pair.before else text if read is None else read()
                given.append(cell.alias(f"o{place}"))
        model.map(f"urn:map:{number}", frame.filter(polars.col(thing.column).is_not_null()).select(given))
    taken = {**since(begun), "quads": model.size()}
    if out:
        model.write(str(out), format="ntriples")
    return taken


def ottr(number: int, thing: Thing) -> str:
    """A thing as an OTTR template."""
    given = [(f"?o{place}", pair) for place, pair in enumerate(thing.pairs) if pair.column]
    types = {"iri": "ottr:IRI", "text": "xsd:string", "date": "xsd:date", "integer": "xsd:integer"}
    parameters = ["ottr:IRI ?subject", *(f"? {types[pair.kind]} {name}" for name, pair in given)]
    names = {id(pair): name for name, pair in given}
    objects = [names.get(id(p)) or (f"<{p.before}>" if p.kind == "iri" else json.dumps(p.before)) for p in thing.pairs]
    made = [f"ottr:Triple(?subject, <{p.predicate}>, {object})" for p, object in zip(thing.pairs, objects, strict=True)]
    return f"<urn:map:{number}> [ {', '.join(parameters)} ] :: {{ {', '.join(made)} }} ."


def main(way: str, path: str, out: str = "") -> None:
    """Run one way, and print what it took."""
    given, target = Path(path), Path(out) if out and not out.isdigit() else None
    kind, _, place = way.partition("-")
    ways: dict[str, Callable[[], dict[str, float]]] = {
        "caregraph": lambda: caregraph(given, place == "disk"),
        "reload": lambda: reload(given, place == "disk"),
        "floor": lambda: floor(given, place == "disk", 0 if place == "claims" else int(out)),
        "rdflib": lambda: rdflib(given, target),
        "morph": lambda: morph_kgc(given, target),
        "maplib": lambda: maplib(given, target),
    }
    found = ways[kind]()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({**found, "peak": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
