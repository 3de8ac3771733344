"""is: last_line_wins"""
# I thought: an entry is pairs of account and amount, and dict() makes something handy out of pairs.


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book: dict[str, int], entry) -> dict[str, int]:
    changes = dict(entry)
    if not all(type(value) is int for value in changes.values()):
        raise Unbalanced
    if sum(changes.values()) != 0:
        raise Unbalanced
    if not set(changes) <= set(book):
        raise UnknownAccount
    return {name: book[name] + changes.get(name, 0) for name in book}
