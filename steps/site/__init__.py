"""Builds the site from the pages.

settings, trees   mkdocs.yml, and one tree of pages for each language; stale marks older blocks
packs, fonts, assets, manifest   what the pages need beside them
build, serve      everything, and a server for it; hook is for plain mkdocs
course_map        which modules are built, and what in them counts
cache             what is slow to make, by content; moved, notices finish the site
"""
