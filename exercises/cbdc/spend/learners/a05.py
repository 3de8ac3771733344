"""is: deletes_vouchers"""

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
    slip = books.vouchers.get(voucher)
    if not slip:
        raise Refused("number")
    if slip.owner != payer:
        raise Refused("payer")
    if books.register.get(merchant, "") != slip.purpose:
        raise Refused("merchant")
    if slip.expires <= now:
        raise Refused("expired")
    if slip.left < amount:
        raise Refused("left")
    slip.left -= amount
    if merchant in books.paid:
        books.paid[merchant] += amount
    else:
        books.paid[merchant] = amount


def sweep(books, now):
    gone = [number for number, slip in books.vouchers.items() if slip.expires <= now]
    back = 0
    for number in gone:
        back += books.vouchers.pop(number).left
    books.budget += back
    return back
