class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    unknown = [account for account, _ in entry if account not in book]
    if unknown:
        raise UnknownAccount(*unknown)
    changed = {
        account: sum((amount for name, amount in entry if name == account), balance)
        for account, balance in book.items()
    }
    if sum(changed.values()) != 0 or not all(isinstance(balance, int) for balance in changed.values()):
        raise Unbalanced
    return changed
