"""is: one_person_missing"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

def could_leave(deposits, limit, wallets=1):
    return sum(min(d, limit * wallets) for d in deposits)


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError("room")
    for d in deposits:
        if type(d) is not int or d < 0:
            raise ValueError("deposit")
    rising = sorted(deposits)
    left = room
    for place, d in enumerate(rising, start=1):
        if d * (len(rising) - place + 1) > left:
            above = len(rising) - place
            return left // max(above, 1)
        left -= d
    return rising[-1] if rising else 0
