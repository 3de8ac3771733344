"""is: skips_unknown wrong_sign (one function)"""
# I thought: I go through the accounts of the book, and what a line says has been paid goes off.


class Unbalanced(Exception):
    pass


class UnknownAccount(Exception):
    pass


def post(book, entry):
    amounts = [amount for _, amount in entry]
    if set(map(type, amounts)) - {int}:
        raise Unbalanced("an amount is not int")
    if sum(amounts) != 0:
        raise Unbalanced("sum is %s" % sum(amounts))
    result = {}
    for account, balance in book.items():
        paid = [amount for name, amount in entry if name == account]
        result[account] = balance - sum(paid)
    return result
