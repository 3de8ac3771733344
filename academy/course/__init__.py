"""Reads the course: folders of exercises, their words, checks and mistakes. Runs nothing but solutions.

course    modules in order, one folder for each exercise, and the digests of what decides
task      the words of an exercise in one language
checks    the names of its checks
mistakes  its answers whose verdict is known, and the wrong ones as edits of the solution
book      what is known of its wrong answers
"""
