"""Grades a class: one job for each answer, in whatever executor, into a report.

run         from what was handed in to the written views
job         one answer in, the facts of a verdict out
executors   processes of this machine, or a Dask cluster
completion, verify   a file of what somebody solved, judged again
"""
