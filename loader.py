"""From seeds/ to build/: the pipeline's story in one page. Installed users call ``caregraph build`` or ``caregraph.load()`` instead."""

from __future__ import annotations

import sys
from pathlib import Path

from caregraph import CaregraphError
from caregraph.consolidate import findings
from caregraph.extract import Extractor, reading_digest
from caregraph.ids import DATASET_GRAPH, ENTITIES_GRAPH, FACTS_GRAPH, JUDGEMENTS_GRAPH, source_graph
from caregraph.model import Document, Register
from caregraph.pipeline.gathering import judgements_in
from caregraph.pipeline.report import RowCount
from caregraph.pipeline.tabulating import Tabulator
from caregraph.publish import AUTHORS, publish
from caregraph.rdf import GraphStore, dataset_lines, entity_lines, fact_lines, judgement_lines, source_lines
from caregraph.resolve import Resolved, Resolver, entities_of, publishers_of
from caregraph.sources import read_source, walk
from caregraph.sources.knowledge import read_knowledge

ROOT = Path(__file__).resolve().parent


def main(seeds: Path = ROOT / "seeds", out: Path = ROOT / "build") -> None:
    """Read, extract, resolve, consolidate, write."""
    knowledge = read_knowledge(seeds / "registers")
    extractor, resolver = Extractor(knowledge), Resolver(knowledge)
    judgements = judgements_in([seeds]) or ()
    tabulator = Tabulator(knowledge, judgements)
    now = {Register: tabulator.read_with, Document: reading_digest(knowledge)}
    read = [read_source(path) for path in walk([seeds]) if isinstance(path, Path)]
    sources = {source.id: source.model_copy(update={"read_with": now[type(source)]}) for source in read}

    says: dict[str, Resolved] = {}
    rows: list[RowCount] = []
    for key, source in sources.items():
        if isinstance(source, Register):
            table = tabulator.read(source)
            sources[key], says[key] = (table.register, Resolved(tuple(table.claims), ())) if table else (source, Resolved((), ()))
            rows += table.counts if table else ()
        else:
            found = extractor.extract(source)
            says[key] = resolver.resolve(source, found.claims, found.unresolved, found.named)

    claims = [claim for resolved in says.values() for claim in resolved.claims]
    publishers = publishers_of(sources.values(), knowledge)
    entities = entities_of(claims, knowledge, sources) | {entity.id: entity for entity in publishers.values()}
    stated = findings(claims, sources, knowledge.lifetimes, knowledge.publisher_name)

    store = GraphStore()
    graphs = {source_graph(k): source_lines(s, publishers.get(k), says[k].claims, says[k].unresolved) for k, s in sources.items()}
    graphs |= {ENTITIES_GRAPH: entity_lines(entities.values()), FACTS_GRAPH: fact_lines(stated)}
    graphs[JUDGEMENTS_GRAPH] = judgement_lines(judgements)
    store.replace({**graphs, DATASET_GRAPH: dataset_lines(now[Document])})
    files = publish(store, out, tables=rows, publisher=AUTHORS)
    print(f"{len(sources)} sources, {len(claims)} claims, {len(stated)} facts and disagreements: {', '.join(map(str, files))}")


if __name__ == "__main__":
    try:
        main()
    except CaregraphError as error:
        sys.exit(f"loader: {error}")
