"""is: room_as_limit"""

def could_leave(deposits, limit, wallets=1):
    s = 0
    for d in deposits:
        s += min(d, limit * wallets)
    return s


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError()
    for d in deposits:
        if type(d) is not int or d < 0:
            raise ValueError()
    if not deposits:
        return 0
    if could_leave(deposits, room) <= room:
        return room
    low = 0
    high = room
    while low < high:
        middle = (low + high + 1) // 2
        if could_leave(deposits, middle) <= room:
            low = middle
        else:
            high = middle - 1
    return low
