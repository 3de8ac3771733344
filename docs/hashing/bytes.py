"""Code of the lesson on bytes: the same word as bytes in several ways, and one form to agree on."""

import unicodedata


# --8<-- [start:agree]
def agreed(text: str) -> bytes:
    """The agreed bytes: composed letters, one kind of line end, UTF-8."""
    composed = unicodedata.normalize("NFC", text)
    return composed.replace("\r\n", "\n").encode("utf-8")


# --8<-- [end:agree]
