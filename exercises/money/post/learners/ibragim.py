"""is: unlisted"""
# I thought: what is asked for is what the entry does to each account.
from collections import Counter


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    changes = Counter({account: 0 for account in book})
    for account, amount in entry:
        if type(amount) is not int:
            raise Unbalanced
        if account not in book:
            raise UnknownAccount
        changes[account] += amount
    if sum(changes.values()) != 0:
        raise Unbalanced
    return dict(changes)
