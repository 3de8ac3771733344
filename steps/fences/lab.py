"""Labs: percent-format scripts, run from top to bottom by nbclient when the site is built.

    python -m steps.fences.lab      runs every docs/*/lab.py whose content is new, into .build/labs

A cell begins with `# %% name`. A chart is a Vega-Lite dict: the last value of a cell, or displayed as
application/vnd.vegalite.v5+json, so that a notebook draws it too. What a lab prints and writes into its charts is
English; `lab.ru.toml` beside it holds the phrases for a Russian page.
"""

import ast
import functools
import hashlib
import html
import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

from steps import ROOT
from steps.fences.figures import figure
from steps.fences.parts import page_of
from steps.fences.shared import fields, language, loud, words
from web.models import needed

LABS = ROOT / ".build" / "labs"
SECONDS = 60  # for one cell


class BadLab(Exception):
    """One sentence: which cell of which lab, and what is wrong."""


def named(lab: Path) -> str:
    """The lab as a writer calls it."""
    return f"{lab.parent.name}/{lab.name}"


class Node(dict[str, Any]):
    """A part of a notebook. Jupyter's own reader takes as long to load as all pages of a language to build."""

    __getattr__ = dict.__getitem__


@functools.cache
def executed(lab: Path) -> Node:
    """The lab with its outputs; run only when it, or code beside it, has changed. Raises BadLab."""
    if not lab.is_file():
        raise BadLab(f"there is no lab docs/{named(lab)}")
    code = sorted(lab.parent.glob("*.py"))
    content = hashlib.sha256(b"\0".join(path.read_bytes() for path in [Path(__file__), *code])).hexdigest()
    kept = LABS / lab.parent.name / "lab.ipynb"
    if kept.is_file() and (found := _read(kept)).metadata.get("content") == content:
        return found
    _run(lab, content, kept)
    return _read(kept)


def _read(notebook: Path) -> Node:
    found: Node = json.loads(notebook.read_text(encoding="utf-8"), object_hook=Node)
    for cell in found.cells:  # a file holds texts line by line
        cell["source"] = "".join(cell.source)
        for output in cell.get("outputs", []):
            for place, kinds in ((output, ["text"]), (output.get("data", {}), list(output.get("data", {})))):
                place.update({kind: "".join(place[kind]) for kind in kinds if kind in place and "json" not in kind})
    return found


def _run(lab: Path, content: str, target: Path) -> None:
    import jupytext
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = jupytext.read(lab, fmt="py:percent")
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    client = NotebookClient(
        notebook, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": str(lab.parent)}}
    )
    try:
        client.execute(stderr=subprocess.DEVNULL)  # the kernel warns that it listens on loopback
    except CellExecutionError as error:
        cells = [one for one in notebook.cells if one.cell_type == "code"]
        broken = next(
            (one for one in cells if any(out.output_type == "error" for out in one.get("outputs", []))), cells[0]
        )
        said = f"{error.ename}: {error.evalue}"
        raise BadLab(f"the cell `{title(broken)}` of docs/{named(lab)} stops with {said}") from None
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # times of the clock: the same lab gives the same file
    notebook.metadata["content"] = content
    # cells that write the files which the lab imports: whoever downloads the notebook has them too
    files = {name: text for name, text in needed(lab).items() if name != lab.name}
    notebook.cells[1:1] = [
        nbformat.v4.new_code_cell(f"%%writefile {name}\n{text}", id=f"file-{name.removesuffix('.py')}")
        for name, text in files.items()
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, target)


def title(cell: Any) -> str:
    """What stands behind `# %%`."""
    return str(cell.metadata.get("title", "")).strip()


def shown(lab: Path, name: str, alt: str, told: dict[str, str]) -> str:
    """One cell as HTML: code folded, then what it printed and drew. Raises BadLab."""
    cells = [one for one in executed(lab).cells if one.cell_type == "code"]
    cell = next((one for one in cells if title(one) == name), None)
    if cell is None:
        raise BadLab(f"docs/{named(lab)} has no cell `{name}`; it has {', '.join(filter(None, map(title, cells)))}")
    outputs = "".join(_output(one, alt, lab, name) for one in cell.outputs)
    code = html.escape(cell.source)
    return (
        f'<div class="lab-cell" id="lab-{name}"><details class="lab-code"><summary>{told["code"]}</summary>'
        f'<pre><code class="language-python">{code}</code></pre></details>{outputs}</div>'
    )


def phrases(lab: Path, lang: str) -> dict[str, str]:
    """What the lab says, and how it is said in a language; longer phrases first."""
    beside = lab.with_name(f"{lab.stem}.{lang}.toml")
    known = tomllib.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
    return dict(sorted(known.items(), key=lambda pair: -len(pair[0])))


def in_words(text: str, known: dict[str, str]) -> str:
    """Printed text in another language: its phrases, and numbers as that language writes them."""
    for phrase, own in known.items():
        text = text.replace(phrase, own)
    if known:
        text = re.sub(r"(?<=\d),(?=\d{3})", "\u00a0", text)
        text = re.sub(r"(?<=\d)\.(?=\d)", ",", text)
        text = re.sub(r"(?<=\d)%", "\u00a0%", text)
    return text


def drawn_in_words(chart: Any, known: dict[str, str]) -> Any:
    """A chart whose texts are those of another language."""
    if isinstance(chart, dict):
        return {key: drawn_in_words(value, known) for key, value in chart.items()}
    if isinstance(chart, list):
        return [drawn_in_words(value, known) for value in chart]
    return known.get(chart, chart) if isinstance(chart, str) else chart


def _output(output: Any, alt: str, lab: Path, name: str) -> str:
    known = phrases(lab, language())
    if output.output_type == "stream":
        return f'<pre class="lab-printed" tabindex="0">{html.escape(in_words(output.text, known))}</pre>'
    data = output.get("data", {})
    chart = _chart(data)
    if chart is not None:
        if not alt:
            raise BadLab(
                f"the fence for the cell `{name}` of docs/{named(lab)} needs a line `alt: …` "
                "that says what the chart shows"
            )
        return figure(json.dumps(drawn_in_words(chart, known), ensure_ascii=False), alt, language())
    if "text/plain" in data:
        return f'<pre class="lab-printed" tabindex="0">{html.escape(data["text/plain"])}</pre>'
    return ""


def _chart(data: Any) -> Any:
    """The Vega-Lite spec of an output, if it is one."""
    for kind, content in data.items():
        if kind.startswith("application/vnd.vegalite"):
            return content
    text = data.get("text/plain", "")
    if "$schema" in text and "vega-lite" in text:
        try:
            return ast.literal_eval(text)
        except (ValueError, SyntaxError):
            return None
    return None


@loud
def lab(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """One cell of the lab beside the page, or of `lab: …`: its code, folded, and what it gave."""
    asked = fields(source, "cell")
    told = words(language())
    place = ROOT / "docs" / asked.get("lab", Path(page_of(md)).with_name("lab.py"))
    cell = shown(place, asked["cell"], asked.get("alt", ""), told)
    link = f'<p><a href="../lab.ipynb" download>{told["notebook"]}</a></p>' if asked.get("notebook") == "yes" else ""
    return cell + link


if __name__ == "__main__":
    for one in sorted((ROOT / "docs").glob("*/lab.py")):
        executed(one)
