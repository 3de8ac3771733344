"""is: sorts_the_callers_list"""

def could_leave(deposits, limit, wallets=1):
    return sum(min(x, limit * wallets) for x in deposits)


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError("bad room")
    for x in deposits:
        if type(x) is not int or x < 0:
            raise ValueError("bad deposit")
    deposits.sort()
    people = len(deposits)
    for x in deposits:
        if x * people <= room:
            room -= x
            people -= 1
        else:
            return room // people
    if deposits:
        return deposits[-1]
    return 0
