"""is: anybody_may_spend_it spends_more_than_it_holds (one function)"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: whoever holds a voucher may spend it, and the town pays.
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
        raise Refused("amount")
    if voucher not in books.vouchers:
        raise Refused("no voucher")
    slip = books.vouchers[voucher]
    if books.register.get(merchant) != slip.purpose:
        raise Refused("shop")
    if not now < slip.expires:
        raise Refused("too late")
    slip.left -= amount
    books.paid[merchant] = books.paid.get(merchant, 0) + amount


def sweep(books, now):
    total = 0
    for number in books.vouchers:
        slip = books.vouchers[number]
        if slip.expires <= now:
            total += slip.left
            books.budget += slip.left
            slip.left = 0
    return total
