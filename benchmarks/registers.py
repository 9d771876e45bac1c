"""How fast registers are loaded, against what the same rows cost without caregraph and in tools made for mapping tables.

The rows are Ofsted's lists of providers in ../shared/data/ofsted-providers where they are, else made up in their shape (``--rows N``).
Each way runs in a process of its own (``register_loads.py``); what is printed are medians. Seconds by the clock depend on what
else the machine does, so the processor time stands beside them; rates and ratios are of it. ``README.md`` says what each way does.

    python benchmarks/registers.py [--rows N] [--runs 3] [--morph-kgc-python PATH] [--maplib-python PATH]
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from pyoxigraph import RdfFormat, parse

from caregraph.ids import slug
from caregraph.model import Register, RegisterRow
from caregraph.pipeline import knowledge_for
from caregraph.registers import Tally, recognise
from caregraph.registers.columns import Recognised
from caregraph.registers.rows import read_records
from caregraph.registers.rules import Row, RuleReader
from caregraph.resolve import RegisterParties
from caregraph.resolve.owner_names import read_owner_name
from caregraph.sources import read_source
from caregraph.terms import EntityType

HERE: Final = Path(__file__).resolve().parent
LISTS: Final = HERE.parent.parent / "shared" / "data" / "ofsted-providers"
COLUMNS: Final = (
    "source", "row", "place", "urn", "name", "places", "registration", "grade", "inspected", "quote", "council", "owner",
    "owner_name", "sector_key", "provision", "located", "owned", "sector", "registered", "rated",
)  # fmt: skip
HEADER: Final = (
    "Web link", "URN", "Linked Education URN", "Provision type", "Registration date", "Registration status", "Name", "Address 1", "Town",
    "Postcode", "Ofsted region", "Government Office Region", "Local authority", "Parliamentary constituency", "Sector", "Places",
    "Organisation which owns the provider", "Latest full inspection event type", "Latest full inspection date",
    "Latest full inspection: Overall experiences and progress of children and young people",
)  # fmt: skip
YEARS: Final = range(2017, 2026)


class Way(NamedTuple):
    """A way to load, as ``register_loads.py`` knows it, and the floor that it is compared with."""

    name: str
    title: str
    floor: str
    python: str = sys.executable


class Run(NamedTuple):
    """Medians of one way."""

    seconds: float
    cpu: float
    peak: float
    quads: int


# ---------------------------------------------------------------- rows


def made_up(folder: Path, rows: int) -> None:
    """Lists of nine years with so many rows together; a setting keeps its number from list to list, and some change hands."""
    source = random.Random(2016)
    councils = sorted(entity.label for entity in knowledge_for().entities.values() if entity.type is EntityType.COUNCIL and not entity.end)
    grades = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")
    homes = [
        (str(2_000_000 + n), f"Example House {n}", source.choice(councils), f"Example Care {n % (rows // 90 + 1)} Limited")
        for n in range(rows // 9)
    ]
    for year in YEARS:
        with (folder / f"provider_at_march_{year}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEADER)
            for urn, name, council, owner in homes:
                owned = owner if source.random() < 0.97 else f"Another Example {source.randrange(rows)} Limited"
                seen = f"{source.randint(1, 28):02}/{source.randint(1, 12):02}/{year - 1}"
                registered, places = f"01/0{source.randint(1, 9)}/2015", source.randint(1, 8)
                table.writerow((
                    "", urn, "", "Children's home", registered, "Active", name, "1 Example Road", "Example", "EX1 1EX", "London", "London",
                    council, "Example", "Private", places, owned, "Full inspection", seen, source.choice(grades),
                ))  # fmt: skip


def write_cells(folder: Path, out: Path) -> int:
    """The rows of the lists as one table of plain cells, for all ways but caregraph's own; how many there are.

    What those tools cannot do is done for them: headers are found, cells read, dates written as in ISO 8601, names made parts of addresses.
    The columns ``located`` to ``rated`` have the place of the row where it makes a claim of that kind, and are empty where it makes none.
    """
    parties, number = RegisterParties(knowledge_for()), 0
    with out.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        for path in sorted(folder.glob("*.csv")):
            register = read_source(path)
            assert isinstance(register, Register), path
            recognised = recognise(register)
            assert recognised is not None, path
            reader = RuleReader(register, recognised, parties, Tally())
            for record, row in read_records(register, recognised, reader, Tally()):
                number += 1
                table.writerow(cells_of(path.stem.replace("_", "-"), record, row, recognised))
    return number


def cells_of(source: str, record: RegisterRow, row: Row, recognised: Recognised) -> dict[str, str]:
    """One line of the table."""

    def text(column: str) -> str:
        return " ".join(row.cells[column].text.split()) if column in row.cells else ""

    def day(column: str) -> str:
        cell = row.cells.get(column)
        return cell.day.lexical if cell is not None and cell.day is not None and len(cell.day.lexical) == 10 else ""

    def part(column: str) -> str:
        return slug(text(column)) if text(column) else ""

    owner = text("owner")
    place = f"{source}-{record.number}"
    shown = sorted(recognised.columns.items(), key=lambda pair: pair[1])
    quote = " | ".join(f"{recognised.headers[n]}: {' '.join(record.values[n].split())}" for _, n in shown if record.values[n].strip())
    cells = {
        "source": source, "row": str(record.number), "place": place, "urn": text("urn"), "name": text("name"), "places": text("places"),
        "registration": day("registered"), "grade": text("overall"), "inspected": day("inspected"), "quote": quote,
        "council": part("council"), "owner": owner and (read_owner_name(owner).slug or slug(owner)), "owner_name": text("owner"),
        "sector_key": part("sector"), "provision": part("provision"),
    }  # fmt: skip
    stated = {"located": text("council"), "owned": text("owner"), "sector": text("sector"), "registered": "yes"}
    stated["rated"] = text("overall") and day("inspected")
    return cells | {kind: place if has else "" for kind, has in stated.items()}


# ---------------------------------------------------------------- runs


def run(way: Way, path: Path, out: str = "") -> dict[str, float]:
    command = [way.python, str(HERE / "register_loads.py"), way.name, str(path), *([out] if out else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{way.name}: {done.stderr[-2000:]}")
    print(f"{way.name}: {done.stdout.splitlines()[-1]}", file=sys.stderr, flush=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def medians(found: list[dict[str, float]]) -> Run:
    seconds, cpu, peak = (median(each[name] for each in found) for name in ("seconds", "cpu", "peak"))
    return Run(seconds, cpu, peak, int(found[0]["quads"]))


def same_triples(ways: list[Way], cells: Path, place: Path) -> Iterator[tuple[str, str]]:
    """A digest over the sorted triples that each way makes of the cells."""
    for way in ways:
        out = place / f"{way.name}.nt"
        run(way, cells, str(out))
        lines = sorted({str(quad.triple) for quad in parse(path=str(out), format=RdfFormat.N_QUADS)})
        out.unlink()
        yield way.name, f"{sha256(chr(10).join(lines).encode()).hexdigest()[:16]} over {len(lines)}"


def print_table(ways: list[Way], runs: dict[str, Run], rows: int) -> None:
    heads = ("way", "seconds", "cpu s", "rows/cpu s", "triples", "triples/cpu s", "peak MB", "x floor")
    print(f"| {' | '.join(heads)} |\n| --- |{' ---: |' * 7}")
    for way in ways:
        got = runs[way.name]
        ratio = f"{got.cpu / runs[way.floor].cpu:.2f}"
        numbers = (
            f"{got.seconds:.1f}",
            f"{got.cpu:.1f}",
            f"{rows / got.cpu:,.0f}",
            f"{got.quads:,}",
            f"{got.quads / got.cpu:,.0f}",
            f"{got.peak:,.0f}",
        )
        print(f"| {way.title} | {' | '.join(numbers)} | {ratio} |")


def print_reloads(folder: Path, place: Path, runs: int) -> None:
    print("\n| loading again | first load, cpu s | unchanged | one cell of one file changed |\n| --- | ---: | ---: | ---: |")
    for name, title in (("reload-memory", "in memory"), ("reload-disk", "on disk")):
        found: list[dict[str, float]] = []
        for number in range(runs):
            copied = place / f"{name}-{number}"
            copied.mkdir()
            for path in folder.glob("*.csv"):
                shutil.copyfile(path, copied / path.name)
            found.append(run(Way(name, title, ""), copied))
        first, same, changed = (median(each[f"{step} cpu"] for each in found) for step in ("first", "unchanged", "changed"))
        print(f"| {title} | {first:.1f} | {same:.2f} s, {same / first:.1%} | {changed:.1f} s, {changed / first:.0%} |", flush=True)


def main() -> int:
    """Measure, and print the tables; 1 when ways that should make the same triples do not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=0, help="make up so many rows, and do not read the lists")
    parser.add_argument("--runs", type=int, default=3, help="how many runs the medians are of (default 3)")
    parser.add_argument("--morph-kgc-python", default="", help="the Python of an environment that has morph-kgc")
    parser.add_argument("--maplib-python", default="", help="the Python of an environment that has maplib")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = LISTS
        if wanted.rows or not LISTS.is_dir():
            folder = place / "lists"
            folder.mkdir()
            made_up(folder, wanted.rows or 30_000)
        cells = place / "cells.csv"
        rows = write_cells(folder, cells)
        files = len(list(folder.glob("*.csv")))
        print(f"{rows} rows of {files} lists{'' if folder == LISTS else ', made up'}; medians of {wanted.runs} runs\n", flush=True)
        whole = [
            Way("floor-memory", "floor of a whole load, in memory", "floor-memory"),
            Way("caregraph-memory", "caregraph, in memory", "floor-memory"),
            Way("floor-disk", "floor of a whole load, on disk", "floor-disk"),
            Way("caregraph-disk", "caregraph, on disk", "floor-disk"),
        ]
        mappers = [
            Way("floor-claims", "floor of the claims alone, in memory", "floor-claims"),
            Way("rdflib", "csv to rdflib", "floor-claims"),
        ]
        others = {"morph-kgc": wanted.morph_kgc_python, "maplib": wanted.maplib_python}
        mappers += [Way(name, name, "floor-claims", python) for name, python in others.items() if python]
        quads = str(int(run(whole[1], folder)["quads"]))
        results: dict[str, list[dict[str, float]]] = {}
        for _ in range(wanted.runs):  # in turn, so that a busy minute does not fall on one way alone
            for way in (*whole, *mappers):
                given = folder if way.name.startswith("caregraph") else cells
                results.setdefault(way.name, []).append(run(way, given, quads if way in whole else ""))
        print_table([*whole, *mappers], {name: medians(found) for name, found in results.items()}, rows)
        digests = dict(same_triples(mappers[1:], cells, place))
        print("\n" + "\n".join(f"{name}: {digest} triples" for name, digest in digests.items()))
        print_reloads(folder, place, wanted.runs)
    return 0 if len(set(digests.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
