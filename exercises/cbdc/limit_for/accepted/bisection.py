def could_leave(deposits, limit, wallets=1):
    together = limit * wallets
    stays = sum(deposit - together for deposit in deposits if deposit > together)
    return sum(deposits) - stays


def sound(amount):
    return type(amount) is int and amount >= 0


def limit_for(deposits, room):
    if not sound(room) or not all(map(sound, deposits)):
        raise ValueError("amounts are whole tyiyn, 0 or more")
    low, high = 0, max(deposits, default=0)
    while low < high:
        middle = (low + high + 1) // 2
        if could_leave(deposits, middle) <= room:
            low = middle
        else:
            high = middle - 1
    return low
