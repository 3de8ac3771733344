"""Reads what a class hands in, from folders, zips and the downloads of other systems, all of it hostile.

collecting              everything, into HandedIn (handed_in)
trees, zips, unpacking  folders and archives as one kind of tree, with limits
canvas, moodle, …       one file for each layout that is recognised
picking                 which file is whose answer to which exercise; notebooks, online_text read them
"""

from academy.intake.collecting import NotReadable, collect
from academy.intake.handed_in import Answer, HandedIn, Learner, Note

__all__ = ["Answer", "HandedIn", "Learner", "NotReadable", "Note", "collect"]
