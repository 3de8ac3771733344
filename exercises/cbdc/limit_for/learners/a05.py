"""is: equal_shares"""

def could_leave(deposits, limit, wallets=1):
    return sum([min(d, limit * wallets) for d in deposits])


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError
    if any(type(d) is not int or d < 0 for d in deposits):
        raise ValueError
    if sum(deposits) <= room:
        return max(deposits, default=0)
    return room // len(deposits)
