"""Asks the checks of an exercise: pytest collects them once, for as many answers as come.

collect, session     open a session of collected checks and ask an answer
hypothesis_profile   the same inputs for everyone; examples keeps what was drawn
in_process           runs answers in this interpreter (a sandbox does it elsewhere)
probes, recording    what the checks ask of the solution, recorded
explain              the calls that show why a check failed; describe, unlike put them into short texts
"""
