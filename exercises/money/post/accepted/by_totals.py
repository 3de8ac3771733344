from collections import defaultdict


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    changes = defaultdict(int)
    for account, amount in entry:
        if not isinstance(amount, int) or isinstance(amount, bool):
            raise Unbalanced(amount)
        changes[account] += amount
    if sum(changes.values()):
        raise Unbalanced(entry)
    if not changes.keys() <= book.keys():
        raise UnknownAccount(changes.keys() - book.keys())
    return {account: balance + changes[account] for account, balance in book.items()}
