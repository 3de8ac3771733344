"""is: unknown_shop_is_welcome"""

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
        raise Refused("voucher")
    slip = books.vouchers[voucher]
    if slip.owner != payer:
        raise Refused("owner")
    if merchant in books.register and books.register[merchant] != slip.purpose:
        raise Refused("purpose")
    if now >= slip.expires:
        raise Refused("expired")
    if amount > slip.left:
        raise Refused("left")
    slip.left -= amount
    books.paid[merchant] = books.paid.get(merchant, 0) + amount


def sweep(books, now):
    total = 0
    for number in books.vouchers:
        slip = books.vouchers[number]
        if now >= slip.expires:
            total += slip.left
            slip.left = 0
    books.budget += total
    return total
