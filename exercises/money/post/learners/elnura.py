"""is: refuses_empty"""
# I thought: an entry without lines, or a line without money, is a clerk's slip and must not get into the book.


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book, entry):
    if not entry:
        raise Unbalanced("empty")
    left = right = 0
    for account, amount in entry:
        if account not in book:
            raise UnknownAccount(account)
        if not isinstance(amount, int) or not amount:
            raise Unbalanced("no amount")
        if amount > 0:
            left += amount
        else:
            right -= amount
    if left != right:
        raise Unbalanced("one side is larger")
    after = {**book}
    for account, amount in entry:
        after[account] += amount
    return after
