"""Which law a case is judged by: the names it gives, the day, and what the packs have for them."""

from dataclasses import dataclass
from datetime import date

from licet.core.cases import Case
from licet.law.tables import Named, Order, orders
from licet.packs.model import Packs


@dataclass(frozen=True, slots=True)
class Governing:
    """One jurisdiction of a case, with the rules and control lists that answer for it on the day."""

    code: str
    """As the case writes it."""
    name: str
    orders: tuple[Order, ...]
    """Legal orders whose rules run, its own first; those that bind everybody last."""
    regimes: tuple[str, ...]
    """Control lists that bind in it, its own first."""
    part: Named
    """Which rules of its own order count."""
    known: bool
    """False: the packs have no rules for it; its law is then unknown, never free."""
    territory: frozenset[str]
    """Countries whose exports it governs as its own, on the day."""
    internal: frozenset[str]
    """Destinations to which a delivery from its territory is no export but a transfer inside the Union."""
    notes: tuple[str, ...] = ()
    """What a reader must know of the choice of law."""

    @property
    def packs(self) -> tuple[str, ...]:
        """Ids of the legal orders whose rules run."""
        return tuple(one.id for one in self.orders)

    def counts(self, rule: str, jurisdiction: str) -> bool:
        """Say whether a rule of one of the orders counts for the state of this jurisdiction."""
        if not self.orders or jurisdiction != self.orders[0].id:
            return jurisdiction in self.packs
        return self.part.counts(rule)


def governing(case: Case, packs: Packs) -> tuple[Governing, ...]:
    """Give every jurisdiction of a case in the order of the case, each once.

    A member State is run under the rules of the Union from the day it joined, and its own where there are any; the
    United Kingdom under both to the end of 2020. A name without rules comes back with `known` false.
    """
    found = orders(packs)
    return tuple(_governing(code, case.on, found) for code in dict.fromkeys(case.jurisdictions))


def regimes(governed: tuple[Governing, ...]) -> tuple[str, ...]:
    """Give every control list that some jurisdiction of the case asks about, each once."""
    return tuple(dict.fromkeys(regime for one in governed for regime in one.regimes))


def _governing(code: str, on: date, found: dict[str, Order]) -> Governing:
    for order in found.values():
        for named in order.governs:
            if named.code == code:
                return _made(named, _with_others(order, on, found), on, found)
    for union in found.values():
        member = next((one for one in union.members if one.code == code and one.period.covers(on)), None)
        if member is not None:
            return _member(code, member.name, union, on, found)
    return _unknown(code, on, found)


def _member(code: str, name: str, union: Order, on: date, found: dict[str, Order]) -> Governing:
    own = [one for one in found.values() if one.member_of == union.id and one.id == code]
    note = (
        f"{name}: the rules of the {union.name} and its own rules that the pack has ({own[0].name})"
        if own
        else f"{name}: the rules of the {union.name}; the pack has no other national rules of {name}"
    )
    # The national order stands second, so that the rules of the Union count in full and its own beside them.
    return _made(Named(code, name), (union, *own), on, found, (note,))


def _with_others(order: Order, on: date, found: dict[str, Order]) -> tuple[Order, ...]:
    others = [found[one.code] for one in order.also if one.period.covers(on) and one.code in found]
    return (order, *others)


def _made(
    named: Named, own: tuple[Order, ...], on: date, found: dict[str, Order], notes: tuple[str, ...] = ()
) -> Governing:
    run = tuple(dict.fromkeys(one.id for one in (*own, *(one for one in found.values() if one.binds_all))))
    joined = tuple(found[one] for one in run)
    inner = {span.code for one in own for span in (*one.members, *one.applied_in) if span.period.covers(on)}
    if len(own) > 1 and own[0].also:
        notes = (*notes, f"{own[0].name}: up to the end of 2020 the rules of the {own[1].name} applied as well")
    if own[0].silent_means_none:
        notes = (*notes, f"{own[0].name}: its embargoes and its list of parties were checked; it lists no goods")
    return Governing(
        code=named.code,
        name=named.name,
        orders=joined,
        regimes=tuple(dict.fromkeys(regime for one in own for regime in _asked(one))),
        part=named,
        known=True,
        territory=frozenset({code for one in own for code in one.territory} | inner),
        internal=frozenset(inner),
        notes=notes,
    )


def _asked(order: Order) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*order.regimes, *(one.regime for one in order.lists))))


def _unknown(code: str, on: date, found: dict[str, Order]) -> Governing:
    early = next((m for one in found.values() for m in one.members if m.code == code), None)
    note = f"{code}: no rule pack; its law is unknown, which is no clearance"
    if early is not None and early.period.start is not None and on < early.period.start:
        note = f"{early.name}: not yet a member State on that day, and the pack has no rules of its own"
    everywhere = tuple(one for one in found.values() if one.binds_all)
    nobody: frozenset[str] = frozenset()
    return Governing(code, code, everywhere, (), Named(code, code), False, nobody, nobody, (note,))
