"""What is found in a text before anything is known of it: a stretch of words, and what kind of party it may name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from caregraph.model import EntityId, Mention, MentionKind, Span
from caregraph.terms import EntityType

#: The letter of a unit, by the type of the party that it names (see ``patterns.SLOT_TYPES``).
LETTERS: Final[dict[EntityType, str]] = {
    EntityType.COUNCIL: "c", EntityType.CHILDRENS_TRUST: "p", EntityType.CIC: "p", EntityType.COMPANY: "p", EntityType.CHARITY: "p",
    EntityType.PROVIDER_GROUP: "p", EntityType.DEPARTMENT: "g", EntityType.REGULATOR: "r", EntityType.ANALYST: "a",
    EntityType.INVESTOR: "o",
    EntityType.PERSON: "h", EntityType.COMMISSIONER: "h", EntityType.MINISTER: "m", EntityType.POST: "j", EntityType.GENERIC: "p",
    EntityType.MARKET: "k", EntityType.REPORT: "t",
}  # fmt: skip


@dataclass(slots=True)
class Found:
    """A name or phrase in a text that may refer to a party.

    Attributes:
        letter: its unit type.
        refers: the earlier mentions that it takes up; itself where there are none.
        noun: the noun of a phrase that does not name ("the trust": trust).
        number: how many parties a phrase says there are ("both councils"); 0 when it does not say.
        office: the bodies for which a minister spoke, where the text says which office ("the education secretary of the day").
        told: whether only the words beside a name say what it is ("Kestrel, a buyout house").
        implied: whether the text leaves the party out, and a rule filled it in.
        outside: whether it stands in the title, or as the publisher, and not in the text: its offsets are none of the text.
    """

    start: int
    end: int
    surface: str
    type: EntityType
    letter: str
    kind: MentionKind = "named"
    candidates: tuple[EntityId, ...] = ()
    refers: list[Found] = field(default_factory=list)
    noun: str = ""
    number: int = 0
    implied: bool = False
    office: tuple[EntityId, ...] = ()
    told: bool = False
    outside: bool = False


def mention_of(found: Found) -> Mention:
    """What the model keeps of a name or phrase found in a text."""
    return Mention(
        span=None if found.outside else Span(start=found.start, end=found.end),
        surface=found.surface,
        type=found.type,
        kind=found.kind,
        candidates=found.candidates,
    )
