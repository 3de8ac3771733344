"""A voucher for one purpose: spent at the right shop, in time, and what is left comes home. Tyiyn, ms since 1970."""

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
    raise NotImplementedError


def sweep(books: Programme, now: int) -> int:
    """Move what is left of expired vouchers back to the budget, and return how much went home."""
    raise NotImplementedError
