"""is: rounds_up float_money (one function)"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

def could_leave(deposits, limit, wallets=1):
    return sum(min(d, limit * wallets) for d in deposits)


def limit_for(deposits, room):
    amounts = [room] + list(deposits)
    if not all(type(a) is int and a >= 0 for a in amounts):
        raise ValueError("amounts must be non-negative ints")
    queue = sorted(deposits)
    left = room
    while queue:
        share = left / len(queue)
        if queue[0] > share:
            return round(share)
        left -= queue.pop(0)
    return max(deposits, default=0)
