"""What the words before a relation keep at a distance: near misses, what was prevented, rumours, and what nobody confirms.

Here a verb or noun that governs the relation decides, however far before its head it stands; the word lists stand in ``lexicon.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from caregraph.extract.cues import infinitive
from caregraph.extract.dropped import left_open
from caregraph.extract.governors import Governors
from caregraph.extract.grammar import Grammar
from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.extract.untrue import untrue
from caregraph.extract.weighing import an_option, only_judged, still_in_force
from caregraph.terms import Status

_NO: Final = (
    r"(?:nobody|no one|no-one|none|neither|nor|not|n't|never|few|cannot|without|declin\w+ to|refus\w+ to|unable to|unwilling to)"
    r"(?! (?:only|just|merely|until|till)\b)"
)
#: A gerund behind these was close at hand; whether it is still to come, or never came, the tense says.
_CLOSE: Final = re.compile(
    r" (?P<verb>come|came|comes|be|been|is|are|was|were|got|gets) (?:\S+ ){0,2}?"
    r"(?:within (?:\S+ ){1,3}of|(?:close|near|closer|nearer|closest|nearest) to|(?:\S+ ){1,3}(?:away from|short of)) "
    r"(?:\S+ly )?(?:being )?(?:\S+ly )?$"
)
_SOON: Final = re.compile(r" (?:hours?|days?|weeks?|months?|years?) (?:away from|of) ")
_ALMOST: Final = re.compile(r" (almost|nearly|all but) (?:\S+ly )?$")
#: What goes on is so now, whether or not it will be so for long.
_GOING_ON: Final = re.compile(
    r" (?:will|would|may|might|could|should|can|shall) (?:(?:not|n't|well|also|\S+ly) )*"
    r"(?:(?:continue|go on|carry on) (?:for (?:\S+ ){1,3}?(?:longer|time|years|months|while) )?"
    r"(?:to (?:be |act as |serve as )?|as (?:(?:the|a|an|its|their) )?|being )?|(?:remain|stay) (?:(?:the|a|an|\S+ly) )?)$"
)
#: What is said of a report, behind it, in the same clause.
_TOLD: Final = r"^(?: ,)?[^,;:]* (?:is|are|was|were|be|been|have|has|had|prove[ds]?|turn(?:ed|s)? out) (?:[^\s,;:]+ ){0,4}?"
#: "has never been anybody's but X's" is X's; "Asked about X, he said …" leaves what he said as it is.
_EXCEPT: Final = re.compile(
    r" (?:never|not|n't) (?:been |belonged to |had )?(?:anybody|anyone|any other owner|any owner|another owner)(?: 's)? "
    r"(?:but|except|other than) (?:the )?"
)
_ASKED: Final = re.compile(r" (?:asked|questioned|pressed|challenged) (?:[^,;:]+ )?, ")
#: "It was not until 2016 that X ran it" tells a beginning.
_NOT_UNTIL: Final = re.compile(r" (?:<i\d+>|it) (?:was|is) not until (?:[^\s,;:]+ ){1,6}?that ")
_NO_TRUTH: Final = re.compile(r" (no (?:truth|basis|substance|foundation)) (?:at all |whatever )?(?:in|for|to) (?:\S+ ){0,3}$")
_DREW_BACK: Final = re.compile(
    r" ((?:pulled|backed|pulls|backs|pulling|backing) out of|(?:walked|walks|backed|shied|shies|turned) away from"
    r"|(?:drew|held|shrank) back from|shrank from|thought better of|denied|denies|denying) (?:ever )?(?:\S+ly )?(?:being )?$"
)
_TALKING: Final = re.compile(
    r" (talks|talk|talked|talking|thought|thinks|mulled|mused|toyed|toys|flirted|flirts|dreamt|dreamed|spoke|played|consulting|consults"
    r"|consulted|consultation|thinking|debate|debating|debated|negotiating|negotiations|discussions|interest"
    r"|interested|toying) (?:on|about|of|over|in|with|aimed at) (?:the idea of )?"
    r"(?:<[icp]\d+> (?:'s )?(?=being ))?(?:\S+ly |being )?$"
)
_FACING: Final = re.compile(r" (faces|face|facing) (?:being |having (?:[^\s,;:]+ ){1,6}|\S*ing $)")
_CALLING: Final = re.compile(
    r" (called on|calls on|calling on|call on|called upon|lobbied|lobbying|pressed|presses|pressing|begged|begs|implored"
    r"|implores|encouraged|encourages|appealed to|appeals to|asks|ask|asking|tempts?|tempted|goads?|goaded|dares?|dared"
    r"|reminds?|reminded|leaned on|leant on|leans on|leaning on|nudges?|nudged|prods?|prodded|entreated|exhorted|exhorts"
    r"|invites|challenged|challenges|pressure on|waits? for|waiting for|waited for|up to|pleads with|pleaded with|counsels"
    r"|counselled|beseeched|nagged|petitioned|petitions)"
    r" (?:the )?(?:<[cpgmu]\d+> )(?:\S+ ){0,3}?to (?:\S+ly )?$"
)
#: The same of persons and investors, whom nobody can order.
_PRESSING: Final = re.compile(
    r" (urged|urges|urging|asked|asks|asking|pushed|pushes|advised|advises|told|tells|invited|tried to persuade|pressed|presses"
    r"|pressing|begged|encouraged|encourages|lobbied|wanted|wants) (?:the )?<[hoi]\d+> to (?:\S+ly )?$"
)
#: Whom something leaves free to act need not act.
_FREE_TO: Final = re.compile(r" (?:leaves|left|leaving|leave) (?:the )?<[cp]\d+> (free|able|at liberty) to (?:\S+ly )?$")
_URGED: Final = re.compile(
    r" (?:been|was|were|is|are|being) (urged|asked|called on|pressed|begged|lobbied|encouraged|advised|petitioned) to (?:be |\S+ly )?$"
)
#: What somebody else wants; what ministers want, they can do.
_WANTED: Final = re.compile(r"(?<!<[gm]\d>) (want|wants|wanted|would like) (?:the )?<[cp]\d+> to (?:be |\S+ly )?$")
_CALLED_FOR: Final = re.compile(
    r" ((?:called|calling|call|calls|campaigned|campaigning|pressed|pressing|pushed|pushing|lobbied|argued|arguing|asked) for)"
    r" (?:[^\s,;:]+ ){1,6}?to (?:be |\S+ly )?$"
)
_TRIED: Final = re.compile(r" (?:attempts?|bids?|efforts?|offers?|deals?|moves?|plans?|proposals?) to (?:be |\S+ly )?$")
_FAILED: Final = re.compile(
    r"^[^,;:]* (collapsed|failed|foundered|came to nothing|fell through|has failed|have failed"
    r"|(?:was|were|has been|have been) (?:rejected|blocked|thwarted|turned down|rebuffed|defeated|voted down)) "
)
#: "The go-ahead for X to run", "calls for X to run".
_FOR_TO: Final = re.compile(r" (\S+) for (?:the )?<[cpguoixs]\d+> (?:itself |(?:in|of) <c\d+> )?to (?:\S+ly )?$")
#: Who is to stop doing what lasts does it so far.
_TO_STOP: Final = re.compile(r" (?P<verb>\S+) (?:to )?(?:stop|(?:cease|stop)(?P<to> to)|cease|give up|end) (?:\S+ly )?$")
_STOP_IT: Final = re.compile(r" to stop (?:the )?<[cp]\d+> $")
#: The cue of what goes on, but is said to end: the date beside it is that of the end.
ENDING: Final = "to stop"
_REQUIRING: Final = re.compile(
    r" (requiring|obliging|directing|compelling|ordering|instructing|forcing|telling) (?:the )?(?:<[cip]\d+>|it|them) to (?:\S+ly )?$"
)
_WEIGHING: Final = re.compile(r" (considering|contemplating|weighing|mulling|discussing) $")
_ADVISED: Final = re.compile(r" (?:recommend|suggest|propos|advis|urg|ask|argu|consider)\w* (?:\S+ ){0,3}?that ")
#: What is ordered or asked to "be handed" over has not been so far.
_THAT_BE: Final = re.compile(
    r" that (?:(?!will |would |is |are |was |were |to |should |must |shall |may |might |can |could )[^\s,;:]+ ){1,5}be (?:\S+ly )?$"
)
_UNTIL_TO: Final = re.compile(
    r" (?:given|gave|has|have|had|gives) (?:[^\s,;:]+ ){0,3}?(?:until|till) (?:[^\s,;:]+ ){1,4}?to (?:be |\S+ly )?$"
)
_MEANS: Final = re.compile(r"(?<! the)(?<! no)(?<! any)(?<! by) (means?) to (?:[^\s,;:]+ )*$")


@dataclass(frozen=True)
class Distance:
    """Judges what is told, but kept at a distance."""

    grammar: Grammar

    def verdict(self, around: Surroundings) -> Verdict | None:
        """The verdict on a relation that the words before it keep at a distance; None where they do not."""
        if "untrue" in around.cues and (told := untrue(around)) is not None:
            return told
        if "renewing" in around.cues and (kept := still_in_force(around.before, around.tail)) is not None:
            return Verdict(Status.ACTUAL, kept)
        if infinitive(around.before) and (judged := only_judged(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL, judged)
        if cue := left_open(around.before):
            return Verdict(Status.HYPOTHETICAL, cue)
        judges = self._unconfirmed, self._rumoured, self._missed, self._prevented, self._resisted, self._meant
        return next((verdict for judge in judges if (verdict := judge(around)) is not None), None)

    def conceded(self, around: Surroundings) -> Surroundings:
        """The surroundings without "nobody denies that" and the like, which says no more than what follows."""
        sentence = around.sentence
        found = (_EXCEPT.search(sentence) if "except" in around.cues else None) or _ASKED.match(sentence)
        if found is None and "disputing" in around.cues:
            found = self._conceding.search(sentence)
        if found is None and "that" in around.cues:
            found = _NOT_UNTIL.match(sentence)
        if found is None:
            return around
        rest = " " + around.sentence[found.end() :]
        size = len(rest.split())
        before = around.before if len(around.before.split()) < size else rest
        return replace(around, sentence=rest, before=before, near=" " + " ".join(before.split()[-6:]) + " ", opening=" ", unnamed=False)

    def _unconfirmed(self, around: Surroundings) -> Verdict | None:
        found = self._confirming.search(around.sentence) if "confirming" in around.cues else None
        return Verdict(Status.HYPOTHETICAL, found["cue"]) if found else None

    def _rumoured(self, around: Surroundings) -> Verdict | None:
        """A rumour is no more than possible, and a report that is called unfounded is denied."""
        found = self._reports.search(around.sentence) if "told-of" in around.cues else None
        if found is None:
            return None
        if (unfounded := self._unfounded.search(around.tail)) is not None:
            return Verdict(Status.DENIED, unfounded["cue"])
        if (untrue := _NO_TRUTH.search(around.sentence[: found.start("cue")])) is not None:
            return Verdict(Status.DENIED, untrue.group(1))
        rumour = found["cue"] in self._rumours and not self._true.search(around.tail)
        return Verdict(Status.HYPOTHETICAL, found["cue"]) if rumour else None

    def _missed(self, around: Surroundings) -> Verdict | None:
        """What somebody came within a vote of doing was not done; what one is days away from doing is to come."""
        if "almost" in around.cues and not around.nominal and (found := _ALMOST.search(around.before)) is not None:
            return Verdict(Status.DENIED, found.group(1))
        if "close" not in around.cues or not _as_noun(around) or (found := _CLOSE.search(around.before)) is None:
            return None
        cue = " ".join(found.group().split())
        if found["verb"] not in ("is", "are", "be"):
            return Verdict(Status.DENIED, cue)
        return Verdict(Status.PLANNED if _SOON.search(found.group()) else Status.HYPOTHETICAL, cue)

    def _prevented(self, around: Surroundings) -> Verdict | None:
        """Who was stopped from doing a thing did not do it; a bare "stopped" tells of an end."""
        if "preventing" not in around.cues or not _as_noun(around) or (found := self._preventing.search(around.before)) is None:
            return None
        negated = re.search(r" (?:not|n't|never|nothing|nobody) (?:\S+ )?$", around.before[: found.start("cue")])
        return Verdict(Status.HYPOTHETICAL if negated else Status.DENIED, f"{found['cue']} … from")

    def _resisted(self, around: Surroundings) -> Verdict | None:
        """What somebody resisted or drew back from, he did not do; who stops doing what lasts has done it."""
        if "resisting" in around.cues:
            if (found := self._resisting.search(around.before)) is not None:
                return Verdict(Status.DENIED, found["cue"])
            if around.nominal and (found := self._resisting_it.search(around.before)) is not None:
                return Verdict(Status.DENIED, found["cue"])
        if "drew-back" not in around.cues:
            return None
        lasting = around.head in self.grammar.words("status", "durative")
        if lasting or not _as_noun(around) or (found := _DREW_BACK.search(around.before)) is None:
            return None
        return Verdict(Status.DENIED, found.group(1))

    def mooted(self, around: Surroundings) -> Verdict | None:
        """What is talked of, faced or called for, and not denied, is no more than possible; what has been allowed is planned."""
        if "talking" in around.cues and _as_noun(around) and (found := _TALKING.search(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL, found.group(1))
        if "facing" in around.cues and (found := _FACING.search(around.before + around.head + " ")) is not None:
            return Verdict(Status.HYPOTHETICAL, found.group(1))
        if not infinitive(around.before):
            return None
        if _TRIED.search(around.before) is not None and (found := _FAILED.search(around.tail)) is not None:
            return Verdict(Status.DENIED, found.group(1))
        if (option := an_option(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL, option)
        for asked in (_CALLING, _PRESSING, _FREE_TO, _URGED, _WANTED, _CALLED_FOR):
            if (found := asked.search(around.before)) is not None:
                return Verdict(Status.HYPOTHETICAL, found.group(1))
        if (found := _FOR_TO.search(around.before)) is not None:
            noun = found.group(1)
            if noun in self.grammar.words("distance", "allowing"):
                return Verdict(Status.PLANNED, noun)
            if noun in self.grammar.words("distance", "asking"):
                return Verdict(Status.HYPOTHETICAL, noun)
        return None

    def _meant(self, around: Surroundings) -> Verdict | None:
        if "going-on" in around.cues and (found := _GOING_ON.search(around.before)) is not None:
            return Verdict(Status.ACTUAL, "")
        if "to-stop" in around.cues:
            if (found := _TO_STOP.search(around.before)) is not None:
                lasting = found["to"] is not None or around.head in self.grammar.words("status", "durative")
                return Verdict(Status.ACTUAL, ENDING) if lasting and found["verb"] != "not" else Verdict(Status.DENIED, "to stop")
            if _STOP_IT.search(around.before) is not None and around.head.endswith("ing"):
                return Verdict(Status.ACTUAL, ENDING)
        if _UNTIL_TO.search(around.before) is not None:
            return Verdict(Status.PLANNED, "until")  # "was given until May to hand them over"
        if infinitive(around.before) and (found := _REQUIRING.search(around.before)) is not None:
            return self._ordering(around, found.group(1)) or Verdict(Status.PLANNED, f"{found.group(1)} … to")
        if "that" in around.cues and _THAT_BE.search(around.before) is not None:
            return Verdict(Status.HYPOTHETICAL if _ADVISED.search(around.before) else Status.PLANNED, "that … be")
        found = _MEANS.search(around.before) if "means" in around.cues else None
        return Verdict(Status.PLANNED, f"{found.group(1)} to") if found is not None else None

    def _ordering(self, around: Surroundings, verb: str) -> Verdict | None:
        """The verdict on what is to be done by order, where nobody gives the order: "is considering directing X to …"."""
        if not verb.endswith("ing"):
            return None
        before = around.before[: around.before.rfind(f" {verb} ") + 1]
        if (weighed := _WEIGHING.search(before)) is not None:
            return Verdict(Status.HYPOTHETICAL, weighed.group(1))
        return self._governors.verdict(replace(around, head=verb, before=before, near=before))

    def _words(self, name: str) -> str:
        ordered = sorted(self.grammar.words("distance", name), key=lambda word: (-len(word), word))
        return "|".join(re.escape(word) for word in ordered)

    @cached_property
    def _governors(self) -> Governors:
        return Governors(self.grammar)

    @cached_property
    def _conceding(self) -> re.Pattern[str]:
        return re.compile(rf" {_NO} (?:[^\s,;:]+ ){{0,3}}?(?<!confirm nor )(?<!confirm or )(?:{self._words('disputing')}) that (?=[^;:]*$)")

    @cached_property
    def _confirming(self) -> re.Pattern[str]:
        return re.compile(
            rf" {_NO} (?:[^\s,;:]+ ){{0,3}}?(?P<cue>{self._words('confirming')}) (?:[^\s,;:]+ ){{0,2}}?(?:that|whether|if) [^,;:]*$"
        )

    @cached_property
    def _reports(self) -> re.Pattern[str]:
        return re.compile(
            rf" (?P<cue>{self._words('rumours')}|{self._words('reports')}) (?:[^\s,;:]+ ){{0,2}}?(?:that|of|about) (?!but )"
            r"[^,;:]*(?:, with [^,;:]*)?$"
        )

    @cached_property
    def _resisting(self) -> re.Pattern[str]:
        return re.compile(
            rf" (?P<cue>{self._words('resisting')}) (?:[^\s,;:]+ ){{0,3}}?(?:{self._words('asking')}|plans|plan) (?:[^\s,;:]+ ){{0,4}}?"
            r"(?:to|of|for) (?:\S+ ){0,5}$"
        )

    @cached_property
    def _resisting_it(self) -> re.Pattern[str]:
        return re.compile(rf" (?P<cue>{self._words('resisting')}) (?:[^\s,;:]+ ){{0,3}}?$")

    @cached_property
    def _preventing(self) -> re.Pattern[str]:
        return re.compile(rf" (?P<cue>{self._words('preventing')}) (?:[^\s,;:]+ ){{0,6}}?from (?:\S+ly )?(?:being )?(?:\S+ly )?$")

    @cached_property
    def _rumours(self) -> frozenset[str]:
        return frozenset(self.grammar.words("distance", "rumours"))

    @cached_property
    def _unfounded(self) -> re.Pattern[str]:
        return re.compile(f"{_TOLD}(?P<cue>{self._words('unfounded')}) ")

    @cached_property
    def _true(self) -> re.Pattern[str]:
        return re.compile(f"{_TOLD}(?:{self._words('true')}) ")


def _as_noun(around: Surroundings) -> bool:
    """Whether a head is a gerund, or the participle of one: "handing", "being bought"."""
    return around.head.endswith("ing") or re.search(r" being (?:\S+ly )?$", around.before) is not None
