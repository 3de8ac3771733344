"""Judges one answer: checks first, then the names of its mistakes.

judge        in this process
child        in a process of its own, with limits: what a learner's machine uses; child_main is its other side
account      what such a process said until it ended
"""
