"""The day of a list: as its captions say it, else as its name does, else an error with the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from caregraph.errors import SourceError
from caregraph.model import Register
from caregraph.registers import as_source, recognise, snapshot_day
from caregraph.sources.registers import read_register, register_from_bytes

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ofsted-providers"
HEADER = b"URN,Provision type,Registration status,Name,Local authority,Sector\n"
ROW = b"SC400001,Children's home,Active,Fernbank,Kent,Private\n"


def list_of(name: str, caption: str = "") -> Register:
    return register_from_bytes(Path(name), (f"{caption},,,,,\n".encode() if caption else b"") + HEADER + ROW)


@pytest.mark.parametrize(
    ("name", "caption", "expected"),
    [
        ("list.csv", "Providers as at 31 March 2019", "2019-03-31"),
        ("list.csv", "Providers as at 31st Mar 2019 (revised)", "2019-03-31"),
        ("list.csv", "Providers at 31 March 2019, published on 5 July 2019", "2019-03-31"),
        ("list.csv", "Providers as of 30 September 2019", "2019-09-30"),
        ("list.csv", "Providers as at March 2022", "2022-03-31"),
        ("list.csv", "Providers as at February 2020", "2020-02-29"),
        ("provider_at_march_2018.csv", "", "2018-03-31"),
        ("provider_at_march_2018_part2.csv", "", "2018-03-31"),
        ("Providers-31-March-2019.csv", "", "2019-03-31"),
        ("providers_2019-03-31.csv", "", "2019-03-31"),
        ("provider_at_march_2018.csv", "Providers as at 31 March 2019", "2019-03-31"),
    ],
)  # fmt: skip
def test_the_day_is_told(name: str, caption: str, expected: str) -> None:
    assert snapshot_day(list_of(name, caption)).lexical == expected


@pytest.mark.parametrize(
    "name", ["providers.csv", "providers_2019.csv", "providers_2019-02-30.csv", "demarch_2018x.csv", "march_20188.csv"]
)
def test_a_list_without_a_day_is_refused_with_the_remedy(name: str) -> None:
    with pytest.raises(
        SourceError, match=rf"^{name}: neither its captions nor its name tell its day; name the file as in .*_2019-03-31\.csv$"
    ):
        snapshot_day(list_of(name))


def test_captions_that_tell_two_days_are_refused() -> None:
    with pytest.raises(SourceError, match=r"list\.csv: its captions tell several days \(2018-03-31, 2019-03-31\)"):
        snapshot_day(list_of("list.csv", "As at 31 March 2019; compared with those as at 31 March 2018"))


def test_a_list_becomes_a_source_of_its_series() -> None:
    register = list_of("provider_at_march_2018.csv")
    recognised = recognise(register)
    assert recognised is not None
    source = as_source(register, recognised)
    assert (source.publisher, source.series, source.licence) == ("Ofsted", "ofsted-providers", "Open Government Licence v3.0")
    assert source.title == "Children's social care providers in England at 2018-03-31"
    assert source.date is not None
    assert source.date.lexical == "2018-03-31"
    assert (source.id, source.digest, source.rows) == (register.id, register.digest, register.rows)


def test_the_lists_at_hand_tell_their_days() -> None:
    if not SHARED.is_dir():
        pytest.skip("the lists are not at hand")
    days = {path.stem: snapshot_day(read_register(path)).lexical for path in sorted(SHARED.glob("*.csv"))}
    assert days == {name: f"{name[18:22]}-03-31" for name in days}
    assert len(days) == 9
