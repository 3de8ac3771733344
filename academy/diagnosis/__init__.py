"""Names mistakes: compares what an answer says to the probes with what is known of every wrong answer.

build_book      asks every wrong answer and every pair (`python -m academy.diagnosis` makes one book)
merge           two edits of the solution in one file
known_answers   what the solution says
diagnose        the mistakes of an answer, or none
"""
