"""All packs, read strictly: every fault at once, each as `file:line: what is wrong: what is allowed`.

Every scalar is text; `null`, `~` and an empty value mean absent. Days are YYYY-MM-DD; `until` is the first day on
which a thing no longer holds. `confidence` is seen, seen-secondary or recalled. `note` may stand in any mapping.
A question mark below marks a key that may be left out. An unknown key is a fault, as is one that stands twice.

version.yaml
    version, as_of, packs?: {folder: {version?, as_of?}}

facts/<subject>.yaml: the vocabulary
    facts: {name: {type: boolean | quantity | enum | list | country, kind, unit?, values?, question, who, ...}}
    `unit` with every quantity; `values` with every enum and every closed list. `question` is what a person would
    ask: one that only repeats the name is a fault. `who`: exporter, officer or derived. Also set_by_rules?, was?

A condition, in `criteria`, `when` and `unless`
    name                                                the boolean fact is true
    {fact: name, is | is_not | below | at_most | above | at_least: value, unit?}
    {fact: name, in: [...]}  {fact: name, any_in: [...]}     any_in: for a fact that is a list, and nothing else for it
    {all: [...], label?}  {any: [...], label?}  {not: ...}  {count: 2, of: [...], label?}
    {ref: entry-id}                                     takes in the criteria of another control entry

controls/<list>/list.yaml
    title, issuer, licence, regime?, sort?, as_of?, cites?
controls/<list>/<any name>.yaml
    entries: a list of
      id, family, item_type, title, criteria, confidence
      cites: [{document, at?, date?, confidence?}] or `none`, and then confidence is recalled
      codes?: {regime: [code]}; a regime without a code is left out
      periods?: {regime: [{from: day or unknown, until?, confidence, source: text or none}]}, compulsory with a code;
        an unknown start or no source goes with recalled only
      regime_criteria?: {regime: condition}, in place of `criteria` there
      exclusions?: [{id, text, when or open, regimes?, from?: {regime: day}, until?, confidence?}]; `open` is a question
        for what cannot be written as facts, and keeps the entry from a plain yes
      reasons?: [{column, when? or open?, text?}], the US reasons for control
      earlier_codes?: {regime: [{code, from?, until?}]}, open_questions?: [text], codes_note?, wa_list?,
      flags?: {name: text}
      gap?: true with extended_code: LX-..., nearest?: [text], proposals?: [text]

law/<jurisdiction>/jurisdiction.yaml
    id, name, regimes?; other keys are for the part that reads them
law/<jurisdiction>/<instrument>.yaml
    rules: a list of
      id, kind, from: day or unknown, until?, status?, confidence, period_confidence?, cites, when,
      unless?: [condition], then: {effect, sets?, policy?, detail?, suspends?: [rule id]}, deadline?
      sets: a boolean fact, {fact, value}, or a list of those. Rules are ordered by who sets what; a circle is a fault.
law/us/chart.yaml
    issue, cites, countries: {XX: [NS1, ...]}, footnotes?, earlier?: [{country, columns, from?, until?}]
law/us/groups.yaml
    issue, cites, groups: {'D:5': [XX, ...]}, earlier?: [{group, country, from?, until?}],
    since?: [{group, country, from}]

Any other YAML file, also in a folder below law/<jurisdiction>/, is only read as YAML and given by `Packs.yaml(path)`.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from licet.core.errors import BadPack
from licet.core.findings import Pack
from licet.packs.countries import read_chart, read_groups
from licet.packs.digests import Stamp, digest_of, stamps
from licet.packs.entries import read_entries, read_list
from licet.packs.form import Form
from licet.packs.lines import Located, load_yaml
from licet.packs.model import ControlEntry, ControlList, FactKind, Jurisdiction, Packs, Rule
from licet.packs.statutes import read_jurisdiction, read_rules
from licet.packs.vocabulary import read_facts
from licet.rules.missing import reads

VERSION = "2026.11"
"""Version of the packs where version.yaml does not say another."""


def shipped() -> Path:
    """Give the folder of the data that comes with licet."""
    return Path(__file__).parent.parent / "data"


def load(root: Path | None = None, known: Mapping[str, Stamp] | None = None) -> Packs:
    """Read and check every pack below a folder (else the shipped one); raise BadPack with every fault.

    `known` are stamps of the files taken just before, which spares hashing them again.
    """
    root = root or shipped()
    found = known or stamps(root)
    tree = _Tree(root, tuple(found))
    if not tree.under("facts"):
        tree.form.fault("facts", "no files of facts", "at least one facts/<subject>.yaml")
    facts = read_facts(tree.under("facts"), tree.form)
    lists, entries = _controls(tree, facts)
    jurisdictions, rules = _law(tree, facts)
    chart, groups = tree.file("law/us/chart.yaml"), tree.file("law/us/groups.yaml")
    packs = Packs(
        facts=_used(facts, entries, rules),
        lists=lists,
        entries=entries,
        jurisdictions=jurisdictions,
        rules=rules,
        us_chart=None if chart is None else read_chart(chart, tree.form),
        us_groups=None if groups is None else read_groups(groups, tree.form),
        packs=_versions(tree, found),
        root=root,
        frozen={name: pickle.dumps(one.data) for name, one in tree.located.items() if name not in tree.typed},
    )
    if tree.form.faults:
        raise BadPack("\n".join(tree.form.ordered()))
    return packs


def check(root: Path | None = None) -> list[str]:
    """Give every fault of the packs below a folder (else the shipped ones); none when they are sound."""
    try:
        load(root)
    except BadPack as fault:
        return str(fault).splitlines()
    return []


@dataclass(slots=True)
class _Tree:
    """The YAML files of a data folder."""

    root: Path
    names: tuple[str, ...]
    form: Form = field(default_factory=Form)
    located: dict[str, Located] = field(default_factory=dict)
    typed: set[str] = field(default_factory=set)
    """Files that a model holds in full, so that nobody needs them plain."""

    def __post_init__(self) -> None:
        for name in self.names:
            if name.endswith((".yaml", ".yml")):
                try:
                    self.located[name] = load_yaml(self.root / name, name)
                except BadPack as fault:
                    self.form.faults.extend(str(fault).splitlines())

    def file(self, name: str) -> Located | None:
        return self.located.get(name)

    def under(self, folder: str) -> tuple[Located, ...]:
        """Give the files that stand directly in a folder, and count them as read."""
        found = [name for name in self.located if str(PurePosixPath(name).parent) == folder]
        self.typed.update(found)
        return tuple(self.located[name] for name in found)

    def folders(self, folder: str) -> tuple[str, ...]:
        inner = {parts[1] for name in self.names if (parts := PurePosixPath(name).parts)[0] == folder and parts[2:]}
        return tuple(sorted(inner))

    def set_apart(self, folder: str, name: str, what: str) -> tuple[Located | None, list[Located]]:
        """Give the head file of a folder and the others; a folder without its head is a fault."""
        files = {one.file: one for one in self.under(folder)}
        head = files.pop(f"{folder}/{name}", None)
        self.typed.discard(f"{folder}/{name}")
        if head is None and files:
            self.form.fault(folder, f"{what} without {name}", f"{folder}/{name}")
        return head, list(files.values())


def _controls(tree: _Tree, facts: dict[str, FactKind]) -> tuple[dict[str, ControlList], dict[str, ControlEntry]]:
    lists: dict[str, ControlList] = {}
    files: list[tuple[str, Located]] = []
    for folder in tree.folders("controls"):
        head, others = tree.set_apart(f"controls/{folder}", "list.yaml", "a control list")
        if head is not None:
            lists[folder] = read_list(folder, head, tree.form)
        files.extend((folder, one) for one in others)
    return lists, read_entries(files, facts, tree.form)


def _law(tree: _Tree, facts: dict[str, FactKind]) -> tuple[dict[str, Jurisdiction], tuple[Rule, ...]]:
    jurisdictions: dict[str, Jurisdiction] = {}
    files: list[tuple[str, Located]] = []
    for folder in tree.folders("law"):
        head, others = tree.set_apart(f"law/{folder}", "jurisdiction.yaml", "a jurisdiction")
        one = Jurisdiction(folder, folder, folder) if head is None else read_jurisdiction(folder, head, tree.form)
        if one.id in jurisdictions:
            tree.form.fault(head or folder, f"jurisdiction {one.id} stands in two folders", "each id once")
        jurisdictions[one.id] = one
        for file in others:
            if file.file in {"law/us/chart.yaml", "law/us/groups.yaml"}:
                tree.typed.discard(file.file)
            else:
                files.append((one.id, file))
    return jurisdictions, read_rules(files, facts, tree.form)


def _used(facts: dict[str, FactKind], entries: dict[str, ControlEntry], rules: tuple[Rule, ...]) -> dict[str, FactKind]:
    """Say at every fact who reads it and who sets it."""
    used: dict[str, dict[str, None]] = {name: {} for name in facts}
    setters: dict[str, list[str]] = {name: [] for name in facts}
    for entry in entries.values():
        conditions = (entry.criteria, *entry.regime_criteria.values())
        exclusions = (one.when for one in entry.exclusions if one.when is not None)
        reasons = (one.when for one in entry.reasons if one.when is not None)
        for tree in (*conditions, *exclusions, *reasons):
            for name in reads(tree):
                used[name][entry.id] = None
    for rule in rules:
        for tree in (rule.when, *rule.unless):
            for name in reads(tree):
                used[name][rule.id] = None
        for name in (*rule.sets, *(name for name, _ in rule.sets_values)):
            setters[name].append(rule.id)
    return {name: replace(kind, used_by=tuple(used[name]), set_by=tuple(setters[name])) for name, kind in facts.items()}


def _versions(tree: _Tree, found: Mapping[str, Stamp]) -> dict[str, Pack]:
    """Give every top-level folder its version, its hash and the day of its knowledge."""
    form, file = tree.form, tree.file("version.yaml") or Located("version.yaml", 1, {})
    form.mapping(file, (), ("version", "as_of", "packs"), "version.yaml")
    version, as_of = form.text(file, "version") or VERSION, form.text(file, "as_of")
    said = dict(form.pairs(file, "packs"))
    packs: dict[str, Pack] = {}
    for folder in sorted({name.split("/")[0] for name in found if "/" in name}):
        own = said.pop(folder, None) or Located("version.yaml", 1, {})
        form.mapping(own, (), ("version", "as_of"), f"version of {folder}")
        mine, then = form.text(own, "version") or version, form.text(own, "as_of") or as_of
        packs[folder] = Pack(mine, digest_of(found, f"{folder}/"), then)
    for folder, where in said.items():
        form.fault(where, f"version of {folder!r}, which is no folder", "a folder of the data")
    return packs
