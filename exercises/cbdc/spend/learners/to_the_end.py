"""is: expires_too_late swept_too_late"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: it is good until it expires, that moment too.
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
    try:
        slip = books.vouchers[voucher]
        purpose = books.register[merchant]
    except KeyError:
        raise Refused("unknown") from None
    if slip.owner != payer or purpose != slip.purpose or slip.expires < now or slip.left < amount:
        raise Refused("no")
    slip.left -= amount
    books.paid[merchant] = books.paid.get(merchant, 0) + amount


def sweep(books, now):
    home = 0
    for slip in books.vouchers.values():
        if slip.expires < now:
            home += slip.left
            slip.left = 0
    books.budget += home
    return home
