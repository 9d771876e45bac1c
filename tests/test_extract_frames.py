"""Every frame of the grammar at work, and what no frame may read into a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.extract.grammar import load_grammar
from caregraph.model import Claim
from caregraph.resolve import Resolved

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
RUNS = f"LDS delegatedTo {B}"
FORCED = "LDS forcedBy uk-government"

#: By frame: texts, and the claims that this frame makes of them (others may come from other frames).
EXAMPLES: dict[str, list[tuple[str, list[str]]]] = {
    "run-before-that-by": [
        (
            "Fostering in Hull is run by Fernhill Care. Before that it was run by Barnardo's.",
            ["KHL delegatedTo barnardos ended"],
        ),
        ("Fernhill Care has bought a home in Hull. Before that it was run by Barnardo's.", []),
    ],
    "backs-it": [
        ("Redstone Capital backs Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital backs Fernhill Care's plan.", []),
    ],
    "one-of-those-that-belong": [
        ("Fernhill Care is one of three companies that belong to Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Fernhill Care is one of three companies that lend to Redstone Capital.", []),
    ],
    "the-owner-by-the-way": [
        ("Northgate Capital, the owner, will keep Fernhill Care.", ["fernhill-care ownedBy northgatecapital actual"]),
        ("Northgate Capital, the lender, will keep Fernhill Care.", []),
    ],
    "loses-contract-to": [
        (
            "Fernhill Care ran fostering in Hull. It lost the contract to Action for Children.",
            ["KHL delegatedTo action-for-children actual", "KHL delegatedTo fernhill-care ended"],
        ),
        ("Fernhill Care ran fostering in Hull. It lost the case to Action for Children.", []),
    ],
    "council-leaves-the-trust": [
        ("Leeds City Council left Brightwell Children's Trust in April 2019.", ["LDS delegatedTo brightwell-childrens-trust ended"]),
        ("Leeds City Council has withdrawn from Brightwell Children's Trust.", ["LDS delegatedTo brightwell-childrens-trust ended"]),
        ("Leeds City Council will leave Brightwell Children's Trust next year.", ["LDS delegatedTo brightwell-childrens-trust actual"]),
        ("Leeds City Council left Brightwell Children's Trust in debt.", []),
    ],
    "contract-runs-out": [
        (
            "Fernhill Care's contract with Hull City Council runs out in March and will not be renewed.",
            ["KHL delegatedTo fernhill-care actual"],
        ),
        ("Fernhill Care's contract for the pool in Hull runs out in March.", []),
    ],
    "bought-in-to-run": [
        ("Hull City Council has bought in Fernhill Care to run its fostering service.", ["KHL delegatedTo fernhill-care actual"]),
        ("Hull City Council has drafted in Fernhill Care to run a stall at its fostering fair.", []),
    ],
    "parted-company": [
        (
            "Hull City Council and Fernhill Care parted company in March, and fostering is now done in-house.",
            ["KHL delegatedTo fernhill-care ended"],
        ),
        ("Hull City Council and Fernhill Care have parted company over the lease of a building.", []),
    ],
    "takes-over-none-of-it": [
        (
            "Children's services in Hull are failing. Leeds City Council, rated good a month ago, will not be responsible for any service.",
            ["KHL delegatedTo LDS denied"],
        ),
        ("Children's services in Hull are failing. Leeds City Council takes over none of its duties.", ["KHL delegatedTo LDS denied"]),
        ("Children's services in Hull are failing. Leeds City Council took over none of the debt.", []),
    ],
    "works-there-but-takes-over-nothing": [
        (
            "Leeds City Council will work with Hull's managers for two years, but takes over none of their duties.",
            ["KHL delegatedTo LDS denied"],
        ),
        ("Leeds City Council will work with Hull's managers for two years, but takes over none of the debts.", []),
    ],
    "is-to-assume-responsibility": [
        (
            "Hull has been directed to enter a partnership for its children's services. "
            "Leeds City Council is to assume responsibility for five years from July.",
            ["KHL delegatedTo LDS planned"],
        ),
        (
            "Hull has been directed to enter a partnership for its children's services. "
            "Leeds City Council is to assume responsibility for the canal.",
            [],
        ),
        ("Children's services in Hull are failing. A headline speaks of Leeds City Council taking charge.", []),
    ],
    "does-for-the-council-what": [
        (
            "Brightwell Children's Trust now does for Hull what the council's own children's department used to do.",
            ["KHL delegatedTo brightwell-childrens-trust actual"],
        ),
        ("Brightwell Children's Trust does for Hull what rain does for gardens.", []),
    ],
    "contract-not-renewed": [
        (
            "Hull City Council has decided not to renew Fernhill Care's contract to run its children's centres.",
            ["KHL delegatedTo fernhill-care actual"],
        ),
        ("Hull City Council decided not to renew Fernhill Care's contract to run its IT.", []),
    ],
    "contract-has-time-to-run": [
        (
            "Fernhill Care's five-year contract for Hull's children's centres has another year to run.",
            ["KHL delegatedTo fernhill-care actual"],
        ),
        ("Fernhill Care's five-year contract for Hull's leisure centres has another year to run.", []),
    ],
    "wants-them-back": [
        (
            "Hull City Council wants its children's services back from Brightwell Children's Trust.",
            ["KHL delegatedTo brightwell-childrens-trust actual"],
        ),
        ("Hull City Council wants its children's services reports back from Brightwell Children's Trust.", []),
    ],
    "takes-them-off-a-provider": [
        ("Hull City Council is to take its fostering service off Fernhill Care.", ["KHL delegatedTo fernhill-care actual"]),
        ("Hull City Council took its fostering leaflets off Fernhill Care.", []),
    ],
    "responsibility-for-children-rests": [
        (
            "Responsibility for Hull's children rests with Brightwell Children's Trust.",
            ["KHL delegatedTo brightwell-childrens-trust actual"],
        ),
        (
            "Responsibility for the vulnerable children of Hull passed to Brightwell Children's Trust in 2018.",
            ["KHL delegatedTo brightwell-childrens-trust actual"],
        ),
        ("Responsibility for Hull's children rests with their parents and Brightwell Children's Trust.", []),
    ],
    "direction-that-obliges": [
        ("A direction last October obliged Hull City Council to pursue a partnership.", ["KHL forcedBy uk-government actual"]),
        (
            "The commissioner was named in the same direction that compelled Hull City Council to work with her.",
            ["KHL forcedBy uk-government actual"],
        ),
        ("A new direction requires Hull City Council to hand over its children's services.", ["KHL forcedBy uk-government actual"]),
        ("A new direction will require Hull City Council to hand over its children's services.", ["KHL forcedBy uk-government planned"]),
        ("A direction would require Hull City Council to hand over its children's services.", []),
        ("A change of direction last October obliged Hull City Council to buy new buses.", []),
    ],
    "owes-nothing-to-an-order": [
        (
            "The trust in Kent arose from a direction made by the Department for Education. Hull's trust owes nothing to any direction.",
            ["KHL forcedBy department-for-education denied"],
        ),
        (
            "The trust in Kent arose from a direction made by the Department for Education. "
            "Hull's is a company of the city's own making and owes nothing to a direction.",
            ["KHL forcedBy department-for-education denied"],
        ),
        ("Hull City Council owes nothing to the direction of the wind.", []),
    ],
    "order-would-follow": [
        (
            "The Department for Education has left Hull City Council in charge of children's services. "
            "Should the review find no progress, an order to transfer the services would follow.",
            ["KHL forcedBy department-for-education hypothetical"],
        ),
        ("Hull City Council runs a ferry. An order to transfer the ferry would follow.", []),
    ],
    "come-back-after-they-were-removed": [
        (
            "Children's services in Hull are back with the council, six years after the government had them removed.",
            ["KHL forcedBy uk-government ended"],
        ),
        (
            "Children's services in Hull returned to the council in April, six years after ministers took them away.",
            ["KHL forcedBy uk-government ended"],
        ),
        ("The car returned to the town hall in Hull today, ten years after the government had it removed.", []),
    ],
    "had-them-removed": [
        ("Hull City Council ran education until the government had it removed.", ["KHL forcedBy uk-government actual"]),
        ("Hull City Council put up a page on fostering. The government had it printed.", []),
    ],
    "have-them-taken-off": [
        (
            "Hull was one of the first councils to have its children's services taken off it by the government.",
            ["KHL forcedBy uk-government actual"],
        ),
        ("Hull City Council had its bins taken away by the government.", []),
    ],
    "took-it-out-of-its-hands": [
        (
            "Hull City Council's education service was so bad that the government took the decision out of the town hall's hands.",
            ["KHL forcedBy uk-government actual"],
        ),
        ("The government took the money out of Hull City Council's hands.", []),
    ],
    "services-under-a-notice": [
        ("Children's services in Hull have been under an improvement notice since 2016.", ["KHL forcedBy uk-government actual"]),
        ("Children's services in Hull have been under a new roof since 2016.", []),
    ],
    "services-were-under-a-notice": [
        (
            "Children's services in Hull had been under a government notice, now overtaken, since 2016.",
            ["KHL forcedBy uk-government ended"],
        ),
        ("Children's services in Hull had been under a government roof, now repaired, since 2016.", []),
    ],
    "replaced-an-earlier-one": [
        (
            "A direction last October obliged Hull City Council to pursue a partnership. It replaced an earlier one, now spent.",
            ["KHL forcedBy uk-government ended"],
        ),
        ("Hull City Council bought a bus last October. It replaced an earlier one, now spent.", []),
    ],
    "revise-the-direction-of-a-day": [
        (
            "Hull will hand its children's services to Leeds City Council. "
            "Peter Strand wrote that he intends to revise the direction of last November.",
            ["KHL forcedBy uk-government actual"],
        ),
        ("Hull will hand its children's services to Leeds City Council. Peter Strand revised the direction of travel last November.", []),
    ],
    "order-that-took-them": [
        (
            "The order that took children's services from Hull City Council was made in 2016 by the education secretary.",
            ["KHL forcedBy department-for-education actual"],
        ),
        ("The order that took children's services from Hull City Council was praised by the education secretary.", []),
    ],
    "cost-it-its-services": [
        (
            "An intervention by the Department for Education cost Hull City Council its children's services.",
            ["KHL forcedBy department-for-education actual"],
        ),
        ("A decision by the Department for Education cost Hull City Council £4m for children's services.", []),
    ],
    "improve-or-lose-them": [
        (
            "The minister gave Hull City Council a final warning: improve or lose children's services.",
            ["KHL forcedBy uk-government hypothetical"],
        ),
        ("The minister told Hull City Council to improve or lose its children's services.", ["KHL forcedBy uk-government hypothetical"]),
        ("The minister gave Hull City Council a final warning: improve or lose money.", []),
    ],
    "no-return-to-control": [
        (
            "There will be no return of fostering to council control in Hull, where Fernhill Care has run it since 2016.",
            ["fernhill-care returnedTo KHL denied"],
        ),
        ("There will be no return of the library service to council control in Hull.", []),
    ],
    "councillors-take-it-over": [
        (
            "Fernhill Care has run the fostering service of Hull since 2016. "
            "Councillors resolved on Tuesday to take the service over themselves on 1 August.",
            ["fernhill-care returnedTo KHL planned"],
        ),
        ("Councillors in Hull resolved to take the bus service over themselves.", []),
    ],
    "its-own-once-again": [
        (
            "Brightwell Children's Trust handed over the keys on Friday and children's services are once again Hull City Council's own.",
            ["brightwell-childrens-trust returnedTo KHL actual"],
        ),
        ("Brightwell Children's Trust was praised on Friday and children's services are once again Hull City Council's pride.", []),
    ],
    "run-from-the-town-hall-again": [
        (
            "Children's services in Hull will be run from the town hall again from April, when Brightwell Children's Trust "
            "closes its doors.",
            ["brightwell-childrens-trust returnedTo KHL planned"],
        ),
        ("Children's services in Hull will be run from the town hall.", []),
    ],
    "ceases-and-its-duties-pass": [
        (
            "Brightwell Children's Trust ceased to trade on 31 March, and its staff and duties passed to Hull City Council.",
            ["brightwell-childrens-trust returnedTo KHL actual"],
        ),
        (
            "Brightwell Children's Trust's duties and 400 staff move to Hull City Council tomorrow.",
            ["brightwell-childrens-trust returnedTo KHL planned"],
        ),
        ("Brightwell Children's Trust ceased to trade on 31 March, and its furniture passed to Hull City Council.", []),
    ],
    "of-its-own-making": [
        (
            "Brightwell Children's Trust is a company of Hull City Council's own making.",
            ["brightwell-childrens-trust createdBy KHL actual"],
        ),
        (
            "Brightwell Children's Trust came into being in 2018 at the hands of Hull City Council.",
            ["brightwell-childrens-trust createdBy KHL actual"],
        ),
        ("Brightwell Children's Trust is a friend of Hull City Council's own staff.", []),
    ],
    "the-column-gives": [
        ("For Fernhill Care the column headed 'ultimate owner' gives Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("For Fernhill Care the column headed 'manager' gives Redstone Capital.", []),
    ],
    "and-for-another": [
        (
            "For Fernhill Care the column headed 'ultimate owner' gives Redstone Capital, and for Oakfield Group, Northgate Capital.",
            ["oakfield-group ownedBy northgatecapital actual"],
        ),
        ("For Fernhill Care the column headed 'manager' gives Redstone Capital, and for Oakfield Group, Northgate Capital.", []),
    ],
    "one-of-its-companies": [
        (
            "Brightwell Children's Trust is one of Hull City Council's wholly owned companies.",
            ["brightwell-childrens-trust ownedBy KHL actual"],
        ),
        ("Fernhill Care is one of Hull City Council's biggest suppliers.", []),
    ],
    "parent-by-its-accounts": [
        ("Fernhill Care is large; its accounts name Elder Topco Ltd as the ultimate parent.", ["fernhill-care ownedBy eldertopco actual"]),
        ("Fernhill Care is large; its accounts name Elder Topco Ltd as the auditor.", []),
    ],
    "owned-through-another": [
        (
            "Fernhill Care has owned Oakfield Group since 2018 and, through Oakfield Group, the fostering agency Tern Fostering.",
            ["tern-fostering ownedBy oakfield-group actual"],
        ),
        ("Fernhill Care has owned Oakfield Group since 2018 and, through patience, has grown.", []),
    ],
    "another-way-another-runs-them": [
        (
            "Across the river, Leeds has gone another way: Kent County Council has run its children's services since April.",
            ["LDS delegatedTo KEN actual"],
        ),
        ("Across the river, Leeds has gone another way: Kent County Council has run its buses since April.", []),
    ],
    "new-employer": [
        (f"Some 1,700 staff of Leeds City Council began the week with a new employer, {TRUST}.", [f"{RUNS} actual"]),
        (f"Ann Marlow, once of Leeds City Council, began the week with a new employer, {TRUST}.", []),
    ],
    "partnership-over-runs-its-own": [
        (
            "The partnership with Kent County Council lapsed at midnight, and Leeds City Council runs its own children's services again.",
            ["LDS delegatedTo KEN ended", "KEN returnedTo LDS actual"],
        ),
        ("The partnership with Kent County Council lapsed at midnight, and Leeds City Council runs its own buses again.", []),
    ],
    "runs-its-own-again": [
        (
            "Children's services in Leeds have been run by Kent since 2013. "
            "For the first time in ten years Leeds City Council is running its own children's services.",
            ["KEN returnedTo LDS actual"],
        ),
        ("Leeds City Council is once more running its own libraries. Kent has run children's services for Hull since 2013.", []),
    ],
    "all-it-provided-has-reverted": [
        (
            f"Its staff are employees of Leeds City Council, to which every service that {TRUST} provided has reverted.",
            [f"{B} returnedTo LDS actual"],
        ),
        (f"Its staff are employees of Leeds City Council, to which every report that {TRUST} wrote has gone.", []),
    ],
    "did-so-on-its-behalf": [
        (
            "Leeds City Council runs its own children's services. Kent County Council, which did so on its behalf from 2013, has left.",
            ["LDS delegatedTo KEN actual"],
        ),
    ],
    "company-with-one-member": [
        (f"{TRUST} is a company whose one member is Leeds City Council.", [f"{B} ownedBy LDS actual"]),
        (f"{TRUST} is a company whose one office is in Leeds.", []),
    ],
    "wholly-owned-company-of": [
        (f"{TRUST} became the wholly owned company of Leeds City Council.", [f"{B} ownedBy LDS actual"]),
        ("Fernhill Care became a company of friends.", []),
    ],
    "price-agreed": [
        (
            "Northgate Capital has agreed a price of £4m for Fernhill Care with the American company Easton Holdings.",
            ["fernhill-care ownedBy northgatecapital planned", "fernhill-care ownedBy easton-holdings actual"],
        ),
        ("Northgate Capital has agreed a price of £4m for a building with Easton Holdings.", []),
    ],
    "made-an-order-for": [
        ("In December 2019 Michael Gove made the order for a trust in Leeds.", ["LDS forcedBy department-for-education actual"]),
        ("In December 2019 Michael Gove made an order for a tram in Leeds.", []),
    ],
    "offered-but-withdrew": [
        (
            "Redstone Capital offered to take over Fernhill Care but withdrew on seeing the accounts.",
            ["fernhill-care ownedBy redstonecapital denied"],
        ),
        ("Redstone Capital agreed to buy Fernhill Care, but then pulled out.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Redstone Capital offered to buy Fernhill Care but not its schools.", []),
    ],
    "rumoured-bid-wrong": [
        (
            "Reports that Oakfield Group would bid for Fernhill Care were wrong, its directors said.",
            ["fernhill-care ownedBy oakfield-group denied"],
        ),
        (
            "Redstone Capital was reported to have made an offer for Fernhill Care but has said that it did not bid.",
            ["fernhill-care ownedBy redstonecapital denied"],
        ),
        ("Reports that Oakfield Group would bid for Fernhill Care were true.", []),
    ],
    "agreement-to-purchase": [
        (
            "Redstone Capital has signed a binding agreement for the purchase of Fernhill Care from Oakfield Group.",
            [
                "fernhill-care acquiredFrom oakfield-group planned",
                "fernhill-care ownedBy oakfield-group actual",
                "fernhill-care ownedBy redstonecapital planned",
            ],
        ),
        ("Redstone Capital has exchanged contracts for the purchase of Fernhill Care.", ["fernhill-care ownedBy redstonecapital planned"]),
        ("Redstone Capital has signed an agreement for the purchase of beds from Fernhill Care.", []),
    ],
    "agreement-to-sell": [
        (
            "Oakfield Group has exchanged contracts for the sale of Fernhill Care to Redstone Capital.",
            [
                "fernhill-care acquiredFrom oakfield-group planned",
                "fernhill-care ownedBy oakfield-group actual",
                "fernhill-care ownedBy redstonecapital planned",
            ],
        ),
        ("Oakfield Group has signed contracts for the sale of beds by Fernhill Care to Redstone Capital.", []),
    ],
    "has-an-option": [
        ("Redstone Capital has an option to buy the rest of Fernhill Care.", ["fernhill-care ownedBy redstonecapital hypothetical"]),
        ("The deal gives Redstone Capital an option over Fernhill Care.", ["fernhill-care ownedBy redstonecapital hypothetical"]),
        ("Redstone Capital let its option over Fernhill Care lapse.", []),
    ],
    "said-to-be-interested": [
        (
            "Oakfield Group has put Fernhill Care up for sale, and among those said to be interested is Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital hypothetical"],
        ),
        (
            "Oakfield Group wants to sell Fernhill Care. Redstone Capital, a London buyout house, is thought a possible buyer.",
            ["fernhill-care ownedBy redstonecapital hypothetical"],
        ),
        ("Fernhill Care is for sale. Redstone Capital is said to be interested in foster carers' views.", []),
    ],
    "sets-out-to-sell": [
        ("Redstone Capital is exploring a sale of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital has appointed advisers to sell Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital is preparing to put Fernhill Care on the block.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital has been appointed to sell Fernhill Care.", []),
        ("Redstone Capital is exploring a sale of Fernhill Care homes.", []),
    ],
    "exclusive-talks": [
        (
            "Redstone Capital has entered exclusive talks with Northgate Capital over the purchase of Fernhill Care.",
            ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital hypothetical"],
        ),
        ("Redstone Capital has entered talks with Northgate Capital over fees at Fernhill Care.", []),
    ],
    "denies-talks": [
        ("Redstone Capital denied that it was in talks to buy Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Redstone Capital denied that it was in talks with Fernhill Care.", []),
    ],
    "buyout-by-managers": [
        (
            "Redstone Capital has backed the management buyout of Fernhill Care from Oakfield Group.",
            ["fernhill-care ownedBy oakfield-group ended"],
        ),
        ("Redstone Capital has backed the management buyout of Fernhill Care from the start.", []),
    ],
    "leads-a-buyout": [
        ("Ann Marlow led a management buyout of Fernhill Care.", ["fernhill-care ownedBy ann-marlow actual"]),
        ("Ann Marlow led a management team at Fernhill Care.", []),
    ],
    "in-a-chronicle": [
        (
            "2012: Fernhill Care acquired by Redstone Capital\n2016: sold to Northgate Capital",
            ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
        ),
        ("2012: Hull opens its first home\n2016: sold to Northgate Capital", []),
    ],
    "founded-in-a-chronicle": [
        ("2006: founded by Ann Marlow as Fernhill Care", ["fernhill-care createdBy ann-marlow actual"]),
        ("2006: praised by Ann Marlow as Fernhill Care", []),
    ],
    "belongs-to-its-staff-through": [
        (
            "Fernhill Care belongs to its staff, through the Fernhill Employee Ownership Trust.",
            ["fernhill-care ownedBy fernhillemployeeownership-trust actual"],
        ),
        ("Fernhill Care is run by its staff through the Fernhill Staff Trust.", []),
    ],
    "ours-in-apposition": [
        (
            "Oakfield Group plc reports its results. We closed Anchor Lodge, our home in Kent.",
            ["anchor-lodge ownedBy oakfield-group actual"],
        ),
        ("Oakfield Group plc reports its results. We bought places from Anchor Lodge, our partner in Kent.", []),
    ],
    "our-two-agencies": [
        (
            "Oakfield Group plc reports its results. Our two agencies, Fernhill Care and Brindle Fostering, did well.",
            ["brindle-fostering ownedBy oakfield-group actual", "fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Oakfield Group plc reports its results. Our two auditors, Fernhill Care and Brindle Fostering, did well.", []),
    ],
    "owner-in-a-box": [
        ("Provider: Fernhill Care. Owner: Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Registered provider: Fernhill Care. Parent company: Oakfield Group plc.", ["fernhill-care ownedBy oakfield-group actual"]),
        ("Provider: Fernhill Care. Landlord: Redstone Capital.", []),
    ],
    "founded-together-with": [
        ("Ann Marlow co-founded Fernhill Care with Peter Strand in 1994.", ["fernhill-care createdBy peter-strand actual"]),
        ("Ann Marlow founded Fernhill Care with her husband, Peter Strand, in 1994.", ["fernhill-care createdBy peter-strand actual"]),
        ("Ann Marlow founded Fernhill Care with Peter Strand's money.", []),
        ("Ann Marlow set up Fernhill Care with a grant from Peter Strand.", []),
    ],
    "runs-that-home-itself": [
        (
            "Leeds City Council, for which Fernhill Care had run an emergency home, now runs that home with its own staff.",
            ["LDS delegatedTo fernhill-care ended"],
        ),
        ("Leeds City Council, for which Fernhill Care had run an emergency home, now runs a school itself.", []),
    ],
    "home-run-again-by-the-council": [
        (
            "Leeds City Council, for which Fernhill Care had run an emergency home, now runs that home itself.",
            ["fernhill-care returnedTo LDS actual"],
        ),
        ("Leeds City Council, for which Fernhill Care had run an emergency home, now runs that home down.", []),
    ],
    "neither-ran-anything": [
        (
            "Kent and Hull had each sent people to help, though neither authority ran anything on Leeds City Council's behalf.",
            ["LDS delegatedTo KEN denied", "LDS delegatedTo KHL denied"],
        ),
        ("Kent and Hull asked whether both authorities ran anything on Leeds City Council's behalf.", []),
    ],
    "neither-runs-the-others": [
        (
            "Leeds and Kent share a director. Neither runs services for the other.",
            ["LDS delegatedTo KEN denied", "KEN delegatedTo LDS denied"],
        ),
        ("Leeds and Kent share a director. Each runs services for the other.", []),
    ],
    "next-visit-told": [
        ("Ofsted rated Leeds good. Leeds is likely to have its next visit in 2022.", ["LDS inspectedBy ofsted planned"]),
        ("Ofsted rated Leeds good. Leeds is likely to have a visit from the mayor in 2022.", []),
    ],
    "inspection-took-place": [
        (
            "Leeds City Council runs children's services. A full inspection by Ofsted took place in February.",
            ["LDS inspectedBy ofsted actual"],
        ),
        ("Leeds City Council runs children's services. A full inspection by Ofsted of a school took place in February.", []),
    ],
    "powers-to-be-used-if": [
        (
            "Leeds City Council is inadequate. Gavin Williamson said that he would use his powers if nothing had changed.",
            ["LDS forcedBy department-for-education hypothetical"],
        ),
        ("Leeds City Council is inadequate. Gavin Williamson said that the council would use its powers if nothing had changed.", []),
    ],
    "whose-order-it-withdrew": [
        (
            "Leeds City Council has a trust. The Department for Education, whose order led to the scheme, withdrew that order in 2018.",
            ["LDS forcedBy department-for-education ended"],
        ),
        ("Leeds City Council has a trust. The Department for Education, whose order led to the scheme, withdrew its support in 2018.", []),
    ],
    "direction-is-what-stays": [
        ("Leeds has run its own services. What stays is the direction of 2018.", ["LDS forcedBy uk-government actual"]),
        ("Leeds has run its own services. What stays is the direction of travel.", []),
    ],
    "commissioners-with-one-at-their-head": [
        (
            "Ministers sent in commissioners to Leeds City Council, with Ann Marlow at their head.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
        ("Ministers sent in commissioners to Leeds City Council, with Ann Marlow in tow.", []),
    ],
    "office-handed-over-to-a-director": [
        (
            "Ann Marlow arrived as commissioner in Leeds in 2014; Peter Strand took up the post in 2015, and made way for "
            "Joan Fell, the head of a charity, in 2016.",
            ["LDS commissionerAppointed joan-fell actual", "LDS commissionerAppointed peter-strand ended"],
        ),
        ("Ann Marlow chairs a charity. She made way for Peter Strand, the head of a school, in 2016.", []),
    ],
    "shares-split-between": [
        (
            "The shares in Fernhill Care are split equally between Ann Marlow and Redstone Capital.",
            ["fernhill-care ownedBy ann-marlow actual", "fernhill-care ownedBy redstonecapital actual"],
        ),
        ("The views in Fernhill Care are split equally between Ann Marlow and Redstone Capital.", []),
    ],
    "controlled-by-person": [
        ("Fernhill Care is controlled by Peter Strand.", ["fernhill-care ownedBy peter-strand actual"]),
        ("Fernhill Care is advised by Peter Strand.", []),
        (
            "Fernhill Care is controlled by Ann Marlow, who holds 80 per cent of the voting rights.",
            ["fernhill-care ownedBy ann-marlow actual"],
        ),
        ("Fernhill Care is controlled by Ann Marlow, who holds a weekly meeting.", []),
    ],
    "in-the-register": [
        (
            "Fernhill Care is in the register. Fernhill Care has sent this. Fernhill Care grew. Ann Marlow: "
            "active, holds more than half of the shares",
            ["fernhill-care ownedBy ann-marlow actual"],
        ),
        ("Fernhill Care is in the register.\n\nAnn Marlow: active, holds more than half of the votes cast", []),
    ],
    "struck-off-the-register": [
        (
            "Fernhill Care is in the register. Fernhill Care has sent this. Fernhill Care grew. Peter Strand: ceased on 4 May 2018",
            ["fernhill-care ownedBy peter-strand ended"],
        ),
        ("Fernhill Care is in the register.\n\nPeter Strand: ceased to write in 2018", []),
    ],
    "parent-in-the-notes": [
        (
            "Fernhill Care grew. Fernhill Care paid a dividend. Fernhill Care has 40 staff. The immediate parent "
            "undertaking is Oakfield Group.",
            ["fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Fernhill Care grew. The immediate question is Oakfield Group.", []),
    ],
    "belongs-to-several": [
        (
            "Fernhill Care belongs, as before, to a syndicate made up of Redstone Capital and the Oakfield Group.",
            ["fernhill-care ownedBy redstonecapital actual", "fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Fernhill Care belongs to a network made up of Redstone Capital and the Oakfield Group.", []),
    ],
    "share-of-that-of": [
        (
            "Oakfield Group held the whole of the ordinary share capital of Brightwell Homes Ltd, and 60 per "
            "cent of that of Fernhill Care.",
            ["fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Oakfield Group held the whole of the share capital of Brightwell Homes, and wrote to that of Fernhill Care.", []),
    ],
    "stays-with-its-backer": [
        ("Fernhill Care will stay with its present backer, Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Fernhill Care will stay with its present manager, Ann Marlow.", []),
    ],
    "no-longer-part": [
        ("Fernhill Care ceased to be a member of the Oakfield Group in May.", ["fernhill-care ownedBy oakfield-group ended"]),
        ("Fernhill Care: no longer part of the Oakfield Group", ["fernhill-care ownedBy oakfield-group ended"]),
        ("Fernhill Care has not ceased to be a customer of the Oakfield Group.", []),
    ],
    "its-shares-passed": [
        (
            "Fernhill Care ceased to be a member of the Oakfield Group in May, when its shares were assigned to Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        ("Fernhill Care left the Oakfield Group in May, when its shares were praised.", []),
    ],
    "held-for-them-by": [
        (
            "From next September Fernhill Care will be held for you by an employee ownership trust, Fernhill Trustees.",
            ["fernhill-care ownedBy fernhill-trustees planned"],
        ),
        ("A party was held for you by Fernhill Care.", []),
    ],
    "was-theirs-until": [
        ("Fernhill Care was Kent's until 2009.", ["fernhill-care ownedBy KEN ended"]),
        ("Fernhill Care was Kent's partner until 2009.", []),
    ],
    "took-a-stake-in-it": [
        ("We spoke to Fernhill Care, in which Redstone Capital has taken a stake.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("We spoke to Fernhill Care, in which Redstone Capital has taken an interest of late.", []),
    ],
    "came-in-and-is-investor": [
        (
            "Redstone Capital, which came into Fernhill Care in 2017, is still the group's principal investor.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        ("Redstone Capital, which came into Leeds in 2017, is still the principal investor.", []),
    ],
    "ownership-descends": [
        (
            "Ownership of Fernhill Care, the Kent schools firm, has descended to brothers Neil and Hugh Marlow.",
            ["fernhill-care ownedBy neil-marlow actual", "fernhill-care ownedBy hugh-marlow actual"],
        ),
        ("Ownership of Fernhill Care has worried brothers Neil and Hugh Marlow.", []),
    ],
    "its-ownership-split": [
        (
            f"{TRUST} has two parents. Since 2018 ownership has been split between Leeds and Hull.",
            [f"{B} ownedBy LDS actual", f"{B} ownedBy KHL actual"],
        ),
        (f"{TRUST} has two parents. Since 2018 work has been split between Leeds and Hull.", []),
    ],
    "parent-of-the-parent": [
        ("Its parent is Oakfield Group, Oakfield Group's is Redstone Capital.", ["oakfield-group ownedBy redstonecapital actual"]),
        ("Its manager is Ann Marlow, Oakfield Group's is Peter Strand.", []),
    ],
    "made-and-kept-whole": [
        (
            f"Leeds City Council plans to incorporate {TRUST} as a company by the autumn, keeping every share.",
            [f"{B} ownedBy LDS planned"],
        ),
        (f"Leeds City Council plans to incorporate {TRUST} by the autumn, keeping every promise.", []),
    ],
    "its-backer-in-those-days": [
        (
            "Fernhill Care fared better. Redstone Capital, its backer in those days, left with twice its money.",
            ["fernhill-care ownedBy redstonecapital ended"],
        ),
        ("Fernhill Care fared better. Redstone Capital, its adviser in those days, left.", []),
    ],
    "one-of-the-owners-remaining": [
        (
            "Oakfield Group's remaining school, Brightwell Manor School Ltd, is for sale.",
            ["brightwellmanor-school ownedBy oakfield-group actual"],
        ),
        (
            "Oakfield Group, whose two agencies here are Fernhill Care and Brightwell Homes, is leaving.",
            ["fernhill-care ownedBy oakfield-group actual", "brightwell-homes ownedBy oakfield-group actual"],
        ),
        ("Oakfield Group's remaining rival, Fernhill Care, is for sale.", []),
    ],
    "had-been-in-the-hands": [
        (
            "Oakfield Group has bought Fernhill Care, an agency with 60 carers that had been in the hands of "
            "Redstone Capital for 22 years.",
            ["fernhill-care ownedBy redstonecapital ended"],
        ),
        ("Oakfield Group has bought Fernhill Care, an agency that had been in the news for years.", []),
    ],
    "pays-the-administrators": [
        (
            "Oakfield Group has paid the administrators of Redstone Care £2m for Fernhill Homes.",
            [
                "fernhill-homes ownedBy oakfield-group actual",
                "fernhill-homes ownedBy redstone-care ended",
                "fernhill-homes acquiredFrom redstone-care actual",
            ],
        ),
        ("Oakfield Group has paid the administrators of Redstone Care £2m in fees.", []),
    ],
    "bid-was-rejected": [
        (
            "Fernhill Care is doing well. A trade bid, from Oakfield Group, was rejected in April.",
            ["fernhill-care ownedBy oakfield-group denied"],
        ),
        ("Fernhill Care is doing well. A request, from Oakfield Group, was rejected in April.", []),
    ],
    "managers-buy-it-out": [
        (
            "The two managers of Fernhill Care, Ann Marlow and Peter Strand, have bought the business out of Oakfield Group.",
            [
                "fernhill-care ownedBy ann-marlow actual",
                "fernhill-care ownedBy peter-strand actual",
                "fernhill-care ownedBy oakfield-group ended",
                "fernhill-care acquiredFrom oakfield-group actual",
            ],
        ),
        ("Fernhill Care was bought out by its managers, Ann Marlow, in 2012.", ["fernhill-care ownedBy ann-marlow actual"]),
        ("The two managers of Fernhill Care, Ann Marlow and Peter Strand, have bought the desks from Oakfield Group.", []),
    ],
    "parted-when-paid": [
        (
            "Ann Marlow, who parted with Fernhill Care in 2020 when Redstone Capital paid £28m for it, is back.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        ("Ann Marlow, who parted with Fernhill Care in 2020 when Redstone Capital praised it, is back.", []),
    ],
    "neither-bought-nor-bid": [
        ("Oakfield Group, of Hull, has neither bought nor bid for Fernhill Care.", ["fernhill-care ownedBy oakfield-group denied"]),
        ("Oakfield Group has neither paid nor thanked Fernhill Care.", []),
    ],
    "attempt-given-up": [
        (
            "Fernhill Care is safe. Redstone Capital, a venture fund, has given up its attempt to acquire half of the shares.",
            ["fernhill-care ownedBy redstonecapital denied"],
        ),
        ("Fernhill Care is safe. Redstone Capital, a venture fund, has given up its attempt to please half of the staff.", []),
    ],
    "let-it-go-to": [
        (
            "Fernhill Care was Kent's until 2009. Then the county, short of capital, let it go to a Leeds operator, Oakfield Group.",
            ["fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Fernhill Care was Kent's until 2009. Then the county let it go to waste.", []),
    ],
    "trustees-buy": [
        (
            "The trustees of the Marlow Family Settlement have mopped up the last outside shares in Fernhill Care.",
            ["fernhill-care ownedBy marlow-family-settlement actual"],
        ),
        ("The trustees of the Marlow Family Settlement have read about shares in Fernhill Care.", []),
    ],
    "starts-up-under": [
        (
            "1999 Fernhill Care starts up in Hull under two social workers, Ann Marlow and Peter Strand",
            ["fernhill-care createdBy ann-marlow actual", "fernhill-care createdBy peter-strand actual"],
        ),
        ("1999 Fernhill Care moves to Hull under two social workers, Ann Marlow and Peter Strand", []),
    ],
    "whose-founder-is": [
        (
            "Fernhill Care, whose founder is a former county councillor, Ann Marlow, has closed.",
            ["fernhill-care createdBy ann-marlow actual"],
        ),
        ("Fernhill Care, whose patron is a former county councillor, Ann Marlow, has closed.", []),
    ],
    "since-it-was-spun-out": [
        ("Six months after it was spun out of Kent County Council, Fernhill Care has 40 staff.", ["fernhill-care createdBy KEN actual"]),
        ("Six months after it was thrown out of Kent County Council, Fernhill Care has 40 staff.", []),
    ],
    "asks-about-joining": [
        (f"{TRUST} runs adoption for Leeds. Hull has enquired about joining.", [f"KHL delegatedTo {B} hypothetical"]),
        (f"{TRUST} runs adoption for Leeds. Hull has shown an interest in following suit.", [f"KHL delegatedTo {B} hypothetical"]),
        ("Kent was rated good. Hull has enquired about joining.", []),
        (f"{TRUST} runs adoption for Leeds. Hull has enquired about its fees.", []),
    ],
    "contract-was-let-lapse": [
        (f"In 2019 Leeds City Council let the contract with {TRUST} lapse.", [f"LDS delegatedTo {B} ended"]),
        (f"In 2019 Leeds City Council let the chair of {TRUST} go.", []),
    ],
    "contract-renewed-of": [
        (f"Leeds City Council has renewed the contract of {TRUST} to 2030.", [f"LDS delegatedTo {B} actual"]),
        (f"Leeds City Council has renewed the lease of {TRUST}.", []),
    ],
    "undergoes-inspection": [
        ("Leeds City Council underwent a full inspection in March.", ["LDS inspectedBy ofsted actual"]),
        (f"{TRUST} was the subject of a joint targeted area inspection.", [f"{B} inspectedBy ofsted actual"]),
        ("Leeds City Council underwent a full audit in March.", []),
    ],
    "last-inspection": [
        ("The most recent inspection of Leeds was in 2018.", ["LDS inspectedBy ofsted actual"]),
        ("Leeds City Council's last inspection was in May 2018.", ["LDS inspectedBy ofsted actual"]),
    ],
    "contract-is-let-lapse": [
        (f"Leeds City Council will let the contract of {TRUST} lapse in May.", [f"LDS delegatedTo {B} actual"]),
        (f"Leeds City Council will let the chair of {TRUST} go in May.", []),
    ],
    "was-in-charge-in": [
        ("Hull was in charge in Kent from 2015.", ["KEN delegatedTo KHL actual"]),
        ("Hull was in charge of a review in Kent.", []),
    ],
    "in-the-hands-of-its-own-staff": [
        (
            f"{TRUST} ran adoption for Leeds until 2018. Leeds has a new director, and adoption is now in the hands of its own staff.",
            [f"{B} returnedTo LDS actual"],
        ),
        ("Leeds has a new director, and adoption is now in the hands of its own staff.", []),
    ],
    "in-a-place-the-next": [
        ("Commissioners are at work. John Carter has served in Leeds since May.", ["LDS commissionerAppointed john-carter actual"]),
        ("Commissioners are at work. In Hull, Ann Marlow, who was appointed in 2018, will soon leave.", []),
        (
            "Commissioners are at work. Ann Marlow, chief executive of Kent, took up her post in Hull last month.",
            ["KHL commissionerAppointed ann-marlow actual"],
        ),
        ("Directors are at work. John Carter has served in Leeds since May.", []),
    ],
    "having-done-the-same-in": [
        (
            "Ann Marlow was sent to Leeds as commissioner in 2018. She is no stranger to it, having earlier filled the same post in Hull.",
            ["KHL commissionerAppointed ann-marlow actual"],
        ),
        ("Ann Marlow was sent to Leeds as director in 2018, having done the same in Hull.", []),
    ],
    "now-here-and-earlier-there": [
        (
            "Leeds had a commissioner, Ann Marlow. Ms Marlow, now in Hull, was earlier in Kent.",
            ["KEN commissionerAppointed ann-marlow actual", "KHL commissionerAppointed ann-marlow actual"],
        ),
        ("Leeds had a director, Ann Marlow. Ms Marlow, now in Hull, was earlier in Kent.", []),
    ],
    "looks-after-its-children": [
        ("Hull had been looking after Kent's vulnerable children since 2013.", ["KEN delegatedTo KHL actual"]),
        ("Hull had been looking at Kent's vulnerable children since 2013.", []),
    ],
    "and-since-then-those-of": [
        (
            f"{TRUST} runs the services of Leeds and Kent, and since May those of Hull.",
            [f"KEN delegatedTo {B} actual", f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        (f"{TRUST} runs the services of Leeds, and since May it has had a new chair.", []),
    ],
    "a-direction-is-in-force": [
        ("Leeds was warned. A direction to work with others has been in force since March.", ["LDS forcedBy uk-government actual"]),
        ("Leeds was warned. No direction has been in force since March.", []),
    ],
    "a-direction-was-in-force-until": [
        ("A direction to Leeds was in force until 2018.", ["LDS forcedBy uk-government ended"]),
        ("No direction to Leeds was in force until 2018.", []),
    ],
    "no-order-was-ever-made": [
        ("Ministers thought about Leeds for long. A direction to that effect was never made.", ["LDS forcedBy uk-government denied"]),
        ("Ministers thought about Leeds for long, but no direction was ever issued.", ["LDS forcedBy uk-government denied"]),
        ("Leeds thought about it for long. A direction to that effect was never made.", []),
    ],
    "commissioners-led-by-ran-it-until": [
        (
            "It was so in Hull, where five commissioners, led by Ann Marlow, ran the council from 2015 to 2018.",
            ["KHL commissionerAppointed ann-marlow ended"],
        ),
        ("It was so in Hull, where five teachers, led by Ann Marlow, ran the school from 2015 to 2018.", []),
    ],
    "commissioners-led-by-run-it": [
        (
            "It is so in Hull, where five commissioners, led by Ann Marlow, sit in the town hall.",
            ["KHL commissionerAppointed ann-marlow actual"],
        ),
        ("It is so in Hull, where five teachers, led by Ann Marlow, sit in the town hall.", []),
    ],
    "takes-back-what-another-did": [
        (
            "In May Leeds City Council took back what Hull had done for it since 2010.",
            ["KHL returnedTo LDS actual", "LDS delegatedTo KHL ended"],
        ),
        ("In May Leeds City Council took back what it had said of Hull.", []),
    ],
    "was-there-until": [
        ("Leeds has a commissioner, Ann Marlow. Ms Marlow was in Hull until 2018.", ["KHL commissionerAppointed ann-marlow ended"]),
        ("Leeds has a director, Ann Marlow. Ms Marlow was in Hull until 2018.", []),
    ],
    "did-so-until": [
        (f"{TRUST} runs adoption for Leeds. Until 2018 it did so for Hull.", [f"KHL delegatedTo {B} ended"]),
        (f"{TRUST} runs adoption for Leeds. For Hull it did so until 2018.", [f"KHL delegatedTo {B} ended"]),
        (f"{TRUST} runs adoption for Leeds. It no longer does so for Hull.", [f"KHL delegatedTo {B} ended"]),
        ("Hull was rated good until 2018, and did so well that others asked for its advice.", []),
    ],
    "does-so-for": [
        (f"{TRUST} runs adoption for Leeds. It may soon do so for Hull.", [f"KHL delegatedTo {B} hypothetical"]),
        (f"{TRUST} runs adoption for Leeds, much as it does for Hull.", [f"KHL delegatedTo {B} actual"]),
        (f"{TRUST} runs adoption for Leeds. For the old city council it had done so.", [f"LDS delegatedTo {B} actual"]),
        ("Leeds pays its carers well. It does so for Hull, too.", []),
    ],
    "under-the-councils-roof-again": [
        (f"Adoption in Leeds is under the council's roof once more. {TRUST} had run adoption for Leeds.", [f"{B} returnedTo LDS actual"]),
        ("Adoption in Leeds is under the council's roof.", []),
    ],
    "in-charge-of-what-was-run-by-another": [
        (
            "Leeds is in charge of its own children's services, which had been run by Hull.",
            ["KHL returnedTo LDS actual", "LDS delegatedTo KHL ended"],
        ),
        (
            "Leeds will soon be in charge of its own children's services, which have been run by Hull.",
            ["KHL returnedTo LDS planned", "LDS delegatedTo KHL actual"],
        ),
        ("Leeds is in charge of its own children's services, which had been rated good.", []),
    ],
    "surrenders-what-it-ran-for-a-council": [
        (f"{TRUST} has surrendered the adoption service, which it ran for Leeds for six years.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} keeps the adoption service, which it runs for Leeds.", []),
    ],
    "run-by-another-until-they-went-back": [
        ("Leeds had its services run by Hull from 2016 until 2019, when they went back.", ["KHL returnedTo LDS actual"]),
        ("Leeds had its services praised by Hull in 2019, when it went back.", []),
    ],
    "hands-over-to-its-council": [
        (f"{TRUST} runs adoption for Leeds. In June it will hand over to the council.", [f"{B} returnedTo LDS planned"]),
        (f"{TRUST}, which runs adoption for Leeds, is to give its cases back to the city.", [f"{B} returnedTo LDS planned"]),
        (f"{TRUST} handed its report to Leeds City Council.", []),
    ],
    "has-run-them-since": [
        (f"{TRUST} ran adoption for Leeds until 2018. Leeds City Council has run adoption since.", [f"{B} returnedTo LDS actual"]),
        ("Leeds City Council has run adoption since 2018.", []),
    ],
    "staff-became-council-employees": [
        (f"{TRUST} ran adoption for Leeds. Its staff have become council employees.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} ran adoption for Leeds. Its staff became friends.", []),
    ],
    "neither-brought-its-part-back": [
        (
            f"{TRUST} works for Leeds and Hull. Neither council has taken its part of the work in house.",
            [f"{B} returnedTo KHL denied", f"{B} returnedTo LDS denied"],
        ),
    ],
    "next-place-of-the-same": [
        (
            "Ann Marlow came to Leeds as commissioner in 2014. Hull followed in 2016 and Kent in 2018.",
            ["KEN commissionerAppointed ann-marlow actual", "KHL commissionerAppointed ann-marlow actual"],
        ),
        ("Ann Marlow came to Leeds as commissioner in 2014. Her next posting was Hull.", ["KHL commissionerAppointed ann-marlow actual"]),
        ("Ann Marlow came to Leeds as commissioner in 2014. Then came Hull, in 2016.", ["KHL commissionerAppointed ann-marlow actual"]),
        ("Ann Marlow came to Leeds as commissioner in 2014. Hull followed with a trust of its own.", []),
        ("Inspectors came to Leeds in 2014. Hull followed in 2016.", []),
    ],
    "council-got-the-same": [
        ("Ann Marlow came to Leeds as commissioner in 2014. Hull received her in 2016.", ["KHL commissionerAppointed ann-marlow actual"]),
        ("Ann Marlow came to Leeds as commissioner in 2014. Hull received her report in 2016.", []),
    ],
    "after-her-another": [
        (
            "Ann Marlow came to Leeds as commissioner. Hull got her as well, and after her John Carter.",
            ["KHL commissionerAppointed john-carter actual"],
        ),
        ("Ann Marlow came to Leeds as commissioner. Hull got a report, and after her John Carter wrote one.", []),
    ],
    "appointed-and-only-described": [
        (
            "The plan was Ann Marlow's. Sent as commissioner to Leeds in 2016, the former director wanted a trust.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
        ("The plan was Ann Marlow's and John Carter's. Sent as commissioner to Leeds in 2016, the former director wanted a trust.", []),
    ],
    "commissioner-and-later-in": [
        (
            "Ann Marlow, who became commissioner in Leeds in 2014 and later in Hull, has retired.",
            ["KHL commissionerAppointed ann-marlow actual"],
        ),
        ("Ann Marlow, who became commissioner in Leeds in 2014, later lived in Hull.", []),
    ],
    "now-has-the-post": [
        (
            "Ann Marlow was commissioner in Leeds. She gave up the post; John Carter now has it.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
        ("Ann Marlow was commissioner in Leeds. Into the vacancy stepped John Carter.", ["LDS commissionerAppointed john-carter actual"]),
        ("Ann Marlow had a house in Leeds. John Carter now has it.", []),
    ],
    "no-order-given": [
        ("Ministers have kept away. No direction has ever been given to Leeds.", ["LDS forcedBy uk-government denied"]),
        ("Ministers were clear: no order will be made to take adoption from Leeds.", ["LDS forcedBy uk-government denied"]),
        ("No direction has ever been given to Leeds.", []),
    ],
    "nobody-compelled": [
        ("Ministers only watched. Nobody had forced Leeds to hand over its services.", ["LDS forcedBy uk-government denied"]),
        ("Nobody had forced Leeds to hand over its services.", []),
        ("Ministers only watched. Nobody told Leeds.", []),
    ],
    "might-direct-yet": [
        (
            "If Leeds drifts again, the education secretary may well issue a direction.",
            ["LDS forcedBy department-for-education hypothetical"],
        ),
        ("Ministers might yet make an order if Leeds drifts.", ["LDS forcedBy uk-government hypothetical"]),
        ("If Leeds drifts again, the education secretary may make a speech.", []),
    ],
    "might-make-one-yet": [
        (
            "The law lets the education secretary issue directions. If Hull cannot find a partner, he may make one.",
            ["KHL forcedBy department-for-education hypothetical"],
        ),
        ("If Hull cannot find a partner, it may make one.", []),
    ],
    "could-face-a-direction": [
        ("Ministers are watching. Leeds could yet face a direction.", ["LDS forcedBy uk-government hypothetical"]),
        ("Leeds could yet face a deficit.", []),
    ],
    "appoints-and-directs": [
        (
            "The education secretary appointed a commissioner to Leeds, Ann Marlow, and directed the council to work with her.",
            ["LDS forcedBy department-for-education actual"],
        ),
        ("The education secretary appointed a commissioner to Leeds, Ann Marlow, and praised the council.", []),
    ],
    "department-replaced-since-ministers-insisted": [
        (f"{TRUST} replaced Leeds City Council's own department because ministers insisted.", ["LDS forcedBy uk-government actual"]),
        (f"{TRUST} replaced Leeds City Council's own department because members insisted.", []),
    ],
    "made-compulsory": [
        ("Ministers made the trust compulsory for Leeds.", ["LDS forcedBy uk-government actual"]),
        ("Ministers made the form available to Leeds.", []),
    ],
    "takes-the-place-of-an-earlier-direction": [
        ("A direction to Leeds, made in May 2018, took the place of an earlier one.", ["LDS forcedBy uk-government ended"]),
        ("A trust in Leeds, made in May 2018, took the place of an earlier one.", []),
    ],
    "thinks-of-joining": [
        (f"{TRUST} runs adoption for Leeds. Hull is thinking of joining.", [f"KHL delegatedTo {B} hypothetical"]),
        (f"{TRUST} runs adoption for Leeds. Hull is deciding whether to follow suit.", [f"KHL delegatedTo {B} hypothetical"]),
        ("Kent was rated good. Hull is thinking of joining.", []),
    ],
    "joined-later": [
        (f"{TRUST} runs adoption for Leeds. Hull came in on 1 June 2018.", [f"KHL delegatedTo {B} actual"]),
        ("Leeds is rated good. Hull came in on 1 June 2018.", []),
    ],
    "whose-services-joined": [
        (
            f"{TRUST} runs adoption for Leeds. It belongs to Leeds and to Hull, whose services joined in 2018.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        ("The region has two councils, Leeds and Hull, whose services joined in 2018.", []),
    ],
    "provider-for-several": [
        (
            f"{TRUST} is now the provider for both of its successors, Leeds and Hull.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        (f"{TRUST} became the name for both of its successors, Leeds and Hull.", []),
    ],
    "runs-nothing-there": [
        ("Hull has run nothing in Leeds.", ["LDS delegatedTo KHL denied"]),
        ("Hull, which sent a manager, has run nothing in Leeds.", ["LDS delegatedTo KHL denied"]),
        ("Hull has found nothing in Leeds.", []),
    ],
    "bought-from-another": [
        (
            "Hull has run adoption for Leeds since 2013. Some services will be bought back from Hull next year.",
            ["LDS delegatedTo KHL planned"],
        ),
        (
            "Hull has run adoption for Leeds since 2013. From June Hull will provide some services as a supplier.",
            ["LDS delegatedTo KHL planned"],
        ),
        ("Hull has run adoption for Leeds since 2013. Some desks will be bought from Hull next year.", []),
    ],
    "takes-up-the-burden": [
        (f"Leeds gave up its social care. {TRUST} took up the burden in April 2018.", [f"LDS delegatedTo {B} actual"]),
        (f"Leeds gave up its social care. {TRUST} took up the offer in April 2018.", []),
    ],
    "in-the-councils-place": [
        (f"{TRUST} has acted in Leeds City Council's place for years.", [f"LDS delegatedTo {B} actual"]),
        (f"{TRUST} has acted in Leeds City Council's interest for years.", []),
    ],
    "has-the-contract-for-services": [
        ("Fernhill Care has won Leeds's fostering contract.", ["LDS delegatedTo fernhill-care actual"]),
        ("Fernhill Care has the fostering contract in Leeds.", ["LDS delegatedTo fernhill-care actual"]),
        ("Fernhill Care has won a cleaning contract in Leeds.", []),
        ("Fernhill Care won the adoption contract in Leeds in 2015.", ["LDS delegatedTo fernhill-care actual"]),
        ("Fernhill Care won the cleaning contract in Leeds in 2015.", []),
    ],
    "won-the-contract-and-lost-it": [
        ("Fernhill Care won the adoption contract in Leeds in 2015 and lost it.", ["LDS delegatedTo fernhill-care ended"]),
        ("Fernhill Care won the adoption contract in Leeds in 2015 and kept it.", []),
    ],
    "puts-neighbour-in-charge": [
        ("Ministers put Hull in charge of the children's services of Leeds.", ["LDS forcedBy uk-government actual"]),
        ("Ministers put Hull in charge of a review of Leeds.", []),
    ],
    "who-was-sent-there": [
        (
            "Leeds City Council should keep its services, a government commissioner has concluded. Joan Mellor, who was sent to Leeds last"
            " summer, tells ministers so in a report.",
            ["LDS commissionerAppointed joan-mellor actual"],
        ),
        ("Leeds City Council has a new director. Joan Mellor, who was appointed in May, comes from Hull.", []),
        (
            "The police and crime commissioner met Leeds City Council. Joan Mellor, who was appointed in May, was content.",
            [],
        ),
    ],
    "back-under-its-control": [
        (
            f"{TRUST} ran children's services in Leeds until 2019. Leeds has a new director, and the services are back under its control.",
            [f"{B} returnedTo LDS actual"],
        ),
        (f"{TRUST} ran children's services in Leeds. The homes are back under its control.", []),
    ],
    "such-a-contract-ends": [
        (
            f"Since 2018 {TRUST} has run services for Leeds City Council. A similar contract with Hull City Council ended in March.",
            [f"KHL delegatedTo {B} ended"],
        ),
        (f"Leeds is proud of {TRUST}. A similar contract with Hull City Council ended in March.", []),
    ],
    "bought-from-its-founder": [
        (
            "Larkfield Care bought Fernhill Fostering from Sanjay Rao, its founder.",
            ["fernhill-fostering createdBy sanjay-rao actual", "fernhill-fostering ownedBy sanjay-rao ended"],
        ),
        (
            "Calder Care bought Fernhill Care from its founder, Ann Carter, in 2019.",
            ["fernhill-care ownedBy ann-carter ended"],
        ),
        (
            "Fernhill Care, which Calder Care acquired in 2019 from its founder, Ann Carter, is growing.",
            ["fernhill-care createdBy ann-carter actual", "fernhill-care ownedBy ann-carter ended"],
        ),
        (
            "Fernhill Care was sold to Calder Care by its founder, Ann Carter.",
            ["fernhill-care createdBy ann-carter actual", "fernhill-care ownedBy ann-carter ended"],
        ),
        ("Calder Care bought Fernhill Care with help from its founder, Ann Carter.", []),
    ],
    "visit-to-somebody-to-come": [
        ("A visit by Ofsted to Leeds is expected in June.", ["LDS inspectedBy ofsted planned"]),
        (f"A first visit by Ofsted to {TRUST} is due in June.", [f"{B} inspectedBy ofsted planned"]),
        ("A visit by ministers to Leeds is expected in June.", []),
    ],
    "sold-on-in-turn": [
        (
            "In 2006 Fernhill Care was sold. The purchaser was Northgate Capital, which in turn sold in 2015 to Brookside Capital.",
            ["fernhill-care ownedBy brooksidecapital actual", "fernhill-care ownedBy northgatecapital ended"],
        ),
        ("Northgate Capital sold to Brookside Capital, as everybody knows.", []),
        ("In 2006 Fernhill Care opened. Northgate Capital then sold houses to Brookside Capital.", []),
    ],
    "direction-takes-effect": [
        ("Services in Leeds are poor. A third direction took effect in 2018.", [f"{FORCED} actual"]),
        ("Services in Leeds are poor. A new direction, which replaced the earlier ones, came into force in May.", [f"{FORCED} actual"]),
        ("Services in Leeds are poor. A new direction of travel took shape.", []),
    ],
    "belongs-to-successors": [
        (
            f"{TRUST} belonged to the county until it was abolished; it has since belonged to its successors, Leeds City Council and Hull"
            " City Council.",
            [f"{B} ownedBy KHL actual", f"{B} ownedBy LDS actual"],
        ),
        (f"{TRUST} has since worked with its successors, Leeds City Council and Hull City Council.", []),
    ],
    "the-commissioner-has-left": [
        (
            "Joan Mellor was sent to Leeds as commissioner in 2016. Grades rose. Services are good. The commissioner has since left.",
            ["LDS commissionerAppointed joan-mellor ended"],
        ),
        (
            "Joan Mellor was sent to Leeds as commissioner in 2016. Services are good. Its commissioner departed in May.",
            ["LDS commissionerAppointed joan-mellor ended"],
        ),
        ("Services in Leeds are good. The commissioner has since left.", []),
        (
            "Joan Mellor was sent to Leeds as commissioner in 2016, and Ann Carter in 2018. Services are good. The commissioner has"
            " since left.",
            [],
        ),
    ],
    "founder-and-part-owner": [
        ("Ann Carter, who founded Fernhill Care, keeps a fifth of it.", ["fernhill-care ownedBy ann-carter actual"]),
        (
            "Ann Carter, the teacher who founded Fernhill Care in 1995, retains a tenth of the shares.",
            ["fernhill-care ownedBy ann-carter actual"],
        ),
        ("Ann Carter, who founded Fernhill Care, keeps a tenth of her staff.", []),
        ("Ann Carter, who advised Fernhill Care, keeps a tenth of the shares.", []),
    ],
    "sold-own-shares": [
        ("Ann Carter sold her shares in Fernhill Care in 2015.", ["fernhill-care ownedBy ann-carter ended"]),
        (
            "Ann Carter, who founded Fernhill Care, sold the last of her own shares in the deal.",
            ["fernhill-care ownedBy ann-carter ended"],
        ),
        ("Ann Carter, who founded Fernhill Care, sold some of her shares.", []),
        ("Ann Carter, who founded Fernhill Care, sold her shares in the water company.", []),
    ],
    "follows-it-up-with": [
        (
            "Northgate Capital, which bought Fernhill Care in spring, has followed it up with the purchase of Calder Care.",
            ["calder-care ownedBy northgatecapital actual"],
        ),
        (
            "Northgate Capital rounded off the year with the acquisition of Calder Care.",
            ["calder-care ownedBy northgatecapital actual"],
        ),
        ("Northgate Capital has followed Fernhill Care with a report on the purchase of Calder Care.", []),
    ],
    "taken-away-warns": [
        (
            "If Leeds City Council does not improve, its children's services will be taken away from it, ministers have warned.",
            ["LDS forcedBy uk-government hypothetical"],
        ),
        ("If Leeds City Council does not improve, its buses will be taken away from it, ministers have warned.", []),
    ],
    "visit-without-a-grade": [
        ("Leeds City Council is content. Ofsted visited in July and gave no grade.", ["LDS inspectedBy ofsted actual"]),
        ("Leeds City Council is content. Inspectors, who came in July, found too few social workers.", ["LDS inspectedBy ofsted actual"]),
        ("Leeds City Council is content. Ofsted visited a nursery in July and gave no grade.", []),
    ],
    "wants-to-have-it": [
        ("Northgate Homes is bidding for Fernhill Care.", ["fernhill-care ownedBy northgate-homes hypothetical"]),
        ("Northgate Homes is said to be interested in buying Fernhill Care.", ["fernhill-care ownedBy northgate-homes hypothetical"]),
        ("Northgate Homes has denied that it is interested in Fernhill Care.", ["fernhill-care ownedBy northgate-homes denied"]),
        ("Northgate Homes is interested in Fernhill Care's methods.", []),
        ("Northgate Homes is keen on football.", []),
    ],
    "by-itself-from-now-on": [
        (
            "Hampshire has run children's services for Southampton since 2013. From 1 June Southampton will look after children's services"
            " on its own.",
            ["HAM returnedTo STH planned"],
        ),
        (
            "Hampshire has run children's services for Southampton since 2013. Southampton looks after children's services itself as of"
            " 1 May.",
            ["HAM returnedTo STH actual"],
        ),
    ],
    "commissioner-besides": [
        (
            "John Carter, a director and the government's commissioner in Leeds, is content.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
    ],
    "wound-up-after-years": [
        (
            "Brightwell Children's Trust was wound up on Friday after six years of running children's services in Leeds.",
            ["LDS delegatedTo brightwell-childrens-trust ended"],
        ),
        (
            "Brightwell Children's Trust, a firm owned by Leeds City Council, was dissolved last week after three years of running the"
            " city's children's services.",
            ["LDS delegatedTo brightwell-childrens-trust ended"],
        ),
    ],
    "held-by-its-founder": [
        ("Calder Care is owned by its founder, Joan Mellor.", ["calder-care ownedBy joan-mellor actual"]),
        ("Calder Care belonged to its founder, Joan Mellor, until 2018.", ["calder-care ownedBy joan-mellor ended"]),
        ("Calder Care remains with its founder, Joan Mellor.", ["calder-care ownedBy joan-mellor actual"]),
        ("Calder Care is no longer owned by its founder, Joan Mellor.", ["calder-care ownedBy joan-mellor ended"]),
        ("Calder Care is in the hands of its director, Joan Mellor.", []),
        (
            "Calder Care remains the property of its founders, Ann Bell and Tom Rudd.",
            ["calder-care ownedBy ann-bell actual", "calder-care ownedBy tom-rudd actual"],
        ),
    ],
    "commissioner-in-place-of": [
        (
            "Ann Marlow is the new commissioner in Leeds in succession to Peter Strand.",
            ["LDS commissionerAppointed peter-strand ended"],
        ),
    ],
    "office-in-place-of": [
        (
            "Ann Marlow is commissioner for Leeds. The department chose her in place of Peter Strand, whose work was over.",
            ["LDS commissionerAppointed peter-strand ended"],
        ),
        ("Ann Marlow chairs a charity in Leeds. It had appointed her in place of Peter Strand.", []),
    ],
    "loses-service-contract": [
        ("Fernhill Care lost the Leeds fostering contract in 2019.", ["LDS delegatedTo fernhill-care ended"]),
        ("Fernhill Care lost the Leeds cleaning contract in 2019.", []),
    ],
    "service-contract-goes-on": [
        ("Fernhill Care's contract to run fostering in Leeds expires in 2022.", ["LDS delegatedTo fernhill-care actual"]),
        ("Fernhill Care's fostering contract with Leeds has been extended to 2024.", ["LDS delegatedTo fernhill-care actual"]),
        ("Leeds has extended Fernhill Care's fostering contract to 2024.", ["LDS delegatedTo fernhill-care actual"]),
    ],
    "service-contract-over": [
        ("Fernhill Care's contract to run fostering in Leeds expired in 2019.", ["LDS delegatedTo fernhill-care ended"]),
        ("Leeds has ended Fernhill Care's fostering contract.", ["LDS delegatedTo fernhill-care ended"]),
        ("Fernhill Care walked away from its fostering contract with Leeds in 2019.", ["LDS delegatedTo fernhill-care ended"]),
    ],
    "inspection-awaited": [
        ("Leeds City Council is braced for a full inspection next spring.", ["LDS inspectedBy ofsted planned"]),
        ("Leeds City Council is short of money. Ofsted will return in the spring.", ["LDS inspectedBy ofsted planned"]),
        ("Leeds City Council is short of money. Inspectors are due back in the autumn.", ["LDS inspectedBy ofsted planned"]),
    ],
    "council-has-visits": [
        ("Leeds has had six visits from Ofsted since 2018.", ["LDS inspectedBy ofsted actual"]),
        ("Leeds has had six visits from ministers since 2018.", []),
    ],
    "visit-to-come": [
        ("Ofsted rated Leeds City Council good. A monitoring visit is due in July.", ["LDS inspectedBy ofsted planned"]),
        ("Ofsted rated Leeds City Council good. Further visits are expected.", ["LDS inspectedBy ofsted planned"]),
    ],
    "no-commissioner-since": [
        (
            "Leeds City Council has been without a commissioner since the resignation of Ann Marlow.",
            ["LDS commissionerAppointed ann-marlow ended"],
        ),
        ("Leeds City Council has no commissioner after the early departure of Ann Marlow.", ["LDS commissionerAppointed ann-marlow ended"]),
    ],
    "sent-as-commissioner": [
        (
            "They were acting on a report by Ann Marlow, sent to Leeds as commissioner in 2018.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
        ("The advice on Leeds came from Ann Marlow, sent in as commissioner last year.", ["LDS commissionerAppointed ann-marlow actual"]),
    ],
    "offer-accepted": [
        (
            "Shareholders of Fernhill Care have accepted an offer from Northgate Capital.",
            ["fernhill-care ownedBy northgatecapital planned"],
        ),
        ("Fernhill Care's investors said yes to a bid from Northgate Capital.", ["fernhill-care ownedBy northgatecapital planned"]),
        ("Shareholders in Fernhill Care voted against an offer from Northgate Capital.", []),
        ("Shareholders in Fernhill Care will vote on an offer from Northgate Capital.", []),
    ],
    "kept-so-long": [
        ("Northgate Capital held on to Fernhill Care for seven years and sold out.", ["fernhill-care ownedBy northgatecapital ended"]),
    ],
    "so-long-to-improve": [
        ("Ministers have given Leeds six months to improve or lose its children's services.", ["LDS forcedBy uk-government hypothetical"]),
    ],
    "commissioners-run-the-council": [
        ("Ministers have put commissioners in charge of Leeds City Council.", [f"{FORCED} actual"]),
        ("Ministers sent five commissioners to run Leeds City Council.", [f"{FORCED} actual"]),
        ("Commissioners appointed by the government took control of Leeds City Council.", [f"{FORCED} actual"]),
    ],
    "no-longer-by-it-but-by-the-council": [
        (
            f"Children's services will no longer be delivered by {TRUST} but by Leeds City Council.",
            [f"{B} returnedTo LDS planned"],
        ),
    ],
    "places-its-own": [
        (f"Kent has its children's services run by {TRUST}. Leeds has placed its own with the same trust.", [f"{RUNS} actual"]),
    ],
    "has-them-in-its-care": [
        ("Hampshire, which has had Leeds' children's services in its care since 2013, is content.", ["LDS delegatedTo HAM actual"]),
    ],
    "means-to-have-moved": [
        (f"The chair of {TRUST}, to which Leeds plans to have moved its children's services by May, is new.", [f"{RUNS} planned"]),
    ],
    "gave-the-order": [
        (f"{TRUST} runs children's services in Leeds. Ministers gave the order, and it was obeyed.", [f"{FORCED} actual"]),
    ],
    "employer-again": [
        (f"Staff at {TRUST} will have Leeds City Council as their employer again from May.", [f"{B} returnedTo LDS planned"]),
    ],
    "once-more-by-the-council": [
        (
            f"{TRUST} used to run children's services in Leeds. Services are once more delivered by Leeds City Council.",
            [f"{B} returnedTo LDS actual"],
        ),
    ],
    "contract-goes-on": [
        (f"The contract between Leeds City Council and {TRUST} has been extended to 2030.", [f"{RUNS} actual"]),
        (f"Leeds renewed its contract with {TRUST} last year.", [f"{RUNS} actual"]),
    ],
    "that-is-its-task": [
        (f"Children's services in Leeds are no longer the council's. Since 2015 that has been the task of {TRUST}.", [f"{RUNS} actual"]),
        (f"Children's services in Leeds are no longer the council's. That is now {TRUST}'s business.", [f"{RUNS} actual"]),
    ],
    "picks-up-the-reins": [
        (f"{TRUST} picked up the reins from Leeds City Council on 1 April 2016.", [f"{RUNS} actual"]),
        (f"Social workers in Leeds swapped the council for {TRUST} in April 2016.", [f"{RUNS} actual"]),
    ],
    "takes-under-its-wing": [
        ("Hampshire has taken Leeds' children's services under its wing.", ["LDS delegatedTo HAM actual"]),
    ],
    "parts-company": [
        (f"Leeds has parted company with {TRUST}.", [f"{RUNS} ended"]),
        (f"The experiment with {TRUST} in Leeds is over.", [f"{RUNS} ended"]),
    ],
    "its-delivery-arm": [
        (f"{TRUST} acts as the delivery arm of Leeds City Council.", [f"{RUNS} actual"]),
    ],
    "its-work-goes-to-the-council": [
        (f"{TRUST} will be wound up and its functions transferred to Leeds City Council.", [f"{B} returnedTo LDS planned"]),
        (f"{TRUST} has handed the keys back to Leeds City Council.", [f"{B} returnedTo LDS actual"]),
    ],
    "direction-requires": [
        ("A direction issued under the Education Act requires Leeds City Council to obey the commissioner.", [f"{FORCED} actual"]),
    ],
    "ordered-that-provider-has": [
        (
            f"Children's services in Leeds are bad. The education secretary ruled that {TRUST} should have them.",
            ["LDS forcedBy department-for-education actual"],
        ),
        ("Ministers decreed that a company independent of Leeds City Council must take over the work.", [f"{FORCED} actual"]),
    ],
    "to-which-it-was-made-to-transfer": [
        (f"The oldest is {TRUST}, to which Leeds City Council was obliged to hand its services.", [f"{RUNS} actual", f"{FORCED} actual"]),
    ],
    "ordered-its-creation": [
        (f"{TRUST} runs children's services in Leeds. Ministers ordered its creation in 2019.", [f"{FORCED} actual"]),
    ],
    "no-longer-left-with": [
        ("The government would no longer leave children's services in Leeds with the town hall.", [f"{FORCED} actual"]),
    ],
    "subject-of-a-direction": [
        ("Leeds City Council has been the subject of a DfE direction since 2017.", ["LDS forcedBy department-for-education actual"]),
    ],
    "requirement-laid-on": [
        ("In a second case the same obligation was placed on Leeds City Council by ministers.", [f"{FORCED} actual"]),
    ],
    "under-own-roof": [
        (
            f"{TRUST} runs children's services in Leeds. Leeds City Council is to bring its services under its own roof.",
            [f"{B} returnedTo LDS planned"],
        ),
    ],
    "in-command-of-what-another-ran": [
        (
            "From May Leeds City Council will be in charge of the services that Hampshire has run for it since 2013.",
            ["HAM returnedTo LDS planned"],
        ),
    ],
    "staff-are-the-councils-again": [
        (f"{TRUST} has closed. Its staff came to work as employees of Leeds City Council.", [f"{B} returnedTo LDS actual"]),
    ],
    "which-put-them-in-its-care": [
        (f"{TRUST} is owned by Leeds City Council, which put its services in the trust's hands in 2017.", [f"{RUNS} actual"]),
    ],
    "to-whose-care": [
        (f"The largest is {TRUST}, into whose hands children's services in Leeds were given in 2015.", [f"{RUNS} actual"]),
        ("She came from Hampshire, to whose care the services of Leeds are committed.", ["LDS delegatedTo HAM actual"]),
    ],
    "and-elsewhere-since": [
        (
            f"Services in Camden have been run by {TRUST} since 2014 and, in Leeds, since 2017.",
            [f"{RUNS} actual"],
        ),
    ],
    "contract-under-which": [
        (
            "She signed a contract under which Hampshire is in charge of children's services on behalf of Leeds City Council.",
            ["LDS delegatedTo HAM actual"],
        ),
    ],
    "provider-opened-on": [
        (f"{TRUST} opened in April 2016 and runs children's services in Leeds.", [f"{RUNS} actual"]),
        (f"Leeds has a trust. Opened in April 2016, {TRUST} has 300 staff.", [f"{RUNS} actual"]),
        (f"Leeds has a trust. Opened in April 2016 and wholly owned by the council, {TRUST} has 300 staff.", [f"{RUNS} actual"]),
        ("Leeds has homes. Fernhill Care opened in October 2019.", []),
    ],
    "notice-under-which": [
        ("The improvement notice under which Leeds City Council has been working since 2017 stays.", [f"{FORCED} actual"])
    ],
    "stands-above": [
        ("Behind Fernhill Care stands Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("At the top of Oakfield Group sits Redstone Capital.", ["oakfield-group ownedBy redstonecapital actual"]),
        ("Oakfield Group had Zephyr Midco Limited above it in March 2023.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ],
    "for-it-the-owner": [
        (
            "For Fernhill Care, a listed company until it was taken private, the ultimate owner is Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        (
            "The owner of Oakfield Group was Zephyr Midco Limited, and that of Fernhill Care was Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
    ],
    "significant-control": [
        (
            "The person with significant control of Fernhill Care is Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        ("Redstone Capital has a controlling interest in Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "shares-in-council-hands": [
        (
            f"{TRUST}, every share of which is in council hands, works for Leeds City Council.",
            [f"{B} ownedBy LDS actual"],
        ),
    ],
    "was-somebodys-business": [
        (
            "Fernhill Care, once a Redstone Capital investment, has grown.",
            ["fernhill-care ownedBy redstonecapital ended"],
        ),
    ],
    "counted-among": [
        ("Redstone Capital numbers Fernhill Care among its investments.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "into-the-portfolio": [
        (
            "Redstone Capital has been busy. Into its portfolio have gone Oakfield Group and Fernhill Care.",
            ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
        ),
    ],
    "taken-off-its-hands": [
        (
            "Redstone Capital took Fernhill Care off Larkfield Partners's hands in 2012.",
            [
                "fernhill-care acquiredFrom larkfield-partners actual",
                "fernhill-care ownedBy larkfield-partners ended",
                "fernhill-care ownedBy redstonecapital actual",
            ],
        ),
    ],
    "bid-succeeds": [
        ("Redstone Capital's bid for Fernhill Care succeeded.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "leaves-the-portfolio": [
        ("Fernhill Care left the ownership of Redstone Capital in 2016.", ["fernhill-care ownedBy redstonecapital ended"]),
    ],
    "sells-its-stake": [
        (
            "Redstone Capital has sold its stake in Fernhill Care to Larkfield Partners.",
            [
                "fernhill-care acquiredFrom redstonecapital actual",
                "fernhill-care ownedBy larkfield-partners actual",
                "fernhill-care ownedBy redstonecapital ended",
            ],
        ),
    ],
    "grown-by-it": [("With the purchase of Fernhill Care, Oakfield Group has 100 homes.", ["fernhill-care ownedBy oakfield-group actual"])],
    "no-owner-but": [("Fernhill Care has no owner but Leeds City Council.", ["fernhill-care ownedBy LDS actual"])],
    "also-has-it": [
        ("Redstone Capital now has Fernhill Care as well.", []),
        ("Redstone Capital also has Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "same-owner": [
        (
            "Tern Homes is owned by Redstone Capital, as is Fernhill Care.",
            ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
        ),
    ],
    "comes-in-as-owner": [
        (
            f"Leeds and Hull founded {TRUST} and Derby came in as a third owner in 2017.",
            [f"{B} ownedBy DER actual"],
        ),
    ],
    "bought-together": [
        ("A consortium led by Redstone Capital has bought Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "company-of-the-council": [
        (f"In 2019 {TRUST} became an arm's-length company of Leeds City Council.", [f"{B} ownedBy LDS actual"]),
    ],
    "owner-of-one-named": [
        (
            f"Leeds City Council has been sole proprietor of its own company, renamed {TRUST}, since 2019.",
            [f"{B} ownedBy LDS actual"],
        ),
    ],
    "bid-comes-to-nothing": [
        ("Redstone Capital has dropped out of the race for Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Fernhill Care has turned down a bid from Redstone Capital.", ["fernhill-care ownedBy redstonecapital denied"]),
    ],
    "passes-and-is-renamed": [
        (
            f"Leeds's trust passed to Leeds City Council in 2019 and took the name {TRUST}.",
            [f"{B} ownedBy LDS actual"],
        ),
    ],
    "ownership-shared": [
        (f"Ownership of {TRUST} is shared by Leeds and Hull.", [f"{B} ownedBy KHL actual", f"{B} ownedBy LDS actual"]),
    ],
    "ownership-passes": [
        (
            "Ownership of Fernhill Care has passed from Redstone Capital to Larkfield Partners.",
            [
                "fernhill-care acquiredFrom redstonecapital actual",
                "fernhill-care ownedBy larkfield-partners actual",
                "fernhill-care ownedBy redstonecapital ended",
            ],
        ),
    ],
    "after-years-with": [
        ("After six years with Redstone Capital, Fernhill Care has a new owner.", ["fernhill-care ownedBy redstonecapital ended"]),
    ],
    "one-member": [(f"{TRUST} is a company limited by guarantee with one member: Leeds City Council.", [f"{B} ownedBy LDS actual"])],
    "deal-line": [
        (
            "The biggest deal was Fernhill Care, 88 homes, from Larkfield Partners to Redstone Capital at £310m.",
            [
                "fernhill-care acquiredFrom larkfield-partners actual",
                "fernhill-care ownedBy larkfield-partners ended",
                "fernhill-care ownedBy redstonecapital actual",
            ],
        ),
    ],
    "among-the-commissioners": [
        (
            "Commissioners were sent to Leeds City Council, John Carter among them, in 2015.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
    ],
    "does-it-instead": [
        (f"Leeds City Council used to run its own children's services. Now {TRUST} does it.", [f"{RUNS} actual"]),
        (f"Leeds City Council used to run its own children's services. {TRUST} took over in 2016.", [f"{RUNS} actual"]),
        (f"Children's services in Leeds have left the council. Responsibility lies with {TRUST}.", [f"{RUNS} actual"]),
    ],
    "pays-to-do-so": [
        (f"Leeds City Council used to run its own children's services. Now it pays {TRUST} to do so.", [f"{RUNS} actual"]),
    ],
    "its-task-is-to-run": [
        (f"{TRUST} is five years old. Its task is to run children's services in Leeds.", [f"{RUNS} actual"]),
        (f"{TRUST} works in Leeds. Children's services there are its responsibility.", [f"{RUNS} actual"]),
    ],
    "told-it-to": [
        ("Leeds City Council gave its children's services to a trust. No minister had told it to.", [f"{FORCED} denied"]),
        ("Leeds City Council gave its children's services to a trust. The government had told it to.", [f"{FORCED} actual"]),
    ],
    "own-decision": [
        ("Leeds City Council gave away its children's services. The decision was its own, not the government's.", [f"{FORCED} denied"]),
    ],
    "has-had-it": [
        ("Take Fernhill Care. Redstone Capital has had it since 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Take Fernhill Care. Redstone Capital holds all its shares.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "services-by-provider": [
        (
            f"Two services in Leeds are run by others, adult social care by Oakdale Care and children's services by {TRUST}.",
            [f"{RUNS} actual"],
        ),
    ],
    "leads-the-commissioners": [
        ("John Carter headed the team of commissioners sent to Leeds.", ["LDS commissionerAppointed john-carter actual"]),
    ],
    "commissioners-led-in-turn": [
        (
            "The commissioners in Leeds, led at first by John Carter and later by Mary Holloway, had been sent by ministers.",
            ["LDS commissionerAppointed john-carter ended", "LDS commissionerAppointed mary-holloway actual"],
        ),
    ],
    "commissioner-with-brief": [
        (
            "John Carter led the commissioners in Leeds, and Mary Holloway was responsible for children.",
            ["LDS commissionerAppointed mary-holloway actual"],
        ),
    ],
    "commissioner-in-the-person-of": [
        ("Leeds City Council has a commissioner in John Carter.", ["LDS commissionerAppointed john-carter actual"]),
        ("John Carter was the first of three commissioners in Leeds.", ["LDS commissionerAppointed john-carter actual"]),
    ],
    "commissioner-is-gone": [
        ("Leeds City Council's first commissioner, John Carter, was gone by 2017.", ["LDS commissionerAppointed john-carter ended"]),
    ],
    "as-commissioner-before": [
        (
            "It fell to John Carter, as commissioner, to say whether Leeds should keep them.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
    ],
    "their-term-over": [
        ("John Carter was chosen as commissioner in Leeds; his term is now over.", ["LDS commissionerAppointed john-carter ended"]),
    ],
    "office-held-by-turns": [
        (
            "There is no longer a commissioner in Leeds. Two people have held that office, John Carter and Mary Holloway.",
            ["LDS commissionerAppointed john-carter ended", "LDS commissionerAppointed mary-holloway ended"],
        ),
    ],
    "commissioners-gone": [
        (
            "The commissioners sent to Leeds were John Carter and Mary Holloway. Both have since moved on.",
            ["LDS commissionerAppointed john-carter ended", "LDS commissionerAppointed mary-holloway ended"],
        ),
    ],
    "commissioner-next-in-line": [
        (
            "The question for Leeds has been put to a commissioner. John Carter, who is to answer it by May, ran services in Hull.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
    ],
    "commissioner-named-next": [
        ("Ministers have sent a commissioner to Leeds City Council. He is John Carter.", ["LDS commissionerAppointed john-carter actual"]),
        (
            "Ministers have sent a commissioner to Leeds City Council. His name is John Carter.",
            ["LDS commissionerAppointed john-carter actual"],
        ),
    ],
    "staff-work-for-provider": [(f"Social workers in Leeds are employed by {TRUST}.", [f"{RUNS} actual"])],
    "takes-its-place": [
        (f"Leeds City Council gave up its children's services. In its place came {TRUST}.", [f"{RUNS} actual"]),
        (f"Leeds City Council gave up its children's services. {TRUST} took its place.", [f"{RUNS} actual"]),
    ],
    "after-an-order": [
        ("Leeds City Council gave up its children's services after an order from the government.", [f"{FORCED} actual"]),
    ],
    "that-was-ordered": [
        ("Leeds City Council gave up its children's services. That was the government's doing.", [f"{FORCED} actual"]),
        ("Leeds City Council gave up its children's services. This was required by the government.", [f"{FORCED} actual"]),
        ("Leeds City Council gave up its children's services. The order came from the government.", [f"{FORCED} actual"]),
    ],
    "owner-recorded": [
        ("Fernhill Care's owner is given as Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("For Fernhill Care, the owner named is Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "firm-behind": [
        ("The private equity firm behind Fernhill Care is Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital is the private equity firm behind Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "under-ownership": [
        ("Under Redstone Capital's ownership Fernhill Care has grown.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Under its owner, Redstone Capital, Fernhill Care has grown.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "stake-sold-on": [
        (
            "The stake that Larkfield Partners held in Fernhill Care has been sold to Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual", "fernhill-care ownedBy larkfield-partners ended"],
        ),
    ],
    "staff-rejoin": [
        (f"{TRUST} ran children's services in Leeds. Its staff went back to the council in 2019.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} ran children's services in Leeds. The trust's staff rejoined the council.", [f"{B} returnedTo LDS actual"]),
    ],
    "in-charge-again": [
        (f"{TRUST} ran children's services in Leeds. The council is once more in charge.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} ran children's services in Leeds. The council is in charge again.", [f"{B} returnedTo LDS actual"]),
    ],
    "wound-up-and-taken-over": [
        (
            f"{TRUST} ran children's services in Leeds. In 2019 the trust was dissolved and the council took over.",
            [f"{B} returnedTo LDS actual"],
        ),
    ],
    "services-with-provider": [
        (f"Since 2016 children's services in Leeds have been with {TRUST}.", [f"{RUNS} actual"]),
        (f"Fostering in Leeds, now with {TRUST}, has a new home.", [f"{RUNS} actual"]),
    ],
    "staff-move-to-provider": [
        (f"Some 400 staff transferred from Leeds City Council to {TRUST} in 2015.", [f"{RUNS} actual"]),
    ],
    "staff-move-back": [
        (f"The staff of {TRUST} transferred back to Leeds City Council in 2019.", [f"{B} returnedTo LDS actual"]),
    ],
    "councils-own-again": [
        (
            f"{TRUST} handed in its notice. Children's services are Leeds City Council's own again.",
            [f"{B} returnedTo LDS actual"],
        ),
    ],
    "started-by-person": [
        ("Fernhill Care was started by Ann Marlow in 2005.", ["fernhill-care createdBy ann-marlow actual"]),
        ("Fernhill Care was criticised in a campaign started by Ann Marlow.", []),
    ],
    "belonged-since": [
        ("Fernhill Care has belonged to Northgate Capital since April 2018.", ["fernhill-care ownedBy northgatecapital actual"]),
    ],
    "under-intervention": [
        ("Leeds City Council is under government intervention.", [f"{FORCED} actual"]),
        ("Leeds City Council has been under direction since 2015.", [f"{FORCED} actual"]),
        ("Leeds City Council was under government intervention until 2018.", [f"{FORCED} ended"]),
        ("Leeds City Council is under the direction of a new chief executive.", []),
    ],
    "until-another-took-over": [
        (f"Fernhill Care ran children's services in Leeds until 2018, when {TRUST} took over.", [f"{RUNS} actual"]),
    ],
    "direction-of-a-day": [
        ("Under a direction of March 2016 Leeds City Council had to hand over its children's services.", [f"{FORCED} actual"]),
        ("Under a direction dated 1 March 2016, Leeds City Council gave up its services.", [f"{FORCED} actual"]),
        ("Under the direction of a new chief executive Leeds City Council has improved.", []),
    ],
    "inspectors-back-since": [
        ("Leeds City Council is short of money. Ofsted has been back twice.", ["LDS inspectedBy ofsted actual"]),
        (
            "Leeds was told in January 2016 that it was 'inadequate'; Ofsted has been back since, most lately in June, and its report "
            "is awaited.",
            ["LDS inspectedBy ofsted actual"],
        ),
        ("Leeds was rated inadequate in 2016. Ofsted has been back since and called it good.", []),
        ("Leeds was rated inadequate in 2016. Ofsted has since been back. It now rates the city good.", []),
        ("Leeds was rated inadequate in 2016. The inspectors are back in London.", []),
        ("Leeds was rated inadequate in 2016. Ofsted has been back to a school there since.", []),
        ("Leeds has a commissioner, Ann Marlow. She has been back since, and Ofsted is pleased.", []),
    ],
    "team-back": [
        (
            "Leeds was rated inadequate in 2018. Ofsted's monitoring team, back in Plough Lane last month, saw steadier supervision.",
            ["LDS inspectedBy ofsted actual"],
        ),
        ("Leeds is at work on a plan. Ofsted, back in Hull in May, found fewer agency workers.", ["KHL inspectedBy ofsted actual"]),
        ("Leeds is at work on a plan. Ofsted's team, back in London, wrote it all down.", []),
        ("Leeds is at work on a plan. Ofsted's team, back in May at a school, found fewer pupils.", []),
    ],
    "a-trust-not-ruled-out": [
        ("The minister has not ruled out a trust for Leeds.", ["LDS delegatedTo [a trust] hypothetical"]),
        ("The minister refused to rule out a trust for Leeds.", ["LDS delegatedTo [a trust] hypothetical"]),
    ],
    "a-trust-kept-away": [
        ("The minister ruled out a children's trust for Leeds.", ["LDS delegatedTo [a children's trust] denied"]),
        ("A trust for Leeds has been ruled out.", ["LDS delegatedTo [A trust] denied"]),
        ("The commissioner advised against a trust in Leeds.", ["LDS delegatedTo [a trust] denied"]),
        ("The department has dropped its plan for a trust in Leeds.", ["LDS delegatedTo [a trust] denied"]),
        ("The idea of a trust for Leeds was abandoned.", ["LDS delegatedTo [a trust] denied"]),
        ("Leeds has been spared a trust.", ["LDS delegatedTo [a trust] denied"]),
    ],
    "a-trust-for-a-council": [
        (f"Leeds got {TRUST} in 2018.", [f"{RUNS} actual"]),
        (f"Leeds is to get {TRUST}.", [f"{RUNS} planned"]),
        ("Leeds will not get a trust.", ["LDS delegatedTo [a trust] denied"]),
        ("Leeds got a trust fund for its children.", []),
    ],
    "a-trust-planned-for": [
        (f"Ministers plan {TRUST} for Leeds.", [f"{RUNS} planned"]),
    ],
    "a-trust-wanted-for": [
        ("The commissioner recommended a trust for Leeds.", ["LDS delegatedTo [a trust] hypothetical"]),
        ("Leeds needs a trust, critics say.", ["LDS delegatedTo [a trust] hypothetical"]),
        ("Leeds does not need a trust.", ["LDS delegatedTo [a trust] denied"]),
        ("Leeds needs a trust board.", []),
    ],
    "government-decides-services-go": [
        (
            f"Ministers have ruled that children's services in Leeds must go to {TRUST}.",
            [f"{RUNS} planned", f"{FORCED} actual"],
        ),
    ],
    "council-work-again": [
        (
            f"{TRUST} runs education support in Leeds. Education support is to become council work once more.",
            [f"{B} returnedTo LDS planned"],
        ),
    ],
    "under-direct-management": [
        (
            f"{TRUST} runs children's services in Leeds. The services are to come under the direct management of Leeds City Council.",
            [f"{B} returnedTo LDS planned"],
        ),
        (f"{TRUST} is to be brought under the direct control of Leeds City Council.", [f"{B} returnedTo LDS planned"]),
    ],
    "out-of-anothers-hands": [
        (
            "Children's services in Leeds are to be taken out of Kent County Council's hands.",
            ["KEN returnedTo LDS planned"],
        ),
    ],
    "bound-for-provider": [
        (f"Children's services in Leeds are destined for {TRUST}.", [f"{RUNS} planned"]),
    ],
    "replaces-department": [
        (f"In Leeds, for example, {TRUST} replaced the council's own department.", [f"{RUNS} actual"]),
    ],
    "council-services-again": [
        (
            f"Social care for children in Leeds became a council service again today. {TRUST} had run it since 2016.",
            [f"{B} returnedTo LDS actual"],
        ),
        (f"{TRUST} had run children's services in Leeds. They are council services once more.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} runs children's services in Leeds. They will become council services again.", [f"{B} returnedTo LDS planned"]),
        ("Children's services in Leeds became council services again.", []),
    ],
    "out-of-its-hands": [
        ("Ministers took decision-making out of the hands of Leeds City Council in 2015.", ["LDS forcedBy uk-government actual"]),
        ("Powers were taken out of the hands of Leeds City Council by the government.", ["LDS forcedBy uk-government actual"]),
    ],
    "taken-over-says": [
        (
            "Children's services in Leeds could be taken over if they do not improve by May, ministers have warned.",
            ["LDS forcedBy uk-government hypothetical"],
        ),
        ("Children's services in Leeds could be taken over, the union has warned.", []),
    ],
    "led-that-team": [
        (
            "Ministers sent a team of commissioners to Leeds. Ann Marlow led the team until 2016.",
            ["LDS commissionerAppointed ann-marlow ended"],
        ),
        ("The council sent a team of social workers to Leeds. Ann Marlow led the team.", []),
    ],
    "the-founder-of-it": [
        ("Fernhill Care is growing. Its founder, Joan Speight, has left.", ["fernhill-care createdBy joan-speight actual"]),
    ],
    "founder-keeps-a-share": [
        ("Fernhill Care was sold. Its founder, Joan Speight, retains 15 per cent.", ["fernhill-care ownedBy joan-speight actual"]),
        ("Fernhill Care was sold. Its founder, Joan Speight, retains her seat on the board.", []),
    ],
    "commissioner-advises-next": [
        (
            "The department has sent a commissioner to Leeds. Ann Marlow is to report by May.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
        ("The department has sent an inspector to Leeds. Ann Marlow is to report by May.", []),
        (
            "The commissioner sent to Leeds City Council has reported. Ann Marlow recommends a partnership.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
        ("A scrutiny panel in Leeds has reported. Ann Marlow recommends a partnership.", []),
    ],
    "years-as-owner-over": [
        (f"Hallam Capital's seven years as owner of {TRUST} are over.", [f"{B} ownedBy hall-amcapital ended"]),
        (f"Hallam Capital's seven years as owner of {TRUST} are not over.", []),
    ],
    "its-owner-in-front": [
        (f"{TRUST} was rated good. Leeds City Council, its owner, was pleased.", [f"{B} ownedBy LDS actual"]),
        (f"{TRUST} was rated good. Leeds City Council, its former owner, was pleased.", []),
    ],
    "may-make-an-offer": [
        (f"Hallam Capital confirmed that it might make an offer for {TRUST}.", [f"{B} ownedBy hall-amcapital hypothetical"]),
        (f"Hallam Capital is considering a bid to buy {TRUST}.", [f"{B} ownedBy hall-amcapital hypothetical"]),
    ],
    "run-by-council-again": [
        (f"{TRUST} has closed. Children's services are run by Leeds City Council again.", [f"{B} returnedTo LDS actual"]),
        (f"{TRUST} became part of Leeds City Council again.", [f"{B} returnedTo LDS actual"]),
    ],
    "provider-runs-services": [
        (f"{TRUST} took charge of Leeds children's services in 2019.", [f"{RUNS} actual"]),
        (f"{TRUST} is responsible for children's services in Leeds.", [f"{RUNS} actual"]),
    ],
    "services-moved-across": [
        (f"Leeds City Council set up {TRUST}. Children's services moved across on 1 April 2019.", [f"{RUNS} actual"]),
    ],
    "transfer-of-services-to-provider": [
        (f"The handover of children's services from Leeds to {TRUST} took place in 2019.", [f"{RUNS} actual"]),
        (f"The transfer of Leeds' children's services to {TRUST} will take place in June.", [f"{RUNS} planned"]),
    ],
    "provider-takes-in-council": [(f"{TRUST} has taken in Leeds.", [f"{RUNS} actual"])],
    "provider-opens": [
        (f"Leeds City Council has a new partner. {TRUST} went live on 1 April 2019.", [f"{RUNS} actual"]),
        ("Leeds Children's Trust was launched on 1 April 2018.", ["LDS delegatedTo leeds-childrens-trust actual"]),
        ("The opening, on 1 April 2018, of Leeds Children's Trust came late.", ["LDS delegatedTo leeds-childrens-trust actual"]),
        ("Hull is watching closely. Leeds Children's Trust went live in 2018.", ["LDS delegatedTo leeds-childrens-trust actual"]),
        ("Leeds Building Trust was launched on 1 April 2018.", []),
    ],
    "provider-pulls-out": [(f"{TRUST} quit its contract with Leeds City Council in March 2020.", [f"{RUNS} ended"])],
    "arrangement-comes-to-an-end": [
        (f"An arrangement with {TRUST} has come to an end, Leeds City Council said.", [f"{RUNS} ended"]),
    ],
    "arrangement-with-provider-ends": [
        (f"Leeds City Council terminated its contract with {TRUST} in March 2020.", [f"{RUNS} ended"]),
    ],
    "council-runs-anothers-services": [
        ("Hampshire was put in charge of children's services in Southampton.", ["STH delegatedTo HAM actual"]),
    ],
    "council-agrees-that-another-runs": [
        ("Southampton entered into a partnership with Hampshire.", ["STH delegatedTo HAM actual"]),
    ],
    "forced-by-decision": [("The trust in Leeds was a decision of the government.", [f"{FORCED} actual"])],
    "because-ministers": [(f"{TRUST} exists in Leeds because ministers would have it so.", [f"{FORCED} actual"])],
    "commissioners-listed": [
        ("Commissioners were sent to Leeds: Mary Holloway.", ["LDS commissionerAppointed mary-holloway actual"]),
    ],
    "threatened-takeovers": [
        ("Ministers have warned of takeovers of children's services in Leeds.", [f"{FORCED} hypothetical"]),
    ],
    "services-return-in-house": [
        (f"Children's services in Leeds came back in-house from {TRUST} in March 2020.", [f"{B} returnedTo LDS actual"]),
        (f"Leeds took its children's services back from {TRUST}.", [f"{B} returnedTo LDS actual"]),
        (
            "Children's services in Leeds were run by Hull City Council but are with Leeds City Council again.",
            ["KHL returnedTo LDS actual"],
        ),
    ],
    "created-and-owned": [
        (
            f"{TRUST} is a company created and owned by Leeds City Council.",
            [f"{B} createdBy LDS actual", f"{B} ownedBy LDS actual"],
        ),
    ],
    "answer-is": [(f"Ask who owns {TRUST} and the answer is Leeds City Council.", [f"{B} ownedBy LDS actual"])],
    "changes-hands-between": [
        (
            "Fernhill Care changed hands last year, with Oakstone Partners selling and Northgate Capital buying.",
            [
                "fernhill-care acquiredFrom oakstone-partners actual",
                "fernhill-care ownedBy northgatecapital actual",
                "fernhill-care ownedBy oakstone-partners ended",
            ],
        ),
    ],
    "council-owned": [(f"Leeds pays for {TRUST}, a council-owned company.", [f"{B} ownedBy LDS actual"])],
    "set-up-by": [
        (f"{TRUST} was set up by Leeds City Council in 2018.", [f"{B} createdBy LDS actual"]),
    ],
    "seller-beside": [
        (
            "Oakfield Group became a subsidiary of Tern Group in May 2019, Redstone Capital being the seller.",
            [
                "oakfield-group acquiredFrom redstonecapital actual",
                "oakfield-group ownedBy redstonecapital ended",
            ],
        ),
    ],
    "regulator-inspects": [
        ("Ofsted's report criticised Leeds.", ["LDS inspectedBy ofsted actual"]),
        ("A letter from Ofsted to Leeds noted progress.", ["LDS inspectedBy ofsted actual"]),
    ],
    "visit-finds": [("Ofsted knows Leeds. Its second visit, in January 2020, found progress.", ["LDS inspectedBy ofsted actual"])],
    "works-for-analyst": [
        ("Peter Lindqvist, a consultant at LaingBuisson, said demand was growing.", ["peter-lindqvist worksFor laingbuisson actual"]),
    ],
    "author-of-report": [
        (
            "Peter Lindqvist, the author of LaingBuisson's fostering market report, said demand was growing.",
            ["fostering-market-report publishedBy laingbuisson actual", "fostering-market-report writtenBy peter-lindqvist actual"],
        ),
    ],
    "analyst-publishes-report": [
        (
            "LaingBuisson's fostering market report was published on Monday.",
            ["fostering-market-report publishedBy laingbuisson actual", "fostering-market-report reportsOn fostering actual"],
        ),
    ],
    "report-by": [
        (
            "The fostering market report, by Peter Lindqvist, came out in May.",
            ["fostering-market-report writtenBy peter-lindqvist actual"],
        ),
    ],
    "report-published": [
        (
            "A fostering market report by LaingBuisson came out in May.",
            ["fostering-market-report publishedBy laingbuisson actual", "fostering-market-report reportsOn fostering actual"],
        ),
    ],
    "succeeds-in-office": [
        (
            f"Jane Roe will replace John Doe as chair of {TRUST}.",
            [f"jane-roe holdsPost chair-of-{B} planned", f"jane-roe worksFor {B} planned"],
        ),
    ],
    "post-at-the-time": [
        (
            f"Jane Roe was at that time chief executive of {TRUST}.",
            [f"jane-roe holdsPost chief-executive-of-{B} ended", f"jane-roe worksFor {B} ended"],
        ),
    ],
    "shared-post": [
        (
            "Leeds and Hull share a director, Jane Roe.",
            [
                "jane-roe holdsPost director-of-hull actual",
                "jane-roe holdsPost director-of-leeds actual",
                "jane-roe worksFor KHL actual",
                "jane-roe worksFor LDS actual",
            ],
        ),
    ],
    "minister-by-post": [
        ("Edward Timpson, then children's minister, wrote to Leeds.", ["edward-timpson holdsPost childrens-minister ended"]),
        ("Edward Timpson, the children's minister, wrote to Leeds.", ["edward-timpson holdsPost childrens-minister actual"]),
    ],
    "gives-way-to-successor": [
        ("Leeds City Council made way for nobody, but Hull gave way to its successor, Kirklees.", ["KHL succeededBy KIR actual"]),
    ],
    "place-taken": [
        ("The place of Hull City Council was taken by Kirklees Council.", ["KHL succeededBy KIR actual"]),
    ],
    "nobody-contracted": [
        ("In no case has a private firm been contracted, Leeds City Council said.", ["LDS delegatedTo [a private firm] denied"]),
    ],
    "contract-between-ends": [
        (f"The contract between Leeds City Council and {TRUST} expired in 2018.", [f"{RUNS} ended"]),
        (f"The deal between {TRUST} and Leeds City Council came to an end in May 2019.", [f"{RUNS} ended"]),
    ],
    "loses-contract": [
        (f"{TRUST} handed the contract back to Leeds City Council.", [f"LDS delegatedTo {B} ended"]),
        (f"{TRUST} walked away from its contract with Leeds City Council.", [f"LDS delegatedTo {B} ended"]),
        (f"{TRUST} has lost the Leeds contract.", [f"{RUNS} ended"]),
        (f"{TRUST} lost its five-year contract in Leeds.", [f"{RUNS} ended"]),
    ],
    "somebodys-trust": [
        (f"Leeds's children's services trust, {TRUST}, has a new chair.", [f"{RUNS} actual"]),
        (f"{TRUST}, Leeds's children's services provider, has a new chair.", [f"{RUNS} actual"]),
    ],
    "ordered-into-trust": [
        ("In 2016 ministers ordered Leeds's children's services into a trust.", [f"{FORCED} actual"]),
    ],
    "moves-were-ordered": [
        (
            f"Leeds's children's services passed to {TRUST} in 2016 and Hull's to Larkfield Children's Trust in 2017. "
            "Both transfers were ordered by ministers.",
            [f"{FORCED} actual", "KHL forcedBy uk-government actual"],
        ),
    ],
    "hyphened-owner": [
        ("Redstone Capital-owned Fernhill Care runs eight homes.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital-backed fostering group Fernhill Care has a new chair.", ["fernhill-care ownedBy redstonecapital actual"]),
        (f"Leeds City Council-owned {TRUST} has a new chair.", [f"{B} ownedBy LDS actual"]),
    ],
    "somebodys-own-company": [
        (f"Leeds City Council's wholly-owned company, {TRUST}, has a deficit.", [f"{B} ownedBy LDS actual"]),
        ("Fernhill Care, Redstone Capital's own company, has a deficit.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "a-business-of": [
        ("Fernhill Care, a Redstone Capital business, runs eight homes.", ["fernhill-care ownedBy redstonecapital actual"]),
        (
            "Since 2013 homes have been run by Fernhill Care, a business of Redstone Capital.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
    ],
    "somebodys-business": [
        ("Fernhill Care has been a Redstone Capital company since 2011.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Fernhill Care is now one of Redstone Capital's four companies.", ["fernhill-care ownedBy redstonecapital actual"]),
    ],
    "grows-by-purchase": [
        ("Oakfield Group grew last year with the acquisition of Fernhill Care.", ["fernhill-care ownedBy oakfield-group actual"]),
    ],
    "exits-by-sale": [
        (
            "Redstone Capital exited Fernhill Care through a sale to Oakfield Group.",
            [
                "fernhill-care acquiredFrom redstonecapital actual",
                "fernhill-care ownedBy oakfield-group actual",
                "fernhill-care ownedBy redstonecapital ended",
            ],
        ),
    ],
    "invests-for-stake": [
        (
            "Redstone Capital has invested £12m in Fernhill Care in exchange for a minority stake.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
    ],
    "founded-by-person": [
        ("Fernhill Care was founded in 1994 by the social worker Mary Oldfield.", ["fernhill-care createdBy mary-oldfield actual"]),
        ("Fernhill Care, set up by Mary Oldfield in 1994, runs eight homes.", ["fernhill-care createdBy mary-oldfield actual"]),
    ],
    "its-founder": [
        ("Fernhill Care founder Mary Oldfield has died.", ["fernhill-care createdBy mary-oldfield actual"]),
        ("Mary Oldfield, the founder of Fernhill Care, has died.", ["fernhill-care createdBy mary-oldfield actual"]),
    ],
    "vehicle-through-which": [
        (
            "Elder Topco Ltd is the vehicle through which Redstone Capital owns Fernhill Care.",
            [
                "eldertopco ownedBy redstonecapital actual",
                "fernhill-care ownedBy eldertopco actual",
                "fernhill-care ownedBy redstonecapital actual",
            ],
        ),
    ],
    "had-it-from": [
        ("Redstone Capital had Fernhill Care from 2006 until 2012.", ["fernhill-care ownedBy redstonecapital ended"]),
    ],
    "in-its-makers-ownership": [
        (
            f"{TRUST}, formed by Leeds City Council and a hundred per cent in its ownership, opened in 2014.",
            [f"{B} ownedBy LDS actual"],
        ),
        (
            f"Incorporated by Leeds City Council and wholly in its possession, {TRUST} may pay no dividends.",
            [f"{B} createdBy LDS actual", f"{B} ownedBy LDS actual"],
        ),
    ],
    "owners-are-yourselves": [
        (
            f"Leeds City Council has our thanks. We also wrote to {TRUST}, whose owners are yourselves and Hull.",
            [f"{B} ownedBy KHL actual", f"{B} ownedBy LDS actual"],
        ),
    ],
    "its-own-purchase": [
        (
            "Fernhill Care has been sold. The seller is Redstone Capital, whose own purchase, in 2012, was from Oakstone Partners.",
            ["fernhill-care ownedBy oakstone-partners ended", "fernhill-care ownedBy redstonecapital ended"],
        ),
    ],
    "lets-have": [
        (
            "Redstone Capital has agreed to let Northgate Capital have Fernhill Care in April.",
            ["fernhill-care ownedBy northgatecapital planned"],
        ),
        ("Redstone Capital let Northgate Capital have Fernhill Care.", ["fernhill-care ownedBy northgatecapital actual"]),
        ("Redstone Capital let Northgate Capital have the offices of Fernhill Care.", []),
    ],
    "commissioners-there-no-longer": [
        (
            "Ann Marlow and Peter Strand were commissioners in Leeds. Neither has a role there any longer.",
            ["LDS commissionerAppointed ann-marlow ended", "LDS commissionerAppointed peter-strand ended"],
        ),
        (
            "Ann Marlow and Peter Strand were commissioners in Leeds. Neither is still in post.",
            ["LDS commissionerAppointed ann-marlow ended", "LDS commissionerAppointed peter-strand ended"],
        ),
        ("Ann Marlow and Peter Strand were commissioners in Leeds. Neither has a role in the trust.", []),
    ],
    "commissioner-there-no-longer": [
        ("Ann Marlow was commissioner for Leeds. She has no role there any longer.", ["LDS commissionerAppointed ann-marlow ended"]),
        ("Ann Marlow was commissioner for Leeds. Ms Marlow no longer holds the post.", ["LDS commissionerAppointed ann-marlow ended"]),
        ("Ann Marlow came to Leeds as commissioner. She has now gone.", ["LDS commissionerAppointed ann-marlow ended"]),
        ("Ann Marlow came to Leeds as commissioner. She has gone through the files.", []),
    ],
    "leads-those-installed": [
        (
            "Commissioners came to Leeds in 2015. Ann Marlow headed the team that ministers installed there.",
            ["LDS commissionerAppointed ann-marlow actual"],
        ),
    ],
    "work-of-founders": [
        ("Fernhill Care is the brainchild of Jane Marlow.", ["fernhill-care createdBy jane-marlow actual"]),
        (
            "Fernhill Care was the work of three founders, Peter Dunn and Elaine and Walter Askew.",
            [
                "fernhill-care createdBy elaine-askew actual",
                "fernhill-care createdBy peter-dunn actual",
                "fernhill-care createdBy walter-askew actual",
            ],
        ),
        ("The report on Fernhill Care is the work of Jane Marlow.", []),
    ],
    "founded-by-in-front": [
        (
            "Founded by two former nurses, Ann Doyle and Mary Shaw, Fernhill Care was bought last year.",
            ["fernhill-care createdBy ann-doyle actual", "fernhill-care createdBy mary-shaw actual"],
        ),
        ("Funded by two former nurses, Ann Doyle and Mary Shaw, Fernhill Care was bought last year.", []),
    ],
    "buyer-named-behind-a-remark": [
        ("The buyer of Fernhill Care, announced on Monday, is Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("The adviser of Fernhill Care, announced on Monday, is Redstone Capital.", []),
    ],
    "sellers-told": [
        (
            "Redstone Capital has bought Fernhill Care. The vendors were its founder, Jane Marlow, and a bank.",
            ["fernhill-care ownedBy jane-marlow ended"],
        ),
        ("Redstone Capital has bought Fernhill Care. The lawyers were advised by Jane Marlow.", []),
    ],
    "has-the-share-capital": [
        (
            "Redstone Capital has bought Fernhill Care. It did so through Amber Topco Limited, which now has all of the share capital.",
            ["fernhill-care ownedBy ambertopco actual"],
        ),
        ("Redstone Capital has bought Fernhill Care. Amber Topco Limited now has all of the debt.", []),
    ],
    "counts-among-its-owners": [
        ("Fernhill Care counts Redstone Capital among its shareholders.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Redstone Capital is a minority shareholder in Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Fernhill Care counts Leeds among its largest customers.", []),
    ],
    "formerly-and-now": [
        (
            "Fernhill Care, formerly owned by Vinter Equity and now by Redstone Capital, is large.",
            ["fernhill-care ownedBy redstonecapital actual"],
        ),
        ("Fernhill Care, formerly owned by Vinter Equity and now closed, was large.", []),
    ],
    "somebodys-own-name": [
        ("Jane Marlow's company, Fernhill Care, is large.", ["fernhill-care ownedBy jane-marlow actual"]),
        ("Jane Marlow's employer, Fernhill Care, is large.", []),
    ],
    "buyer-found": [
        ("Redstone Capital has found a buyer for Fernhill Care: Oakfield Group.", ["fernhill-care ownedBy oakfield-group planned"]),
        ("Redstone Capital has found a manager for Fernhill Care: Oakfield Group.", []),
    ],
    "founded-by-what-they-are": [
        (
            "Fernhill Care was started in 1999 by three foster carers, Sue Hale, Pam Orr and Dee Cole.",
            [
                "fernhill-care createdBy dee-cole actual",
                "fernhill-care createdBy pam-orr actual",
                "fernhill-care createdBy sue-hale actual",
            ],
        ),
        ("Fernhill Care was praised by three foster carers, Sue Hale, Pam Orr and Dee Cole.", []),
    ],
    "at-one-time-property-of": [
        (
            "Fernhill Care, at one time the property of Jane Marlow and Tom Pike, is today part of Oakfield Group.",
            ["fernhill-care ownedBy jane-marlow ended", "fernhill-care ownedBy tom-pike ended"],
        ),
        ("Fernhill Care, until recently owned by Redstone Capital, has closed.", ["fernhill-care ownedBy redstonecapital ended"]),
        ("Fernhill Care, now the property of Redstone Capital, has closed.", []),
    ],
    "traced-to": [
        ("A list of owners traces Fernhill Care to Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("The registers give Redstone Capital as the ultimate owner of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
        ("Police traced a child from Fernhill Care to Leeds.", []),
    ],
    "between-them": [
        (
            "Jane Marlow and Tom Pike, who between them own all of Fernhill Care, may sell it.",
            ["fernhill-care ownedBy jane-marlow actual", "fernhill-care ownedBy tom-pike actual"],
        ),
        ("Jane Marlow and Tom Pike between them own forty houses.", []),
    ],
    "subsidiary-of-the-group": [
        (
            "Oakfield Group plc today reports its results. Our homes are full. Fernhill Care, a wholly owned subsidiary, opened two more.",
            ["fernhill-care ownedBy oakfield-group actual"],
        ),
        ("Fernhill Care, a wholly owned subsidiary, opened two homes.", []),
    ],
    "no-bid-after-all": [
        ("Redstone Capital said that it did not intend to bid for Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
        (
            "Fernhill Care is for sale. A rival, Redstone Capital, told the market this morning that it would not make an offer.",
            ["fernhill-care ownedBy redstonecapital denied"],
        ),
        ("Redstone Capital has withdrawn its offer for Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Redstone Capital has ended its interest in Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Talks between Fernhill Care and Redstone Capital have broken down.", ["fernhill-care ownedBy redstonecapital denied"]),
        ("Redstone Capital will not bid for the contract of Leeds City Council with Fernhill Care.", []),
        ("Redstone Capital is not considering a bid for Fernhill Care.", []),
    ],
    "approach-received": [
        ("Fernhill Care has received an approach from Redstone Capital.", ["fernhill-care ownedBy redstonecapital hypothetical"]),
        ("Redstone Capital has been linked with a bid for Fernhill Care.", ["fernhill-care ownedBy redstonecapital hypothetical"]),
        ("Fernhill Care has received a letter from Redstone Capital.", []),
    ],
    "board-weighs-a-bid": [
        (
            "Oakfield Group plc today reports its results for the year. Our homes are full. The board is considering an offer for"
            " Fernhill Care.",
            ["fernhill-care ownedBy oakfield-group hypothetical"],
        ),
        ("The board is considering an offer for Fernhill Care.", []),
    ],
    "sold-its-stake": [
        ("Redstone Capital sold its remaining stake in Fernhill Care last year.", ["fernhill-care ownedBy redstonecapital ended"]),
        ("Redstone Capital sold a small stake in Fernhill Care last year.", []),
    ],
    "gives-all-it-owned": [
        (
            "Fernhill Care is run by Jane Marlow. In 2012 she gave all her shares to the Fernhill Employee Trust.",
            ["fernhill-care ownedBy fernhillemployee-trust actual", "fernhill-care ownedBy jane-marlow ended"],
        ),
        ("Fernhill Care is run by Jane Marlow. In 2012 she left everything to her sister.", []),
    ],
    "the-seller-and-the-one-before": [
        (
            "Vinter Equity has bought Fernhill Care. The seller, Redstone Capital, had bought its own majority from Larkfield Partners.",
            ["fernhill-care ownedBy larkfield-partners ended", "fernhill-care ownedBy redstonecapital ended"],
        ),
    ],
    "providers-expand": [
        ("Existing trusts could expand to take on other councils.", ["[other councils] delegatedTo [Existing trusts] hypothetical"]),
        ("Existing trusts may look at contracting with other councils.", ["[other councils] delegatedTo [Existing trusts] hypothetical"]),
    ],
}
FRAMES = [frame.id for frame in load_grammar().frames]
CASES = [(frame, text, expected) for frame, examples in EXAMPLES.items() for text, expected in examples]


@pytest.mark.parametrize("frame", FRAMES)
def test_every_frame_has_an_example(frame: str) -> None:
    assert EXAMPLES.get(frame), f"give the frame {frame} an example in EXAMPLES"


def test_every_example_is_of_a_frame() -> None:
    assert set(EXAMPLES) - set(FRAMES) == set()


@pytest.mark.parametrize(("frame", "text", "expected"), CASES, ids=[f"{frame}: {text}" for frame, text, _ in CASES])
def test_a_frame_reads_its_examples(
    resolved: Callable[..., Resolved], line: Callable[[Claim], str], frame: str, text: str, expected: list[str]
) -> None:
    claims = resolved(text).claims
    made = [claim for claim in claims if claim.method.split(" (")[0] == f"frame:{frame}"]
    assert sorted(map(line, made)) == sorted(expected)
    for claim in made:
        assert claim.evidence[0].trigger
        assert claim.evidence[0].trigger in claim.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who does what to whom
        ("Fernhill Care owns Northgate Homes.", ["northgate-homes ownedBy fernhill-care actual"]),
        ("Fernhill Care is owned by Northgate Homes.", ["fernhill-care ownedBy northgate-homes actual"]),
        ("Hampshire runs children's services on behalf of Southampton.", ["STH delegatedTo HAM actual"]),
        ("Southampton runs children's services on behalf of Hampshire.", ["HAM delegatedTo STH actual"]),
        (f"{TRUST} was created by Leeds City Council.", [f"{B} createdBy LDS actual"]),
        ("Fernhill Care was bought by Northgate Capital.", ["fernhill-care ownedBy northgatecapital actual"]),
        ("Oakstone Partners sold Fernhill Care to Northgate Capital.", ["fernhill-care ownedBy northgatecapital actual"]),
    ],
)
def test_the_direction_of_a_relation(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if " ended" not in line and "acquiredFrom" not in line] == expected


@pytest.mark.parametrize(
    "text",
    [
        # parties side by side
        f"Leeds, {TRUST} and Ofsted met in March to talk about children's services.",
        f"The government praised children's services in Leeds and {TRUST}.",
        "Fernhill Care sponsors a football team in Leeds.",
        f"{TRUST} praised Leeds for its children's services.",
        # help, advice and law are no delegation
        "Hampshire is the improvement partner of Leeds.",
        f"Leeds works with {TRUST} to improve its parks.",
        f"Leeds asked {TRUST} for advice on children's services.",
        "Oakstone Law LLP advised Leeds on the transfer of children's services.",
        "Leeds hired Mary Holloway as director of children's services.",
        # what is handed over is something else
        f"Camden handed its libraries to {TRUST}.",
        f"Leeds handed a report on its children's services to {TRUST}.",
        "Leeds sold a car park to Fernhill Homes Ltd.",
        # who joins a company as a person, or a campaign with it, hands it nothing
        f"Mary Holloway, formerly of Leeds City Council, joined {TRUST} in May.",
        f"Leeds City Council has joined {TRUST} in calling for more money.",
        f"{TRUST} has extended its helpline to Leeds.",
        "Leeds sought advice on its contracts. Oakstone Law LLP acted for the council.",
        # who works for whom
        f"The chair of {TRUST} used to work for Leeds City Council.",
        f"Mary Holloway, chief executive of {TRUST}, said children's services in Leeds were well run by staff.",
        # a council's own
        "Leeds City Council runs children's services.",
        "Ofsted met Leeds City Council to discuss good schools.",
    ],
)
def test_what_says_nothing_of_the_kind(said: Callable[..., list[str]], text: str) -> None:
    beside = ("holdsPost", "worksFor", "improvementPartner", "succeededBy")  # what is said of persons and partners, and is no arrangement
    assert [line for line in said(text) if not any(f" {word} " in line for word in beside)] == []
