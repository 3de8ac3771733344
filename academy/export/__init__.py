"""Graders of one exercise for other systems: what to upload or push, and what runs there.

parcel              the tool and one exercise in a wheel
gradescope, github  the files of each system, and what runs in it
judged              judges the folder that such a system hands over
"""
