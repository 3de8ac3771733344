"""Dates as a reader writes them: 2025-04-16 is 16 April 2025, 16 апреля 2025 года, 2025-жылдын 16-апрели."""


def when(date: str, told: dict[str, str]) -> str:
    """An ISO date, month, year, or two of them with "/" between, in words; nothing for "—"."""
    if date == "—":
        return ""
    return " – ".join(_one(part, told) for part in date.split("/"))


def _one(date: str, told: dict[str, str]) -> str:
    year, *rest = date.split("-")
    if not rest:
        return told["date_year"].format(year=year)
    kind = "date_day" if len(rest) == 2 else "date_month"
    month = told[f"{kind}_names"].split()[int(rest[0]) - 1]
    return told[kind].format(year=year, month=month, day=int(rest[-1]))
