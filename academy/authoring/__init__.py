"""Helps whoever writes the course: new exercises, new mistakes, translations, and the laws of exercises.

new_exercise   writes an exercise folder that is ready to fill
new_mistake    takes a mistake out of a class's answers
translations   tells what is missing or older than its English
"""
