"""is: forgets_earlier_sales"""

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
    ok = type(amount) is int and amount > 0
    if not ok:
        raise Refused("amount")
    v = books.vouchers.get(voucher, None)
    if v is None or v.owner != payer:
        raise Refused("voucher")
    if books.register.get(merchant) != v.purpose:
        raise Refused("shop")
    if not (now < v.expires and amount <= v.left):
        raise Refused("time or money")
    v.left -= amount
    books.paid[merchant] = amount


def sweep(books, now):
    home = 0
    for v in books.vouchers.values():
        if v.expires <= now and v.left > 0:
            home, v.left = home + v.left, 0
    books.budget += home
    return home
