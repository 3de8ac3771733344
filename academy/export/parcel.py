"""What another machine needs to judge one exercise: a wheel of this tool that holds it, and the versions used here."""

import base64
import hashlib
import importlib.metadata
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from academy.course.course import Exercise
from academy.course.mistakes import only_hints
from academy.diagnosis.build_book import book_json
from academy.errors import Trouble

PACKAGE = "som-academy"
SETTINGS = "academy.json"
_FILES = ("task*.md", "check.py", "starter.py", "solution.py")
_OF_THE_TOOL = (".py", ".toml", ".html", ".css", ".sh", ".yml", "")
_DAY = (1980, 1, 1, 0, 0, 0)  # of every file in an archive: the same content gives the same bytes


@dataclass(frozen=True)
class Parcel:
    """An exercise on its way. `hidden`: with its hidden checks; `seed`: what draws the inputs of properties there."""

    exercise: Exercise
    lang: str
    seed: int | None = None
    hidden: bool = True

    def settings(self) -> str:
        """What the machine there is told."""
        return json.dumps({"exercise": self.exercise.name, "lang": self.lang, "seed": self.seed}) + "\n"

    def files(self) -> dict[str, bytes]:
        """The settings, the wheel and the versions, by file name. Raises Trouble."""
        try:
            tool = importlib.metadata.distribution(PACKAGE)
        except importlib.metadata.PackageNotFoundError:
            raise Trouble("not_installed", "export") from None
        wheel = f"som_academy-{tool.version}-py3-none-any.whl"
        content = archive(self._in_wheel(tool))
        return {SETTINGS: self.settings().encode(), "constraints.txt": versions().encode(), wheel: content}

    def _in_wheel(self, tool: importlib.metadata.Distribution) -> dict[str, bytes]:
        home, about = Path(__file__).resolve().parents[1], f"som_academy-{tool.version}.dist-info"
        inside = {
            f"academy/{file.relative_to(home).as_posix()}": file.read_bytes()
            for file in sorted(home.rglob("*"))
            if file.is_file() and file.suffix in _OF_THE_TOOL and not {"_course", "__pycache__"} & set(file.parts)
        }
        inside |= self._course()
        for name in ("METADATA", "entry_points.txt", "licenses/LICENSE", "licenses/LICENSE-TEXT"):
            if text := tool.read_text(name):
                inside[f"{about}/{name}"] = text.encode()
        inside[f"{about}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: academy\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        record = [f"{name},sha256={_digest(raw)},{len(raw)}\n" for name, raw in inside.items()]
        inside[f"{about}/RECORD"] = "".join([*record, f"{about}/RECORD,,\n"]).encode()
        return inside

    def _course(self) -> dict[str, bytes]:
        """A course of this one exercise. Wrong and accepted answers stay here: the book tells what they do."""
        one = self.exercise
        listed = f"[[module]]\nname = {json.dumps(one.module)}\nexercises = [{json.dumps(one.name)}]\n"
        patterns = (*_FILES, "check_more.py") if self.hidden else _FILES
        files = sorted(file for pattern in patterns for file in one.folder.glob(pattern))
        found = {f"{one.module}/{one.name}/{file.name}": file.read_bytes() for file in files}
        found |= {
            "course.toml": listed.encode(),
            f"{one.module}/{one.name}/book.json": book_json(one, self.hidden).encode(),
            f"{one.module}/{one.name}/mistakes.toml": only_hints(one.folder).encode(),
        }
        return {f"academy/_course/{name}": raw for name, raw in found.items()}


def versions() -> str:
    """The versions of everything that judges here, a line each: there it is judged with the same."""
    found: dict[str, str] = {}
    asked = [PACKAGE]
    while asked:
        for needed in map(Requirement, importlib.metadata.requires(asked.pop()) or ()):
            name = canonicalize_name(needed.name)
            if name not in found and (needed.marker is None or needed.marker.evaluate({"extra": ""})):
                found[name] = importlib.metadata.version(name)
                asked.append(name)
    return "".join(f"{name}=={version}\n" for name, version in sorted(found.items()))


def archive(files: dict[str, bytes], programs: Iterable[str] = ()) -> bytes:
    """A zip of these files; `programs` may be run."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in files.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # Unix, so that rights are read
            info.external_attr = (0o100755 if name in set(programs) else 0o100644) << 16
            packed.writestr(info, raw)
    return stream.getvalue()


def _digest(raw: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(raw).digest()).rstrip(b"=").decode()
