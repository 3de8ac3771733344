"""The one hook of mkdocs.yml: a plain `python -m mkdocs build` has no tree, and takes here what is not in docs/."""

from typing import Any

from mkdocs.structure.files import File

from steps import ROOT
from steps.fences.questions import places_of_questions
from steps.site.assets import gather_assets
from steps.site.build import beside, class_report, fonts, labs
from steps.site.course_map import course_map
from steps.site.navigation import navigation
from steps.site.trees import made


def on_config(config: Any) -> Any:
    """MkDocs calls it before each build: the modules take their place in the navigation."""
    course_map.cache_clear()  # `mkdocs serve` builds often in one process
    places_of_questions.cache_clear()
    config.nav = navigation(ROOT / "docs")
    return config


def on_files(files: Any, config: Any) -> Any:
    """MkDocs calls it for the English site alone: the pages get the assets that are there."""
    labs()
    beside()
    class_report()
    if (ROOT / "node_modules" / "made").is_file():
        fonts()
    gather_assets()
    for name, path in made():
        files.append(File.generated(config, name.as_posix(), abs_src_path=str(path)))
    return files
