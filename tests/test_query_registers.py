"""The questions about registers: answers from small lists that follow one another, and from the shared ones where they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import rdflib
from pyoxigraph import RdfFormat, Triple, serialize

import caregraph
from caregraph.errors import CaregraphError
from caregraph.kg import KnowledgeGraph
from caregraph.query import SEPARATOR, bind, canned, terms_for

SHARED: Final = Path(__file__).parents[2] / "shared" / "data"
HEAD: Final = (
    "URN,Provision type,Registration date,Registration status,Name,Local authority,Sector,Places,"
    "Organisation which owns the provider,Event type,Inspection date,Overall experiences and progress of children and young people\n"
)
HOME: Final = "Children's home"
LISTS: Final = {
    "provider_at_march_2018.csv": [
        f"SC100001,{HOME},01/02/2010,Active,,Poole,Private,4,Larkmere Homes Ltd,Full inspection,05/06/2017,Good",
        f"SC100002,{HOME},01/02/2011,Active,,Slough,Voluntary,6,Larkmere Homes Ltd,Full inspection,06/07/2017,Inadequate",
        "SC100003,Independent fostering agency,,Active,Tarnside Fostering,Slough,Private,,Tarnside Fostering Ltd,,,",
    ],
    "provider_at_march_2020.csv": [
        f"SC100001,{HOME},01/02/2010,Active,,\"Bournemouth, Christchurch & Poole\",Private,5,Larkmere Homes Ltd,"
        "Full inspection,09/10/2019,Outstanding",
        f"SC100002,{HOME},01/02/2011,Active,,Slough,Private,6,Tarnside Fostering Ltd,Full inspection,06/07/2017,Inadequate",
    ],
}  # fmt: skip
STEPS: Final = """council,instrument,date,date_precision,relation,counterparty,counterparty_type,detail,status_note,source_url
Slough,statutory direction,2014-10,month,forced-by,Department for Education,government department,,,https://orders.example/1
Slough,trust start,2015-10-01,day,delegated-to,Slough Children's Services Trust,trust,,,https://orders.example/2
Slough,directions lifted,2021,year,forced-by-end,Department for Education,government department,,,https://orders.example/3
"""
TRIED: Final[dict[str, list[dict[str, str]]]] = {
    "homes-in": [{"council": "Slough"}, {"council": "Bournemouth, Christchurch and Poole", "as_of": "2018-12-31"}],
    "homes-of": [{"owner": "Larkmere Homes Ltd"}, {"owner": "Larkmere Homes Ltd", "as_of": "2020-03-31"}],
    "interventions": [{}, {"council": "Slough"}],
    "owners-by-homes": [{}, {"as_of": "2018-03-31"}, {"council": "Slough", "type": "ChildrensHome"}],
    "sector-flips": [{}, {"owner": "Larkmere Homes Ltd"}],
    "ratings": [{"party": "setting/SC100001"}],
    "who-owns": [{"provider": "setting/SC100002"}],
}


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("lists")
    for name, rows in LISTS.items():
        (folder / name).write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "interventions.csv").write_text(STEPS, encoding="utf-8")
    return caregraph.load(folder)


def rows(kg: KnowledgeGraph, question: str, columns: str, **values: str) -> list[tuple[Any, ...]]:
    table = kg.query(question, **values)
    wanted = [table.column(name) for name in columns.split()]
    return [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in zip(*wanted, strict=True)]
