"""Reads what a class hands in, from folders, zips and the downloads of other systems, all of it hostile.

collecting, layouts     everything, into HandedIn (handed_in): which layout it is, what lies around it
trees, zips, unpacking  folders and archives as one kind of tree, with limits; limited: in a process that may fail
canvas, moodle, …       one file for each layout that is recognised; pattern: one that the instructor describes
picking, attempts       which file is whose answer to which exercise; near, versions read names, people joins persons
notebooks, slicing      a module from the cells that define what is wanted; online_text from a page
"""

from academy.intake.collecting import NotReadable, collect
from academy.intake.handed_in import Answer, HandedIn, Learner, Note

__all__ = ["Answer", "HandedIn", "Learner", "NotReadable", "Note", "collect"]
