"""fails: state_budget"""


def could_leave(deposits: list[int], limit: int, wallets: int = 1) -> int:
    """Return the most that leaves if everybody fills `wallets` wallets of `limit` each."""
    return sum(min(deposit, limit * wallets) for deposit in deposits)


def limit_for(deposits: list[int], room: int) -> int:
    """Return the largest limit of one wallet under which at most `room` leaves, or raise ValueError."""
    if type(room) is not int or room < 0:
        raise ValueError("the room must be a whole number of tyiyn, 0 or more")
    if any(type(deposit) is not int or deposit < 0 for deposit in deposits):
        raise ValueError("each deposit must be a whole number of tyiyn, 0 or more")
    left, rising = room, sorted(deposits)
    for place, deposit in enumerate(rising):
        people = len(rising) - place
        if deposit * people > left:
            return int(left / people)
        left -= deposit
    return rising[-1] if rising else 0
