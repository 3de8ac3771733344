"""Classroom 50 runs this in a learner's checkout, with its siblings beside it. It writes ./result.json."""

import os
import subprocess
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
home = os.environ.get("ACADEMY_HOME", str(here / "judge"))
python = [str(Path(home, "bin", "python")), "-I"]  # -I: nothing in the learner's checkout is imported

subprocess.run([sys.executable, "-I", "-m", "venv", home], check=True)
pip = [*python, "-m", "pip", "install", "--quiet", "--constraint", str(here / "constraints.txt")]
subprocess.run([*pip, str(next(here.glob("som_academy-*.whl")))], check=True)
raise SystemExit(subprocess.call([*python, "-m", "academy.export.github", ".", str(here)]))
