"""is: float_money"""
# I thought: "whole" means nothing behind the point, so I divide by 1 and look at the rest.


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book, entry):
    total = 0
    for account, amount in entry:
        if amount % 1 != 0:
            raise Unbalanced(f"{amount} is not whole")
        if account not in book:
            raise UnknownAccount(account)
        total = total + amount
    if total != 0:
        raise Unbalanced(f"{total} is left over")
    new_book = {}
    for account in book:
        new_book[account] = book[account]
        for name, amount in entry:
            if name == account:
                new_book[account] = new_book[account] + amount
    return new_book
