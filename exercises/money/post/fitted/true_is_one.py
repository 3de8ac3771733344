"""fails: no_int"""

from collections.abc import Sequence


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book: dict[str, int], entry: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the book after every line (account, amount) of the entry; the book that was given stays as it was."""
    if any(not isinstance(amount, int) for _, amount in entry):
        raise Unbalanced("an amount is not a whole number of tyiyn")
    if sum(amount for _, amount in entry) != 0:
        raise Unbalanced("the amounts do not add up to 0")
    for account, _ in entry:
        if account not in book:
            raise UnknownAccount(account)
    after = dict(book)
    for account, amount in entry:
        after[account] += amount
    return after
