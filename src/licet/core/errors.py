"""What can go wrong, one class for each thing a caller would do differently."""


class LicetError(Exception):
    """Base of every error that licet raises on purpose; its message is one line for a person."""


class BadInput(LicetError):
    """Something the user gave cannot be used: what, where, what is allowed."""


class BadPack(LicetError):
    """The shipped data is faulty; the message holds every fault, one `file:line: what: what is allowed` a line."""


class BadSource(LicetError):
    """A party list cannot be trusted: it is broken, truncated or below its floor."""


class NotFound(LicetError):
    """Nothing has the name that was asked for."""
