"""is: counts_more_than_there_is"""

def could_leave(deposits, limit, wallets=1):
    out = 0
    for deposit in deposits:
        one = deposit if deposit < limit else limit
        out = out + one * wallets
    return out


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError("room")
    for deposit in deposits:
        if type(deposit) is not int or deposit < 0:
            raise ValueError("deposit")
    left = room
    rising = sorted(deposits)
    n = len(rising)
    for i, deposit in enumerate(rising):
        if deposit * (n - i) > left:
            return left // (n - i)
        left -= deposit
    return rising[-1] if rising else 0
