"""Builds the site from the pages.

settings, pages, trees   mkdocs.yml, front matter, one tree of pages for each language; stale marks older blocks
packs, fonts, assets, manifest   what the pages need beside them
build, serve      everything, and a server for it; hook is for plain mkdocs
course_map, navigation   the modules of exercises/course.toml, and what stands in the site's navigation
cache             what is slow to make, by content; moved, notices finish the site
"""
