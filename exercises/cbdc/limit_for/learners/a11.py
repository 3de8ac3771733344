"""is: only_a_deposit"""

def could_leave(deposits, limit, wallets=1):
    return sum(min(d, limit * wallets) for d in deposits)


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError("room")
    for d in deposits:
        if type(d) is not int or d < 0:
            raise ValueError("deposit")
    best = 0
    rest, people = room, len(deposits)
    for d in sorted(deposits):
        if d * people > rest:
            break
        best = d
        rest -= d
        people -= 1
    return best
