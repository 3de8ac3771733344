"""The confined side of the sandbox: this folder and bridge/ are all of the tool that a stranger's code can see.

fork_server   started once for a worker: imports what answers import, then serves
guardian      one process for each answer, which forks one for each check
answering     loads an answer and replies, step by step
layers        the protections, made from inside: landlock, seccomp, system, alarm, imports
attempts      what each protection must stop; wire   the messages
"""
