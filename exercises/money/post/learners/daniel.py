"""is: refuses_overdrafts"""
# I thought: nobody can pay more than is there, so an account must not change from owed to owing.


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    if any(type(n) is not int for _, n in entry) or sum(n for _, n in entry):
        raise Unbalanced
    new = dict(book)
    for account, n in entry:
        if account not in new:
            raise UnknownAccount
        new[account] += n
    for account in new:
        if book[account] * new[account] < 0:
            raise Unbalanced(f"{account} has too little")
    return new
