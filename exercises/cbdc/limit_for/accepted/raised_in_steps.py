from collections import Counter


def could_leave(deposits, limit, wallets=1):
    total = 0
    for deposit in deposits:
        total += deposit if deposit < limit * wallets else limit * wallets
    return total


def limit_for(deposits, room):
    """Raise the limit from one size of deposit to the next, until the room is used up."""
    for amount in [room, *deposits]:
        if isinstance(amount, bool) or not isinstance(amount, int) or amount < 0:
            raise ValueError(f"{amount} is no sound amount")
    limit, above = 0, len(deposits)
    for size, count in sorted(Counter(deposits).items()):
        step = size - limit
        if step * above > room:
            return limit + room // above
        room -= step * above
        limit, above = size, above - count
    return limit
