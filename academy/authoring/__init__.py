"""Helps whoever writes the course: new exercises, new mistakes, translations, and the laws of exercises.

new_exercise   writes an exercise folder that is ready to fill
new_mistake    takes a mistake out of a class's answers; edits finds how it differs from the solution
showing        shows a wrong answer, whole or as a difference
laws           asks the laws of an exercise: laws_of_answers, laws_of_inputs, laws_of_words; asking prints what they say
translations   tells what is missing or older than its English; translation_report prints it
blocks         splits a file into what is translated at once; digests keeps what each block was made from
renewing       records that a translation says what its English says; history finds older English in git
"""
