"""Carries values between the checks and an answer. The confined side sees this folder whole.

values   what may cross, as plain trees        host     runs an answer, step by step
proxy    the module that check.py imports      limits   time of an answer's own
loading  reads an answer, or says why not      show     values as a learner reads them
verdict  the facts about one answer
Imports nothing of the tool but itself.
"""
