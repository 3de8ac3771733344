"""The limit that a bank can bear: what can leave under it, and how high it may be. All amounts are whole tyiyn."""


def could_leave(deposits: list[int], limit: int, wallets: int = 1) -> int:
    """Return the most that leaves if everybody fills `wallets` wallets of `limit` each."""
    raise NotImplementedError


def limit_for(deposits: list[int], room: int) -> int:
    """Return the largest limit of one wallet under which at most `room` leaves, or raise ValueError."""
    raise NotImplementedError
