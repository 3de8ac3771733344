"""The command line: each verb reads, judges or writes, then says the next step.

main      the entry point: starts a child early, then the verbs
verbs     all of them in one application
learner, teacher, author, export   the verbs, by who uses them
options   what the verbs share; overview   `academy` alone
"""
