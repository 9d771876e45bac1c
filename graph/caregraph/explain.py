"""Tracing a claim to its rule: what each sentence of a text is read as, and what a rule says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from caregraph.errors import QueryError
from caregraph.extract import Extractor
from caregraph.extract.tokens import sentences_of
from caregraph.model import Claim, Document, Frozen
from caregraph.query import nearest
from caregraph.resolve import Resolver, entities_of
from caregraph.sources.knowledge import Knowledge


class Explained(Frozen):
    """One sentence of a document, and the claims that it makes with the rule, the cue and the words behind each."""

    start: int
    end: int
    sentence: str
    claims: tuple[Claim, ...]
    labels: dict[str, str]

    def lines(self) -> Iterator[str]:
        """The sentence in plain text, a line for each claim and each reason."""
        yield f"[{self.start}-{self.end}] {' '.join(self.sentence.split())}"
        for claim in self.claims:
            one, other = (self.labels.get(m.entity or "", m.surface) for m in (claim.subject, claim.object))
            told = [claim.status.value, claim.value, claim.manner.value if claim.manner else ""]
            if claim.date is not None:
                told.append(f"{claim.date_role or 'on'} {claim.date.stated or claim.date.lexical}")
            yield f"    {one}  {claim.predicate}  {other}: {', '.join(part for part in told if part)}"
            yield f"        {claim.method}: “{' '.join(claim.evidence[0].trigger.split())}”"
            for evidence in claim.evidence[1:]:
                yield f"        and “{' '.join(evidence.quote.split())}” ({evidence.trigger})"


def explain(document: Document, knowledge: Knowledge) -> list[Explained]:
    """Read a document and show, sentence by sentence, which rule claims what; sentences without a claim are shown too."""
    extraction = Extractor(knowledge).extract(document)
    resolved = Resolver(knowledge).resolve(document, extraction.claims, extraction.unresolved, extraction.named)
    entities = entities_of(resolved.claims, knowledge)
    parties = {m.entity for claim in resolved.claims for m in (claim.subject, claim.object) if m.entity}
    labels = {key: entities[key].label for key in sorted(parties)}
    by_start: dict[int, list[Claim]] = {}
    for claim in resolved.claims:
        span = claim.evidence[0].span
        by_start.setdefault(span.start if span else -1, []).append(claim)
    return [
        Explained(start=s.start, end=s.end, sentence=document.text[s.start : s.end], claims=tuple(by_start.get(s.start, ())), labels=labels)
        for s in sentences_of(document)
    ]


def rule(name: str) -> str:
    """A rule as it is written, with its file in the package and its line.

    Args:
        name: as a claim's method gives it, ``frame:council-owned`` or ``valency:run (will)``; the id alone does as well.

    Raises:
        QueryError: when no rule has this name; the message offers those that are spelt alike.
    """
    wanted = name.split(" (")[0].split(",")[0].rpartition(":")[2].strip()
    known: dict[str, str] = {}
    for entry in sorted((files("caregraph.extract") / "rules").iterdir(), key=lambda entry: entry.name):
        if not entry.name.endswith(".toml"):
            continue
        text = entry.read_text("utf-8")
        for found in re.finditer(r"^\[\[(?:frame|valency|grade)\]\]\n(?:(?!^\[\[|^# -).*\n?)*", text, re.MULTILINE):
            identity = re.search(r'^id = "([^"]+)"', found.group(), re.MULTILINE)
            if identity is not None:
                line = text.count("\n", 0, found.start()) + 1
                written = re.sub(r"(?:\n+#.*)+\s*\Z", "", found.group())  # a remark at its end is on the rule behind
                known[identity.group(1)] = f"extract/rules/{entry.name}:{line}\n{written.rstrip()}"
    if wanted not in known:
        offered = nearest(wanted, known)
        more = offered if "did you mean" in offered else "; copy the name from a claim's method, such as valency:run"
        raise QueryError(f"no rule is called {wanted!r}{more}")
    return known[wanted]
