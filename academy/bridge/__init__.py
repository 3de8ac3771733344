"""Carries values between the checks and an answer. The confined side sees this folder whole.

values   what may cross, as plain trees        host     runs an answer, step by step
proxy    the module that check.py imports      limits   time of an answer's own
loading  compiles and loads, or says why not   show     values as a learner reads them
reading  bytes into text                       letters  those that look like others; file_kinds
oldest   what not every Python has: python_names, fstrings, eager (annotations)
streams  what an answer finds in `sys`         verdict  the facts about one answer
Imports nothing of the tool but itself.
"""
