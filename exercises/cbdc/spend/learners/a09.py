"""is: not_atomic"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

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
    books.paid.setdefault(merchant, 0)
    slip = books.vouchers.get(voucher)
    if slip is None:
        raise Refused("no voucher")
    if slip.owner != payer:
        raise Refused("other owner")
    if books.register.get(merchant) != slip.purpose:
        raise Refused("other purpose")
    if slip.expires <= now:
        raise Refused("late")
    if slip.left < amount:
        raise Refused("short")
    books.paid[merchant] += amount
    slip.left -= amount


def sweep(books, now):
    expired = [s for s in books.vouchers.values() if now >= s.expires]
    amount = sum(s.left for s in expired)
    books.budget += amount
    for s in expired:
        s.left = 0
    return amount
