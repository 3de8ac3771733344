"""Puts facts into sentences, in every language of the course.

i18n        the sentences of the tool (en.toml, ru.toml, ky.toml)
feedback    a verdict as a learner reads it; shapes, of hidden values
terminal    the same in a terminal
safe_text   names that a stranger chose
"""
