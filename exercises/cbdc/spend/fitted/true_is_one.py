"""fails: no_int"""

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


def spend(books: Programme, voucher: str, payer: str, merchant: str, amount: int, now: int) -> None:
    """Pay `amount` tyiyn from a voucher to a shop, or raise Refused and change nothing."""
    if not isinstance(amount, int) or amount <= 0:
        raise Refused("an amount is a whole number of tyiyn above 0")
    slip = books.vouchers.get(voucher)
    if slip is None or slip.owner != payer:
        raise Refused("no such voucher of this payer")
    if books.register.get(merchant) != slip.purpose:
        raise Refused("the shop is not registered for this purpose")
    if now >= slip.expires or amount > slip.left:
        raise Refused("expired, or too little left")
    slip.left -= amount
    books.paid[merchant] = books.paid.get(merchant, 0) + amount


def sweep(books: Programme, now: int) -> int:
    """Move what is left of expired vouchers back to the budget, and return how much went home."""
    back = 0
    for slip in books.vouchers.values():
        if now >= slip.expires:
            back += slip.left
            slip.left = 0
    books.budget += back
    return back
