from copy import copy


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    draft, rest = copy(book), 0
    for account, amount in entry:
        try:
            draft[account] = draft[account] + amount
        except KeyError:
            raise UnknownAccount(account) from None
        if type(amount) != int:  # noqa: E721
            raise Unbalanced
        rest -= amount
    if rest == 0:
        return draft
    raise Unbalanced
