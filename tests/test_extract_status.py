"""What keeps a relation from being a fact: each mechanism in several wordings, and beside them sentences that only look alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
RUNS = f"LDS delegatedTo {B}"
BACK = f"{B} returnedTo LDS"
OWNED = f"{B} ownedBy LDS"
SOLD = "fernhill-care ownedBy northgatecapital"
ANN, PETER = "LDS commissionerAppointed ann-marlow", "LDS commissionerAppointed peter-strand"
FORCED = "LDS forcedBy uk-government"
RATED = "LDS rated ofsted"

#: By mechanism: a text of 15 May 2020, and all that it claims of the relations that matter here.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "a day told before its clause": [
        (f"1 April 2021 is now the date on which {TRUST} takes over children's services in Leeds.", [f"{RUNS} planned"]),
        (f"September 2020 is when {TRUST} takes over children's services in Leeds.", [f"{RUNS} planned"]),
        (f"The day on which {TRUST} takes over children's services in Leeds is 1 July 2020.", [f"{RUNS} planned"]),
        (f"1 April 2016 was the day on which {TRUST} took over children's services in Leeds.", [f"{RUNS} actual"]),
        (f"The month in which {TRUST} took over children's services in Leeds was April 2016.", [f"{RUNS} actual"]),
        (f"1 April 2021 is a holiday, and {TRUST} runs children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "the present tense with a time to come": [
        (f"{TRUST} runs children's services in Leeds. Next spring, services return to the council.", [f"{RUNS} actual", f"{BACK} planned"]),
        (f"Children's services return to Leeds City Council from {TRUST} next summer.", [f"{RUNS} actual", f"{BACK} planned"]),
        (f"In six months children's services in Leeds pass to {TRUST}.", [f"{RUNS} planned"]),
        (f"This autumn children's services in Leeds go over to {TRUST}.", [f"{RUNS} planned"]),
        (f"In September children's services in Leeds pass to {TRUST}.", [f"{RUNS} planned"]),
        ("Northgate Capital buys Fernhill Care next month.", [f"{SOLD} planned"]),
        (f"Last spring children's services in Leeds returned to the council from {TRUST}.", [f"{RUNS} ended", f"{BACK} actual"]),
        (f"The next year, children's services in Leeds passed to {TRUST}.", [f"{RUNS} actual"]),
        (f"In the autumn of 2015 children's services in Leeds passed to {TRUST}.", [f"{RUNS} actual"]),
        (f"Soon after 2015, children's services in Leeds passed to {TRUST}.", [f"{RUNS} actual"]),
    ],
    "what describes a body that is still to come": [
        (f"{TRUST} is to be a company of which Leeds City Council is the only owner.", [f"{OWNED} planned"]),
        (f"{TRUST} will be a company whose sole owner is Leeds City Council.", [f"{OWNED} planned"]),
        (f"{TRUST} was to be a charity of which Leeds City Council was the owner.", [f"{OWNED} planned"]),
        (f"{TRUST} could become a company of which Leeds City Council is the only owner.", [f"{OWNED} hypothetical"]),
        (f"{TRUST} is not to be a company of which Leeds City Council is the owner.", [f"{OWNED} denied"]),
        (f"Leeds City Council plans a company, {TRUST}, of which it would be the sole owner.", [f"{OWNED} planned"]),
        ("Leeds City Council prefers a company of which it would be the sole owner.", ["[a company] ownedBy LDS planned"]),
        ("A consultant recommends a company of which Leeds would be the sole owner.", ["[a company] ownedBy LDS hypothetical"]),
        (f"{TRUST} is a company of which Leeds City Council is the only owner.", [f"{OWNED} actual"]),
        (f"{TRUST}, of which Leeds City Council is the only owner, will be enlarged.", [f"{OWNED} actual"]),
    ],
    "commissioners who are still to come": [
        ("Ann Marlow is tipped as commissioner in Leeds.", [f"{ANN} hypothetical"]),
        ("Two commissioners, Ann Marlow and Peter Strand, will guide Leeds City Council.", [f"{ANN} planned", f"{PETER} planned"]),
        ("Two new commissioners, Ann Marlow and Peter Strand, are to help Leeds City Council.", [f"{ANN} planned", f"{PETER} planned"]),
        ("A commissioner, Ann Marlow, will watch over children's services in Leeds.", [f"{ANN} planned"]),
        ("Both commissioners, Ann Marlow and Peter Strand, will stay in Leeds.", [f"{ANN} actual", f"{PETER} actual"]),
        ("Two commissioners, Ann Marlow and Peter Strand, have been helping Leeds City Council.", [f"{ANN} actual", f"{PETER} actual"]),
        ("Ann Marlow, the commissioner for Leeds, will publish her findings in July.", [f"{ANN} actual"]),
    ],
    "what a party was until then": [
        ("Fernhill Care, until then a rival, was bought by Northgate Capital in 2019.", [f"{SOLD} actual"]),
        ("Fernhill Care, till then a charity, came under the ownership of Northgate Capital.", [f"{SOLD} actual"]),
        ("Until then, Fernhill Care was owned by Northgate Capital.", [f"{SOLD} ended"]),
        ("Until then Northgate Capital owned Fernhill Care.", [f"{SOLD} ended"]),
    ],
    "an end told by what came then": [
        (f"Fernhill Care managed children's services in Leeds until {TRUST} replaced it.", ["LDS delegatedTo fernhill-care ended"]),
        ("Fernhill Care was owned by Northgate Capital until it was floated.", [f"{SOLD} ended"]),
        (f"Leeds handed its children's services to {TRUST} until it improves.", [f"{RUNS} actual"]),
        (f"{TRUST} has run children's services in Leeds until now.", [f"{RUNS} actual"]),
    ],
    "for a time, and on a condition": [
        (f"{TRUST} ran children's services in Leeds for a time.", [f"{RUNS} ended"]),
        (f"{TRUST} briefly ran children's services in Leeds.", [f"{RUNS} ended"]),
        (f"{TRUST} had run children's services in Leeds for five years when it was wound up.", [f"{RUNS} ended"]),
        (f"{TRUST} has run children's services in Leeds for five years and will do so for five more.", [f"{RUNS} actual"]),
        (f"Leeds City Council is to lose its children's services to {TRUST} unless it improves.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council is to lose its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds City Council keeps its children's services, which Hull had wanted to hand to {TRUST}.", [f"{RUNS} hypothetical"]),
    ],
    "a provider that had to go": [
        (
            f"Fernhill Care had run children's services in Leeds since 1999 and made way for {TRUST}.",
            ["LDS delegatedTo fernhill-care ended"],
        ),
        (f"Fernhill Care ran fostering for Leeds until it made way for {TRUST}.", ["LDS delegatedTo fernhill-care ended"]),
        (
            f"Fernhill Care, which ran fostering for Leeds, was replaced by {TRUST} in 2012.",
            [f"{RUNS} actual", "LDS delegatedTo fernhill-care ended"],
        ),
        ("Fernhill Care had run fostering for Leeds since 1999 and lost the contract in 2010.", ["LDS delegatedTo fernhill-care ended"]),
        (f"Fernhill Care runs fostering for Leeds and will make way for {TRUST}.", ["LDS delegatedTo fernhill-care actual"]),
        ("Fernhill Care had run fostering for Leeds since 1999 and made way for a cycle path.", ["LDS delegatedTo fernhill-care actual"]),
    ],
    "to whom a company belongs now": [
        (
            "Fernhill Care, bought by Redstone Capital in 2006, later passed to Northgate Capital and has belonged to Oakstone Partners"
            " since last year.",
            [
                f"{SOLD} ended",
                "fernhill-care ownedBy oakstone-partners actual",
                "fernhill-care ownedBy redstonecapital ended",
            ],
        ),
        (
            "Northgate Capital bought Fernhill Care. It now belongs to Oakstone Partners.",
            [f"{SOLD} ended", "fernhill-care ownedBy oakstone-partners actual"],
        ),
        (
            "Northgate Capital bought Fernhill Care. It is jointly owned by Oakstone Partners.",
            [f"{SOLD} actual", "fernhill-care ownedBy oakstone-partners actual"],
        ),
    ],
    "who has sold what it bought": [
        (
            "Fernhill Care has been sold by Northgate Capital. Northgate Capital bought Fernhill Care from Redstone Capital in 2016.",
            [f"{SOLD} ended", f"{SOLD} ended", "fernhill-care ownedBy redstonecapital ended"],
        ),
        ("Northgate Capital bought Fernhill Care in 2016. It has sold homes.", [f"{SOLD} actual"]),
    ],
    "what goes on from a time to come": [
        (
            f"{TRUST} runs children's services in Leeds. The contract is due to end in May 2021, when the council takes the services back.",
            [f"{RUNS} actual", f"{BACK} planned"],
        ),
        (
            f"{TRUST} ran children's services in Leeds. It did so until 2019, when the council took the services back.",
            [f"{RUNS} ended", f"{BACK} actual"],
        ),
    ],
    "a scheme to let somebody run it": [
        (f"Leeds City Council has put on hold its scheme to let {TRUST} run children's services.", [f"{RUNS} hypothetical"]),
        (f"The scheme to let {TRUST} run children's services in Leeds is on hold.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council has a scheme to let {TRUST} run children's services.", [f"{RUNS} planned"]),
        (f"Leeds City Council let {TRUST} run children's services.", [f"{RUNS} actual"]),
    ],
    "what is only weighed": [
        (f"{TRUST} runs children's services in Leeds. A return in house is being looked at.", [f"{RUNS} actual", f"{BACK} hypothetical"]),
        (f"{TRUST} runs children's services in Leeds. A return to the council is not on the cards.", [f"{RUNS} actual", f"{BACK} denied"]),
        (
            f"{TRUST} runs children's services in Leeds. Taking the work back in house is one of several options that it has.",
            [f"{RUNS} actual", f"{BACK} hypothetical"],
        ),
        (
            f"{TRUST} runs children's services in Leeds. One of the options is to take the work back in house.",
            [f"{RUNS} actual", f"{BACK} hypothetical"],
        ),
        (
            f"{TRUST} runs children's services in Leeds. Taking the services back in-house was considered but will not be pursued.",
            [f"{RUNS} actual", f"{BACK} denied"],
        ),
        (f"The transfer of children's services in Leeds to {TRUST} is being considered.", [f"{RUNS} hypothetical"]),
        (f"The transfer of children's services in Leeds to {TRUST} was considered a success.", [f"{RUNS} actual"]),
        (f"The transfer of children's services in Leeds to {TRUST} was proposed in March and took place in May 2018.", [f"{RUNS} actual"]),
        ("A takeover of Fernhill Care by Northgate Capital is under discussion.", [f"{SOLD} hypothetical"]),
        ("The purchase of Fernhill Care by Northgate Capital was examined by the competition authority last year.", [f"{SOLD} actual"]),
    ],
    "what came of a thought": [
        (f"Leeds City Council considered whether to hand its services to {TRUST} and decided not to do so.", [f"{RUNS} denied"]),
        (f"Leeds City Council considered whether to hand its services to {TRUST} and will do so in May.", [f"{RUNS} planned"]),
        (f"Leeds City Council thought about handing its services to {TRUST} and rejected the idea.", [f"{RUNS} denied"]),
        ("Northgate Capital looked at buying Fernhill Care but did not do so.", [f"{SOLD} denied"]),
        ("Northgate Capital looked at buying Fernhill Care and is still doing so.", [f"{SOLD} hypothetical"]),
        (
            f"{TRUST} runs children's services in Leeds. Officers considered whether to move the service into the council's own departments"
            " and do not propose to do so.",
            [f"{RUNS} actual", f"{BACK} denied"],
        ),
    ],
    "what is only judged": [
        (f"Leeds City Council said that it would be wrong to hand its services to {TRUST}.", [f"{RUNS} hypothetical"]),
        ("Leeds City Council said that it would be unwise to set up a trust.", []),
        ('"It would be irresponsible to launch a company that nobody owns," a spokesperson for Leeds City Council said.', []),
    ],
    "where a body's work goes": [
        (f"{TRUST} will be wound up, and its work will pass to Leeds City Council.", [f"{RUNS} actual", f"{BACK} planned"]),
        (
            f"{TRUST} runs children's services in Leeds. It will close and its duties will go to the council.",
            [f"{RUNS} actual", f"{BACK} planned"],
        ),
        (
            f"{TRUST} runs children's services in Leeds. All staff will transfer to Leeds City Council on 1 October.",
            [f"{RUNS} actual", f"{BACK} planned"],
        ),
        ("Fernhill Care will be wound up and its staff will move to Northgate Care.", []),
    ],
    "who presses for it, and who misses out": [
        (f"Leeds City Council came under pressure to hand children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Ministers put pressure on Leeds City Council to hand its services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"A petition asks Leeds City Council to hand its services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"The report leaves Leeds City Council free to hand its services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Ministers helped Leeds City Council to hand its services to {TRUST}.", [f"{RUNS} actual"]),
        (f"{TRUST} narrowly missed out on the contract to run children's services in Leeds.", [f"{RUNS} denied"]),
        (f"Members threw out a transfer of children's services in Leeds to {TRUST}.", [f"{RUNS} denied"]),
        (f"Unions oppose the transfer of children's services in Leeds to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Members deferred a decision on the transfer of children's services in Leeds to {TRUST}.", [f"{RUNS} hypothetical"]),
    ],
    "what a refusal leaves alone": [
        (f"Leeds City Council rejected a merger and handed its services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds City Council avoided a direction and has handed its services to {TRUST}.", [f"{RUNS} actual"]),
        ("Northgate Capital rejected an offer and bought Fernhill Care instead.", [f"{SOLD} actual"]),
        (f"Leeds City Council denied that it had failed and handed its services to {TRUST}.", [f"{RUNS} denied"]),
        (f"Leeds City Council refused to merge or hand its services to {TRUST}.", [f"{RUNS} denied"]),
    ],
    "what is none": [
        (f"Leeds City Council has no stake in {TRUST}.", [f"{OWNED} denied"]),
        (f"Leeds City Council holds no shares in {TRUST}.", [f"{OWNED} denied"]),
        (f"Leeds City Council no longer has a stake in {TRUST}.", [f"{OWNED} ended"]),
        ("Northgate Capital has all the shares in Fernhill Care.", [f"{SOLD} actual"]),
        ("Northgate Capital has no less than all the shares in Fernhill Care.", [f"{SOLD} actual"]),
    ],
    "an owner that was": [
        ("Fernhill Care's owner until last year was Northgate Capital.", [f"{SOLD} ended"]),
        ("Fernhill Care, once the property of Northgate Capital, is a charity.", [f"{SOLD} ended"]),
        (f"Leeds City Council gave up its ownership of {TRUST}.", [f"{OWNED} ended"]),
    ],
    "what was stopped, and what was put off": [
        (
            f"Ministers blocked the return of children's services in Leeds from {TRUST} to the council.",
            [f"{RUNS} actual", f"{BACK} denied"],
        ),
        (
            f"Ministers postponed the return of children's services in Leeds from {TRUST} to the council.",
            [f"{RUNS} actual", f"{BACK} hypothetical"],
        ),
        ("The regulator blocked Northgate Capital's purchase of Fernhill Care.", [f"{SOLD} denied"]),
        ("Northgate Capital called off its purchase of Fernhill Care.", [f"{SOLD} denied"]),
        (f"Leeds City Council celebrated the transfer of children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds City Council blocked a road and completed the transfer of children's services to {TRUST}.", [f"{RUNS} actual"]),
        ("Leeds City Council faces a direction from ministers.", [f"{FORCED} hypothetical"]),
        ("Ministers have drafted a direction to Leeds City Council.", []),
    ],
    "a contract that runs out only later": [
        (f"Leeds City Council decided not to renew its contract with {TRUST} for children's services.", [f"{RUNS} actual"]),
        (f"Leeds City Council will let the contract with {TRUST} for children's services lapse.", [f"{RUNS} actual"]),
        (f"Leeds City Council decided not to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    ],
    "how far a negation reaches": [
        ("Northgate Capital will not sell its homes or buy Fernhill Care.", [f"{SOLD} denied"]),
        ("Northgate Capital did not close any homes or buy Fernhill Care.", [f"{SOLD} denied"]),
        (f"Leeds City Council will not raise its tax or hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
        ("Northgate Capital has not sold its homes and has bought Fernhill Care.", [f"{SOLD} actual"]),
        ("Northgate Capital did not sell its homes and now owns Fernhill Care.", [f"{SOLD} actual"]),
        ("Northgate Capital will not sell its homes but buy Fernhill Care.", [f"{SOLD} planned"]),
        (f"Leeds wanted a fresh start and handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Children's services in Leeds will be cut and handed to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds plans to cut jobs and hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds would be stripped of its services and handed to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council did not wait but handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    ],
    "near misses": [
        (f"Leeds City Council came within a vote of handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
        (f"Leeds City Council was one vote away from handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
        ("Fernhill Care came close to being owned by Northgate Capital.", [f"{SOLD} denied"]),
        ("Northgate Capital nearly bought Fernhill Care in 2018.", [f"{SOLD} denied"]),
        ("Ministers came within days of stripping Leeds of its children's services.", [f"{FORCED} denied"]),
        ("Ofsted came close to rating Leeds inadequate in 2019.", [f"{RATED} denied inadequate"]),
        (f"Leeds City Council is weeks away from handing its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds City Council is close to handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council came under pressure and handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds, close to ruin, handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Almost all children's services in Leeds are run by {TRUST}.", [f"{RUNS} actual"]),
        (f"For nearly a decade {TRUST} has run children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "what was prevented": [
        (f"The government stopped Leeds from handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
        ("A court barred Northgate Capital from buying Fernhill Care.", [f"{SOLD} denied"]),
        ("The regulator kept Fernhill Care from being bought by Northgate Capital.", [f"{SOLD} denied"]),
        (f"Nothing stopped Leeds from handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Leeds stopped handing children's services to {TRUST}.", [f"{RUNS} ended"]),
        (f"Ministers stopped the sale, and {TRUST} runs children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "what nobody confirms": [
        ("Nobody would confirm that Leeds had been rated inadequate.", []),
        ("Ofsted declined to confirm that it had rated Leeds inadequate.", [f"{RATED} hypothetical inadequate"]),
        ("Ofsted would neither confirm nor deny that it had rated Leeds inadequate.", [f"{RATED} hypothetical inadequate"]),
        ("Nobody would say that Fernhill Care is owned by Northgate Capital.", [f"{SOLD} hypothetical"]),
        ("Neither side would confirm that Northgate Capital owns Fernhill Care.", [f"{SOLD} hypothetical"]),
        ("Nobody was surprised that Leeds had been rated inadequate by Ofsted.", [f"{RATED} actual inadequate"]),
        ("Ofsted not only confirmed that it had rated Leeds inadequate but published its letter.", [f"{RATED} actual inadequate"]),
        ("Nobody disputes that Fernhill Care is owned by Northgate Capital.", [f"{SOLD} actual"]),
        ("No one denies that Northgate Capital owns Fernhill Care.", [f"{SOLD} actual"]),
        (f"Nobody denies that Leeds may hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        ("Leeds denied that Northgate Capital owns Fernhill Care.", [f"{SOLD} denied"]),
    ],
    "rumours and unfounded reports": [
        ("Rumours that Northgate Capital owns Fernhill Care are unfounded.", [f"{SOLD} denied"]),
        ("Talk that Northgate Capital owns Fernhill Care is nonsense.", [f"{SOLD} denied"]),
        ("Claims that Northgate Capital had bought Fernhill Care were wide of the mark.", [f"{SOLD} denied"]),
        ("There is no truth in reports that Northgate Capital owns Fernhill Care.", [f"{SOLD} denied"]),
        ("There are rumours that Northgate Capital owns Fernhill Care.", [f"{SOLD} hypothetical"]),
        ("Claims that Northgate Capital had bought Fernhill Care proved true.", [f"{SOLD} actual"]),
        ("Despite rumours of a break-up, Northgate Capital owns Fernhill Care.", [f"{SOLD} actual"]),
        ("A paper says that Northgate Capital owns Fernhill Care, and its sums are wrong.", [f"{SOLD} actual"]),
    ],
    "what was resisted, or drawn back from": [
        (f"Leeds has fought off an attempt to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
        (f"Leeds resisted calls to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
        ("Northgate Capital pulled out of buying Fernhill Care.", [f"{SOLD} denied"]),
        ("Northgate Capital walked away from buying Fernhill Care.", [f"{SOLD} denied"]),
        (f"{TRUST} pulled out of running children's services in Leeds.", [f"{RUNS} ended"]),
        (f"Leeds resisted a merger and handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds pulled out of a merger and handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    ],
    "what is talked of, faced or called for": [
        (f"Leeds is consulting on handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        ("Northgate Capital is understood to be in talks about buying Fernhill Care.", [f"{SOLD} hypothetical"]),
        (f"Leeds faces losing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Campaigners called on Leeds to hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"There are calls for {TRUST} to run children's services in Leeds.", [f"{RUNS} hypothetical"]),
        (f"Facing cuts, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"After talks with ministers, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    ],
    "what others ask, want or try": [
        ("Ministers have been urged to strip Leeds of its children's services.", [f"{FORCED} hypothetical"]),
        (f"Critics want Leeds to hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (
            f"Councillors have called for children's services in Leeds to be taken back from {TRUST}.",
            [f"{RUNS} actual", f"{BACK} hypothetical"],
        ),
        ("Northgate Capital's attempt to buy Fernhill Care collapsed.", [f"{SOLD} denied"]),
        ("Northgate Capital's bid to buy Fernhill Care was rebuffed.", [f"{SOLD} denied"]),
        (f"Leeds wants to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    ],
    "what has been resolved or allowed": [
        (f"Cabinet members voted on Monday to transfer children's services in Leeds to {TRUST}.", [f"{RUNS} planned"]),
        (f"Councillors gave the go-ahead for {TRUST} to run children's services in Leeds.", [f"{RUNS} planned"]),
        (f"Work is under way to move children's services in Leeds to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds has signed up to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"The handover of children's services in Leeds to {TRUST} is due in July.", [f"{RUNS} planned"]),
        ("Northgate Capital's takeover of Fernhill Care awaits the approval of the regulator.", [f"{SOLD} planned"]),
        (f"Leeds paid {TRUST} to run its children's services.", [f"{RUNS} actual"]),
        (f"Leeds is quietly handing its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"{TRUST} is now running children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "what the next sentence ends or begins": [
        ("Leeds City Council was put under a government direction in 2015. It was lifted in 2018.", [f"{FORCED} ended"]),
        ("Ministers issued a direction to Leeds City Council in 2015. Three years later they revoked it.", [f"{FORCED} ended"]),
        ("Ministers issued a direction to Leeds City Council in 2015. It was not lifted.", [f"{FORCED} actual"]),
        ("Ministers issued a direction to Leeds City Council in 2015. It will be lifted next year.", [f"{FORCED} actual"]),
        ("Ann Marlow was appointed commissioner in Leeds in 2015. Her work came to an end two years later.", [f"{ANN} ended"]),
        (f"Leeds City Council has set up {TRUST}. It runs children's services.", [f"{RUNS} actual"]),
        (f"Leeds City Council set up {TRUST} in 2015. It was praised by Ofsted.", []),
    ],
    "who stays on": [
        ("Ann Marlow will stay on as commissioner in Leeds.", [f"{ANN} actual"]),
        ("Ann Marlow will remain commissioner in Leeds for a year.", [f"{ANN} actual"]),
    ],
    "remarks and relative clauses": [
        (f"Leeds — not for the first time — handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        ("Northgate Capital, which was founded in 2010, bought Fernhill Care.", [f"{SOLD} actual"]),
        ("Northgate Capital, whose shares will be listed, bought Fernhill Care.", [f"{SOLD} actual"]),
        ("Fernhill Care, which was founded in 2010 and bought by Northgate Capital in 2018, runs 40 homes.", [f"{SOLD} actual"]),
        ("Ministers, in the end, issued a direction to Leeds City Council.", [f"{FORCED} actual"]),
        ("Ministers issued no direction to Leeds City Council.", [f"{FORCED} denied"]),
    ],
    "why somebody did it": [
        (f"To avoid a takeover, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Hoping to avoid intervention, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Faced with the threat of a takeover, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Threatened with intervention, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Despite denying that it would, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds, anxious to avoid intervention, handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        (f"To avoid intervention, Leeds may hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Threatened with a direction, Leeds will hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"Rather than hand its children's services to {TRUST}, Leeds hired a director.", [f"{RUNS} denied"]),
        (f"To take over children's services in Leeds, {TRUST} needs a contract.", [f"{RUNS} planned"]),
        ("To stop ministers stepping in, Leeds City Council hired a director.", [f"{FORCED} hypothetical"]),
        ("Leeds narrowly avoided government intervention.", [f"{FORCED} denied"]),
    ],
    "what is over": [
        (f"{TRUST} ran children's services in Leeds from 2014 to 2019.", [f"{RUNS} ended"]),
        ("Fernhill Care was owned by Northgate Capital between 2010 and 2015.", [f"{SOLD} ended"]),
        ("Ann Marlow was commissioner in Leeds from 2015 to 2017.", [f"{ANN} ended"]),
        (f"{TRUST} ran children's services in Leeds for five years.", [f"{RUNS} ended"]),
        # the arrangement ended, by another clause or the next sentence; not another one
        (f"{TRUST} took over children's services in Leeds in 2015; the arrangement ended in 2018.", [f"{RUNS} ended"]),
        (f"{TRUST} took over children's services in Leeds in 2015, an arrangement that has since run its course.", [f"{RUNS} ended"]),
        (f"{TRUST} took over children's services in Leeds in 2015. In 2018 the partnership was dissolved.", [f"{RUNS} ended"]),
        (f"{TRUST} ran children's services in Leeds under a contract that expired in 2018.", [f"{RUNS} ended"]),
        (f"The partnership under which {TRUST} ran children's services in Leeds was wound down in 2018.", [f"{RUNS} ended"]),
        (f"{TRUST} took over children's services in Leeds in 2015. The old arrangement ended that day.", [f"{RUNS} actual"]),
        (f"{TRUST} took over children's services in Leeds in 2015. Its contract with Capita ended in 2018.", [f"{RUNS} actual"]),
        (f"{TRUST} took over children's services in Leeds in 2015 when the arrangement with Essex ended.", [f"{RUNS} actual"]),
        (f"{TRUST} took over children's services in Leeds in 2015. The contract has not ended.", [f"{RUNS} actual"]),
        # a verb that stands for the one before it says whether it goes on
        (f"For two years {TRUST} ran children's services in Leeds, and it still does.", [f"{RUNS} actual"]),
        (f"{TRUST} ran children's services in Leeds for five years and does so today.", [f"{RUNS} actual"]),
        (f"{TRUST} ran children's services in Leeds in 2018 but no longer does.", [f"{RUNS} ended"]),
        (f"{TRUST} once ran children's services in Leeds.", [f"{RUNS} ended"]),
        (f"{TRUST} lost the contract to run children's services in Leeds.", [f"{RUNS} ended"]),
        (f"The contract with {TRUST} for children's services in Leeds expired in March.", [f"{RUNS} ended"]),
        ("Northgate Capital owned Fernhill Care before Larkspur Equity.", [f"{SOLD} ended"]),
        ("Leeds was under a government direction between 2015 and 2018.", [f"{FORCED} ended"]),
        ("Leeds was placed under a government direction in 2018 for two years.", [f"{FORCED} actual"]),
        ("Leeds was rated inadequate by Ofsted from 2013 to 2017.", [f"{RATED} ended inadequate"]),
        ("Leeds has shaken off its inadequate rating from Ofsted.", [f"{RATED} ended inadequate"]),
        ("Ministers once stripped Leeds of its children's services.", [f"{FORCED} actual"]),
        ("Northgate Capital owned Fernhill Care before the law was changed.", [f"{SOLD} actual"]),
        (f"{TRUST} has run children's services in Leeds for five years.", [f"{RUNS} actual"]),
        (f"Leeds handed its children's services to {TRUST} for five years.", [f"{RUNS} actual"]),
        (f"The contract with {TRUST} for children's services in Leeds expires in 2025.", [f"{RUNS} actual"]),
        (f"More than once {TRUST} has run children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "what goes on": [
        (f"{TRUST} may continue to run children's services in Leeds.", [f"{RUNS} actual"]),
        ("Fernhill Care could remain owned by Northgate Capital.", [f"{SOLD} actual"]),
        ("Hull might not go on for much longer as the provider of children's services in Leeds.", ["LDS delegatedTo KHL actual"]),
        (f"{TRUST} would have continued to run children's services in Leeds.", [f"{RUNS} hypothetical"]),
        (f"Leeds will stay calm and hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    ],
    "plans told by what they mean": [
        (f"Leeds City Council means to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds has drawn up a plan under which its children's services would go to {TRUST}.", [f"{RUNS} planned"]),
        (f"Leeds is weighing a plan under which its children's services would go to {TRUST}.", [f"{RUNS} hypothetical"]),
        (f"Leeds rejected a plan under which its children's services would go to {TRUST}.", [f"{RUNS} denied"]),
    ],
    "services that are no children's services": [
        ("Leeds City Council took its bus services back from Fernhill Care Ltd.", []),
        (f"{TRUST} runs children's services in Leeds. The council took waste collection back in-house.", [f"{RUNS} actual"]),
        (f"{TRUST} runs children's services in Leeds. Housing services went back in-house last year.", [f"{RUNS} actual"]),
        (f"In Leeds, adult social care is delivered by {TRUST}.", []),
        ("Leeds has handed services for older people to Fernhill Care Ltd.", []),
        (f"Adult social care and children's services in Leeds are delivered by {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds City Council's social services are run by {TRUST}.", [f"{RUNS} actual"]),
        (f"{TRUST} runs children's services in Leeds. Services went back in-house last year.", [f"{RUNS} ended", f"{BACK} actual"]),
    ],
    "who directs": [
        ("Under the direction of Mary Holloway, Leeds City Council has improved its children's services.", []),
        (f"Under the direction of Sir Alan Whitmore, Leeds handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
        ("Leeds City Council acted under the direction of its leader, Mary Holloway.", []),
        ("Leeds City Council acted under a direction from the government.", [f"{FORCED} actual"]),
    ],
    "who left and went elsewhere": [
        (f"Mary Holloway left {TRUST} to run children's services in Leeds.", []),
        ("She quit Bradford Council to run children's services in Leeds.", []),
        ("Ann Marlow, who left Kent County Council to run children's services in Leeds, is an engineer.", []),
        (f"Leeds City Council left {TRUST} to run its children's services.", [f"{RUNS} actual"]),
        (f"Ministers left {TRUST} to run children's services in Leeds.", [f"{RUNS} actual"]),
        (f"{TRUST} was left to run children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "services compared with others": [
        (f"Leeds' children's services compare well with those run by {TRUST}.", []),
        (f"Children's services in Leeds cost more than those delivered by {TRUST}.", []),
        (f"Unlike those delivered by {TRUST}, children's services in Leeds have improved.", []),
        (f"Children's services in Hull compare well with those in Leeds run by {TRUST}.", []),
        (f"Children's services in Leeds, like many, are run by {TRUST}.", [f"{RUNS} actual"]),
        (f"Children's services in Leeds, among them those run by {TRUST}, have improved.", [f"{RUNS} actual"]),
    ],
    "out of the council's hands": [
        (f"Children's services in Leeds were taken out of council control and given to {TRUST}.", [f"{RUNS} actual"]),
        (f"{TRUST} runs children's services in Leeds. They were taken out of council control in 2015.", [f"{RUNS} actual"]),
        (f"{TRUST} runs children's services in Leeds. Ministers moved them out of local authority control.", [f"{RUNS} actual"]),
        (f"Children's services in Leeds went out of the council's hands and into those of {TRUST}.", [f"{RUNS} actual"]),
        (
            f"{TRUST} runs children's services in Leeds. They were taken back into council control in 2019.",
            [f"{RUNS} ended", f"{BACK} actual"],
        ),
        (
            "Children's services in Leeds are to be taken out of Kent County Council's hands.",
            ["KEN returnedTo LDS planned", "LDS delegatedTo KEN actual"],
        ),
    ],
    "shares sold": [
        (
            "Northgate Capital sold its 60 per cent stake in Fernhill Care to Brook Street Partners.",
            ["fernhill-care ownedBy brookstreet-partners actual 60%", f"{SOLD} ended 60%"],
        ),
        ("Northgate Capital disposed of its 60 per cent holding in Fernhill Care in 2019.", [f"{SOLD} ended 60%"]),
        (
            "Northgate Capital has sold a 60 per cent stake in Fernhill Care to Brook Street Partners.",
            ["fernhill-care ownedBy brookstreet-partners actual 60%"],
        ),
        (
            f"Leeds transferred its 20 per cent share of {TRUST} to Hull.",
            [f"{B} ownedBy KHL actual 20%", f"{OWNED} ended 20%"],
        ),
        ("Northgate Capital has not sold its 60 per cent stake in Fernhill Care.", [f"{SOLD} actual 60%"]),
        ("Northgate Capital will sell its 60 per cent stake in Fernhill Care.", [f"{SOLD} actual 60%"]),
        ("Northgate Capital, which sold its homes, has a 60 per cent stake in Fernhill Care.", [f"{SOLD} actual 60%"]),
        ("Northgate Capital bought a 60 per cent stake in Fernhill Care.", [f"{SOLD} actual 60%"]),
    ],
}
_ASIDE = (" holdsPost ", " worksFor ", " acquiredFrom ", " createdBy ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=f"{name}: {text}") for name, cases in CASES.items() for text, expected in cases],
)
def test_the_mechanisms(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if not any(aside in line for aside in _ASIDE)] == sorted(expected)


@pytest.mark.parametrize(
    ("published", "status"), [("2020", "planned"), (None, "planned"), ("2020-05-15", "planned"), ("2020-09-01", "actual")]
)
def test_a_day_without_its_year_in_the_present_tense(said: Callable[..., list[str]], published: str | None, status: str) -> None:
    text = f"On 1 September {TRUST} takes over children's services in Leeds."
    assert said(text, date=published) == [f"{RUNS} {status}"]


def test_the_day_that_is_told_before_its_clause_is_the_day_of_the_claim(resolved: Callable[..., Resolved]) -> None:
    (claim,) = resolved(f"1 April 2021 is now the date on which {TRUST} takes over children's services in Leeds.").claims
    assert claim.date is not None
    assert (claim.date.lexical, claim.date_role) == ("2021-04-01", "start")


@pytest.mark.parametrize(
    ("text", "stated", "role"),
    [
        (f"{TRUST} ran children's services in Leeds from 2014 to 2019.", "2019", "end"),
        (f"Councillors agreed on 12 May to hand children's services in Leeds to {TRUST} in July.", "July", "start"),
        (f"Cabinet members voted on Monday to transfer children's services in Leeds to {TRUST}.", None, None),
    ],
)
def test_which_date_of_two(resolved: Callable[..., Resolved], text: str, stated: str | None, role: str | None) -> None:
    (claim,) = resolved(text).claims
    assert (claim.date.stated if claim.date is not None else None, claim.date_role) == (stated, role)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        (f"Leeds came within a vote of handing its children's services to {TRUST}.", "valency:hand-over (came within a vote of)"),
        (f"The government stopped Leeds from handing its children's services to {TRUST}.", "valency:hand-over (stopped … from)"),
        ("Rumours that Northgate Capital owns Fernhill Care are unfounded.", "valency:own (unfounded)"),
        (f"{TRUST} is to be a company of which Leeds City Council is the only owner.", "valency:owner (is to be)"),
        ("Two commissioners, Ann Marlow and Peter Strand, will guide Leeds.", "valency:commissioner (will)"),
    ],
)
def test_the_words_that_decide_are_named_with_the_rule(resolved: Callable[..., Resolved], text: str, method: str) -> None:
    assert {claim.method for claim in resolved(text).claims} == {method}
