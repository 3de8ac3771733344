"""Reads the times that systems write, in one form."""

import re

_CLOCK = r"(\d\d)[:_.\-\uf03a：](\d\d)[:_.\-\uf03a：](\d\d)"  # what a copy over Windows makes of a colon
_WHEN = re.compile(rf"(\d{{4}}-\d\d-\d\d)[ T_]{_CLOCK}(\.\d{{1,6}})?\d* *_?(Z|UTC|[+-]\d\d:?\d\d)?")


def iso(text: str) -> str:
    """`2026-11-20 10:00:00.123456789 Z` as `2026-11-20T10:00:00.123456+00:00`; nothing where it is no time."""
    found = _WHEN.fullmatch(text.strip())
    if not found:
        return ""
    day, hour, minute, second, part, zone = found.groups("")
    return f"{day}T{hour}:{minute}:{second}{part}" + ("+00:00" if zone in ("Z", "UTC") else zone)
