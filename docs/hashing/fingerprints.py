"""Code of the lesson on fingerprints: a file of any size, hashed piece by piece."""

from collections.abc import Iterable
from hashlib import sha256


# --8<-- [start:pieces]
def of_pieces(pieces: Iterable[bytes]) -> str:
    """The SHA-256 of all pieces, one after the other, as 64 hexadecimal digits.

    Only one piece is in memory at a time, so a film is as easy as a letter.

    >>> of_pieces([]) == sha256(b"").hexdigest()
    True
    """
    running = sha256()
    for piece in pieces:
        running.update(piece)
    return running.hexdigest()


# --8<-- [end:pieces]
