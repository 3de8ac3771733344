"""What a class hands in, read from folders, zips and the downloads of other systems, all of it hostile."""

from academy.intake.collecting import NotReadable, collect
from academy.intake.handed_in import Answer, HandedIn, Learner, Note

__all__ = ["Answer", "HandedIn", "Learner", "NotReadable", "Note", "collect"]
