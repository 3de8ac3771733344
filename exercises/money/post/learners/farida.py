"""is: partial_on_error"""
# I thought: first I give the book its new name, after, and then I work on after and leave book alone.


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    after = book
    total = 0
    for line in entry:
        account = line[0]
        amount = line[1]
        if type(amount) != int:
            raise Unbalanced("tyiyn are whole")
        if account in after:
            after[account] = after[account] + amount
            total += amount
        else:
            raise UnknownAccount("no account " + account)
    if total != 0:
        raise Unbalanced("does not add up")
    return after
