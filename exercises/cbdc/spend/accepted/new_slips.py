from dataclasses import dataclass, replace


class Refused(Exception):
    pass


@dataclass
class Voucher:
    owner: str
    left: int
    purpose: str
    expires: int


@dataclass
class Programme:
    budget: int
    vouchers: dict
    paid: dict
    register: dict


def spend(books, voucher, payer, merchant, amount, now):
    mine = {number: one for number, one in books.vouchers.items() if one.owner == payer}
    whole = type(amount) is int and amount > 0
    if not whole or voucher not in mine:
        raise Refused
    one = mine[voucher]
    shops = {shop for shop, purpose in books.register.items() if purpose == one.purpose}
    if merchant not in shops or one.expires <= now or one.left < amount:
        raise Refused
    books.vouchers[voucher] = replace(one, left=one.left - amount)
    books.paid.setdefault(merchant, 0)
    books.paid[merchant] += amount


def sweep(books, now):
    expired = [number for number, one in books.vouchers.items() if one.expires <= now]
    home = sum(books.vouchers[number].left for number in expired)
    books.vouchers.update({number: replace(books.vouchers[number], left=0) for number in expired})
    books.budget += home
    return home
