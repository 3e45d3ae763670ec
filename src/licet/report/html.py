"""A determination as one page that needs nothing else: no script, no font, no request leaves it."""

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined

from licet.core.findings import Determination
from licet.report import words
from licet.report.impact import LIKELIHOODS, impact
from licet.report.notes import source_line
from licet.report.rows import counted, folded
from licet.report.scripts import runs
from licet.report.view import page

MANY = 8
"""Questions, and things understood, that stand open; the rest is folded."""


def render(determination: Determination) -> str:
    """Give the dossier as one HTML document; every text of the case is escaped and kept in its own direction."""
    dossier = _dossier()
    style = dossier.get_template("style.css").render()
    return dossier.get_template("dossier.html").render(
        page=page(determination),
        given=determination,
        impact=impact(determination.rights),
        # The page allows exactly the bytes of our own sheet, and no other style.
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
    )


@cache
def _dossier() -> Environment:
    env = Environment(
        loader=PackageLoader("licet.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= {
        "runs": runs,
        "source_line": source_line,
        "outcome": words.outcome,
        "folded": folded,
        "told": counted,
        "as_told": words.told,
    }
    env.globals |= {
        "_": words._,
        "many": MANY,
        "meanings": words.MEANINGS,
        "tones": words.TONES,
        "states": words.STATES,
        "state_tones": words.STATE_TONES,
        "likelihoods": LIKELIHOODS,
        "gap_text": words.GAP,
        "standing": words.STANDING,
    }
    return env
