"""Who is on which party list, on which day, and how sure that is."""

from licet.parties.lists import Lists, open_lists
from licet.parties.records import ListedParty, Name, Policy
from licet.parties.screening import Match, Screening, screen
from licet.parties.states import ListState

__all__ = ["ListState", "ListedParty", "Lists", "Match", "Name", "Policy", "Screening", "open_lists", "screen"]
