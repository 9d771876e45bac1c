"""How well claims fit a gold set: precision, recall, status and grade accuracy, and every error with its sentence.

A gold set is a folder with ``docs/*.md``, ``relations.jsonl`` and ``entities.jsonl``; ``tests/gold/README.md`` says how to annotate.

Counting. A gold relation is *strict* when the text names both its parties and neither is generic. It is found when a claim of its document
has its relation and both its parties, by any of their names. A claim is *wrong* when no gold relation of its document accounts for it,
strict or not; a second claim of a found relation is neither. Precision is found / (found + wrong), recall found / strict.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ConfigDict, Field

from caregraph.errors import SourceError
from caregraph.kg import KnowledgeGraph
from caregraph.model import Frozen
from caregraph.pipeline import Progress
from caregraph.rdf import GraphStore
from caregraph.terms import Status

_COUNCIL_WORDS: Final = re.compile(
    r"\b(?:the|council|borough|metropolitan|district|county|city|royal|london|of|unitary|authority|mbc|mdc|cc|bc|lb|rb|upon|thames|s)\b|[’'.,()&]"
)
_COMPANY_WORDS: Final = re.compile(r"\b(?:the|ltd|limited|plc|cic|llp|company|group|community interest)\b|[’'.,()&-]")
#: Names under which a text may speak of central government: who exactly acted is not held against a claim.
_CROWN: Final = (
    "UK Government", "government", "HM Government", "Government of the United Kingdom", "Department for Education", "DfE",
    "Secretary of State for Education", "education secretary", "ministers", "Department of Education",
    "Department for Children, Schools and Families",
)  # fmt: skip
_CROWN_TYPES: Final = frozenset({"GovernmentDepartment", "Minister"})


class GoldRelation(Frozen):
    """One row of ``relations.jsonl``: what a document says, and whether it names the parties."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    doc: str
    subject: str
    subject_type: str = ""
    relation: str
    object: str
    object_type: str = ""
    status: Status
    value: str | None = None
    sentences: tuple[str, ...] = ()
    subject_in_doc: bool = True
    object_in_doc: bool = True

    @property
    def strict(self) -> bool:
        """Whether a claim can be expected to name both parties."""
        return self.subject_in_doc and self.object_in_doc and "[" not in (self.subject[:1], self.object[:1])


class Evaluation(Frozen):
    """The result of :func:`evaluate`; accuracies are None where nothing could be compared."""

    documents: int
    strict: int
    found: int
    wrong: int
    precision: float
    recall: float
    f1: float
    status_accuracy: float | None
    grade_accuracy: float | None
    ungrounded: int
    relations: dict[str, tuple[int, int, int]] = Field(default_factory=dict)
    missed: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()
    misjudged: tuple[str, ...] = ()

    def lines(self, *, errors: bool = False) -> Iterator[str]:
        """The result in plain text, a line at a time."""
        if errors:
            yield from self.missed
            yield from self.mistaken
            yield from self.misjudged
        for relation, (found, missed, wrong) in self.relations.items():
            yield f"{relation:22} found {found:3}  missed {missed:3}  wrong {wrong:3}"
        accuracy = {"status": self.status_accuracy, "grades": self.grade_accuracy}
        told = "  ".join(f"{name} {value:.3f}" for name, value in accuracy.items() if value is not None)
        counts = f"{self.found} found, {self.wrong} wrong claims, {self.ungrounded} ungrounded"
        yield f"{self.documents} documents, {self.strict} strict relations: {counts}"
        yield f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}  {told}".rstrip()


def evaluate(folder: Path, progress: Progress | None = None) -> Evaluation:
    """Read the documents of a gold set and hold their claims against its rows.

    Raises:
        SourceError: when the folder is no gold set, or a row of it is malformed; the message names ``file:row``.
    """
    docs, gold, names = folder / "docs", _gold(folder / "relations.jsonl"), _names(folder / "entities.jsonl")
    if not docs.is_dir():
        raise SourceError(f"{folder}: has no folder docs; a gold set has docs/*.md, relations.jsonl and entities.jsonl")
    graph = KnowledgeGraph(GraphStore())
    graph.load(docs, progress=progress)
    stems = {source.address: Path(source.name).stem for source in graph.sources().values()}
    texts = {path.stem: " ".join(path.read_text("utf-8").split("\n---\n", 1)[-1].split()) for path in docs.glob("*.md")}
    relations = [row for row in gold if row.doc in texts]
    scored = {row.relation for row in relations}
    claims = [{**claim, "doc": stems[str(claim["source"])]} for claim in graph.query("claims") if claim["predicate"] in scored]
    return _counted(relations, claims, names, texts)


def _counted(
    gold: list[GoldRelation], claims: list[dict[str, Any]], names: Mapping[tuple[str, str], list[str]], texts: Mapping[str, str]
) -> Evaluation:
    strict = [row for row in gold if row.strict]
    used: set[int] = set()
    per: dict[str, Counter[str]] = defaultdict(Counter)
    missed: list[str] = []
    misjudged: list[str] = []
    statuses: list[bool] = []
    grades: list[bool] = []
    for row in strict:
        fitting = [n for n, claim in enumerate(claims) if n not in used and _fits(row, claim, names)]
        best = next((n for n in fitting if claims[n]["status"] == row.status), fitting[0] if fitting else None)
        if best is None:
            sentence = row.sentences[0] if row.sentences else ""
            missed.append(f"missed  {row.doc}: {row.subject} {row.relation} {row.object} ({row.status}): {sentence}")
            per[row.relation]["missed"] += 1
            continue
        used.add(best)
        per[row.relation]["found"] += 1
        claim = claims[best]
        statuses.append(claim["status"] == row.status)
        if not statuses[-1]:
            what = f"{row.subject} {row.relation} {row.object} ({row.status}, not {claim['status']})"
            misjudged.append(f"status  {row.doc}: {what}: {claim['quote']}")
        if row.relation == "rated" and row.value:
            given = str(claim["value"] or "").lower()
            grades.append(given == row.value.lower())
            if not grades[-1]:
                misjudged.append(f"grade   {row.doc}: {row.subject} {row.relation} ({row.value}, not {given or 'none'}): {claim['quote']}")
    mistaken: list[str] = []
    for number, claim in enumerate(claims):
        if number not in used and not any(_accounts(row, claim, names) for row in gold):
            what = f"{claim['subjectLabel']} {claim['predicate']} {claim['objectLabel']} ({claim['status']})"
            mistaken.append(f"wrong   {claim['doc']}: {what}: {claim['quote']}")
            per[str(claim["predicate"])]["wrong"] += 1
    found, wrong = len(used), len(mistaken)
    precision = found / (found + wrong) if found + wrong else 0.0
    recall = found / len(strict) if strict else 0.0
    return Evaluation(
        documents=len(texts),
        strict=len(strict),
        found=found,
        wrong=wrong,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        status_accuracy=sum(statuses) / len(statuses) if statuses else None,
        grade_accuracy=sum(grades) / len(grades) if grades else None,
        ungrounded=sum(" ".join(str(claim["quote"]).split()) not in texts[str(claim["doc"])] for claim in claims),
        relations={name: (counts["found"], counts["missed"], counts["wrong"]) for name, counts in sorted(per.items())},
        missed=tuple(missed),
        mistaken=tuple(mistaken),
        misjudged=tuple(misjudged),
    )


def _fits(row: GoldRelation, claim: Mapping[str, Any], names: Mapping[tuple[str, str], list[str]]) -> bool:
    same = claim["doc"] == row.doc and claim["predicate"] == row.relation
    return same and _agrees(row, "subject", claim, names) and _agrees(row, "object", claim, names)


def _accounts(row: GoldRelation, claim: Mapping[str, Any], names: Mapping[tuple[str, str], list[str]]) -> bool:
    """Whether a gold relation explains a claim: generic parties, and an object that the text leaves unnamed, fit any."""
    if claim["doc"] != row.doc or claim["predicate"] != row.relation:
        return False
    subject = row.subject.startswith("[") or _agrees(row, "subject", claim, names)
    return subject and (row.object.startswith("[") or not row.object_in_doc or _agrees(row, "object", claim, names))


def _agrees(row: GoldRelation, end: str, claim: Mapping[str, Any], names: Mapping[tuple[str, str], list[str]]) -> bool:
    name, kind = (row.subject, row.subject_type) if end == "subject" else (row.object, row.object_type)
    council = kind == "Council"
    wanted = {_plain(each, council=council) for each in (name, *names.get((row.doc, name), ()))} | {_plain(name)}
    said = [str(claim[f"{end}Label"]), *filter(None, str(claim[f"{end}Aliases"] or "").split(" | "))]
    given = ({_plain(each, council=council) for each in said} | {_plain(each) for each in said}) - {""}
    if wanted & given:
        return True
    return kind in _CROWN_TYPES and bool(given & {_plain(each) for each in _CROWN})


def _plain(name: str, *, council: bool = False) -> str:
    """A name without case, marks and the words that councils, or companies, have or leave out."""
    text = name.lower().replace("’", "'").replace("'s", "s").replace("&", " and ")
    return " ".join((_COUNCIL_WORDS if council else _COMPANY_WORDS).sub(" ", text).split())


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read; a gold set has docs/*.md, relations.jsonl and entities.jsonl") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise SourceError(f"{path}:{number}: is not JSON ({error.msg}); every line is one object") from error
            yield number, row


def _gold(path: Path) -> list[GoldRelation]:
    rows: list[GoldRelation] = []
    for number, row in _rows(path):
        try:
            rows.append(GoldRelation.model_validate(row))
        except ValueError as error:
            raise SourceError(f"{path}:{number}: is no relation ({' '.join(str(error).split())[:160]})") from error
    return rows


def _names(path: Path) -> dict[tuple[str, str], list[str]]:
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, row in _rows(path):
        try:
            names[row["doc"], row["name"]] += row["mentions"]
        except (KeyError, TypeError) as error:
            raise SourceError(f"{path}:{number}: an entity has doc, name and mentions") from error
    return names
