"""Commissioners who are there no longer, and losses of powers that are over, as other sentences tell; and what ends neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ANN, PETER = "LDS commissionerAppointed ann-marlow", "LDS commissionerAppointed peter-strand"
FORCED = "LDS forcedBy uk-government"
SENT = "Ann Marlow was appointed commissioner in 2015."
STRIPPED = "Ministers stripped Leeds City Council of its functions in 2015."
#: A text of 15 May 2020, and all that it tells of commissioners and orders.
TOLD: list[tuple[str, list[str]]] = [
    # came and went
    (
        "Commissioners came and went in Leeds. Lord Hale served from 2014 until May 2015, Ann Marlow was appointed that December,"
        " and Peter Strand succeeded her in November 2016.",
        [f"{ANN} ended", "LDS commissionerAppointed lord-hale ended", f"{PETER} ended"],
    ),
    (f"Commissioners have left Leeds. {SENT}", [f"{ANN} ended"]),
    (f"The government's commissioners have gone home. {SENT[:-8]}for Leeds in 2015.", [f"{ANN} ended"]),
    (f"Commissioners will leave Leeds in July. {SENT}", [f"{ANN} actual"]),
    (f"Commissioners have not left Leeds. {SENT}", [f"{ANN} actual"]),
    (f"Commissioners left Leeds with a warning. {SENT}", [f"{ANN} actual"]),
    (f"Commissioners left Leeds in 2012. {SENT}", [f"{ANN} actual"]),
    ("The crime commissioners left. Ann Marlow was appointed commissioner for Leeds in 2015.", [f"{ANN} actual"]),
    # rule by the government
    (f"The commissioners' time in Leeds is over. {SENT}", [f"{ANN} ended"]),
    ("Government rule in Hull is over. Ann Marlow was appointed commissioner in Leeds in 2015.", [f"{ANN} actual"]),
    ("Government control of the railways is over. Ann Marlow was appointed commissioner in Leeds in 2015.", [f"{ANN} actual"]),
    ("When will government rule in Leeds be over? Ann Marlow was appointed commissioner in Leeds in 2015.", [f"{ANN} actual"]),
    (f"{STRIPPED} Commissioners gave the last of them back to elected members on Monday.", [f"{FORCED} ended"]),
    (f"{STRIPPED} Commissioners handed the last of their powers back to councillors in 2018.", [f"{FORCED} ended"]),
    (f"{STRIPPED} Some of them were given back last year.", [f"{FORCED} actual"]),
    (f"{STRIPPED} Commissioners will give the last of them back next year.", [f"{FORCED} actual"]),
    ("Government rule in Leeds is over. Ministers took over children's services there in 2015.", [f"{FORCED} ended"]),
    # whoever came after
    (
        "Leeds City Council has had two commissioners. Ann Marlow was appointed in 2014, and Peter Strand succeeded her in November 2016.",
        [f"{ANN} ended", f"{PETER} actual"],
    ),
    (
        "Ann Marlow, commissioner in Leeds since 2015, finished in March. Peter Strand, once the children's commissioner for Jersey, has"
        " replaced her.",
        [f"{ANN} ended", f"{ANN} ended", f"{PETER} actual"],
    ),
    (
        "Ann Marlow was commissioner for Leeds until 2018. Peter Strand, a former director of children's services, took over.",
        [f"{ANN} ended", f"{PETER} actual"],
    ),
    (
        "Ann Marlow was commissioner for Leeds until 2018. Peter Strand, formerly of the council in Hull, was appointed.",
        [f"{ANN} ended", f"{PETER} actual"],
    ),
    (
        "Ann Marlow was commissioner for Leeds until 2018. Peter Strand, the chief executive, was replaced by Joan Hart.",
        [f"{ANN} ended"],
    ),
    ("Ann Marlow was commissioner for Leeds until May. Peter Strand took over.", [f"{ANN} ended", f"{PETER} actual"]),
    # there no longer
    (
        "Ann Marlow and then Peter Strand acted as government commissioners in Leeds, but neither has a role there any longer.",
        [f"{ANN} ended", f"{PETER} ended"],
    ),
    ("First Ann Marlow and later Peter Strand served as commissioner for Leeds City Council.", [f"{ANN} actual", f"{PETER} actual"]),
    ("Ann Marlow acted as commissioner in Leeds but no longer has a role there.", [f"{ANN} ended"]),
    ("Ann Marlow is commissioner for Leeds. Peter Strand, a councillor, has no role there.", [f"{ANN} actual"]),
    ("Ann Marlow is commissioner for Leeds. Two councillors sat on the board. Neither has a role there.", [f"{ANN} actual"]),
    # served for a time
    ("Ministers sent commissioners to Leeds. Ann Marlow served for three years.", [f"{ANN} ended"]),
    ("Ministers sent commissioners to Leeds. Ann Marlow was in post until 2018.", [f"{ANN} ended"]),
    ("Ann Marlow is commissioner in Leeds. Peter Strand served as a councillor from 2014 until 2016.", [f"{ANN} actual"]),
    # did the work, and stayed so long
    ("Ann Marlow, the commissioner in Leeds, has completed her task and gone.", [f"{ANN} ended"]),
    ("Ann Marlow, the commissioner in Leeds, has completed her report.", [f"{ANN} actual"]),
    ("Ann Marlow, the commissioner in Leeds, will complete her task in July.", [f"{ANN} actual"]),
    ("Ann Marlow, who has died aged 80, was the government's commissioner in Leeds from 2014 to 2016.", [f"{ANN} ended"]),
    ("Leeds City Council will keep its services. Ann Marlow's term as commissioner ran out in March.", [f"{ANN} ended"]),
    ("Ann Marlow, whom ministers sent to Leeds as commissioner, stayed for two months and then left.", [f"{ANN} ended"]),
    ("Ann Marlow, whom ministers sent to Leeds as commissioner, stayed for three years and made changes.", [f"{ANN} actual"]),
    (
        "Leeds City Council has been without a commissioner since the resignation of Ann Marlow, who took over from Peter Strand in May.",
        [f"{ANN} ended", f"{ANN} ended", f"{PETER} ended"],
    ),
    # what is still to end
    (
        "Peter Strand takes over from Ann Marlow as commissioner in Leeds next month.",
        [f"{ANN} actual", f"{PETER} planned"],
    ),
    ("Ann Marlow's stint as commissioner in Leeds ends in June.", [f"{ANN} actual"]),
    ("Ann Marlow's stint as commissioner in Leeds ended in March.", [f"{ANN} ended"]),
    ("Ann Marlow, until March the commissioner in Leeds, now advises Hull.", [f"{ANN} ended"]),
    ("Ann Marlow is staying on as commissioner in Leeds.", [f"{ANN} actual"]),
    ("Ann Marlow's appointment as commissioner in Leeds was blocked.", [f"{ANN} denied"]),
    ("The appointment of Ann Marlow as commissioner in Leeds is being considered.", [f"{ANN} hypothetical"]),
    # whose commissioner somebody is has been told
    (
        "Ann Marlow has been appointed commissioner in Leeds. She replaces nobody: a stint ended in 2019, when services moved to Hull.",
        [f"{ANN} actual", f"{ANN} actual"],
    ),
    # the team that was installed
    ("Ministers sent commissioners to Leeds in 2015. Ann Marlow led the team that Whitehall installed in February.", [f"{ANN} actual"]),
    ("Ministers sent commissioners to Leeds. Ann Marlow led the team that ministers sent to inspect Leeds in 2014.", []),
    # who was gone, and who will be
    (
        "Ministers sent Ann Marlow to Leeds City Council as commissioner in 2018. She was gone by the following summer.",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Ministers sent Ann Marlow to Leeds City Council as commissioner in 2018. The money was gone by the following summer.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "Ministers sent Ann Marlow to Leeds City Council as commissioner in 2018. By the summer she will be gone.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "The Government says that Ann Marlow's work as commissioner in Leeds will finish in March.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    ("Ann Marlow's work as commissioner in Leeds finished in March.", ["LDS commissionerAppointed ann-marlow ended"]),
    (
        "The Government says that it has given up the idea of a trust in Leeds and that Ann Marlow's work as "
        "commissioner will finish in March.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "Ministers sent Ann Marlow to Leeds as commissioner. Her role as commissioner there ceased on 1 January 2020.",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Ann Marlow is the commissioner in Leeds. The commissioner has left with her task unfinished, it emerged this week.",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Late in 2015 Leeds City Council was told to improve. Ann Marlow, whom ministers sent as commissioner, stayed "
        "for three months and went home to Essex, where she was director.",
        ["LDS commissionerAppointed ann-marlow ended"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_is_there_no_longer(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if " commissionerAppointed " in line or " forcedBy " in line] == told
