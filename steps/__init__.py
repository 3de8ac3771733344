"""Prepares this machine (make/), builds the site (site/) and fills its pages (fences/)."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
