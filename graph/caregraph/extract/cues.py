"""Which lists of cues may stand in a sentence, by its words: no expression is tried of whose words the sentence has none.

The judges of what holds (:mod:`caregraph.extract.verdicts` and its neighbours) ask some fifty expressions of the words around every head.
Nearly all of them find nothing; which, one look at each word of the sentence tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from caregraph.extract.grammar import Grammar, longest_words
from caregraph.extract.units import Row

#: Words of which one stands in all that an expression written out in code finds, by the name of the expression there.
_WRITTEN_OUT: Final = {
    "almost": "almost nearly but",
    "close": "within close near closer nearer closest nearest away short",
    "talking": "talks talk talked talking thought thinks mulled mused toyed toys flirted flirts dreamt dreamed spoke played consulting"
    " consults consulted consultation thinking debate debating debated negotiating negotiations discussions interest interested toying",
    "facing": "faces face facing",
    "drew-back": "pulled backed pulls backs pulling backing walked walks shied shies turned drew held shrank thought denied denies denying",
    "going-on": "continue go carry remain stay",
    "to-stop": "stop cease give end",
    "means": "mean means",
    "lost-contract": "lost loses forfeited stripped relieved gave given handed surrendered walked walks withdrew withdrawn backed quit"
    " terminated cancelled bailed pulled bowed threw thrown tore torn ripped cut",
    "to-lose": "lose losing forfeit give hand surrender relinquish quit stripped relieved",
    "days": "days years time era period",
    "under-contract": "contract agreement deal arrangement partnership",
    "lasted": "lasted ended came",
    "shed": "shaken shook shakes shaking shed sheds shedding lost loses losing thrown cast threw got",
    "chosen": "chosen picked selected earmarked tipped shortlisted",
    "able": "able seen saw thought choice option alternative",
    "renewing": "renew renewing extend extending prolong prolonging let lets letting allow allows allowed allowing",
    "except": "anybody anyone any another",
    "that": "that",
    "untrue": "myth misconception lie nonsense fiction fake falsehood fallacy untruth hoax fabrication invention rubbish fantasy legend"
    " delusion misunderstanding mistake wrong untrue false incorrect inaccurate mistaken misleading absurd ridiculous ludicrous"
    " preposterous laughable error bunkum poppycock tosh baloney doubtful unlikely improbable questionable unclear uncertain unproven"
    " debatable disputed moot inconceivable unthinkable conceivable far wish wishes wished wishing suppose supposing imagine assume"
    " assuming picture pretend scenario scenarios simulation simulations experiment experiments novel drama film play role-play game"
    " universe history dream spoof satire fool hypothetical wrongly incorrectly mistakenly erroneously falsely inaccurately",
}


class Cues:
    """The lists of cues by the words that they cannot do without."""

    def __init__(self, grammar: Grammar) -> None:
        lists: dict[str, Iterable[str]] = {name: words.split() for name, words in _WRITTEN_OUT.items()}
        lists |= grammar.lexicon["status"]
        lists |= {name: grammar.words("distance", name) for name in ("confirming", "resisting", "preventing", "disputing", "unfounded")}
        lists["told-of"] = [*grammar.words("distance", "rumours"), *grammar.words("distance", "reports")]
        self._of_word: dict[str, tuple[str, ...]] = {}
        for name, cues in lists.items():
            for word in longest_words(cues):
                self._of_word[word] = (*self._of_word.get(word, ()), name)

    def of(self, row: Row) -> set[str]:
        """The names of the lists of which a sentence has a word."""
        if row.cues is None:
            row.cues = set()
            for word in row.tokens:
                if word in self._of_word:
                    row.cues.update(self._of_word[word])
        return row.cues

    def of_word(self, word: str) -> tuple[str, ...]:
        """The names of the lists that one word tells to be worth a look."""
        return self._of_word.get(word, ())


def infinitive(before: str) -> bool:
    """Whether "to" stands at the end of a string of units, or one unit away from it; nothing else can end in "to be" or "to fully"."""
    return before.endswith(" to ") or before.rpartition(" to ")[2].count(" ") == 1
