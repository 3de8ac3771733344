"""is: any_shop"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: it is on the list: fine.
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
    slip = books.vouchers.get(voucher, None)
    if slip is None:
        raise Refused("no such voucher")
    if slip.owner != payer:
        raise Refused("not the owner")
    if merchant not in books.register:
        raise Refused("not on the list")
    if now >= slip.expires or slip.left < amount:
        raise Refused("expired or short")
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
