"""The one hook of mkdocs.yml: a plain `python -m mkdocs build` has no tree, and takes here what is not in docs/."""

from typing import Any

from mkdocs.structure.files import File

from steps import ROOT
from steps.site.assets import gather_assets
from steps.site.build import beside, fonts, labs
from steps.site.trees import made


def on_files(files: Any, config: Any) -> Any:
    """MkDocs calls it for the English site alone: the pages get the assets that are there."""
    labs()
    beside()
    if (ROOT / "node_modules" / "made").is_file():
        fonts()
    gather_assets()
    for name, path in made():
        files.append(File.generated(config, name.as_posix(), abs_src_path=str(path)))
    return files
