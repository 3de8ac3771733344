"""is: mutates_input opens_accounts (one function)"""
# I thought: get() with a 0 never fails, so a new customer is no problem, and the book is then given back.


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    total = 0
    for _, amount in entry:
        if type(amount) is not int:
            raise Unbalanced("whole tyiyn only")
        total += amount
    if total:
        raise Unbalanced("sum")
    for account, amount in entry:
        book[account] = book.get(account, 0) + amount
    return book
