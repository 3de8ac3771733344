"""is: negative_amount takes_any_number (one function)"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

def could_leave(deposits, limit, wallets=1):
    limit *= wallets
    return sum(d for d in deposits if d <= limit)


def limit_for(deposits, room):
    if type(room) is not int or room < 0:
        raise ValueError("room is not sound")
    rising = sorted(deposits)
    people = len(rising)
    while rising:
        smallest = rising[0]
        if smallest * people > room:
            return room // people
        room -= smallest
        people -= 1
        last = rising.pop(0)
        if not rising:
            return last
    return 0
