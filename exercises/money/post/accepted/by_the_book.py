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
    if sum(changed.values()) != 0 or any(type(amount) is not int for _, amount in entry):
        raise Unbalanced
    return changed
