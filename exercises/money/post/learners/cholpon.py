"""is: two_lines_only raises_key_error (one function)"""
# I thought: double entry means debit and credit, so I take the two apart and give them names.


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book, entry):
    if len(entry) != 2:
        raise Unbalanced("double entry needs a debit and a credit")
    debit, credit = entry
    if type(debit[1]) is not int or type(credit[1]) is not int:
        raise Unbalanced("not whole")
    if debit[1] + credit[1] != 0:
        raise Unbalanced("debit and credit differ")
    result = book.copy()
    result[debit[0]] = result[debit[0]] + debit[1]
    result[credit[0]] = result[credit[0]] + credit[1]
    return result
