"""What is slow to make and hangs on nothing but its content, such as a drawing: kept below .build/kept by digest."""

import hashlib
import json
import os
from collections.abc import Callable
from typing import Any

from steps import ROOT

PLACE = ROOT / ".build" / "kept"


def kept(make: Callable[..., Any], *content: str, version: str) -> Any:
    """What `make(*content)` gives, as JSON can hold it: made once for each content, version of the tool, and step."""
    parts = [make.__qualname__, version, *content]
    name = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]
    file = PLACE / f"{name}.json"
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        made = make(*content)
    PLACE.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".{os.getpid()}")  # several languages are built side by side
    new.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    new.replace(file)
    return made
