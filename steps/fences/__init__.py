"""What a fence in a page becomes: Markdown formatters that know nothing of the generator.

shared    what all of them use: language, words, fields, loud
parts     Markdown inside a fence
exercise, quiz, model, lab, figures, facts …   one file for each kind, named after it
"""
