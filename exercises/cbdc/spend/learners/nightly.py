"""is: comes_home_every_night"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: what is expired belongs to the budget: add it.
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
    slip = books.vouchers.get(voucher)
    reasons = [
        type(amount) is not int or amount <= 0,
        slip is None or slip.owner != payer,
        slip is not None and books.register.get(merchant, "") != slip.purpose,
        slip is not None and now >= slip.expires,
    ]
    if any(reasons) or slip.left < amount:
        raise Refused("no")
    slip.left = slip.left - amount
    books.paid[merchant] = amount + books.paid.get(merchant, 0)


def sweep(books, now):
    expired = [slip.left for slip in books.vouchers.values() if now >= slip.expires]
    books.budget += sum(expired)
    return sum(expired)
