"""One site, three languages: a tree of pages for each, laid out below .build/trees, that any generator can build.

A translation lies beside its original: trees.md, trees.ru.md. In the tree of `ru` it becomes trees.md; what has no
translation stands there in English and says so in its front matter, which the templates only read.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from steps import ROOT
from steps.fences.shared import words
from steps.site.class_report import ADDRESS as CLASS
from steps.site.navigation import navigation
from steps.site.pages import FRONT, matter
from steps.site.settings import languages, settings
from steps.site.stale import stale_blocks, with_notes

TREES = ROOT / ".build" / "trees"
LESSON = 2  # how much more a lesson weighs in the search than another page


def page(original: Path, lang: str, codes: list[str]) -> str:
    """The text of a page in a language: its translation or the English, with what a template must know in front."""
    beside = {code: original if code == "en" else original.with_suffix(f".{code}.md") for code in codes}
    exists = [code for code, path in beside.items() if path.is_file()]
    text = beside[lang if lang in exists else "en"].read_text(encoding="utf-8")
    own, shared = matter(text), matter(original.read_text(encoding="utf-8"))
    own.pop("source", "")
    if lang in exists and lang != "en" and (stale := stale_blocks(original, beside[lang])):
        text = with_notes(text, stale, words(lang)["stale"])
    if shared.get("minutes"):  # a lesson stands above lists that name the same words
        shared = {"search": {"boost": LESSON}, **shared}
    told = {**shared, **own, "languages": exists, "untranslated": lang not in exists}
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    return f"---\n{lines}---\n{FRONT.sub('', text, count=1)}"


def _content(docs: Path, lang: str, codes: list[str]) -> Iterator[tuple[Path, bytes]]:
    """Every file of a tree: its name and content."""
    translated = re.compile(rf"\.({'|'.join(codes)})\.\w+$")
    for path in sorted(one for one in docs.rglob("*") if one.is_file()):
        if translated.search(path.name):
            continue
        own = path.with_suffix(f".{lang}{path.suffix}")
        if path.suffix == ".md":
            yield path.relative_to(docs), page(path, lang, codes).encode()
        elif path.suffix not in (".py", ".toml", ".digests") and not path.with_suffix(".en.toml").is_file():
            yield path.relative_to(docs), (own if own.is_file() else path).read_bytes()


def lay_out(lang: str, alone: bool = False, root: Path = ROOT, trees: Path = TREES) -> Path:
    """Mirror docs/ for one language and write its configuration; a file is written only when it has changed.

    `alone`: this language is the whole site (a live preview), so the assets lie in its tree too.
    """
    tree, wanted = trees / lang / "docs", set()
    files = list(_content(root / "docs", lang, list(languages(root))))
    files += [(name, path.read_bytes()) for name, path in made(root, lang == "en" or alone, lang)]
    for name, content in files:
        target = tree / name
        wanted.add(target)
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for gone in [one for one in tree.rglob("*") if one.is_file() and one not in wanted]:
        gone.unlink()
    return tree


def made(root: Path = ROOT, assets: bool = True, lang: str = "en") -> list[tuple[Path, Path]]:
    """What the steps made for the pages: the name in the site, and the file."""
    build = root / ".build"
    files = [(path.relative_to(build / "labs"), path) for path in build.glob("labs/*/*.ipynb")]
    files += [(path.relative_to(build / "beside" / lang), path) for path in build.glob(f"beside/{lang}/*/*.json")]
    pages = build / "class" / lang
    files += [(CLASS / path.relative_to(pages), path) for path in pages.rglob("*.html")]
    if assets:
        files += [(path.relative_to(build), path) for path in build.glob("assets/**/[!.]*") if path.is_file()]
    return files


def configure(lang: str, site_url: str, alone: bool = False, root: Path = ROOT, trees: Path = TREES) -> Path:
    """Write the configuration of one language's tree; it inherits everything else from mkdocs.yml."""
    known, own = settings(root), languages(root)[lang]
    folder = "" if alone else own["folder"]
    palette = known["theme"]["palette"]
    for one, name in zip(palette, ("dark", "light"), strict=True):
        one["toggle"]["name"] = own[name]
    up = "../" * (len(trees.relative_to(root).parts) + 1)
    config = {
        "INHERIT": f"{up}mkdocs.yml",
        "docs_dir": "docs",
        "site_dir": "site",
        "site_url": site_url + folder,
        **{name: own.get(name, known[name]) for name in ("site_name", "site_description", "copyright")},
        "hooks": [],
        "nav": navigation(trees / lang / "docs", root),
        "theme": {"language": lang, "custom_dir": f"{up}theme", "palette": palette},
        "watch": [f"{up}{one}" for one in known["watch"]],
        "extra": {"up": "../" * bool(folder), "home": "" if alone else site_url, "alternate": not alone},
    }
    target = trees / lang / "mkdocs.yml"
    target.write_text(json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8")
    return target
