"""Sentences that only look like a relation, or like its end: what each must not be read as."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

TRUST: Final = "Brightwell Children's Trust"
#: A text, and the relations with their status that nothing in it says.
SAYS_NOTHING_OF: Final = {
    f"{TRUST} will take over children's services in Leeds with staff from Fernhill Care.": "delegatedTo actual",
    f"Leeds City Council transferred its children's services to {TRUST} on advice from Fernhill Care.": "delegatedTo ended",
    f"Fernhill Care will replace {TRUST} on a panel that monitors children's services in Leeds.": "delegatedTo",
    f"Fernhill Care was replaced by {TRUST} as an adviser on children's services in Leeds.": "delegatedTo",
    "Ministers issued a direction to Leeds City Council in 2014. It has since ended its contract with Serco.": "forcedBy ended",
    "Ministers issued a direction to Leeds City Council in 2014. It was lifted from special measures in 2016.": "forcedBy ended",
    "Ministers issued a direction to Leeds City Council. It ran out of money.": "forcedBy ended",
    "In a deal that never completed, Northgate Capital bought Fernhill Care from Larkspur Partners.": "ownedBy ended",
    f"Under proposals rejected in 2018, Leeds City Council transferred its children's services to {TRUST}.": "delegatedTo actual",
    "Leeds City Council has got a children's trust grant to spend.": "delegatedTo",
    "Leeds City Council got a trust to run its museums.": "delegatedTo",
    "Ministers plan a company for Leeds City Council's housing.": "delegatedTo",
    "Staff unions rejected plans for a children's trust in Leeds.": "delegatedTo",
    "Leeds City Council required a children's trust to publish its accounts.": "delegatedTo",
    "A reform in Leeds failed to avert a government takeover of its children's services.": "forcedBy denied",
    "Fernhill Care left the hands of its founders, Ann Marlow and Tom Lee, in 2015.": "ownedBy actual",
    "Fernhill Care was criticised in a campaign started by Ann Marlow in 2015.": "createdBy",
    "Under a court's direction of 12 May 2016, Leeds City Council paid damages to a family.": "forcedBy",
    "Leeds City Council remains under intervention for its finances and housing.": "forcedBy",
    "Ann Marlow, sent to Leeds City Council in 2016 as police commissioner, left.": "commissionerAppointed",
    "Ann Marlow was appointed commissioner in Leeds in 2016. Her previous job ended in May.": "commissionerAppointed ended",
    f"{TRUST} took over children's services in Leeds in 2014; its contract expired in 2019, when it won a new one.": "delegatedTo ended",
    "Northgate Capital owned Fernhill Care for two years and still does business with it.": "ownedBy actual",
    f"Leeds City Council set up {TRUST} in 2016. It runs children's services in Leeds itself again.": "delegatedTo actual",
    "We said that Northgate Capital, which owns Fernhill Care, made a loss. It did not.": "ownedBy denied",
    "We said that Northgate Capital bought Fernhill Care in 2015. That was wrong. It was 2016.": "ownedBy denied",
    f"Leeds City Council will transfer its children's services to {TRUST}. The sale of the town hall is off.": "delegatedTo denied",
    "Northgate Capital will buy Fernhill Care, reports say. They are wrong about the price.": "ownedBy denied",
    "Northgate Capital is to buy Fernhill Care. The deal to sell its schools fell through.": "ownedBy denied",
    "Nobody has ruled out a children's trust for Leeds City Council.": "delegatedTo denied",
    "Ministers directed Leeds City Council to open a new free school.": "forcedBy",
    "Ministers ordered Leeds City Council to close Priory School.": "forcedBy",
    "An academy order was issued to Leeds City Council by ministers.": "forcedBy",
    "Ministers made Leeds City Council hand over its housing stock.": "forcedBy",
    "Leeds City Council was forced by ministers to raise council tax.": "forcedBy",
    "Leeds City Council was stripped of its planning powers.": "forcedBy",
    "Leeds City Council is under government direction on air quality.": "forcedBy",
    "Leeds City Council met on Monday. The direction of travel in Leeds supersedes the previous plan.": "forcedBy",
    "Leeds City Council met on Monday. A direction on taxi fares is still in force.": "forcedBy",
    "Ministers may issue a direction if Leeds City Council does not clean its air.": "forcedBy",
    "Leeds City Council awaits an inspection by the Care Quality Commission.": "inspectedBy",
    "Leeds City Council faces another inspection by the fire service.": "inspectedBy",
    "Leeds City Council faces another inspection of its bridges.": "inspectedBy",
    "Leeds City Council expects a visit from the Queen.": "inspectedBy",
    "Leeds City Council met on Monday. Ofsted will return in May to the city's biggest school.": "inspectedBy",
    "Leeds City Council met on Monday. Ofsted will be in new offices next year.": "inspectedBy",
    "Leeds City Council met on Monday. Ofsted called in 2019 for more social workers.": "inspectedBy",
    "Ofsted was in Leeds on Monday for a conference.": "inspectedBy",
    "Ofsted was back in Leeds on Monday at Priory Primary.": "inspectedBy",
    "Leeds City Council had visits from Ofsted to ten of its schools.": "inspectedBy",
    "Leeds City Council rated itself good.": "rated",
    "Ofsted found that police work in Leeds was inadequate.": "rated",
    "Leeds City Council wants to close Hill House nursery. It was rated good by Ofsted last year.": "rated",
    "Leeds City Council sponsors Priory Academy. It was rated inadequate by Ofsted.": "rated",
    "Leeds City Council closed a college. It was rated inadequate by Ofsted.": "rated",
    "Leeds City Council runs Hill House, a children's home. It was rated good by Ofsted.": "rated",
    "Leeds City Council set up a virtual school. It was rated good by Ofsted.": "rated",
    "Leeds City Council placed the boy with Fernhill Care. Ofsted had rated it inadequate.": "rated",
    "Leeds City Council stopped sending children to Fernhill Care after it was rated inadequate by Ofsted.": "rated",
    "Brightwell Children's Trust works with Priory Academy Trust. The trust was rated outstanding by Ofsted.": "rated",
}


@pytest.mark.parametrize(("text", "relation"), SAYS_NOTHING_OF.items())
def test_what_a_look_alike_does_not_say(resolved: Callable[..., Resolved], text: str, relation: str) -> None:
    told = [f"{claim.predicate.value} {claim.status.value}" for claim in resolved(text).claims]
    assert not [claim for claim in told if claim.startswith(relation)]
