"""is: expires_too_late swept_too_late"""

from dataclasses import dataclass


class Refused(Exception):
    """The order is refused, and nothing has changed."""


@dataclass
class Voucher:
    """Money for one purpose, in the hands of one person."""

    owner: str
    left: int  # tyiyn
    purpose: str
    expires: int  # ms since 1970: from this moment on it is expired


@dataclass
class Programme:
    """The books of a programme. Budget, vouchers and what shops were paid always add up to the same."""

    budget: int  # tyiyn
    vouchers: dict[str, Voucher]  # by number
    paid: dict[str, int]  # to each shop, tyiyn: free money
    register: dict[str, str]  # the purpose of each shop on the list


def spend(books, voucher, payer, merchant, amount, now):
    if type(amount) is not int or amount <= 0:
        raise Refused("amount must be an int above 0")
    try:
        v = books.vouchers[voucher]
    except KeyError:
        raise Refused("no such voucher") from None
    if v.owner != payer:
        raise Refused("stolen")
    if books.register.get(merchant) != v.purpose:
        raise Refused("wrong purpose")
    if now > v.expires:
        raise Refused("too late")
    if amount > v.left:
        raise Refused("too much")
    v.left -= amount
    books.paid[merchant] = amount + books.paid.get(merchant, 0)


def sweep(books, now):
    total = 0
    for v in books.vouchers.values():
        if now > v.expires:
            total += v.left
            v.left = 0
    books.budget += total
    return total
