"""Makes names that a stranger chose fit to be shown."""

LONGEST = 100  # letters of a name


def safe_list(names: list[str], longest: int = LONGEST, most: int = 3) -> str:
    """The first few names, and a sign that there are more."""
    return ", ".join(safe_text(name, longest) for name in names[:most]) + (", …" if names[most:] else "")


def safe_text(text: str, longest: int = LONGEST) -> str:
    """A name that a stranger chose, fit for a terminal: no marks of control or direction, no lone halves of letters."""
    if text.isprintable() and len(text) <= longest:
        return text
    letters = (" " if letter == "\u00a0" else letter for letter in text[: longest + 1])
    safe = "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in letters)
    return safe if len(safe) <= longest else safe[: longest - 1] + "…"
