"""The pictures: what is drawn is what the facts say, the caption names the sources, and the same data gives the same bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.dates import date2num
from matplotlib.figure import Figure

import caregraph
from caregraph.asof import certainty
from caregraph.cli import main
from caregraph.dates import PartialDate
from caregraph.errors import CaregraphError
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, source_graph
from caregraph.kg import KnowledgeGraph
from caregraph.making import open_graph
from caregraph.model import Entity
from caregraph.network import network
from caregraph.pictures import Picture
from caregraph.pictures.timeline import HOW, _bar
from caregraph.rdf import GraphStore, entity_lines, fact_lines
from caregraph.rdf.ntriples import name
from caregraph.terms import ID, Certainty, EntityType, Manner, Predicate

ROOT: Final = Path(__file__).parents[1]
LEEDS, HULL, TRUST, FUND = "council/LDS", "council/KHL", "organisation/brightwell", "organisation/fund"
ENTITIES: Final = (
    Entity(id=LEEDS, type=EntityType.COUNCIL, label="Leeds City Council"),
    Entity(id=HULL, type=EntityType.COUNCIL, label="Hull City Council"),
    Entity(id=TRUST, type=EntityType.CHILDRENS_TRUST, label="Brightwell Children's Trust"),
    Entity(id=FUND, type=EntityType.INVESTOR, label="Fund $1 and $2"),
    Entity(id="regulator/ofsted", type=EntityType.REGULATOR, label="Ofsted"),
    Entity(id="setting/SC1", type=EntityType.CHILDRENS_HOME, label="Home"),
)


def fact(subject: str, predicate: Predicate, obj: str, **fields: Any) -> Fact:
    return Fact(subject=subject, predicate=predicate, object=obj, supporting=("c",), witnesses=1, **fields)


RUN: Final = fact(
    LEEDS, Predicate.DELEGATED_TO, TRUST, start=PartialDate.parse("2014"), end=PartialDate.parse("2020-06"), holds=False,
    manners=(Manner.DIRECTED,), first_seen=date(2015, 5, 1), last_seen=date(2018, 5, 1),
)  # fmt: skip
CHOSEN: Final = fact(
    HULL, Predicate.DELEGATED_TO, TRUST, start=PartialDate.parse("2016-02-03"), first_seen=date(2017, 1, 1), last_seen=date(2017, 1, 1),
    manners=(Manner.DIRECTED, Manner.VOLUNTARY),
)  # fmt: skip
RATED: Final = fact(
    LEEDS, Predicate.RATED, "regulator/ofsted", value="inadequate", start=PartialDate.parse("2013-02-01"), occasion="2013-02-01"
)
OWNED: Final = fact(TRUST, Predicate.OWNED_BY, LEEDS, shares=("20%",), first_seen=date(2017, 1, 1), last_seen=date(2017, 1, 1))
HOME: Final = fact("setting/SC1", Predicate.OWNED_BY, FUND, first_seen=date(2017, 1, 1), last_seen=date(2017, 1, 1))


def kg_of(*facts: Fact) -> KnowledgeGraph:
    store = GraphStore()
    # a grade is one that a source gives
    facts = tuple(fact.model_copy(update={"supporting": ("c1",)}) if fact.predicate is Predicate.RATED else fact for fact in facts)
    source = f'<{ID}claim/c1> {name("prov:hadPrimarySource")} <{ID}source/list> .\n<{ID}source/list> {name("cg:fileName")} "list.csv" .\n'
    graphs = {ENTITIES_GRAPH: entity_lines(ENTITIES), FACTS_GRAPH: fact_lines(facts), source_graph("source/list"): [source]}
    store.replace(graphs)
    return KnowledgeGraph(store)


def texts(picture: Picture) -> list[str]:
    return [text.get_text().replace("\n", " ") for text in written(picture.figure)]


def written(figure: Figure) -> list[Any]:
    parts: list[Any] = [figure, *figure.axes]
    return [text for part in parts for text in part.texts]


def bars_of(picture: Picture) -> list[Any]:
    return list(picture.figure.axes[0].containers)


def legend(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.figure.legends[0].get_texts()]


def parts(picture: Picture, one: Fact) -> dict[str, list[tuple[float, float]]]:
    """The bars of an arrangement: from where to where, by how surely."""
    found: dict[str, list[tuple[float, float]]] = {}
    for bars in bars_of(picture):
        key, _, sure = str(bars.get_label()).partition(" ")
        if key == one.key:
            (patch,) = bars.patches
            found.setdefault(sure, []).append((patch.get_x(), patch.get_x() + patch.get_width()))
    return found


def at(day: str) -> float:
    return float(date2num(date.fromisoformat(day)))  # type: ignore[no-untyped-call]


# ------------------------------------------------------------ timeline


def test_bars_reach_from_start_to_end_and_what_is_only_possible_is_apart() -> None:
    picture = kg_of(RUN, CHOSEN, RATED).picture.timeline()
    assert parts(picture, RUN) == {
        "possible": [(at("2014-01-01"), at("2014-12-31")), (at("2020-05-31"), at("2020-06-30"))],
        "certain": [(at("2014-12-31"), at("2020-05-31"))],
    }
    # Begun on a day, seen once, and no end known: certain until then, possible to the end of the axis, where an arrow points on.
    assert parts(picture, CHOSEN) == {"certain": [(at("2016-02-03"), at("2017-01-01"))], "possible": [(at("2017-01-01"), at("2021-01-01"))]}
    assert legend(picture) == ["directed", "sources disagree", "faded: possible, not certain", "no end known", "inadequate"]
    assert [row["how"] for row in picture.table] == ["sources disagree", "directed"]


def test_manners_have_a_colour_and_a_hatch() -> None:
    picture = kg_of(RUN).picture.timeline("Leeds City Council")
    colours = {tuple(bars.patches[0].get_facecolor()[:3]) for bars in bars_of(picture)}
    assert len(colours) == 1
    assert {bars.patches[0].get_hatch() for bars in bars_of(picture)} == {HOW["directed"][1]}
    assert {bars.patches[0].get_alpha() for bars in bars_of(picture)} == {None, 0.35}
    assert len({(colour, hatch) for colour, hatch, _ in HOW.values()}) == len({colour for colour, *_ in HOW.values()}) == 5


def test_grades_are_marks_in_the_councils_own_lane() -> None:
    axes = kg_of(RUN, RATED).picture.timeline("Leeds City Council").figure.axes[0]
    (mark,) = (line for line in axes.lines if line.get_label() == "inadequate")
    assert (date2num(mark.get_xdata()), list(mark.get_ydata())) == ([at("2013-02-01")], [0])  # type: ignore[no-untyped-call, arg-type]


def test_a_timeline_as_of_a_day_ends_there() -> None:
    picture = kg_of(RUN, CHOSEN, RATED).picture.timeline(as_of="2015-06-30")
    assert picture.figure.axes[0].get_xlim() == (at("2013-01-01"), at("2015-06-30"))
    assert parts(picture, RUN)["certain"] == [(at("2014-12-31"), at("2015-06-30"))]
    assert parts(picture, CHOSEN) == {}
    assert "Hull City Council" not in texts(picture)


def test_a_planned_end_is_marked_and_what_has_no_date_is_named_in_the_caption() -> None:
    planned = RUN.model_copy(update={"end": None, "holds": True, "planned_end": PartialDate.parse("2021-03-31")})
    undated = fact(HULL, Predicate.DELEGATED_TO, TRUST)
    picture = kg_of(planned, undated).picture.timeline()
    assert parts(picture, planned)["possible"][1] == (at("2018-05-01"), at("2021-03-31"))
    assert "end that was planned" in legend(picture)
    assert "Not drawn, as no source says when: Brightwell Children's Trust for Hull City Council." in picture.caption


DAYS: Final = st.dates(date(2014, 1, 1), date(2014, 2, 9))
BOUNDS: Final = st.none() | st.lists(DAYS, min_size=2, max_size=2).map(sorted).flatmap(
    lambda two: st.sampled_from([PartialDate(earliest=two[0], latest=two[1]), PartialDate(earliest=two[0]), PartialDate(latest=two[1])])
)


@settings(max_examples=200)
@given(start=BOUNDS, end=BOUNDS, planned=BOUNDS, seen=st.lists(DAYS, max_size=2).map(sorted), holds=st.booleans(), day=DAYS)
def test_a_bar_says_of_every_day_what_as_of_says(
    start: PartialDate | None, end: PartialDate | None, planned: PartialDate | None, seen: list[date], holds: bool, day: date
) -> None:
    drawn = fact(
        LEEDS, Predicate.DELEGATED_TO, TRUST, start=start, end=end, planned_end=planned, holds=holds and end is None,
        first_seen=seen[0] if seen else None, last_seen=seen[-1] if seen else None,
    )  # fmt: skip
    ((one, other, key, data),) = network(kg_of(drawn).store).edges(keys=True, data=True)
    bar, told = _bar(one, other, key, data), certainty(drawn, day)
    if bar is None:
        assert told is None
    elif bar.sure is not None and bar.sure[0] <= day <= bar.sure[1]:
        assert told is Certainty.CERTAIN
    else:
        assert told is (Certainty.POSSIBLE if bar.may[0] <= day and (bar.may[1] is None or day <= bar.may[1]) else None)


# ------------------------------------------------------------ network


def test_a_network_has_a_box_for_each_party_and_a_line_for_each_fact() -> None:
    picture = kg_of(RUN, CHOSEN, OWNED, HOME).picture.network()  # the first has ended, and the home is nobody's who runs services
    axes = picture.figure.axes[0]
    boxes = {str(patch.get_label()) for patch in axes.patches}
    assert {"Hull City Council", "Leeds City Council", "Brightwell Children's Trust"} < boxes
    assert [patch.get_label() for patch in axes.patches if patch.get_label() in ("delegatedTo", "ownedBy")] == ["delegatedTo", "ownedBy"]
    assert {"since 2016", "20%"} <= set(texts(picture))
    assert legend(picture) == ["council", "children's trust", "services run by", "owned by"]


def test_a_network_as_of_a_day_pales_what_is_only_possible() -> None:
    picture = kg_of(RUN, OWNED).picture.network(as_of="2017-01-01")
    alphas = {p.get_label(): p.get_alpha() for p in picture.figure.axes[0].patches if p.get_label() in ("delegatedTo", "ownedBy")}
    assert alphas == {"delegatedTo": 1.0, "ownedBy": 1.0}
    later = kg_of(RUN, OWNED).picture.network(as_of="2020-06-15")
    assert {p.get_alpha() for p in later.figure.axes[0].patches if p.get_label() in ("delegatedTo", "ownedBy")} == {0.4}


def test_the_neighbourhood_of_an_owner_has_its_homes_in_one_box() -> None:
    picture = kg_of(HOME, CHOSEN).picture.network(FUND)
    # A "$" in a name is a "$", and begins no formula.
    assert {"1 home, school or agency", "Fund $1 and $2"} < {str(p.get_label()) for p in picture.figure.axes[0].patches}
    assert "Hull City Council" not in texts(picture)
    assert picture.svg.startswith("<?xml")


# ------------------------------------------------------------ what is drawn is legible


@pytest.fixture(scope="module")
def packaged(packaged_cache: Path) -> KnowledgeGraph:
    return open_graph(next((packaged_cache / "caregraph").glob("seeds-*")))


@pytest.fixture(scope="module")
def drawn(packaged: KnowledgeGraph) -> dict[str, Picture]:
    return {
        "timeline": packaged.picture.timeline(),
        "network": packaged.picture.network(),
        "concentration": packaged.picture.concentration("London", as_of="2025-03-31"),
    }


NAMES: Final = ("timeline", "network", "concentration")


@pytest.mark.parametrize("name", NAMES)
def test_no_label_lies_on_another_or_is_cut_off(drawn: dict[str, Picture], name: str) -> None:
    figure: Figure = drawn[name].figure
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    labels = written(figure)
    for axis in (axis for axes in figure.axes if axes.axison for axis in (axes.xaxis, axes.yaxis)):
        low, high = sorted(axis.get_view_interval())
        labels += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    boxes = [(label.get_text(), label.get_window_extent(renderer)) for label in labels if label.get_text()]
    for text, box in boxes:
        assert min(box.x0, box.y0) >= 0, text
        assert box.x1 <= figure.bbox.width, text
        assert box.y1 <= figure.bbox.height, text
    for (one, box), (other, beside) in combinations(boxes, 2):
        assert not box.padded(-1).overlaps(beside.padded(-1)), (one, other)


def test_the_caption_names_those_who_published_it(drawn: dict[str, Picture]) -> None:
    for picture, publisher in (
        (drawn["timeline"], "Community Care"),
        (drawn["network"], "Community Care"),
        (drawn["concentration"], "Ofsted"),
    ):
        assert publisher in picture.caption.partition("Sources: ")[2]
        assert picture.caption in texts(picture)


def test_concentration_draws_what_the_question_answers(drawn: dict[str, Picture], packaged: KnowledgeGraph) -> None:
    rows = [row for row in packaged.query("market-concentration", region="London", as_of="2025-03-31") if row["areaType"] == "Council"]
    expected = sorted((row for row in rows if row["covered"]), key=lambda row: (-float(str(row["hhi"])), str(row["areaLabel"])))
    axes: list[Any] = drawn["concentration"].figure.axes
    share, index, owners = axes
    assert [label.get_text() for label in share.get_yticklabels()] == [row["areaLabel"] for row in expected]
    assert [patch.get_width() for patch in share.patches] == [row["share"] for row in expected]
    assert [patch.get_width() for patch in owners.patches] == [row["owners"] for row in expected]
    (points,) = (line for line in index.lines if line.get_label() == "hhi")
    assert list(points.get_xdata()) == [row["hhiPoints"] for row in expected]


# ------------------------------------------------------------ files and commands

COMMANDS: Final = {
    "timeline": ["timeline", "--council", "Leeds"],
    "network": ["network", "--party", "Brightwell Children's Trust"],
    "concentration": ["concentration", "--as-of", "2021-03-31"],
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one note, one list and the table of regions."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "note.md").write_text(
        '---\ndate: "2021-05-01"\npublisher: "The Example"\n---\n'
        "Leeds City Council handed its children's services to Brightwell Children's Trust on 1 April 2020.\n"
    )
    (folder / "provider_at_march_2021.csv").write_text(
        "URN,Provision type,Registration status,Name,Local authority,Sector,Places,Organisation which owns the provider\n"
        "SC100001,Children's home,Active,,Leeds,Private,4,Larkmere Homes Ltd\n"
    )
    for table in ("authorities.csv", "regions.csv"):
        shutil.copy(ROOT / "seeds" / "registers" / table, folder)
    store = folder.with_suffix(".db")
    caregraph.load(folder, store=store).close()
    return store


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> int | str | None:
    """Run a command in this process; its exit code."""
    monkeypatch.setattr(sys, "argv", ["caregraph", "picture", *words])
    try:
        main()
    except SystemExit as end:
        return end.code
    return 0


@pytest.mark.parametrize("name", NAMES)
def test_a_command_writes_what_the_suffix_says_and_the_same_bytes_each_time(
    name: str, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAREGRAPH_STORE", str(small))
    for suffix in (".png", ".svg", ".html"):
        first, second = tmp_path / f"1{suffix}", tmp_path / f"2{suffix}"
        assert command(monkeypatch, *COMMANDS[name], "--out", str(first)) == 0
        assert capsys.readouterr() == ("", f"written: {first}\n")
        assert command(monkeypatch, *COMMANDS[name], "--out", str(second)) == 0
        capsys.readouterr()
        assert first.read_bytes() == second.read_bytes()
    assert (tmp_path / "1.png").read_bytes().startswith(b"\x89PNG")
    svg, page = ((tmp_path / f"1{suffix}").read_text("utf-8") for suffix in (".svg", ".html"))
    assert ET.fromstring(svg.encode()).tag == "{http://www.w3.org/2000/svg}svg"
    assert not re.search(r"\b20\d\d-\d\d-\d\dT|dc:date", svg)
    # Nothing that a browser would fetch or run; the data stands below, with links for those who follow them.
    assert not re.search(r"<script|<link|<img|@import|url\(http", page)
    assert "<figcaption>" in page
    assert "<table>" in page


@pytest.mark.parametrize(
    ("type", "counted"),
    [(None, "Homes, schools and agencies that Ofsted registers, by"), ("ChildrensHome", "Children's homes that Ofsted registers, by")],
)
def test_the_subtitle_says_what_is_counted(small: Path, type: str | None, counted: str) -> None:
    with open_graph(small) as kg:
        assert any(text.startswith(counted) for text in texts(kg.picture.concentration(type=type)))


def test_another_process_writes_the_same_bytes_and_the_notebook_shows_them(small: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), "PYTHONHASHSEED": "7"}
    words = [*COMMANDS["network"], "--store", str(small), "--out", "theirs.svg"]
    subprocess.run([sys.executable, "-m", "caregraph", "picture", *words], env=env, cwd=tmp_path, check=True, capture_output=True)
    with open_graph(small) as kg:
        picture = kg.picture.network("Brightwell Children's Trust")
    assert picture._repr_svg_() == (tmp_path / "theirs.svg").read_text("utf-8")
    assert picture._repr_png_() == picture.save(tmp_path / "ours.png").read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["timeline", "--council", "Leads", "--out", "a.svg"], 1, "did you mean Leeds City Council"),
        (["timeline", "--out", "a.pdf"], 1, "not as '.pdf'"),
        (["network", "--party", "Hull City Council", "--out", "a.svg"], 1, "nothing to draw"),
        (["concentration", "--as-of", "1990-01-01", "--out", "a.svg"], 1, "nothing to draw"),
        (["concentration", "--type", "Homes", "--out", "a.svg"], 1, "type cannot be 'Homes'"),
        (["timeline"], 2, "--out"),
    ],
)
def test_mistakes_are_told(
    words: list[str], code: int, told: str, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAREGRAPH_STORE", str(small))
    monkeypatch.chdir(tmp_path)
    assert command(monkeypatch, *words) == code
    assert told in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_picture_of_ones_own_documents(small: Path) -> None:
    with open_graph(small) as kg:
        picture = kg.picture.timeline("Leeds")
    assert picture.caption.endswith("Sources: The Example.")
    ((begun, surely),) = [(row["possiblyFrom"], row["certainlyFrom"]) for row in picture.table]
    assert (begun, surely) == (date(2020, 4, 1), None)  # that it still ran them in 2021, the source does not say


def test_errors_say_what_is_wrong(tmp_path: Path) -> None:
    kg = kg_of(RUN)
    picture = kg.picture.timeline()
    with pytest.raises(CaregraphError, match=r"a picture is saved as \.png, \.svg or \.html, not as '\.pdf'"):
        picture.save(tmp_path / "x.pdf")
    with pytest.raises(CaregraphError, match="cannot be written"):
        picture.save(tmp_path / "none" / "x.png")
    with pytest.raises(CaregraphError, match="no Council of this dataset is called"):
        kg.picture.timeline("Ledes")
    with pytest.raises(CaregraphError, match="nothing to draw: no source dates an arrangement or a grade of Hull City Council"):
        kg.picture.timeline("Hull City Council")
    with pytest.raises(CaregraphError, match="nothing to draw: no source tells who runs services of, or owns, Hull City Council"):
        kg.picture.network("Hull City Council")
    with pytest.raises(CaregraphError, match="nothing to draw: no list has settings with a known owner in the area of any region"):
        kg.picture.concentration()
    with pytest.raises(CaregraphError, match="as_of is a full day"):
        kg.picture.timeline(as_of="2015")


def test_without_matplotlib_all_else_works_and_a_picture_names_the_extra(small: Path) -> None:
    code = (
        "import sys; sys.modules['matplotlib'] = None; import caregraph; kg = caregraph.open(); print(len(kg.query('who-runs')))\n"
        "try: kg.picture.timeline()\nexcept caregraph.CaregraphError as error: print(error)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), "CAREGRAPH_STORE": str(small)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert re.fullmatch(r"1\na picture needs matplotlib \(.*\); run: pip install 'caregraph\[pictures\]'\n", done.stdout)


def test_import_and_queries_do_not_import_matplotlib() -> None:
    heavy = ("matplotlib", "networkx", "numpy")
    code = f"import sys, caregraph.kg, caregraph.cli, caregraph.pictures; print([name for name in {heavy} if name in sys.modules])"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    assert subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_style_of_the_user_is_left_alone() -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    kg_of(RUN).picture.timeline().png  # noqa: B018
    assert dict(matplotlib.rcParams) == before
