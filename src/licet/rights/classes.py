"""Technology classes assessed at an end: what is shipped, and what an ordinary item can do if its papers fail."""

from collections.abc import Collection

from licet.rights.known import Known, Offered
from licet.rights.model import Model


def removed(model: Model, offers: Collection[Offered]) -> frozenset[str]:
    """Give the classes and flags that a removal at build takes away.

    Documents are enough for a class; a blocking flag is disproved only by an independent check.
    """
    found: set[str] = set()
    for offer in offers:
        treatment = model.mitigations[offer.id]
        if not treatment.reclassify:
            continue
        needs = {need.id for need in treatment.shown()}
        if needs <= offer.documented:
            blocking = {one for one in offer.removes if one in model.flags and model.flags[one].weight == "blocking"}
            found |= offer.removes - (frozenset() if needs <= offer.verified else blocking)
    return frozenset(found)


def assessed(model: Model, known: Known, present: Collection[str]) -> tuple[str, ...]:
    """Give the classes at an end, in the order of their ids; `present` are the flags that count as present there.

    An ordinary class whose conditions are not shown, or which one of the contradicting flags speaks against, brings in
    the class of what the item could do.
    """
    gone = removed(model, known.offers)
    contradicted = not model.diligence.contradicted_by.isdisjoint(present)
    found: set[str] = set()
    for name, shown in known.classes:
        if name in gone:
            continue
        found.add(name)
        otherwise = model.technologies[name].else_class
        if otherwise and (contradicted or not shown):
            found.add(otherwise)
    return tuple(sorted(found))


def tier_of(model: Model, classes: Collection[str]) -> int:
    """Give the highest tier among the classes; of none: 0."""
    return max((model.technologies[one].tier for one in classes), default=0)
