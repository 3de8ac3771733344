"""Runs the exercises of a module together, with the learner's own answers where there are some.

project     one file for a module: what it needs, what it says in a language
playing     a day of the project, step by step; an answer that fails is named and replaced
child       the same in a process of its own, which a loop in C cannot hold
"""
