"""What a sentence calls untrue, doubtful or made up: "It is a myth that X owns it", "Suppose X owned it", "In one scenario X buys it"."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.terms import Status

_ADVERBS: Final = (
    r"(?:(?:simply|just|quite|plainly|flatly|clearly|also|still|now|very|highly|most|utter|pure|complete|common|popular|old) )*"
)
#: What follows "that" belongs to it up to a clause with a tense of its own.
_REST: Final = r"(?:(?! but | yet |[;:])(?: [^;: ]+))* $"
_SAYING: Final = r"(?: for \S+)? to (?:say|claim|suggest|think|believe|imagine|assert|argue|state|report|write|pretend)(?: \S+ly)?"
_FALSE: Final = re.compile(
    rf" (?:is|was|'s|be|it|remains|as|becomes?|being) {_ADVERBS}(?:(?:a|an|the|another|one) {_ADVERBS}(?:\S+ )?)?(?P<cue>"
    r"(?:myth|misconception|lie|nonsense|fiction|fake news|falsehood|fallacy|untruth|hoax|fabrication|invention|rubbish|fantasy|legend"
    r"|delusion|misunderstanding|untrue|false|incorrect|inaccurate|bunkum|poppycock|tosh|baloney)(?=(?: for \S+)?(?: \S+ \S+)? that )"
    rf"|(?:wrong|mistaken|misleading|absurd|ridiculous|ludicrous|preposterous|laughable|an? error|a mistake|mistake)(?={_SAYING} that ))"
    rf"(?: [^;:, ]+)*? that{_REST}"
)
_NO: Final = re.compile(r" (?:no|not|n't|never|hardly|neither|nor) (?:\S+ ){0,2}$")
_DOUBTFUL: Final = re.compile(
    r" (?P<cue>doubtful|unlikely|improbable|questionable|unclear|uncertain|unproven|debatable|disputed|moot|inconceivable|unthinkable"
    rf"|conceivable|far from (?:clear|certain|sure)) (?:that|whether|if){_REST}"
)
#: What somebody would have liked to be so.
_WISHED: Final = re.compile(
    r" (?P<cue>wish|wishes|wished|wishing) (?:that )?(?:the )?(?:it|they|we|i|he|she|ministers|<\w\d+>) (?:had|were|was|did|could)"
    rf"{_REST}"
)
_SUPPOSED: Final = re.compile(
    r"^ (?:“ )?(?:now |but |so |and |just |let us )?(?P<cue>suppose|supposing|imagine|assume|assuming|picture|pretend) "
)
_IMAGINED: Final = re.compile(
    r"(?:^| ,) (?:“ )?(?:but |and )?(?:in|under|on|according to) (?:(?:a|an|one|this|that|the|our|another|his|her|their|its|each|every|some"
    r"|<i\d+>|<\w\d+> 's) )(?:[a-z0-9-]+ ){0,3}(?P<cue>scenarios?|simulations?|thought experiments?|novel|drama|film|role play|role-play"
    r"|war game|parallel universe|alternative history|alternate history|fantasy|dream|spoof|satire|april fool|hypothetical) (?:, )?"
)
#: Papers that set out what was wrong in others, and apologies for it.
_WRONGLY: Final = re.compile(
    r" (?P<cue>wrongly|incorrectly|mistakenly|erroneously|falsely|inaccurately) (?:been )?(?:said|say|says|saying|stated|states|state"
    r"|reported|reports|report|wrote|writes|written|claimed|claims|claim|suggested|suggests|announced|described|told|thought|believed|assumed|thinks"
    r"|believes|assumes|asserted|implied|credited|named|listed|presented|portrayed)(?: (?:readers|viewers|listeners|us))?"
    r" (?:that|as|to have|to be|with|<)(?:(?! but |[;:])(?:[^;: ]+ ?))* ?$"
)


def untrue(around: Surroundings) -> Verdict | None:
    """The verdict on what a sentence calls untrue, doubtful or made up; None where it does not."""
    sentence = around.sentence
    if (found := _FALSE.search(sentence)) is not None and not _NO.search(sentence[: found.start("cue")]):
        return Verdict(Status.DENIED, found["cue"])
    if (found := _WRONGLY.search(sentence)) is not None and not _NO.search(sentence[: found.start("cue")] + " "):
        return Verdict(Status.DENIED, found["cue"])
    if (found := _WISHED.search(sentence)) is not None:
        return Verdict(Status.DENIED, found["cue"])
    for pattern in (_SUPPOSED, _IMAGINED, _DOUBTFUL):
        if (found := pattern.search(sentence)) is not None and not _NO.search(sentence[: found.start("cue")]):
            return Verdict(Status.HYPOTHETICAL, found["cue"])
    return None
