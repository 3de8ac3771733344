"""is: not_atomic"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: take the money, then see whether the shop may have it.
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
    if type(amount) is not int or amount < 1:
        raise Refused("amount")
    if voucher not in books.vouchers:
        raise Refused("unknown voucher")
    slip = books.vouchers[voucher]
    if slip.owner != payer:
        raise Refused("not yours")
    slip.left -= amount
    if merchant not in books.register or books.register[merchant] != slip.purpose:
        raise Refused("wrong shop")
    if slip.expires <= now or slip.left < 0:
        raise Refused("expired or empty")
    if merchant in books.paid:
        books.paid[merchant] += amount
    else:
        books.paid[merchant] = amount


def sweep(books, now):
    total = 0
    for number in books.vouchers:
        slip = books.vouchers[number]
        if slip.expires <= now:
            total += slip.left
            books.budget += slip.left
            slip.left = 0
    return total
