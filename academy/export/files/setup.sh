#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: Python 3.11 or newer, the walls around strangers' code,
# and the judge with the exercise.
set -euo pipefail

source="${AUTOGRADER:-/autograder}/source"
home="${ACADEMY_HOME:-/opt/som-academy}" # the judge gives up root's rights, and must still be able to read this

newest() {
  for one in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$one" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$one"
      return
    fi
  done
  return 1
}

install() {
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
}

if ! command -v bwrap >/dev/null || ! newest >/dev/null; then
  apt-get update
  install bubblewrap || echo "bubblewrap cannot be installed: there will be fewer walls"
  newest >/dev/null || install python3 python3-venv
  newest >/dev/null || install python3.11 python3.11-venv
fi
python="$(newest)" || {
  echo "Choose a base image with Python 3.11 or newer."
  exit 1
}

"$python" -I -m venv "$home"
"$home/bin/python" -I -m pip install --quiet --constraint "$source/constraints.txt" "$source"/som_academy-*.whl
chmod -R a+rX "$home"
